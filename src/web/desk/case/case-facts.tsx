/** The left of the case page: the piece, the order it belongs to, what the customer says and shows. */
import type { Child } from 'hono/jsx'
import { formatMoment, type Instant } from '#calendar'
import { isLostParcel } from '#cases'
import { remakeDetailsOf } from '#cases/kinds'
import type { Custody } from '#units'
import { answersSince, saidKept, saidWanted } from '#cases/kinds'
import { formatMoney } from '#money'
import { gone } from '#ordering'
import { commerce, wordIn, type Fact } from '#policy'
import { CasePhotos } from '#web/photos'
import { nameOfCountry, say, type Language, type WordKey } from '#words'
import { careRows } from '#web/answers'
import { DescriptionList } from '#web/ui'
import type { AtDesk } from '#web/staff-session'
import type { CaseFile } from './case-file.ts'
import { wholePriceOf } from './case-file.ts'
import { optionsOf, stageWords } from '../orders/pieces.ts'
import { capital, named, valueWord } from './ruling-view.ts'

type Props = { readonly language: Language; readonly desk: AtDesk; readonly file: CaseFile }

const custodyWords = {
  'with-customer': 'desk.custody.with-customer',
  'on-the-way-to-shop': 'desk.custody.on-the-way-to-shop',
  'with-shop': 'desk.custody.with-shop',
  'on-the-way-to-customer': 'desk.custody.on-the-way-to-customer',
} as const satisfies Record<Custody, WordKey>

/**
 * Where the piece is; what the carrier has lost is on its way no more, and what never left is in nobody's
 * care.
 */
function whereWord({ theCase, events, line }: Pick<CaseFile, 'theCase' | 'events' | 'line'>): WordKey {
  const { custody, current } = theCase
  if (isLostParcel(theCase) || current.state === 'box-lost') return 'desk.custody.lost-out'
  if (current.state === 'parcel-missing') return 'desk.custody.missing'
  const lastWord = events.findLast(({ type }) => ['SendingTold', 'ParcelMissed'].includes(type))
  const isLost = custody === 'on-the-way-to-shop' && lastWord?.type === 'ParcelMissed'
  if (custody === 'with-shop' && !gone.includes(line.stage)) return 'desk.custody.not-sent'
  return isLost ? 'desk.custody.lost-back' : custodyWords[custody]
}

/** The thing itself: which piece, how many, what it cost, where it is. */
export function PieceFacts({ language, desk, file }: Props) {
  const { line, theCase } = file
  const words = (key: WordKey): string => say(language, key)
  return (
    <section class="stack" aria-labelledby="piece">
      <h2 id="piece">{words('desk.piece')}</h2>
      <img
        class="piece-picture"
        src={`/${desk.shop.name}/pictures/${line.picture}`}
        alt=""
        width="320"
        height="320"
      />
      <p>
        <strong>{wordIn(line.name, language)}</strong>
      </p>
      {file.sizeNow === undefined ? null : <p>{say(language, 'care.size-now', { size: file.sizeNow })}</p>}
      <DescriptionList
        rows={[
          ...optionsOf(line, language),
          [words('desk.fact.kind'), factWord('kind', line.kind, language)],
          [words('desk.fact.quantity'), say(language, 'desk.pieces', { count: theCase.quantity })],
          [words('desk.fact.price'), formatMoney(wholePriceOf(file), language)],
          [words('desk.fact.sku'), line.sku],
          [words('desk.fact.custody'), words(whereWord(file))],
        ]}
      />
    </section>
  )
}

