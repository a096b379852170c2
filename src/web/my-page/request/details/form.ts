/**
 * What the form of a request has besides words and photos: how its own fields are shown, and how they are
 * read.
 */
import type { Child } from 'hono/jsx'
import type { Instant } from '#calendar'
import type { Product } from '#catalogue'
import type { Order, OrderLine } from '#ordering'
import type { Ruled } from '#rulings'
import type { OpenShop } from '#shops'
import type { FormValues } from '#web/http'
import type { Language } from '#words'

export type DetailsProps = {
  readonly language: Language
  readonly shop: OpenShop
  readonly order: Order
  readonly line: OrderLine
  readonly seenAt: Instant
  /** The piece as the shop sells it now, where the form asks about it. */
  readonly product?: Product | undefined
  /** What was answered before this form. */
  readonly answered: FormValues
  /** What the answers came to. */
  readonly ruled: Ruled
  /** What was typed, when the form comes back. */
  readonly given: FormValues
  /** What is wrong, by field. */
  readonly sentences: Readonly<Record<string, string>>
}

export type DetailsForm = {
  /** The fields, as the kind of case reads them (`Kind.details`). */
  readonly read: (given: FormValues) => unknown
  /** A sentence for each field that the kind did not take. */
  readonly wrong: (
    fields: readonly string[],
    language: Language,
    given: FormValues,
    of: Pick<DetailsProps, 'product' | 'line'>,
  ) => Readonly<Record<string, string>>
  readonly Fields: (props: DetailsProps) => Child
  /** It is asked for one piece at a time. */
  readonly single?: true
  /** The fields follow from the answers alone, so that the page can be kept as it was drawn for them. */
  readonly ofAnswers?: true
  /** Whether the fields show the piece as it is sold. */
  readonly ofProduct?: true
}
