/** Where letters lead to: pages of this house, in the letter's language. Knows addresses, draws no page. */

/** What stands in a letter as it is written and kept, where the secret of its link goes. */
export const notKept = 'not-kept'

/** And where a code goes. */
export const codeNotKept = '•••••-•••••'

/** Addresses of pages about one shop. */
export type Pages = {
  readonly order: (number: string) => string
  readonly case: (number: string) => string
  /** The page of an inquiry; the secret of its link is put in when the letter is sent. */
  readonly inquiry: (inquiry: string) => string
  /** Whether a variant that came back is still there. */
  readonly restock: (product: string, sku: string) => string
  /** The law of a pack, as the shop shows it. */
  readonly law: (pack: string) => string
  /** Where somebody reads what to do when letters do not come. */
  readonly mailTrouble: () => string
  /** The receipt of an order; the link's secret takes the place of its number when the letter is sent. */
  readonly receipt: (order: string) => string
  /** A page below the shop, by a path that another module made. */
  readonly below: (path: string) => string
  /**
   * The link's secret is put in when the letter is sent. `wanted`: the page below My Page that it leads to.
   */
  readonly signIn: (opens: 'my-page' | 'desk', wanted?: string) => string
  /** Proves a new mail address; the link's secret is put in when the letter is sent. */
  readonly newAddress: () => string
  /** The ways into My Page. */
  readonly myPage: () => string
}

/** `origin` is the public address without a path, 'https://shop.example'. */
export function pagesOf(origin: string, shop: string, language: 'ja' | 'en'): Pages {
  const page = (path: readonly string[], query: Readonly<Record<string, string>> = {}): string =>
    `${origin}/${path.map(encodeURIComponent).join('/')}?${new URLSearchParams({ ...query, lang: language })}`
  return {
    order: (number) => page([shop, 'my', 'orders', number]),
    case: (number) => page([shop, 'my', 'cases', number]),
    inquiry: (inquiry) => page([shop, 'inquiries', inquiry]),
    restock: (product, sku) => page([shop, 'pieces', product, 'restock'], { sku, told: 'yes' }),
    law: (pack) => page([shop, 'law', pack]),
    mailTrouble: () => page([shop, 'mail-trouble']),
    receipt: (order) => page([shop, 'my', 'receipt', order]),
    below: (path) => page([shop, ...path.split('/')]),
    signIn: (opens, wanted) =>
      opens === 'desk'
        ? page(['desk', 'sign-in'], { shop, token: notKept })
        : page([shop, 'my', 'sign-in'], {
            token: notKept,
            ...(wanted === undefined ? {} : { page: wanted }),
          }),
    newAddress: () => page([shop, 'my', 'account', 'proof'], { token: notKept }),
    myPage: () => page([shop, 'my', '']),
  }
}
