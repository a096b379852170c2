/**
 * From the order of a letter to the letter: subject, text and HTML, all from its values. Pure, so that a
 * letter shown and a letter kept are the same. Knows no mail server and no table.
 */
import type { Instant } from '#calendar'
import type { LetterOrder } from '#letters'
import type { ShopSettings } from '#shops'
import { frameEn, lettersEn } from './letters/en.ts'
import { frameJa, lettersJa } from './letters/ja.ts'
import { asText, saysSomething } from './letters/layout.ts'
import type { Block, LetterBody, LetterContext, LetterFrame, LetterWriters } from './letters/letter.ts'
import { asPage } from './letters/page.ts'
import { phrasing, type Language, type Phrasing } from './letters/phrasing.ts'
import { pagesOf, type Pages } from './pages.ts'
import { oneLine } from './plain.ts'

/** The shop whose letter it is: its name, its clock, its address, its colours. */
export type Sender = Pick<ShopSettings, 'shop' | 'name' | 'home' | 'mail' | 'colours'>

/** A letter as it is kept and sent. `subject` has no line breaks. */
export type WrittenLetter = { readonly subject: string; readonly text: string; readonly html: string }

const writers: Readonly<Record<Language, LetterWriters>> = { ja: lettersJa, en: lettersEn }
const frames: Readonly<Record<Language, LetterFrame>> = { ja: frameJa, en: frameEn }

/**
 * Writes a letter. `origin` is the public address of the house; `at` is when: years are left out of deadlines
 * that fall in its own.
 */
export function writeLetter(
  order: LetterOrder,
  { sender, origin, at }: { sender: Sender; origin: string; at: Instant },
): WrittenLetter {
  const { language } = order
  const frame = frames[language]
  const shop = sender.name[language]
  const pages = pagesOf(origin, sender.shop, language)
  const page = pageOf(order, pages)
  const p = phrasing({ language, at, zone: sender.home.zone, shop, pages })
  const body = bodyOf(order, p, { address: sender.mail.address, page })
  const all: readonly Block[] = [
    frame.greeting(oneLine(order.to.name)),
    ...body.blocks,
    {
      rows: [
        ...(order.order === undefined ? [] : [[frame.order, order.order] as const]),
        ...(order.case === undefined ? [] : [[frame.case, order.case] as const]),
        ...(order.inquiry === undefined ? [] : [[frame.inquiry, order.inquiry.number] as const]),
      ],
    },
    ...(page === undefined || order.inquiry !== undefined
      ? []
      : [{ link: page, words: frame.seeAt, ...lookOf(body) }, frame.keptThere]),
    frame.signedBy,
    { rows: [[shop, sender.mail.address]] },
  ]
  const subject = oneLine(
    frame.subject(shop, body.subject, order.inquiry?.number ?? order.case ?? order.order),
  )
  const blocks = all.filter(saysSomething)
  const preheader = body.blocks.find((block) => typeof block === 'string') ?? body.subject
  const html = asPage(blocks, { title: subject, shop, preheader, language, colours: sender.colours })
  return { subject, text: asText(blocks, frame), html }
}

/** The page that a letter is about. */
function pageOf({ order, case: number, inquiry }: LetterOrder, pages: Pages): string | undefined {
  if (inquiry !== undefined) return pages.inquiry(inquiry.id)
  if (number !== undefined) return pages.case(number)
  return order === undefined ? undefined : pages.order(order)
}

/** The way to My Page is the button, unless the letter has one of its own. */
function lookOf({ blocks }: LetterBody): { readonly look?: 'button' } {
  const hasOwn = blocks.some(
    (block) => typeof block !== 'string' && 'link' in block && block.look === 'button',
  )
  return hasOwn ? {} : { look: 'button' }
}

function bodyOf(order: LetterOrder, p: Phrasing, context: LetterContext): LetterBody {
  // A kind and its values go together; through a table of writers the compiler cannot follow that.
  const write = writers[order.language][order.kind] as (
    values: LetterOrder['data'],
    p: Phrasing,
    context: LetterContext,
  ) => LetterBody
  return write(order.data, p, context)
}
