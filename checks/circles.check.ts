/**
 * No files import one another in a circle, not even for a type: whoever reads one would have to read all of
 * them. Between modules the map sees to it; here it is held within each, and outside `src/` as well.
 */
import assert from 'node:assert/strict'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { importsOf, ours, sources } from './source.ts'

const targets: ReadonlyMap<string, readonly string[]> = new Map(
  sources(...ours).map((source) => [
    source.file,
    importsOf(source)
      .filter(({ from }) => from.startsWith('.'))
      .map(({ from }) => join(dirname(source.file), from)),
  ]),
)

test('no files import one another in a circle', () => {
  const circles = new Map<string, string>()
  for (const file of targets.keys()) {
    const way = wayBack(file)
    if (way !== undefined) circles.set(way.toSorted().join(), [...way, way[0]].join(' → '))
  }
  assert.deepEqual([...circles.values()], [])
})

/** The shortest way from a file over its imports to itself. */
function wayBack(start: string): readonly string[] | undefined {
  const cameFrom = new Map<string, string>()
  const queue = [start]
  for (const file of queue) {
    for (const next of targets.get(file) ?? []) {
      if (next === start) return wayTo(file, cameFrom)
      if (cameFrom.has(next)) continue
      cameFrom.set(next, file)
      queue.push(next)
    }
  }
  return undefined
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const way = [end]
  for (let at = cameFrom.get(end); at !== undefined; at = cameFrom.get(at)) way.unshift(at)
  return way
}
