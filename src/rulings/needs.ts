/**
 * What people come with after an order: needs in their own words, and the requests of the vocabulary that
 * each holds. The one table of it. It decides what is put together, never what is owed. Pure.
 */
import type { OrderLine } from '#ordering'
import { canBeAsked, type RequestName } from '#policy'
import type { OpenShop } from '#shops'
import type { Answers } from './facts.ts'
import { sensed } from './sense.ts'

const needNames = ['wrong', 'unwanted', 'change', 'care', 'papers', 'else'] as const
export type NeedName = (typeof needNames)[number]

/** A request of a need: meant at some stages or of some kinds only, where they are named. */
type Held = {
  readonly request: RequestName
  readonly stages?: readonly OrderLine['stage'][]
  readonly kinds?: readonly OrderLine['kind'][]
}

export type Need = {
  readonly name: NeedName
  /** The likeliest way first. */
  readonly requests: readonly Held[]
  /** What somebody with this need has answered by choosing it. */
  readonly answers: Answers
  /** Reasons that are another need's. */
  readonly without: readonly string[]
  /** Whether each request is a way to the same end, so that one yes is an answer to the whole. */
  readonly ways: boolean
}

const here: readonly OrderLine['stage'][] = ['delivered']
const notHere: readonly OrderLine['stage'][] = [
  'accepted',
  'in-production',
  'preparing',
  'packed',
  'shipped',
  'undeliverable',
]
/** What can be cancelled: it has not left, or came back undelivered. */
const notSent = notHere.filter((stage) => stage !== 'shipped')
const made: readonly OrderLine['kind'][] = ['made-to-order', 'personalised', 'pre-order']

const held = (request: RequestName): Held => ({ request })

/** In the order in which they are read. The last holds nothing: the shop is written to. */
export const needs: readonly Need[] = [
  {
    name: 'wrong',
    requests: [held('exchange'), held('return'), { request: 'repair', stages: here }],
    answers: {},
    without: ['changed-mind'],
    ways: true,
  },
  {
    name: 'unwanted',
    requests: [
      { request: 'cancel', stages: notSent },
      held('withdraw'),
      held('return'),
      { request: 'exchange', stages: here },
    ],
    answers: { reason: 'changed-mind' },
    without: [],
    ways: true,
  },
  {
    name: 'change',
    requests: [
      held('change-delivery-day'),
      held('change-address'),
      { request: 'change-specification', kinds: made },
      held('wrapping'),
      { request: 'ship', stages: notHere },
      held('redelivery'),
    ],
    answers: {},
    without: [],
    ways: false,
  },
  {
    name: 'care',
    requests: [
      held('repair'),
      held('resize'),
      held('clean'),
      held('repolish'),
      held('refinish'),
      held('inspect'),
      held('remake-one-side'),
      { request: 'part-only', stages: here },
    ],
    answers: {},
    without: [],
    ways: false,
  },
  { name: 'papers', requests: [held('receipt')], answers: {}, without: [], ways: true },
  { name: 'else', requests: [], answers: {}, without: [], ways: false },
]

/** Needs that are about the order as a whole: told once for all its pieces. */
export const needsOfOrder: readonly NeedName[] = ['papers', 'else']

export const isNeed = (name: string): name is NeedName => (needNames as readonly string[]).includes(name)

export const needCalled = (name: NeedName): Need => needs.find((need) => need.name === name)!

/** The requests of a need that can be meant of a piece now. */
export function requestsFor(
  need: Need,
  shop: Pick<OpenShop, 'traits'>,
  line: OrderLine,
): readonly RequestName[] {
  return need.requests
    .filter(
      ({ request, stages, kinds }) =>
        (stages?.includes(line.stage) ?? true) &&
        (kinds?.includes(line.kind) ?? true) &&
        canBeAsked(request, sensed(shop, line)),
    )
    .map(({ request }) => request)
}