/** What the order knows: who bought it, where it stands, what was written in the memo (KAORU-01). */
export function OrderFacts({ language, desk, file }: Props) {
  const { line, order } = file
  const words = (key: WordKey): string => say(language, key)
  const moment = (at: Instant | null): string | undefined =>
    at === null ? undefined : formatMoment(at, desk.shop.calendar.zone, language)
  return (
    <section class="stack" aria-labelledby="order">
      <h2 id="order">{words('desk.order')}</h2>
      <DescriptionList
        rows={[
          [words('desk.fact.memo'), order.memo],
          [
            words('desk.column.number'),
            <a href={`/desk/${desk.shop.name}/orders/${order.number}`}>{order.number}</a>,
          ],
          [words('desk.column.who'), order.name],
          [words('desk.fact.buyer'), factWord('buyer', order.buyer, language)],
          [words('desk.fact.country'), countryName(order.country, language)],
          [
            words('desk.fact.language'),
            file.theCase.recipient === null
              ? words(file.theCase.language === 'ja' ? 'visits.japanese' : 'visits.english')
              : undefined,
          ],
          [words('desk.fact.placed'), moment(order.placedAt)],
          [words('desk.fact.stage'), words(stageWords[line.stage])],
          [words('desk.fact.shipped'), moment(line.shippedAt)],
          [words('desk.fact.delivered'), moment(line.deliveredAt)],
          ...sendTo(file, language),
        ]}
      />
    </section>
  )
}

/** Where a parcel that came back goes next: what it costs, and who pays, depends on it. */
function sendTo(
  { theCase, address, order }: Props['file'],
  language: Language,
): readonly (readonly [string, Child])[] {
  if (theCase.kind !== 'redelivery') return []
  const to = address ?? order.deliverTo
  const lines = [to.name, ...to.lines].map((line) => <span class="address">{line}</span>)
  return [[say(language, 'goods.form.send-to'), <address>{lines}</address>]]
}

/** The way back to an inquiry that it came from or took in. */
function FromInquiry({ number, shop, language }: { number: string; shop: string; language: Language }) {
  return (
    <p>
      <a href={`/desk/${shop}/inquiries/${number}`}>
        {say(language, 'desk.inquiry.from-inquiry', { number })}
      </a>
    </p>
  )
}

/** The request in the customer's answers, own words and photos. */
export function RequestFacts({ language, desk, file }: Props) {
  const { theCase, documents, photos } = file
  // Nobody asked for it: a box came back, or was lost.
  const isOfCarrier = theCase.kind === 'redelivery' && theCase.openedBy.startsWith('staff:')
  const address = `/desk/${desk.shop.name}/cases/${theCase.number}/photos`
  return (
    <section class="stack" aria-labelledby="request">
      <h2 id="request">{say(language, isOfCarrier ? 'goods.about-parcel' : 'desk.request')}</h2>
      <DescriptionList
        rows={[
          [
            say(language, isOfCarrier ? 'goods.recorded' : 'desk.fact.asked'),
            formatMoment(theCase.openedAt, desk.shop.calendar.zone, language),
          ],
          ...saidWanted(theCase, file.order, language),
          ...saidKept(theCase, language),
          ...answersOf(file, documents.facts, language),
          ...careRows(theCase, desk.shop, language),
          ...remakeRows(file, desk, language),
          ...recipientRows(theCase, language),
          ...(isOfCarrier && theCase.description !== ''
            ? [[say(language, 'goods.carrier-says'), theCase.description] as const]
            : []),
        ]}
      />
      {file.inquiries.map((number) => (
        <FromInquiry number={number} shop={desk.shop.name} language={language} />
      ))}
      {theCase.description === '' || isOfCarrier ? null : (
        <blockquote class="own-words" lang={theCase.language}>
          {theCase.description}
        </blockquote>
      )}
      {photos.length === 0 ? (
        isOfCarrier ? null : (
          <p class="quiet">{say(language, 'desk.no-photos')}</p>
        )
      ) : (
        <CasePhotos
          language={language}
          zone={desk.shop.calendar.zone}
          photos={photos}
          address={address}
          reader="staff"
        />
      )}
    </section>
  )
}

