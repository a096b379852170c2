/** Which passwords guessers would try first. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isCommonPassword } from './common-password.ts'

const known = ['haruka@kaoru.example', 'kaoru']

test('passwords that everybody has, also made longer, are not taken', () => {
  for (const password of [
    'password1234',
    'PassWord!!!!',
    'passwordpassword',
    'qwertyuiop123',
    '123456789012',
    'aaaaaaaaaaaa',
    'abababababab',
    'abcdefghijklm',
    'ｐａｓｓｗｏｒｄ２０２６',
  ])
    assert.ok(isCommonPassword(password, known), password)
})

test('a password made of the shop and of its owner is not taken', () => {
  for (const password of ['haruka-kaoru-2026', 'kaoru.example1', 'Kaoru2026!!!!'])
    assert.ok(isCommonPassword(password, known), password)
})

test('a few words of one’s own are taken, in any language', () => {
  for (const password of [
    'a calm long password',
    'しずかな みちの ちいさな みせ',
    'kaoru and the seven cats',
    'T7#kq-92xLm!p',
  ])
    assert.ok(!isCommonPassword(password, known), password)
})
