/**
 * What stands around a page: whose it is, where its links lead, in which languages it can be read. Values
 * only; `#web/ui` draws it.
 */
import { sellingOf, type OpenShop } from '#shops'
import { labelKeys, nationalLabels } from '#withdrawals'
import { languages, say, type Language, type WordKey } from '#words'
import { coloursOf } from './colours.ts'
import type { WebRequest } from './context.ts'
import { addressIn } from './language.ts'

/** A link with the words on it; `current` when it leads to the page that shows it. */
export type Link = {
  readonly address: string
  readonly label: string
  readonly current?: boolean
  /** Of the words, where they are not in the page's language. */
  readonly tongue?: string
}

export type Frame = {
  readonly language: Language
  /** The name over the page, where it leads, and a line about it. */
  readonly site: { readonly name: string; readonly home: string; readonly line: string }
  readonly links: readonly Link[]
  readonly footer: readonly Link[]
  /** Where the site can be searched; nowhere, where it is left out. */
  readonly search?: { readonly action: string; readonly label: string; readonly press: string }
  /** This very page in each language. */
  readonly tongues: readonly (Link & { readonly language: Language })[]
  /** Address of a stylesheet with the site's own colours. */
  readonly colours: string | undefined
}

/** Around a page of a shop: its name, its links, its colours. Only below an address that names a shop. */
export function shopFrame(c: WebRequest): Frame {
  const shop = shopOf(c)
  const { language } = c.var
  const home = `/${shop.name}/`
  const link = (key: WordKey, place: string): Link => ({
    address: home + place,
    label: say(language, key),
    current: place === '' ? c.req.path === home : c.req.path.startsWith(home + place),
  })
  const below = (key: WordKey, place: string): Link => ({ address: home + place, label: say(language, key) })
  const links = [
    link('common.pieces', ''),
    link('common.policy', 'policy'),
    link('common.help', 'help'),
    link('common.my-page', 'my/'),
    ...('selling' in sellingOf(shop.settings.selling) ? [link('basket.title', 'basket')] : []),
  ]
  return {
    language,
    site: { name: shop.settings.name[language], home, line: shop.settings.tagline[language] },
    links,
    footer: [
      ...(shop.settings.stores.length > 0 ? [below('foot.stores', 'stores')] : []),
      below('foot.contact', 'contact'),
      below('foot.legal', 'legal'),
      below('foot.privacy', 'privacy'),
      below('mail.trouble.title', 'mail-trouble'),
      ...withdrawalLinks(c, shop),
      { address: '/', label: say(language, 'common.all-shops') },
    ],
    // Whoever looks after an order or pays is not looking for pieces.
    ...(['my/', 'pay/', 'checkout/'].some((place) => c.req.path.startsWith(home + place))
      ? {}
      : {
          search: {
            action: `${home}search`,
            label: say(language, 'search.label'),
            press: say(language, 'search.press'),
          },
        }),
    tongues: tonguesOf(c, shop.settings.languages),
    colours: coloursOf(shop).address,
  }
}

/**
 * The ways in of the online withdrawal function, by the laws under the shop: in the page's language, and in
 * the words of the reader's country where they are known (Directive 2011/83/EU art. 11a(1)).
 */
function withdrawalLinks(c: WebRequest, { name, documents }: OpenShop): readonly Link[] {
  const lies = (law: string): boolean => documents.laws.some((pack) => pack.name === law)
  const { country } = c.var
  const national = nationalLabels(c.req.header('accept-language'), country)
  const address = `/${name}/withdraw`
  // The page behind it has the same words, whoever opens it in which browser.
  const own = country === undefined ? address : `${address}?${new URLSearchParams({ country })}`
  const eu = { address, label: say(c.var.language, labelKeys.eu.first) }
  const uk = { address: `${address}/uk`, label: say(c.var.language, labelKeys.uk.first) }
  return [
    ...(lies('eu') ? [eu] : []),
    ...(lies('eu') && national !== undefined
      ? [{ address: own, label: national.first, tongue: national.language }]
      : []),
    ...(lies('uk') ? [uk] : []),
  ]
}

/** Around a page that belongs to no shop. `links` are the caller's own: the desk brings its own. */
export function houseFrame(c: WebRequest, links: readonly Link[] = []): Frame {
  const { language } = c.var
  return {
    language,
    site: { name: say(language, 'common.house'), home: '/', line: say(language, 'common.house-line') },
    links,
    footer: [{ address: '/', label: say(language, 'common.all-shops') }],
    tongues: tonguesOf(c, languages),
    colours: undefined,
  }
}

/** The shop that the address names; asking where none does is a bug. */
export function shopOf(c: WebRequest): OpenShop {
  if (c.var.shop === undefined) throw new Error(`no shop at ${c.req.path}`)
  return c.var.shop
}

function tonguesOf(c: WebRequest, offered: readonly string[]) {
  const query = new URL(c.req.url).search
  const names: Record<Language, string> = {
    ja: say(c.var.language, 'common.japanese'),
    en: say(c.var.language, 'common.english'),
  }
  return languages
    .filter((language) => offered.includes(language))
    .map((language) => ({
      language,
      address: addressIn(language, c.req.path, query),
      label: names[language],
      current: language === c.var.language,
    }))
}
