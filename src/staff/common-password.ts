/**
 * Whether a password is one that guessers try first: of a list of the commonest, with what people add to make
 * it longer, or made of what everybody knows about its owner. Pure.
 */
import { dictionary } from '@zxcvbn-ts/language-common'

const common = new Set(dictionary['passwords-common'].map((one) => String(one).toLowerCase()))

/** `known` is what stands on every page about the person: their address, the shop's name. */
export function isCommonPassword(password: string, known: readonly string[]): boolean {
  const text = password.normalize('NFKC').toLowerCase()
  const letters = text.replaceAll(/[^\p{L}]/gu, '')
  const ours = known
    .flatMap((one) => one.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((one) => one.length > 2)
  const rest = ours.reduce((left, one) => left.replaceAll(one, ''), letters)
  return [text, letters, rest, half(text), half(letters)].some((one) => isGuessed(one))
}

/** Of the list, of very few different signs, or as good as nothing. */
const isGuessed = (text: string): boolean =>
  text.length < 3 || common.has(text) || new Set(text).size < 3 || rows.some((row) => row.includes(text))

/** 'passwordpassword' is as good as 'password'. */
function half(text: string): string {
  const first = text.slice(0, Math.ceil(text.length / 2))
  return first + first === text ? first : text
}

const rows = ['abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm', '01234567890123456789']
