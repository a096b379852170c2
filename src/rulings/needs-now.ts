/**
 * What a piece's needs come to before anything is asked: which can be meant, how each is answered where that
 * is settled, and the one window that matters now. Each answer is a ruling; what depends stays open. Pure.
 */
import type { Instant } from '#calendar'
import type { OrderLine } from '#ordering'
import type { RequestName, Ruling } from '#policy'
import type { Piece } from '#units'
import type { Viewer } from './entry.ts'
import { keptFor, type Keeping } from './kept-options.ts'
import { needs, requestsFor, type Need, type NeedName } from './needs.ts'
import { broughtAlong, shownVerdict, untilOf } from './options.ts'
import { ruleOn, type RulingContext } from './rule.ts'
import { isUnknownRight, piecesIn } from './what-now.ts'

/** A need of a piece. `settled` is a ruling that answers it; missing where the answer depends. */
export type NeedNow = {
  readonly need: NeedName
  readonly requests: readonly RequestName[]
  readonly settled?: Ruling
}

/** The window that ends soonest, and what can be asked for until then. */
export type WindowNow = {
  readonly need: NeedName
  readonly request: RequestName
  readonly ruling: Ruling
  readonly until: { readonly at: Instant; readonly zone: string }
}

type Found = { readonly needs: readonly NeedNow[]; readonly window: WindowNow | undefined }

/** A piece with its needs. `line` is the order line as it holds for it. */
export type PieceNeeds = Found & { readonly piece: Piece; readonly line: OrderLine }

const keeping: Keeping<Found> = new Map()

/** For every piece of the order. */
export function needsOf(rulingContext: RulingContext, viewer: Viewer): readonly PieceNeeds[] {
  return piecesIn(rulingContext).map((piece) => {
    const { line } = piece
    const found = keptFor(keeping, rulingContext, line, viewer, () => worked(rulingContext, line, viewer))
    return { piece, line, ...found }
  })
}

type Asked = { readonly request: RequestName; readonly ruling: Ruling }

function worked(rulingContext: RulingContext, line: OrderLine, viewer: Viewer): Found {
  const ruledOn = (requests: readonly RequestName[], answers: Need['answers']): readonly Asked[] =>
    requests.flatMap((request): Asked[] => {
      const { at, requester, handled } = viewer
      const given = { ...broughtAlong(request, handled), ...answers }
      const ruled = ruleOn(rulingContext, line, { request, at, requester, answers: given })
      return 'refused' in ruled || isUnknownRight(ruled.ruling) ? [] : [{ request, ruling: ruled.ruling }]
    })
  const windows: WindowNow[] = []
  const found = needs.flatMap((need): NeedNow[] => {
    const requests = requestsFor(need, rulingContext.shop, line)
    if (requests.length === 0 && need.requests.length > 0) return []
    const rulings = ruledOn(requests, need.answers)
    if (need.ways) {
      const faulty = need.name === 'wrong' ? ruledOn(requests, { reason: 'defect' }) : rulings
      windows.push(...windowOf(need.name, faulty, viewer.at))
    }
    const settled = settledBy(
      need,
      rulings.map(({ ruling }) => ruling),
    )
    return [{ need: need.name, requests, ...(settled === undefined ? {} : { settled }) }]
  })
  const [window] = windows.toSorted((one, other) => one.until.at - other.until.at)
  return { needs: found, window }
}

/**
 * Until when a need can be met in some way: the last of its ways that is open. Where one has no end there is
 * no window, and while everything hangs on answers, that of faults alone is told.
 */
function windowOf(need: NeedName, rulings: readonly Asked[], now: Instant): readonly WindowNow[] {
  const yes = rulings.filter(({ ruling }) => ruling.verdict === 'accept' || ruling.verdict === 'pending')
  const open =
    yes.length > 0 || need !== 'wrong' ? yes : rulings.filter(({ ruling }) => ruling.verdict !== 'refuse')
  const ends = open.map(({ request, ruling }) => ({
    need,
    request,
    ruling,
    until: untilOf({ requests: [request], ruling, photo: false }),
  }))
  if (yes.length > 0 && ends.some(({ until }) => until === undefined)) return []
  return ends
    .flatMap((end) => (end.until === undefined || end.until.at <= now ? [] : [{ ...end, until: end.until }]))
    .toSorted((one, other) => other.until.at - one.until.at)
    .slice(0, 1)
}

/**
 * Where all requests of a need are answered alike, or where one yes is enough, that answers the need; where
 * something is still to be asked, nothing does.
 */
export function settledBy({ ways }: Pick<Need, 'ways'>, rulings: readonly Ruling[]): Ruling | undefined {
  const [first] = rulings
  if (first === undefined) return undefined
  const yes = rulings.find(({ verdict }) => verdict === 'accept' || verdict === 'pending')
  if (ways && yes !== undefined) return yes
  const alike = rulings.every((ruling) => shownVerdict(ruling) === shownVerdict(first))
  return alike && shownVerdict(first) !== 'ask' ? first : undefined
}
