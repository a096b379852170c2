/**
 * What a law obliges the shop to say: where in the sale, to which buyers, in which words, and how sure that
 * is. The words themselves stand in the packs of `laws/`; nothing here knows what any law says.
 */
import type { Condition, Words } from '#policy'

/**
 * The moments of a sale at which something has to be said. `offer`: on the page of the goods; `checkout`:
 * before and on the button that orders; `confirmation`: in the letter after it; `function`: where a consumer
 * withdraws online;
 * `delivery`: with the goods at the latest; `before-remedy`: before a fault is put right;
 * `receipt`: on a receipt, an invoice, or the paper that comes with a refund.
 */
export const dutyMoments = [
  'offer',
  'checkout',
  'confirmation',
  'function',
  'delivery',
  'before-remedy',
  'receipt',
] as const

/** One of `dutyMoments`. */
export type DutyMoment = (typeof dutyMoments)[number]

/** How far the source was checked: the marks of an article without `.info`. */
export type Sure = 'read' | 'quoted' | 'secondary' | 'memory' | 'uncertain'

/** Words that the law itself prescribes, to be shown as they are. A language that is absent was not found. */
export type Wording = Readonly<Record<string, { readonly text: string; readonly sure: Sure }>>

/** A rule on one of these requests, with one of these answers, which states one of these terms. */
export type ToldBy = {
  readonly on: readonly string[]
  /** Empty: any answer. */
  readonly then: readonly string[]
  /** Empty: none needed. */
  readonly terms: readonly string[]
}

/** One duty. `items` are the parts that must all be there, each with an id to tick off. */
export type Duty = {
  /** For instance `order-button`; unique in its pack. */
  readonly id: string
  /** The name of the pack, and the article it stands under. */
  readonly pack: string
  readonly article: string
  readonly at: readonly DutyMoment[]
  /** Tests facts only, never time. The scope of the pack holds beside it. */
  readonly for: Condition
  readonly must: Words
  readonly items: readonly { readonly id: string; readonly words: Words }[]
  readonly wording: Wording
  /**
   * What a rule of the shop's own must be for its document to tell this; without it nothing is looked for.
   */
  readonly toldBy: ToldBy | undefined
  /** Whether an owner has to decide when the document does not tell it; else the checkout does it alone. */
  readonly toDecide: boolean
  readonly source: string
  readonly sure: Sure
}

/**
 * A duty that applies, or may: `depends` names the facts that are missing to know; empty when it surely
 * applies.
 */
export type DueDuty = Duty & { readonly depends: readonly string[] }
