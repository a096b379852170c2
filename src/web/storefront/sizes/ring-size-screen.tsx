/**
 * The ring-size page: a converter, the chart, whose choice the size is; and a chart to print, true to size.
 */
import type { Policy, Section } from '#policy'
import type { OpenShop } from '#shops'
import { chartRow, circumferenceOf, diameterOf, ofFingers, ringChart, ringSystems, sizeLabel } from '#sizes'
import type { JpSize } from '#sizes'
import type { Frame } from '#web/http'
import {
  Button,
  ClauseDisclosure,
  DescriptionList,
  Field,
  Notice,
  Page,
  PageTitle,
  Select,
  Table,
} from '#web/ui'
import { say, type Language } from '#words'
import { refusingClause } from '../piece-clauses.ts'
import { style } from '../style.file.ts'
import { measures, type Asked } from './ring-size.ts'

export const ringSizeAddress = (shop: string): string => `/${shop}/ring-size`

export function ringSizeScreen(frame: Frame, shop: OpenShop, asked: Asked) {
  const { language } = frame
  const title = say(language, 'ring.title')
  return (
    <Page frame={frame} title={title} summary={say(language, 'ring.lede')} styles={[style]}>
      <PageTitle title={title} over={frame.site.name} sentence={say(language, 'ring.lede')} />
      <div class="stack-wide">
        <form class="stack-form" method="get" action={ringSizeAddress(shop.name)}>
          <Select
            language={language}
            name="by"
            label={say(language, 'ring.by')}
            value={asked.by}
            options={measures.map((by) => ({ value: by, label: say(language, `ring.by.${by}`) }))}
          />
          <Field
            language={language}
            name="size"
            label={say(language, 'ring.size')}
            hint={say(language, 'ring.size.hint')}
            problem={whyNot(asked, language)}
            value={asked.text}
            maxlength={40}
            autocomplete="off"
            short
          />
          <div>
            <Button>{say(language, 'ring.press')}</Button>
          </div>
        </form>
        <Answer language={language} asked={asked} />
        <YourChoice language={language} shop={shop} />
        <Chart language={language} shop={shop} />
      </div>
    </Page>
  )
}

/** Whoever measured across and says that it is the way round is told so, not that nothing could be read. */
function whyNot({ by, answer }: Asked, language: Language): string | undefined {
  if (answer === undefined || !('refused' in answer)) return undefined
  if (answer.refused === 'unread' || (by !== 'circumference' && by !== 'diameter'))
    return say(language, 'ring.unread')
  const [smallest, largest] = [ofFingers.smallest, ofFingers.largest].map((length) =>
    mm(by === 'diameter' ? diameterOf(length) : length),
  )
  return say(language, `ring.no-ring.${by}`, { smallest: smallest!, largest: largest! })
}

const mm = (length: number): string => length.toFixed(1)

function Answer({ language, asked: { answer } }: { language: Language; asked: Asked }) {
  if (answer === undefined || 'refused' in answer) return null
  const { circumference, size } = answer
  const measured = say(language, 'ring.measured', lengths(circumference))
  if ('refused' in size)
    return (
      <Notice live tone="wait">
        <p>{measured}</p>
        <p>{say(language, `ring.${size.refused}`)}</p>
      </Notice>
    )
  const { number, between } = size
  return (
    <Notice live title={say(language, 'ring.answer', { number })}>
      <div class="stack">
        <p>{measured}</p>
        <p>
          {say(language, 'ring.ours', { number, ...lengths(circumferenceOf('jp', number)) })}{' '}
          {offWords(size, language)}
        </p>
        {between === undefined ? null : (
          <p>{say(language, 'ring.between', { below: between[0], above: between[1] })}</p>
        )}
        <DescriptionList
          rows={ringSystems
            .filter((system) => system !== 'jp')
            .map((system) => [say(language, `ring.by.${system}`), sizeLabel(system, circumference)])}
        />
        <p class="small">{say(language, 'ring.plus-minus')}</p>
      </div>
    </Notice>
  )
}

const lengths = (circumference: number) => ({
  circumference: mm(circumference),
  diameter: mm(diameterOf(circumference)),
})

function offWords({ off }: JpSize, language: Language): string {
  if (Math.abs(off) < 0.05) return say(language, 'ring.off.same')
  return say(language, off > 0 ? 'ring.off.wider' : 'ring.off.narrower', { off: mm(Math.abs(off)) })
}

/** Both lengths of a JP number, for an option of a ring. */
export function jpLengths(number: string, language: Language): string | undefined {
  const { circumference } = chartRow(Number(number))
  return Number.isFinite(circumference) ? say(language, 'ring.option', lengths(circumference)) : undefined
}

