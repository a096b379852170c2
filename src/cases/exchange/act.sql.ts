/**
 * What staff, customer and clock may press: evidence, calling the piece in, examining it, accepting,
 * refusing, ending. Remedies are in `remedy.sql.ts`.
 */
import { finishTasks, recordCase, recordPhotos, recordTask } from '#cases/case'
import type { Db } from '#db'
import { receiveParcelBack } from '#parcels'
import type { OpenShop } from '#shops'
import * as exchange from './exchange.ts'
import type { Found } from './exchange.ts'
import {
  addressOfShop,
  caseOf,
  clausesOf,
  deadlineAt,
  remedyWord,
  termsDecided,
  termsFor,
} from './letters.ts'
import {
  act,
  businessDays,
  days,
  findingsIn,
  letterTo,
  nextStepBusinessDays,
  record,
  ruleNow,
} from './press.sql.ts'
import type { Held, Press } from './press.sql.ts'

/** What staff decide with: words for the customer, and what is set aside and why. */
type Decision = {
  readonly note: string
  readonly override?: { readonly clause: string; readonly reason: string }
}

/** Days the customer has to send the piece back, and to send evidence that staff ask for. */
const sendBackDays = 14
const evidenceDays = 7

/** Staff ask for evidence, in their own words beside the list. */
export const wantEvidence = (
  db: Db,
  shop: OpenShop,
  number: string,
  wanted: readonly string[],
  note: string,
  press: Press,
) =>
  act(db, shop, number, press, async (h) => {
    const by = days(shop, press.at, evidenceDays)
    const event = exchange.wantEvidence(h.held.current, wanted, by)
    if ('refused' in event) return event
    await letterTo(h)('case-evidence-wanted', {
      ...caseOf(h.line, h.held.quantity),
      wanted: wanted.map((w) => evidenceWords[w] ?? { ja: w, en: w }),
      until: deadlineAt(by, shop.calendar.zone),
      ...(note === '' ? {} : { note }),
    })
    return record(h, event, { note })
  })

const evidenceWords: Readonly<Record<string, { ja: string; en: string }>> = {
  photo: { ja: '不具合のわかる写真', en: 'a photo that shows the fault' },
  description: { ja: '不具合の詳しい説明', en: 'a closer description of the fault' },
}

/** The customer sends photos or words that were asked for. Files are stored before this is called. */
export const giveEvidence = (
  db: Db,
  shop: OpenShop,
  number: string,
  photos: readonly { hash: string; width: number; height: number }[],
  note: string,
  press: Press,
) =>
  act(db, shop, number, press, async (h) => {
    const event = exchange.giveEvidence(h.held.current)
    if ('refused' in event) return event
    await recordPhotos(h.tx, shop.name, number, photos, press)
    return record(h, event, { photos: photos.length, note })
  })

/**
 * Staff ask for the piece, to examine it or to have it back, by the terms of the ruling. Nothing is decided
 * by it.
 */
export const callIn = (db: Db, shop: OpenShop, number: string, note: string, press: Press) =>
  act(db, shop, number, press, async (h) => {
    const by = days(shop, press.at, sendBackDays)
    const event = exchange.callIn(h.held.current, by)
    if ('refused' in event) return event
    const { ruled, hash } = await ruleNow(h, {})
    await letterTo(h)('case-called-in', {
      ...caseOf(h.line, h.held.quantity),
      terms: termsFor(ruled.ruling),
      clauses: clausesOf(ruled.ruling),
      send: {
        to: addressOfShop(shop, h.held.language),
        by: deadlineAt(by, shop.calendar.zone),
      },
      ...(note === '' ? {} : { note }),
    })
    return record(h, event, { note, ruling: hash })
  })

/** The parcel is in the shop's hands. */
export const receiveParcel = (db: Db, shop: OpenShop, number: string, parcel: string, press: Press) =>
  act(db, shop, number, press, async (h) => {
    const event = exchange.receiveParcel(h.held.current)
    if ('refused' in event) return event
    await receiveParcelBack(
      h.tx,
      shop.name,
      { parcel, order: h.order.number, caseNumber: number, lines: [h.line.line] },
      press,
    )
    await letterTo(h)('case-received', {
      ...caseOf(h.line, h.held.quantity),
      received: deadlineAt(press.at, shop.calendar.zone),
      answerBy: deadlineAt(businessDays(shop, press.at, nextStepBusinessDays), shop.calendar.zone),
    })
    return record(h, event)
  })

/** What the examination found. The letter says so; the decision is a press of its own. */
export const inspect = (db: Db, shop: OpenShop, number: string, found: Found, notes: string, press: Press) =>
  act(db, shop, number, press, async (h) => {
    const event = exchange.inspect(h.held.current, found, notes)
    if ('refused' in event) return event
    await letterTo(h)('case-inspected', {
      ...caseOf(h.line, h.held.quantity),
      found: found === 'confirmed' ? 'fault' : 'no-fault',
    })
    return record(h, event)
  })

