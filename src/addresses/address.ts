/** An address in its parts, and the plain form of what people type. */

/** `country` is an ISO code; `region` the key of the country's list where there is one, else free text. */
export type Address = {
  readonly country: string
  readonly postcode: string
  readonly region: string
  readonly city: string
  /** Street, house, building: at least one, at most three. */
  readonly lines: readonly string[]
  readonly name: string
  readonly phone: string
}

/** One line: signs of full width as plain ones, spaces put together; names keep their rare characters. */
export function plain(text: string): string {
  return text
    .replaceAll(/[\u3000\uff01-\uff9f\uffe0-\uffe6]+/g, (signs) => signs.normalize('NFKC'))
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** Any of the signs that people type for a hyphen between digits. */
const hyphens = /(?<=\d)\s*[\u2010-\u2015\u2212\u30fc\uff70\u002d]\s*(?=\d)/g

/** With plain signs, the postcode as its country writes it, and no empty lines. */
export function normalised(address: Address): Address {
  const { country, postcode, region, city, lines, name, phone } = address
  return {
    country: country.trim().toUpperCase(),
    postcode: postcodeIn(country.trim().toUpperCase(), plain(postcode)),
    region: plain(region),
    city: plain(city),
    lines: lines.map((line) => plain(line).replaceAll(hyphens, '-')).filter((line) => line !== ''),
    name: plain(name),
    phone: plain(phone).replaceAll(hyphens, '-'),
  }
}

/** Countries whose postcodes are two groups, and how many signs the last one has. */
const lastGroup: Readonly<Record<string, number>> = { GB: 3, CA: 3, NL: 2, SE: 2, GR: 2, CZ: 2, SK: 2 }

function postcodeIn(country: string, text: string): string {
  const code = text
    .replaceAll(hyphens, '-')
    .replace(/^\u3012\s*/, '')
    .toUpperCase()
  const bare = code.replaceAll(/[\s-]/g, '')
  if (country === 'JP' && /^\d{7}$/.test(bare)) return `${bare.slice(0, 3)}-${bare.slice(3)}`
  const last = lastGroup[country]
  if (last === undefined || bare.length <= last) return code
  return `${bare.slice(0, -last)} ${bare.slice(-last)}`
}
