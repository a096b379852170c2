/**
 * A reporter for the test runner: a line of JSON for each test that ended, which `npm run promises` reads.
 * The runner asks for a default export, the only one there is.
 */
import type { TestEvent } from 'node:test/reporters'

/** One test of the last whole `npm test`. `passed` is false when it was skipped. */
export type ReportedTest = { readonly title: string; readonly file: string; readonly passed: boolean }

/** Where the report of the last whole run lies, from the root. */
export const reportFolder = '.cache/tests'

// oxlint-disable-next-line import/no-default-export
export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue
    const { name: title, file = '', skip, todo } = data
    const left = (skip ?? false) !== false || (todo ?? false) !== false
    yield `${JSON.stringify({ title, file, passed: type === 'test:pass' && !left } satisfies ReportedTest)}\n`
  }
}
