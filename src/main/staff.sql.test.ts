/** `yakusoku staff` on a real database: the first owner comes in, and whoever lost phone and codes. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { testDatabase } from '#db/testing'
import { codeAt, confirmFactor, findMember, offerFactor, readFactor, readLog, readOffer } from '#staff'

const folder = mkdtempSync(join(tmpdir(), 'yakusoku-staff-'))
after(() => rmSync(folder, { recursive: true, force: true }))

type Ended = { readonly code: number; readonly said: string; readonly complained: string }

/** The command as somebody at the machine runs it. */
function staff(url: string, ...args: readonly string[]): Promise<Ended> {
  const command = ['--import', 'tsx', 'src/main/cli.ts', 'staff', '--shop', 'kaoru', ...args]
  const env = { ...process.env, DATABASE_URL: url, DATA_DIR: folder, ORIGIN: 'https://shop.example' }
  return new Promise((resolve) => {
    execFile(process.execPath, command, { env, timeout: 60_000 }, (problem, said, complained) =>
      resolve({ code: problem === null ? 0 : Number(problem.code), said, complained }),
    )
  })
}

test('the first owner is added with a link, and whoever lost phone and codes is without a factor again', async () => {
  const { db, url } = await testDatabase()
  const address = 'haruka@kaoru.example'
  const nobody = await staff(url, '--address', address, '--reset-factor')
  assert.deepEqual([nobody.code, nobody.said], [2, ''])
  assert.match(nobody.complained, /nobody who works in kaoru has the address/)
  const first = await staff(url, '--address', address)
  assert.match(first.said, /^https:\/\/shop\.example\/desk\/sign-in\?shop=kaoru&token=[\w-]{43}\n/)
  const member = (await findMember(db, 'kaoru', address))!
  assert.match((await staff(url, '--address', address, '--reset-factor')).complained, /has no second factor/)
  const [at, key] = [Date.UTC(2026, 10, 20), 'key']
  await offerFactor(db, 'kaoru', member.member, { key, typed: '' }, { at })
  const secret = (await readOffer(db, 'kaoru', member.member, { key, at }))!
  const deed = { actor: `staff:${member.member}`, at, request: 'r', letter: member.member } as const
  await confirmFactor(db, 'kaoru', member, { key, typed: codeAt(secret, at), keep: '' }, deed)
  assert.equal((await staff(url, '--address', address, '--reset-factor')).code, 0)
  assert.equal(await readFactor(db, 'kaoru', member.member), undefined)
  assert.deepEqual(
    (await readLog(db, 'kaoru', 9)).map(({ type, actor }) => [type, actor]),
    [
      ['link-printed', 'job:staff-command'],
      ['factor-reset', 'job:staff-command'],
      ['factor-set', deed.actor],
      ['link-printed', 'job:staff-command'],
      ['member-added', 'job:staff-command'],
    ],
  )
})
