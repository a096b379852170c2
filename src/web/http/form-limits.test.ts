/** How much of a body is looked at before it is refused: the limit decides, and not how long the body is. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formKind, mostEntries, tooMuchIn, type FormKind } from './form-limits.ts'

const fields = formKind('application/x-www-form-urlencoded')!
const parts = formKind('multipart/form-data; boundary="seam"')!
const part = '--seam\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n'

/** What is said of a body, and how many times it was looked into. */
function asked(text: string, kind: FormKind) {
  const bytes = Buffer.from(text)
  let looks = 0
  const indexOf = (sign: string, from: number): number => {
    looks += 1
    return bytes.indexOf(sign, from)
  }
  return { said: tooMuchIn({ length: bytes.length, indexOf }, kind), looks }
}

test('a body of any length is looked into no more often than the limit, fields and parts alike', () => {
  for (const entries of [10_000, 20_000, 40_000]) {
    const [few, many] = [asked('a=b&'.repeat(entries), fields), asked(part.repeat(entries), parts)]
    assert.deepEqual([few.said, many.said], ['too-many-fields', 'too-many-fields'])
    assert.ok(few.looks <= mostEntries + 1)
    assert.ok(many.looks <= 2 * (mostEntries + 2))
  }
})

test('the last form that is taken has as many entries as the limit says', () => {
  const form = (entries: number) => Array.from({ length: entries }, () => 'a=b').join('&')
  assert.equal(asked(form(mostEntries), fields).said, undefined)
  assert.equal(asked(form(mostEntries + 1), fields).said, 'too-many-fields')
  assert.equal(asked(`${part.repeat(mostEntries)}--seam--\r\n`, parts).said, undefined)
  assert.equal(asked(`${part.repeat(mostEntries + 1)}--seam--\r\n`, parts).said, 'too-many-fields')
})

test('a part whose head goes on and on is not read', () => {
  assert.equal(asked(`--seam\r\n${'a: b\r\n'.repeat(5_000)}\r\nb\r\n--seam--`, parts).said, 'unreadable-form')
  assert.equal(asked(`${part}${'b'.repeat(50_000)}\r\n--seam--`, parts).said, undefined)
})

test('a boundary is read in one way, and a strange one is no form', () => {
  assert.deepEqual(formKind('multipart/form-data; charset=utf-8; boundary=x'), {
    kind: 'parts',
    type: 'multipart/form-data; boundary="x"',
    boundary: 'x',
  })
  for (const type of ['multipart/form-data', 'multipart/form-data; boundary="a\\"b"', 'text/plain', ''])
    assert.equal(formKind(type), undefined)
})
