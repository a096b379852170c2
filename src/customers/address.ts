/**
 * What counts as a mail address here: an identity that its owner typed, also where it breaks the RFC, as many
 * old Japanese phone addresses do. Knows the form of addresses; knows nobody's address, and sends nothing.
 */

/** What is not the form of one address: not exactly one @, no domain with a dot, a space, a comma, … */
export type NotAnAddress = { readonly refused: 'not-an-address' }

/** Why letters may not reach an address that is accepted all the same. */
export type AddressAdvice = 'mobile-carrier' | 'breaks-rfc'

const longest = 254
/** Spaces, control and other unseen characters, and what separates addresses in a header. */
const forbidden = /[\p{C}\p{Z},<>]/u

/**
 * The address in a field of a form, full-width letters made plain and the ends trimmed, or undefined.
 * `a..b.@docomo.ne.jp` is one (MILA-38): it breaks RFC 5321 and still receives mail.
 */
export function readAddress(text: string): string | undefined {
  const address = text.normalize('NFKC').trim()
  if (address.length > longest || forbidden.test(address)) return undefined
  return /^[^@]+@[^@.]+(\.[^@.]+)+$/.test(address) ? address : undefined
}

/** The text as far as it matters when a person types it: width, case and outer spaces aside. */
export function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}

/**
 * What to tell someone who enters this address: that a carrier may hold shop mail back until its domain is
 * allowed (MILA-37), that the part before the @ breaks the RFC and another address is safer (MILA-38).
 */
export function addressAdvice(address: string): readonly AddressAdvice[] {
  const [local = '', domain = ''] = address.split('@')
  const mobile = carriers.some((carrier) => `.${domain.toLowerCase()}`.endsWith(`.${carrier}`))
  return [
    ...(mobile ? (['mobile-carrier'] as const) : []),
    ...(dotAtom.test(local) || quoted.test(local) ? [] : (['breaks-rfc'] as const)),
  ]
}

/** A sentence to say, and what stands in it. */
export type MailAdvice = {
  readonly key: 'mail.advice.mobile-carrier' | 'mail.advice.breaks-rfc'
  readonly values: { readonly domain: string }
}

/**
 * What to say kindly beside a field in which this address was typed: none for most. Nothing of it refuses the
 * address. `shopAddress` is what letters are sent from, or its domain: the one to let through (MILA-37).
 */
export function mailAdvice(address: string, shopAddress: string): readonly MailAdvice[] {
  const domain = shopAddress.slice(shopAddress.lastIndexOf('@') + 1)
  return addressAdvice(address).map((about) => ({ key: `mail.advice.${about}` as const, values: { domain } }))
}

const dotAtom = /^[\w!#$%&'*+/=?^`{|}~\u0080-\u{10ffff}-]+(\.[\w!#$%&'*+/=?^`{|}~\u0080-\u{10ffff}-]+)*$/u
const quoted = /^"[^"\\]*"$/

const carriers = [
  'docomo.ne.jp',
  'ezweb.ne.jp',
  'au.com',
  'softbank.ne.jp',
  'i.softbank.jp',
  'vodafone.ne.jp',
  'disney.ne.jp',
  'ymobile.ne.jp',
  'y-mobile.ne.jp',
  'ymobile1.ne.jp',
  'emnet.ne.jp',
  'willcom.com',
  'pdx.ne.jp',
  'uqmobile.jp',
  'rakumail.jp',
]