/** One side of a pair: by which certificate, which side, and the order that came of it. */
function remakeRows(
  { theCase, ownOrder }: CaseFile,
  { shop }: AtDesk,
  language: Language,
): readonly (readonly [string, Child])[] {
  if (theCase.kind !== 'remake') return []
  const { certificate, side } = remakeDetailsOf(theCase)
  return [
    [say(language, 'desk.form.certificate'), certificate],
    [say(language, 'desk.form.side'), say(language, `remake.side.${side}`)],
    [
      say(language, 'desk.form.own-order'),
      ownOrder === undefined ? undefined : <a href={`/desk/${shop.name}/orders/${ownOrder}`}>{ownOrder}</a>,
    ],
  ]
}

/** Whoever was given the piece: letters go there, and a parcel too. The giver reads nothing of it. */
function recipientRows(
  { recipient, language: own }: CaseFile['theCase'],
  language: Language,
): readonly (readonly [string, Child])[] {
  if (recipient === null) return []
  const country = recipient.country === undefined ? undefined : countryName(recipient.country, language)
  const postal = [...recipient.lines, ...(country === undefined ? [] : [country])]
  return [
    [capital(say(language, 'desk.actor.recipient')), recipient.name],
    [say(language, 'desk.fact.address'), recipient.address],
    [
      say(language, 'desk.fact.deliver-to'),
      postal.length === 0 ? undefined : (
        <>
          {postal.map((row) => (
            <div>{row}</div>
          ))}
        </>
      ),
    ],
    [say(language, 'desk.fact.language'), say(language, own === 'ja' ? 'visits.japanese' : 'visits.english')],
  ]
}

/**
 * The answers in the order of the questions; what stands below in words or pictures is left out, and so is
 * the channel of what no form of My Page asked for.
 */
function answersOf(
  { theCase, events }: Pick<CaseFile, 'theCase' | 'events'>,
  facts: readonly Fact[],
  language: Language,
): readonly (readonly [string, string])[] {
  const { kind, openedBy } = theCase
  const answers = { ...theCase.answers, ...answersSince(events) }
  const isFromElsewhere = kind === 'withdraw' || openedBy.startsWith('staff:')
  const left = ['photo', 'description', ...(isFromElsewhere ? ['channel'] : [])]
  return facts
    .filter(({ name }) => name in answers && !left.includes(name))
    .map((fact) => [
      capital(wordIn(fact.words, language)),
      capital(valueWord(fact.values, answers[fact.name] ?? '', language)),
    ])
}

/**
 * Units on hand, the two pools apart: a replacement never comes from what is on sale (KAORU-33); what goes in
 * place of a lost parcel does.
 */
export function StockFacts({ language, file }: Pick<Props, 'language' | 'file'>) {
  const { onHand, theCase } = file
  const isLost = isLostParcel(theCase)
  return (
    <section class="stack" aria-labelledby="stock">
      <h2 id="stock">{say(language, 'desk.stock')}</h2>
      {onHand === undefined ? (
        <p>{say(language, 'desk.stock.none')}</p>
      ) : (
        <>
          <p class="stock">
            <strong>
              {named(
                language,
                say(language, isLost ? 'desk.stock.for-lost' : 'desk.stock.replacement'),
                unitsWord(language, isLost ? onHand.sale : onHand.replacement),
              )}
            </strong>
          </p>
          <p class="small quiet">
            {isLost
              ? say(language, 'desk.stock.for-lost.says')
              : say(language, 'desk.stock.sale', { count: onHand.sale })}
          </p>
        </>
      )}
    </section>
  )
}

const unitsWord = (language: Language, count: number): string => say(language, 'desk.pieces', { count })

function factWord(fact: string, value: string, language: Language): string {
  return valueWord(commerce.facts.find(({ name }) => name === fact)?.values ?? [], value, language)
}

/** 'ドイツ', 'Germany'; the code where nobody has a name for it. */
export function countryName(code: string, language: Language): string {
  return nameOfCountry(code, language) ?? code
}
