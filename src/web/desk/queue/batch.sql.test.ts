/** Several cases of the queue at once, over HTTP: chosen, pressed one by one, stopped and gone on with. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCase, readEvents } from '#cases'
import { atTheDesk, fieldIn, ringCase, type Staff } from '#main/testing'

const { asked, pressed, sold } = ringCase

/** All that the forms of the page would send, by the names that carry the batch. */
const carried = (html: string) => {
  const values = (name: string): readonly string[] =>
    [...html.matchAll(new RegExp(`name="${name}" value="([^"]*)"`, 'g'))].map(([, value = '']) => value)
  return { case: values('case'), through: values('through') }
}

async function twelve() {
  const sale = await sold('kaoru', { sale: 12, replacement: 1 }, { quantity: 12 })
  const numbers: string[] = []
  for (let one = 1; one <= 12; one += 1) numbers.push(await asked(sale, { key: `press number ${one}` }))
  const staff: Staff = await atTheDesk(sale.world, 'kaoru', 'owner')
  return { sale, numbers, staff, db: sale.world.db }
}

test('a dozen cases get the same question with one form: each once, whoever stops or sends it again, and the one that moved on says why not', async () => {
  const { sale, numbers, staff, db } = await twelve()
  const queue = await staff.get('/desk/kaoru/')
  const { case: chosen } = carried(queue.html)
  assert.equal(chosen.length, 12)
  await pressed(sale, numbers[0]!, { command: 'assign', member: null })
  const page = await staff.post('/desk/kaoru/batch', { case: chosen })
  assert.match(page.words, /12 cases.*Ask for photos or words/)
  const form = { ...carried(page.html), act: 'want-evidence', photo: 'yes', note: 'The clasp, please.' }
  const first = await staff.post('/desk/kaoru/batch/press', form)
  assert.match(first.words, /10 of 12 are through.*nothing is done twice/)
  const again = await staff.post('/desk/kaoru/batch/press', form)
  assert.equal(again.words, first.words)
  const rest = { ...carried(first.html), act: fieldIn(first.html, 'act'), photo: 'yes', note: form.note }
  const last = await staff.post('/desk/kaoru/batch/press', rest)
  assert.match(last.words, /Finished: 11 done, 1 not done/)
  assert.match(last.words, /It has moved on meanwhile, so nothing was done\. Open it by its number/)
  const counts = await Promise.all(
    numbers.map(async (number) => {
      const events = await readEvents(db, 'kaoru', number)
      return events.filter(({ type }) => type === 'EvidenceWanted').length
    }),
  )
  assert.deepEqual(counts, [0, ...Array.from({ length: 11 }, () => 1)])
  assert.deepEqual(sale.world.faults, [])
})

test('cases are assigned together; what lacks its words is asked for, and a role that decides nothing is refused', async () => {
  const { sale, numbers, staff, db } = await twelve()
  const chosen = carried((await staff.get('/desk/kaoru/')).html).case.slice(0, 3)
  const done = await staff.post('/desk/kaoru/batch/press', { case: chosen, act: 'assign' })
  assert.match(done.words, /Finished: 3 done, 0 not done/)
  const mine = await Promise.all(numbers.map(async (number) => readCase(db, 'kaoru', number)))
  assert.equal(mine.filter((one) => one!.assignedTo !== null).length, 3)
  const page = await staff.post('/desk/kaoru/batch', {
    case: carried((await staff.get('/desk/kaoru/')).html).case,
  })
  const wordless = await staff.post('/desk/kaoru/batch/press', {
    ...carried(page.html),
    act: 'write',
    note: '',
  })
  assert.equal(wordless.status, 422)
  const none = await staff.post('/desk/kaoru/batch', {})
  assert.match(none.words, /No case was chosen/)
  const packer = await atTheDesk(sale.world, 'kaoru', 'shipping')
  const refused = await packer.post('/desk/kaoru/batch/press', { case: chosen, act: 'close', note: 'No.' })
  assert.equal(refused.status, 403)
})
