/** An address as it stands on a parcel: in the order of its country, the country's name below. */
import { nameOfCountry } from '#words'
import type { Address } from './address.ts'
import { regionsOf, shapeOf } from './form.ts'

/** Anything that is not written in Latin letters. */
const otherScript = /[\u0370-\u1cff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]/

/** Countries whose regions are written by their short names. */
const shortRegions: ReadonlySet<string> = new Set(['US', 'CA', 'AU', 'IT', 'BR', 'MX'])

/**
 * Line by line. `from` is where it is sent from: at home the country is not written. In Latin letters where
 * the address is, and then in the order for them.
 */
export function labelOf(address: Address, { from }: { readonly from: string }): readonly string[] {
  const shape = shapeOf(address.country)
  const { name, city, lines } = address
  // By the place alone: whoever writes it in Latin letters may well write the name as the passport has it.
  const latin = !otherScript.test([city, ...lines].join(''))
  const format = (latin ? shape.lfmt : undefined) ?? shape.fmt
  const parts: Readonly<Record<string, string>> = {
    N: name,
    Z: address.postcode,
    S: regionIn(address, latin),
    C: city,
    A: lines.join('\n'),
  }
  const written = format
    .split('%n')
    .map((line) => filled(line, parts))
    .flatMap((line) => line.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return address.country === from ? written : [...written, countryName(address.country)]
}

/** Signs between parts fall away with a part that is empty. */
function filled(line: string, parts: Readonly<Record<string, string>>): string {
  const holes = [...line.matchAll(/%([A-Z])/g)].map(([, sign]) => parts[sign!] ?? '')
  if (holes.length > 0 && holes.every((text) => text === '')) return ''
  return line
    .replaceAll(/%([A-Z])/g, (_, sign: string) => parts[sign] ?? '')
    .replaceAll(/^[\s,/-]+|[\s,/-]+$/g, '')
}

function regionIn({ country, region }: Address, latin: boolean): string {
  const known = regionsOf(shapeOf(country)).find(({ key }) => key === region)
  if (known === undefined || shortRegions.has(country)) return region
  return latin ? (known.latin ?? known.name) : known.name
}

/** In capitals and English, as posts of the world read it. */
const countryName = (country: string): string => (nameOfCountry(country, 'en') ?? country).toUpperCase()