/**
 * Staff accept, with the ladder of the ruling's terms. While the piece is not back, staff say in so many
 * words that the customer may keep it (`keep`); otherwise it is called in first. Where the ruling does not
 * accept, this is an override: it needs the clause that is set aside and a reason, and both stay on record.
 */
export const approve = (
  db: Db,
  shop: OpenShop,
  number: string,
  decision: Decision & { readonly keep?: boolean },
  press: Press,
) =>
  act(db, shop, number, press, async (h) => {
    const { ruled, hash } = await ruleNow(h, findingsIn(h.held.current))
    const { verdict, terms } = ruled.ruling
    const overrides = verdict === 'refuse' || verdict === 'pending'
    if (overrides && (decision.override?.reason.trim() ?? '') === '') return { refused: 'reason-missing' }
    const event = exchange.approve(h.held.current, exchange.ladderOf(terms))
    if ('refused' in event) return event
    const back = h.held.custody === 'with-shop'
    if (!back && decision.keep !== true) return { refused: 'piece-still-with-customer' }
    const first = remedyWord(event.type === 'Approved' ? (event.ladder[0] ?? 'staff') : 'staff')
    await letterTo(h)('case-accepted', {
      ...caseOf(h.line, h.held.quantity),
      ...(first === undefined ? {} : { remedy: first }),
      terms: termsDecided(ruled.ruling),
      clauses: overrides ? [] : clausesOf(ruled.ruling),
      back: back ? { here: true } : { keep: true },
      ...(decision.note === '' ? {} : { note: decision.note }),
    })
    return record(h, event, {
      note: decision.note,
      ruling: hash,
      verdict,
      ...(back ? {} : { keep: true }),
      ...(overrides ? { override: decision.override } : {}),
    })
  })

/**
 * Staff refuse. Against a ruling that accepts, this is an override with clause and reason; since no clause
 * then explains it to the customer, the words that go into the letter do.
 */
export const refuse = (db: Db, shop: OpenShop, number: string, decision: Decision, press: Press) =>
  act(db, shop, number, press, async (h) => {
    const { ruled, hash } = await ruleNow(h, findingsIn(h.held.current))
    const overrides = ruled.ruling.verdict === 'accept' || ruled.ruling.verdict === 'pending'
    if (overrides && (decision.override?.reason.trim() ?? '') === '') return { refused: 'reason-missing' }
    if (overrides && decision.note.trim() === '') return { refused: 'words-missing' }
    const event = exchange.refuse(h.held.current)
    if ('refused' in event) return event
    if (h.held.custody === 'with-shop') await sendBackTask(h)
    await letterTo(h)('case-refused', {
      ...caseOf(h.line, h.held.quantity),
      clauses: overrides ? [] : clausesOf(ruled.ruling),
      possible: [],
      ...(decision.note === '' ? {} : { note: decision.note }),
    })
    return record(h, event, {
      note: decision.note,
      ruling: hash,
      verdict: ruled.ruling.verdict,
      ...(overrides ? { override: decision.override } : {}),
    })
  })

async function sendBackTask(h: Held): Promise<void> {
  const task = crypto.randomUUID()
  await recordTask(h.tx, h.shop.name, {
    task,
    number: h.held.number,
    what: 'send-piece-back',
    data: { order: h.order.number },
    at: h.press.at,
  })
}

/** The customer takes the request back. */
export const drop = (db: Db, shop: OpenShop, number: string, press: Press) =>
  act(db, shop, number, press, async (h) => {
    const event = exchange.drop(h.held.current)
    return 'refused' in event ? event : record(h, event)
  })

/** The clock looks at a case whose date has come. A case that moved on meanwhile is left alone. */
export const wakeCase = (db: Db, shop: OpenShop, number: string, press: Press) =>
  act(db, shop, number, press, async (h) => {
    const event = exchange.lapse(h.held.current, press.at)
    if ('refused' in event) return event
    await letterTo(h)('case-lapsed', {
      ...caseOf(h.line, h.held.quantity),
      why: h.held.current.state === 'evidence-wanted' ? 'evidence-missing' : 'not-sent-back',
      ...(h.held.dueAt === null ? {} : { was: deadlineAt(h.held.dueAt, shop.calendar.zone) }),
    })
    return record(h, event)
  })

/** A refused piece leaves the shop: the task is done, and the timeline says where the piece is. */
export const sendPieceBack = (db: Db, shop: OpenShop, number: string, press: Press) =>
  act(db, shop, number, press, async ({ tx, held }) => {
    const event = exchange.sendPieceBack(held.current, held.custody)
    if ('refused' in event) return event
    await finishTasks(tx, shop.name, number, 'send-piece-back', press)
    await recordCase(
      tx,
      held,
      {
        current: held.current,
        custody: exchange.custodyAfter(held.custody, event),
        dueAt: null,
        closed: true,
      },
      { type: event.type, data: {}, actor: press.actor, at: press.at },
    )
    return { number, state: held.current.state }
  })
