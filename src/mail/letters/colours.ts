/**
 * The colours of a letter, light and dark, made from the few a shop has. Each reaches the contrast that text
 * or lines need (WCAG 2.2, 1.4.3 and 1.4.11) on what it stands on. Pure sums; knows no letter.
 */
import { contrast, enoughForLines, enoughForText, type ShopSettings } from '#shops'

/** What the design asks of a shop's colours. */
export type ShopColours = Pick<ShopSettings['colours'], 'ink' | 'paper' | 'line' | 'shop' | 'shop-soft'>

/**
 * One set of colours, as `#rrggbb`: text, quieter text, ground, panel, lines, links, button and its words.
 */
export type LetterColours = {
  readonly ink: string
  readonly quiet: string
  readonly ground: string
  readonly panel: string
  readonly line: string
  readonly link: string
  readonly button: string
  readonly onButton: string
}

/** The shop's colours by day, and by night where a mail program asks for it. */
export function letterColours(shop: ShopColours): {
  readonly light: LetterColours
  readonly dark: LetterColours
} {
  const dark = mixed('#101010', shop.ink, 0.25)
  const panel = mixed(dark, shop['shop-soft'], 0.08)
  const link = untilSeen(shop.shop, '#ffffff', panel, enoughForText)
  return {
    light: {
      ink: shop.ink,
      quiet: untilSeen(mixed(shop.ink, shop.paper, 0.3), shop.ink, shop.paper, enoughForText),
      ground: shop.paper,
      panel: shop['shop-soft'],
      line: shop.line,
      link: shop.shop,
      button: shop.shop,
      onButton: '#ffffff',
    },
    dark: {
      ink: mixed(shop.paper, dark, 0.08),
      quiet: untilSeen(mixed(shop.paper, dark, 0.35), '#ffffff', panel, enoughForText),
      ground: dark,
      panel,
      line: untilSeen(shop.line, '#ffffff', dark, enoughForLines),
      link,
      button: link,
      onButton: untilSeen(dark, '#000000', link, enoughForText),
    },
  }
}

/** As near to `from` on the way to `to` as can be seen on `ground`. */
function untilSeen(from: string, to: string, ground: string, enough: number): string {
  const steps = Array.from({ length: 21 }, (_, step) => mixed(from, to, step / 20))
  return steps.find((colour) => contrast(colour, ground) >= enough) ?? to
}

function mixed(one: string, other: string, share: number): string {
  const [a, b] = [partsOf(one), partsOf(other)]
  return `#${a.map((part, at) => hex(part + ((b[at] ?? 0) - part) * share)).join('')}`
}

const hex = (part: number): string => Math.round(part).toString(16).padStart(2, '0')

const partsOf = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
