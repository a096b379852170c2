/**
 * A ruling as sentences. What cannot be known from the ruling alone (which requirement waits for what) comes
 * from the documents it was made of.
 */
import { formatDeadline, parseInstant, type Instant } from '#calendar'
import { wordIn, type Documents, type Ruling } from '#policy'
import { say, type Language, type WordKey } from '#words'
import { costSentences, inOrderAsked, obligationSentences, remedySentences, termSentences } from './terms.ts'
import { beginsLate, waitsFor } from './waits.ts'
import { joinedUp, sentence } from './words.ts'

/** `customer`: whoever asks. `shop`: staff at the desk and owners in the studio. */
export type Reader = 'customer' | 'shop'

export type Saying = {
  readonly language: Language
  /** What the ruling was made of; without it, what a requirement waits for is not told. */
  readonly documents?: Documents
  readonly seenAt?: Instant
  readonly reader?: Reader
  /** Whether the shop has the piece or has decided: nothing is to be looked at or sent in any more. */
  readonly examined?: boolean
  /**
   * `here`: the page asks for it by its form. `before`: it was asked for, and until when is of no use any
   * more.
   */
  readonly asked?: 'here' | 'before'
  /** When the window closes, where a page knows better than the ruling's own answer. */
  readonly until?: { readonly at: Instant; readonly zone: string } | undefined
}

/** What is said of a ruling, part by part, each whole sentences. */
export type Said = {
  /** 'Yes, until Wed 25 Nov, 23:59 (Japan).' */
  readonly answer: string
  /** Why the law or a person comes in; what is looked at and done, in order. */
  readonly then: readonly string[]
  /** What it waits for besides, from whom. */
  readonly waits: readonly string[]
  /** What the customer alone can say, and the answer depends on. */
  readonly questions: readonly string[]
  /** Who pays what. */
  readonly costs: readonly string[]
  /** Costs and the dates that follow. */
  readonly terms: readonly string[]
  readonly asked: readonly string[]
}

type Bare = Omit<Ruling, 'texts'>

export function said(ruling: Bare, saying: Saying): Said {
  const { language, documents, seenAt, examined = false } = saying
  const { terms, deadlines, verdict } = ruling
  const waits = examined || documents === undefined ? [] : waitsFor(ruling, documents)
  const promised = verdict === 'accept' || verdict === 'pending'
  const looks = verdict === 'pending' && waits.some(({ fact }) => fact === 'inspection')
  // Where a person decides or questions are open, what the shop finds out besides is its own affair.
  const keys = waits
    .filter(({ fact }) => !looks || fact !== 'inspection')
    .map(waitKey)
    .filter((key) => promised || key !== 'said.wait.shop')
  const open = verdict !== 'refuse'
  return {
    answer: answerOf(ruling, saying),
    then: [
      ...lawOf(ruling, language),
      ...(open ? [] : [...rightEnded(ruling, saying), ...instead(ruling, saying)]),
      ...(promised ? remedySentences(asAsked(ruling), looks, language) : []),
    ],
    waits: [...new Set(keys.map((key) => say(language, key)))],
    questions: questionsIn(ruling).map((question) => sentence(wordIn(question, language))),
    costs: open ? costSentences(terms, language) : [],
    terms: open
      ? termSentences(terms, language, { deadlines, ...(seenAt === undefined ? {} : { seenAt }) })
      : [],
    asked: open ? obligationSentences(terms, language, metBy(waits, saying)) : [],
  }
}

/**
 * What is asked for already or done need not be asked for: a form is word to the shop, with who asks about
 * what, and books a visit.
 */
const metBy = (
  waits: readonly { readonly fact: string }[],
  { examined = false, asked }: Saying,
): readonly string[] => [
  ...(examined ? ['send-for-inspection'] : []),
  ...(waits.some(({ fact }) => fact === 'photo') ? ['photos-on-request'] : []),
  ...(asked === undefined ? [] : ['contact-shop']),
  ...(asked === 'before' ? toldByForm : []),
]

const toldByForm = [
  'reservation',
  'certificate-number',
  'order-number',
  'name-and-address',
  'clear-statement',
] as const

