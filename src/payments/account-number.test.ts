/** Numbers of accounts, as people type them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAccountNumber } from '#payments'

test('the number of an account is read in full width, with blanks and with hyphens', () => {
  assert.equal(readAccountNumber('１２３４５６７'), '1234567')
  assert.equal(readAccountNumber(' 10120-7654 3211 '), '1012076543211')
})

test('an IBAN is taken where its check digits agree, and refused where one character is wrong', () => {
  assert.equal(readAccountNumber('de89 3704 0044 0532 0130 00'), 'DE89370400440532013000')
  assert.equal(readAccountNumber('GB82 WEST 1234 5698 7654 32'), 'GB82WEST12345698765432')
  assert.equal(readAccountNumber('DE89 3704 0044 0532 0130 01'), undefined)
})

test('what cannot be the number of an account is none', () => {
  for (const typed of ['', '123', 'みずほ銀行', '=1+1', '123456789012345678901', 'JP12'])
    assert.equal(readAccountNumber(typed), undefined, typed)
})
