/** What a form of details is: it reads its own fields, and says what is wrong with which. */
import type { Child } from 'hono/jsx'
import type { Instant } from '#calendar'
import type { Order, OrderLine } from '#ordering'
import type { OpenShop } from '#shops'
import type { FormValues } from '#web/http'
import type { Language } from '#words'

export type DetailsProps = {
  readonly language: Language
  readonly shop: OpenShop
  readonly order: Order
  readonly line: OrderLine
  readonly seenAt: Instant
  /** What was typed, when the form comes back. */
  readonly given: FormValues
  /** What is wrong, by field. */
  readonly sentences: Readonly<Record<string, string>>
}

export type DetailsForm = {
  /** Each is asked for by itself: the form is about one piece, however many there are. */
  readonly single?: true
  /** The fields, as the kind of case reads them (`Kind.details`). */
  readonly read: (given: FormValues) => unknown
  /** A sentence for each field that the kind did not take. */
  readonly wrong: (fields: readonly string[], language: Language) => Readonly<Record<string, string>>
  readonly Fields: (props: DetailsProps) => Child
}
