/** Where the studio's pages are, and what may stand behind them. */

/** What the side of the studio shows, in the order in which an owner needs it. */
export const panels = ['findings', 'try', 'answers', 'diagram', 'examples', 'changes', 'replay'] as const

export type Panel = (typeof panels)[number]

/** The panel that a word names; findings for any other. */
export const panelIn = (text: string | undefined): Panel => panels.find((one) => one === text) ?? 'findings'

export const studioAt = (shop: string): string => `/desk/${shop}/policy`

/** `values` that are undefined or empty are left out. */
export function panelAddress(
  shop: string,
  panel: Panel,
  values: Readonly<Record<string, string | undefined>> = {},
): string {
  const query = new URLSearchParams({ show: panel })
  for (const [name, value] of Object.entries(values))
    if (value !== undefined && value !== '') query.set(name, value)
  return `${studioAt(shop)}/edit?${query}#panel`
}

/** A case as facts → the page that tries it. */
export function tryAddress(
  shop: string,
  input: Readonly<Record<string, unknown>>,
  panel: Panel = 'try',
): string {
  const texts = Object.entries(input).map(([name, value]) => [name, String(value)] as const)
  return panelAddress(shop, panel, Object.fromEntries(texts))
}