/** With a no: what a clause names in place of what was asked for. */
function instead({ terms }: Bare, { language, asked }: Saying): readonly string[] {
  const ways = ['local-jeweller-first', 'use-paypal', ...(asked === undefined ? ['contact-shop'] : [])]
  const named = [terms['obligations'] ?? []].flat().filter((one) => ways.includes(one))
  return obligationSentences({ obligations: named }, language)
}

/** What is asked of the customer, in the words of the documents. */
export const questionsIn = ({ verdict, asks }: Pick<Ruling, 'verdict' | 'asks'>) =>
  verdict === 'ask' ? asks.filter(({ from }) => from === 'customer').map(({ question }) => question) : []

/** The terms, the remedy that was asked for before the others. */
const asAsked = ({ request, terms }: Bare): Bare['terms'] => inOrderAsked([request], terms)

/** The answer, and what follows at once, in one line: for letters, the desk and the command line. */
export function saidInOne(ruling: Bare, saying: Saying): string {
  const { answer, then, waits } = said(ruling, saying)
  return joinedUp([answer, ...then, ...waits], saying.language)
}

function waitKey({ fact, from }: { readonly fact: string; readonly from: Reader }): WordKey {
  if (fact === 'inspection') return 'said.look'
  if (fact === 'replacement-stock') return 'said.wait.stock'
  if (fact === 'photo' || fact === 'description' || fact === 'channel' || fact === 'paid')
    return `said.wait.${fact}`
  return from === 'shop' ? 'said.wait.shop' : 'said.wait.customer'
}

function answerOf(ruling: Bare, saying: Saying): string {
  const { language, seenAt } = saying
  const end = saying.asked === 'before' ? undefined : (saying.until ?? endOfAnswer(ruling))
  const until = end === undefined ? undefined : formatDeadline(end.at, end.zone, language, seenAt)
  switch (ruling.verdict) {
    case 'accept':
    case 'pending':
      return until === undefined ? say(language, 'said.yes') : say(language, 'said.yes-until', { until })
    case 'refuse':
      return refusal(ruling, saying)
    case 'staff':
    case 'ask': {
      const count = ruling.asks.filter(({ from }) => from === 'customer').length
      const depends = ruling.verdict === 'ask' && count > 0
      const asks = saying.reader === 'shop' ? 'said.staff.depends' : 'said.depends'
      const first = depends ? say(language, asks, { count }) : person(ruling, saying)
      const by = saying.reader === 'shop' ? 'said.staff.ask-by' : 'said.ask-by'
      return until === undefined
        ? first
        : joinedUp([first, say(language, by, { by: until.replace(/^until /, '') })], language)
    }
  }
}

function endOfAnswer({ deadlines }: Bare): Saying['until'] {
  const stated = deadlines.find(({ of, role }) => of === 'answer' && role === 'until')
  const at = stated === undefined ? undefined : parseInstant(stated.at)
  return stated === undefined || at === undefined ? undefined : { at, zone: stated.zone }
}

/** Where the time for it is over and nothing else stands against it, the refusal says when it was. */
function refusal(ruling: Bare, { language, seenAt, documents }: Saying): string {
  const over = endedIn(ruling, seenAt, documents)
  if (over === undefined) return say(language, 'said.no')
  return say(language, 'said.no-ended', { until: formatDeadline(over.at, over.zone, language, seenAt) })
}

/**
 * When the first of the clauses that refuse began to, where each of them began to at some time: what would
 * have been refused all along was never to be had.
 */
function endedIn({ clauses, deadlines }: Bare, seenAt: Instant | undefined, documents?: Documents) {
  const begun = deadlines.filter(({ role }) => role === 'since')
  const begins = (id: string) =>
    begun.some(({ of }) => of === id) || (documents !== undefined && beginsLate(documents, id))
  const refusing = clauses.filter(({ deciding, effect }) => deciding && effect === 'refuse')
  if (!refusing.every(({ document, id }) => begins(`${document}#${id}`))) return undefined
  return begun.flatMap(({ at: text, zone }) => {
    const at = parseInstant(text)
    return at === undefined || seenAt === undefined || at > seenAt ? [] : [{ at, zone }]
  })[0]
}

