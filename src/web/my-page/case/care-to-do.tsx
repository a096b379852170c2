/**
 * What there is to do on a request for work on a piece: agree to what it costs, send it, say that it is back.
 */
import type { Instant } from '#calendar'
import { stepsFor, type AnyCase } from '#cases'
import { asksForTracking, borneByCustomer, careDetails, startOfVisit } from '#cases/kinds'
import type { OrderLine } from '#ordering'
import type { Ruled } from '#rulings'
import { careDaysOf, storesFor, type OpenShop } from '#shops'
import { LateVisit, VisitFields, visitInWords } from '#web/answers'
import { Button, Check, Field } from '#web/ui'
import { isWordKey, say, type Language } from '#words'

type Props = {
  readonly shop: OpenShop
  readonly theCase: AnyCase
  readonly line: OrderLine
  readonly seenAt: Instant
  readonly ruled: Ruled | undefined
  readonly given: Readonly<Record<string, string | undefined>>
  readonly sentences: Readonly<Record<string, string>>
  readonly language: Language
}

/** The one thing to do now; nothing where the shop is to act. */
export function CareToDo(props: Props) {
  switch (props.theCase.current.state) {
    case 'consent-wanted':
      return <Consent {...props} />
    case 'requested':
    case 'awaiting-visit':
      return <YourVisit {...props} />
    case 'awaiting-return':
      return <Send {...props} />
    case 'sent-back':
    case 'box-lost':
      return <Arrived {...props} />
    default:
      return null
  }
}

const formOf = ({ shop, theCase }: Props, place: string) => ({
  class: 'stack',
  method: 'post' as const,
  action: `/${shop.name}/my/cases/${theCase.number}/${place}`,
})

const Version = ({ theCase }: Pick<Props, 'theCase'>) => (
  <input type="hidden" name="version" value={String(theCase.version)} />
)

function Consent(props: Props) {
  const { theCase, ruled, given, sentences, language } = props
  const borne = ruled === undefined ? [] : Object.keys(borneByCustomer(ruled.ruling))
  return (
    <section class="stack to-do" aria-labelledby="to-do">
      <h2 id="to-do">{say(language, 'my.care.risk.title')}</h2>
      <ul>
        {borne.map((term) => {
          const key = `my.care.risk.${term}`
          return isWordKey(key) ? <li>{say(language, key)}</li> : null
        })}
      </ul>
      <form {...formOf(props, 'consent')}>
        <Version theCase={theCase} />
        <Check
          name="agreed"
          label={say(language, 'my.care.risk.agree')}
          problem={sentences['agreed']}
          checked={given['agreed'] === 'yes'}
        />
        <Button>{say(language, 'my.care.risk.press')}</Button>
      </form>
    </section>
  )
}

function Send(props: Props) {
  const { shop, theCase, ruled, given, sentences, language } = props
  const tracked = ruled !== undefined && asksForTracking(ruled.ruling)
  return (
    <section class="stack to-do" aria-labelledby="to-do">
      <h2 id="to-do">{say(language, 'my.care.send.title')}</h2>
      <address>
        {shop.settings.address[language].map((line) => (
          <span class="address">{line}</span>
        ))}
      </address>
      <form {...formOf(props, 'sent')}>
        <Version theCase={theCase} />
        <Field
          language={language}
          name="carrier"
          label={say(language, 'my.care.send.carrier')}
          value={given['carrier']}
          problem={sentences['carrier']}
          maxlength={100}
        />
        <Field
          language={language}
          name="tracking"
          label={say(language, 'my.care.send.tracking')}
          {...(tracked ? { hint: say(language, 'my.care.send.tracking.hint') } : {})}
          value={given['tracking']}
          problem={sentences['tracking']}
          optional={!tracked}
          maxlength={100}
        />
        <Button>{say(language, 'my.care.send.press')}</Button>
      </form>
    </section>
  )
}

/** Store and language stay as they are booked; the day and the time are what is to be chosen anew. */
const bookedIn = (visit: AnyCase['visit'] | undefined) =>
  visit === null || visit === undefined
    ? {}
    : { 'visit-store': visit.store, 'visit-language': visit.language }

/** When and where they come, and another time where they cannot; nothing for what is sent. */
function YourVisit(props: Props) {
  const { shop, theCase, line, seenAt, given, sentences, language } = props
  const steps = stepsFor(theCase, 'customer')
  const stores = storesFor(shop, theCase.request).filter(({ visits }) => visits !== undefined)
  if (!steps.includes('move-visit') || stores.length === 0) return null
  const visit = theCase.visit?.ended === null ? theCase.visit : undefined
  const begun = visit !== undefined && seenAt >= startOfVisit(visit, shop.calendar.zone)
  const move = (
    <form {...formOf(props, 'visit')}>
      <Version theCase={theCase} />
      <VisitFields
        {...{ language, shop, stores, sentences, seenAt }}
        given={{ ...bookedIn(visit), ...given }}
        prefix="visit-"
      />
      <LateVisit
        {...{ language, given, sentences }}
        prefix="visit-"
        days={careDaysOf(shop, line.product, theCase.request)}
        leaves={careDetails.safeParse(theCase.details).data?.leaves}
      />
      <Button>{say(language, visit === undefined ? 'my.care.move.book' : 'my.care.move.press')}</Button>
    </form>
  )
  return (
    <section class="stack to-do" aria-labelledby="to-do">
      <h2 id="to-do">{say(language, 'my.care.move.title')}</h2>
      {visit === undefined ? (
        <>
          <p>{say(language, 'my.care.move.none')}</p>
          {move}
        </>
      ) : (
        <>
          <p>
            <strong>{visitInWords(visit, shop.settings, language)}</strong>
          </p>
          <p>{stores.find(({ id }) => id === visit.store)?.address[language]}</p>
          {begun ? (
            <p>{say(language, 'my.care.move.begun')}</p>
          ) : (
            <>
              <details open={Object.keys(sentences).length > 0}>
                <summary>{say(language, 'my.care.move.fold')}</summary>
                <div class="stack">
                  <p>{say(language, 'my.care.move.sentence')}</p>
                  {move}
                </div>
              </details>
              {steps.includes('cancel-visit') ? (
                <form {...formOf(props, 'no-visit')}>
                  <Version theCase={theCase} />
                  <p class="small">{say(language, 'my.care.off.sentence')}</p>
                  <Button look="quiet">{say(language, 'my.care.off.press')}</Button>
                </form>
              ) : null}
            </>
          )}
        </>
      )}
    </section>
  )
}

function Arrived(props: Props) {
  const { theCase, language } = props
  return (
    <section class="stack to-do" aria-labelledby="to-do">
      <h2 id="to-do">{say(language, 'my.care.arrived.title')}</h2>
      <form {...formOf(props, 'arrival')}>
        <Version theCase={theCase} />
        <Button>{say(language, 'my.care.arrived.press')}</Button>
      </form>
    </section>
  )
}
