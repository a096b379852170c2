/** In which encoding a text was saved, where it is another than UTF-8. Pure. */

/**
 * A few bytes that are not UTF-8 are a slip in it, which is told by its place; so many are another encoding.
 */
const mostSlips = 20

/** How Japanese and other shops save texts besides; the last takes all bytes there are. */
const others = [
  ['shift_jis', 'Shift_JIS'],
  ['euc-jp', 'EUC-JP'],
] as const

/** The name of the encoding where it is not UTF-8; nothing where it is, or is no text at all. */
export function savedAs(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16'
  const sample = bytes.subarray(0, 4_000)
  const nothing = sample.filter((byte) => byte === 0).length
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length
  if (nothing > sample.length / 8 && sample.subarray(0, 2).includes(0)) return 'UTF-16'
  if (controls > 0) return undefined
  const slips = new TextDecoder('utf-8').decode(bytes).split('\uFFFD').length - 1
  if (slips <= mostSlips) return undefined
  return others.find(([label]) => canBe(label, bytes))?.[1] ?? 'Latin-1 (Windows-1252)'
}

function canBe(label: string, bytes: Uint8Array): boolean {
  try {
    return /\p{Script=Hiragana}/u.test(new TextDecoder(label, { fatal: true }).decode(bytes))
  } catch {
    return false
  }
}