/** Who asks too late for a right that the law gave is told of it, and when its time ended: the longest. */
function rightEnded(ruling: Bare, { language, seenAt, documents }: Saying): readonly string[] {
  const { clauses, deadlines } = ruling
  const over = new Set(
    clauses.flatMap(({ effect, document, id }) => (effect === 'expired' ? [`${document}#${id}`] : [])),
  )
  const [last] = deadlines.filter(({ of }) => over.has(of)).toSorted((a, b) => (a.at < b.at ? 1 : -1))
  const at = last === undefined ? undefined : parseInstant(last.at)
  if (last === undefined || at === undefined) return []
  // The same moment, just told as the end of the shop's own time, is not told again.
  if (ruling.verdict === 'refuse' && endedIn(ruling, seenAt, documents)?.at === at) return []
  return [say(language, 'said.law-ended', { until: formatDeadline(at, last.zone, language, seenAt) })]
}

/** Why a person decides. What clauses do to each other is for the shop to read, not for the customer. */
function person({ verdict, reason, clauses }: Bare, { language, reader = 'customer' }: Saying): string {
  const unwritten = reason === 'silence' && clauses.every(({ id, deciding }) => !deciding || id === 'silence')
  if (reader === 'customer') {
    if (unwritten) return say(language, 'said.person-unwritten')
    if (reason === 'contradiction') return say(language, 'said.person-together')
    return say(language, reason === 'law' ? 'said.person-law' : 'said.person')
  }
  if (verdict === 'ask') return say(language, 'said.staff.missing')
  if (reason === 'contradiction')
    return say(language, 'said.staff.torn', { clauses: headings(clauses, language) })
  if (reason === 'law') return say(language, 'said.staff.law')
  return say(language, unwritten ? 'said.staff.unwritten' : 'said.staff.decide')
}

const headings = (clauses: Bare['clauses'], language: Language): string =>
  [
    ...new Set(
      clauses
        .filter(({ deciding }) => deciding)
        .map(({ heading }) => say(language, 'said.clause', { heading: wordIn(heading, language) })),
    ),
  ].join(say(language, 'said.clauses-between'))

function lawOf({ verdict, reason, clauses }: Bare, language: Language): readonly string[] {
  if (reason !== 'law' || (verdict !== 'accept' && verdict !== 'pending')) return []
  const overruled = clauses.some(({ deciding, effect }) => !deciding && effect === 'refuse')
  return [say(language, overruled ? 'said.law-over' : 'said.law')]
}

/** Which window a sentence is about: that for faults, or that of a request. */
export type WindowOf = 'wrong' | 'cancel' | 'withdraw' | 'return' | 'exchange'

/** Until when, what is done then and who pays for the way: the window that a page leads with. */
export function saidWindow(
  of: WindowOf,
  ruling: Bare,
  until: NonNullable<Saying['until']>,
  saying: Saying,
): string {
  const { language, seenAt } = saying
  const { then, costs } = said(ruling, saying)
  const end = formatDeadline(until.at, until.zone, language, seenAt)
  const [whoPays = ''] = costs
  return joinedUp([say(language, `said.window.${of}`, { until: end }), ...then, whoPays], language)
}

/** An answer in a few words, for a line in a list. */
export function saidShort(ruling: Bare, { language, seenAt, until, documents }: Saying): string {
  switch (ruling.verdict) {
    case 'accept':
    case 'pending':
      if (until !== undefined)
        return say(language, 'said.short.until', {
          until: formatDeadline(until.at, until.zone, language, seenAt),
        })
      return say(language, ruling.verdict === 'accept' ? 'said.short.yes' : 'said.short.look')
    case 'refuse': {
      const ended = endedIn(ruling, seenAt, documents) !== undefined
      return say(language, ended ? 'said.short.ended' : 'said.short.no')
    }
    case 'staff':
    case 'ask':
      return say(language, 'said.short.person')
  }
}