/** What the shop's policy says of a size that was chosen, and of resizing; nothing where it says nothing. */
function YourChoice({ language, shop }: { language: Language; shop: OpenShop }) {
  const clauses = sizeClauses(shop.documents.policy)
  if (clauses.length === 0) return null
  return (
    <section class="clauses" aria-labelledby="your-choice">
      <h2 class="section-title" id="your-choice">
        {say(language, 'ring.your-choice')}
      </h2>
      {clauses.map(({ id, heading, text }, index) => (
        <ClauseDisclosure
          heading={heading[language] ?? id}
          text={text[language] ?? ''}
          language={language}
          open={index === 0}
          source={{ address: `/${shop.name}/policy#${id}`, label: say(language, 'ring.clause-source') }}
        />
      ))}
    </section>
  )
}

/** The clause that refuses a wrongly chosen size, and the one about resizing. */
function sizeClauses(policy: Policy): readonly Section[] {
  const chosen = refusingClause(policy, 'wrong-size')
  const resizing = policy.rules.find(({ on }) => on.length === 1 && on[0] === 'resize')?.clause
  const section = policy.sections.find(({ id }) => id === resizing && id !== chosen?.id)
  return [...(chosen === undefined ? [] : [chosen]), ...(section === undefined ? [] : [section])]
}

const columns = ['jp', 'diameter', 'circumference', 'iso', 'us', 'uk', 'it'] as const

function Chart({ language, shop }: { language: Language; shop: OpenShop }) {
  return (
    <section class="stack" aria-labelledby="chart">
      <h2 class="section-title" id="chart">
        {say(language, 'ring.chart')}
      </h2>
      <Table
        caption={say(language, 'ring.chart')}
        hideCaption
        columns={columns.map((column) => ({ label: say(language, `ring.chart.${column}`), number: true }))}
        rows={ringChart.map(({ number, diameter, circumference, labels }) => [
          String(number),
          mm(diameter),
          mm(circumference),
          labels.iso,
          labels.us,
          labels.uk,
          labels.it,
        ])}
      />
      <p class="small">{say(language, 'ring.chart.note')}</p>
      <p>
        <a href={`${ringSizeAddress(shop.name)}/print`}>{say(language, 'ring.print')}</a>
      </p>
    </section>
  )
}

/** Circles of the rings' insides and a line to check by, in true millimetres. */
export function ringPrintScreen(frame: Frame, shop: OpenShop) {
  const { language } = frame
  const title = say(language, 'ring.print.title')
  return (
    <Page frame={frame} title={title} styles={[style]} unlisted>
      <PageTitle title={title} over={frame.site.name} sentence={say(language, 'ring.print.lede')} />
      <figure class="control">
        <svg
          width="50mm"
          height="4mm"
          viewBox="0 0 50 4"
          role="img"
          aria-label={say(language, 'ring.print.control-label')}
        >
          <path d="M0 2H50M0.1 0V4M49.9 0V4" fill="none" stroke="currentColor" stroke-width="0.2" />
        </svg>
        <figcaption>{say(language, 'ring.print.control')}</figcaption>
      </figure>
      <p class="prose">{say(language, 'ring.print.how')}</p>
      <ul class="circles">
        {ringChart.map(({ number, diameter }) => (
          <li>
            <Circle number={number} diameter={diameter} language={language} />
          </li>
        ))}
      </ul>
      <p class="unprinted">
        <a href={ringSizeAddress(shop.name)}>{say(language, 'ring.title')}</a>
      </p>
    </Page>
  )
}

/**
 * The line lies outside the inside, so that the inside measures what it should; and a little room around it,
 * so that nothing of it is cut off where a printer rounds.
 */
const line = 0.2

function Circle({ number, diameter, language }: { number: number; diameter: number; language: Language }) {
  const side = diameter + 4 * line
  return (
    <svg
      width={`${side.toFixed(3)}mm`}
      height={`${side.toFixed(3)}mm`}
      viewBox={`0 0 ${side.toFixed(3)} ${side.toFixed(3)}`}
      role="img"
      aria-label={say(language, 'ring.print.circle', { number, diameter: mm(diameter) })}
    >
      <circle
        cx={(side / 2).toFixed(3)}
        cy={(side / 2).toFixed(3)}
        r={((diameter + line) / 2).toFixed(3)}
        fill="none"
        stroke="currentColor"
        stroke-width={String(line)}
      />
      <text x="50%" y="50%" dy="1.2" text-anchor="middle" font-size="4" fill="currentColor">
        {String(number)}
      </text>
    </svg>
  )
}
