/**
 * A policy or a law as people read it: clause by clause with anchors, in their language, the other folded
 * away; folded under each clause, how it is applied, in sentences made from its rules.
 */
import type { Child } from 'hono/jsx'
import { formatDate, parseDay } from '#calendar'
import { dutiesIn, type Duty, type Sure } from '#laws'
import { wordIn, type Fact, type Policy, type Section } from '#policy'
import type { OpenShop } from '#shops'
import type { Frame } from '#web/http'
import { Button, Fold, Markdown, Notice, Page, PageTitle, Verdict, type Answer } from '#web/ui'
import { say, type Language } from '#words'
import { appliesAddress } from './applies-screen.tsx'
import type { Phrase } from './condition-phrase.ts'
import { ruleSentence, type RuleSentence } from './rule-sentence.ts'
import { style } from './style.file.ts'

/** The shop's own document, the law under it named at its end. */
export function policyScreen(frame: Frame, shop: OpenShop) {
  const { language } = frame
  const { policy, laws, facts } = shop.documents
  const applies = (
    <div class="to-applies">
      <p>{say(language, 'storefront.applies.link-text')}</p>
      <Button href={appliesAddress(shop.name)}>{say(language, 'storefront.applies.title')}</Button>
    </div>
  )
  return (
    <Sheet frame={frame} policy={policy} facts={facts} over={frame.site.name} notice={applies}>
      <section class="band" aria-labelledby="laws">
        <h2 id="laws">{say(language, 'storefront.laws-title')}</h2>
        <div class="stack">
          <p class="prose">{say(language, 'storefront.laws-lede')}</p>
          <ul class="laws">
            {laws.map((law) => (
              <li>
                <a href={`/${shop.name}/law/${law.name}`}>{wordIn(law.title, language)}</a>
              </li>
            ))}
          </ul>
        </div>
      </section>
    </Sheet>
  )
}

/** A law pack, with the plain word that it is no legal advice. */
export function lawScreen(frame: Frame, shop: OpenShop, law: Policy) {
  const { language, site } = frame
  const notice = (
    <Notice title={say(language, 'storefront.law-warning-title')} tone="wait">
      <p>{say(language, 'storefront.law-warning')}</p>
      <p>{say(language, 'storefront.law-counts', countsOf(law))}</p>
      {law.sections.every(({ id }) => id !== 'uncertain') ? null : (
        <p>
          <a href="#uncertain">{say(language, 'storefront.law-uncertain')}</a>
        </p>
      )}
    </Notice>
  )
  return (
    <Sheet
      frame={frame}
      policy={law}
      facts={shop.documents.facts}
      over={say(language, 'storefront.law-over', { shop: site.name })}
      notice={notice}
    >
      <p>
        <a href={`/${shop.name}/policy#laws`}>{say(language, 'storefront.law-back')}</a>
      </p>
    </Sheet>
  )
}

/** How many articles there are, how many rest on a text that was read, and how many are not settled. */
function countsOf({ sections }: Policy) {
  const articles = sections.filter(({ marks }) => sures.some((sure) => marks.includes(sure)))
  const having = (sure: Sure) => articles.filter(({ marks }) => marks.includes(sure)).length
  return { all: articles.length, read: having('read'), unsure: having('uncertain') }
}

type SheetProps = {
  readonly frame: Frame
  readonly policy: Policy
  readonly facts: readonly Fact[]
  readonly over: string
  readonly notice?: Child
  readonly children?: Child
}

function Sheet({ frame, policy, facts, over, notice, children }: SheetProps) {
  const { language } = frame
  const title = wordIn(policy.title, language)
  const clauses = policy.sections.filter(({ text }) => wordIn(text, language) !== '')
  return (
    <Page frame={frame} title={title} summary={wordIn(policy.preface, language)} styles={[style]}>
      <PageTitle title={title} over={over} />
      <div class="stack lede">
        <Markdown text={wordIn(policy.preface, language)} language={language} />
        <p class="small quiet">{versionOf(policy, language)}</p>
        {notice}
      </div>
      <nav class="contents" aria-labelledby="contents">
        <h2 id="contents">{say(language, 'common.contents')}</h2>
        <ol>
          {clauses.map((section) => (
            <li>
              <a href={`#${section.id}`}>{wordIn(section.heading, language)}</a>
            </li>
          ))}
        </ol>
      </nav>
      <div class="articles">
        {clauses.map((section) => (
          <Article policy={policy} section={section} facts={facts} language={language} />
        ))}
      </div>
      {children}
    </Page>
  )
}

function versionOf({ version, effective }: Policy, language: Language): string {
  const day = parseDay(effective.slice(0, 10))
  const parts = [
    say(language, 'storefront.version', { version }),
    ...(day === undefined
      ? []
      : [say(language, 'storefront.in-force-since', { day: formatDate(day, language) })]),
  ]
  return parts.join(say(language, 'common.between'))
}

type ArticleProps = {
  readonly policy: Policy
  readonly section: Section
  readonly facts: readonly Fact[]
  readonly language: Language
}

function Article({ policy, section, facts, language }: ArticleProps) {
  const heading = wordIn(section.heading, language)
  const other = policy.languages.find((code) => code !== language && section.text[code] !== undefined)
  return (
    <section id={section.id} aria-labelledby={`${section.id}-heading`}>
      <div class="stack">
        <h2 id={`${section.id}-heading`}>
          <a href={`#${section.id}`}>{heading}</a>
        </h2>
        <Markdown
          text={wordIn(section.text, language)}
          language={section.text[language] === undefined ? 'en' : language}
        />
        {other === undefined ? null : (
          <Fold label={say(language, 'common.other-language')}>
            <p lang={other}>
              <strong>{section.heading[other]}</strong>
            </p>
            <Markdown text={section.text[other] ?? ''} language={other} />
          </Fold>
        )}
        <Marks section={section} language={language} />
        <Duties policy={policy} section={section} language={language} />
        <Meaning policy={policy} section={section} facts={facts} language={language} />
      </div>
    </section>
  )
}

const sures: readonly Sure[] = ['read', 'quoted', 'secondary', 'memory', 'uncertain']

/** How far the source of an article was checked, in words. A shop's own clauses bear no such marks. */
function Marks({ section, language }: { section: Section; language: Language }) {
  const marks = sures.filter((sure) => section.marks.includes(sure))
  if (marks.length === 0) return null
  return (
    <p class="small quiet">
      {say(language, 'storefront.how-sure', {
        marks: marks
          .map((mark) => say(language, `storefront.sure.${mark}`))
          .join(say(language, 'common.between')),
      })}
      {marks.includes('uncertain') ? (
        <>
          {' '}
          <a href="#uncertain">{say(language, 'storefront.law-uncertain')}</a>
        </>
      ) : null}
    </p>
  )
}

/** What the law makes the shop say, with the words it prescribes as they are. */
function Duties({ policy, section, language }: { policy: Policy; section: Section; language: Language }) {
  const duties = dutiesIn(policy).duties.filter(({ article }) => article === section.id)
  if (duties.length === 0) return null
  return (
    <ul>
      {duties.map((duty) => (
        <DutyItem duty={duty} language={language} />
      ))}
    </ul>
  )
}

function DutyItem({ duty, language }: { duty: Duty; language: Language }) {
  const items = duty.items.map(({ words }) => wordIn(words, language))
  const sure = say(language, `storefront.sure.${duty.sure}`)
  return (
    <li>
      <strong>
        {duty.at.map((at) => say(language, `storefront.duty-at.${at}`)).join(say(language, 'common.between'))}
      </strong>
      <p>{wordIn(duty.must, language)}</p>
      {items.length === 0 ? null : (
        <ul>
          {items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      )}
      {Object.entries(duty.wording).map(([code, { text }]) => (
        <p>
          <span class="quiet">{code}</span> <q lang={code}>{text}</q>
        </p>
      ))}
      <p class="small quiet">{say(language, 'storefront.duty-source', { source: duty.source, sure })}</p>
    </li>
  )
}

function Meaning({ policy, section, facts, language }: ArticleProps) {
  const sentences = sentencesOf(policy, facts, language).get(section.id) ?? []
  if (sentences.length === 0) return null
  return (
    <Fold label={say(language, 'storefront.when-it-applies')} language={language}>
      <div class="meaning">
        <ul class="rules">
          {sentences.map((sentence) => (
            <Said said={sentence} language={language} />
          ))}
        </ul>
      </div>
    </Fold>
  )
}

const said = new WeakMap<Policy, Map<Language, ReadonlyMap<string, readonly RuleSentence[]>>>()

/** The sentences of a document by clause, made once: a document never changes while the program runs. */
function sentencesOf(
  policy: Policy,
  facts: readonly Fact[],
  language: Language,
): ReadonlyMap<string, readonly RuleSentence[]> {
  const known = said.get(policy) ?? new Map()
  said.set(policy, known)
  const made =
    known.get(language) ??
    Map.groupBy(
      policy.rules.map((rule) => ({ clause: rule.clause, ...ruleSentence(rule, policy, facts, language) })),
      ({ clause }) => clause,
    )
  known.set(language, made)
  return made
}

const marks: Readonly<Record<RuleSentence['effect'], Answer | undefined>> = {
  accept: 'accept',
  pending: 'pending',
  staff: 'staff',
  refuse: 'refuse',
  open: 'staff',
  none: undefined,
  terms: undefined,
}

function Said({ said, language }: { said: RuleSentence; language: Language }) {
  const mark = marks[said.effect]
  return (
    <li>
      {mark === undefined ? (
        <span class="verdict"></span>
      ) : (
        <Verdict verdict={mark} language={language} silent />
      )}
      <div class="said">
        <p>{said.sentence}</p>
        {said.conditions.length === 0 ? null : (
          <ul>
            {said.conditions.map((phrase) => (
              <Condition phrase={phrase} />
            ))}
          </ul>
        )}
        {said.needed.map((sentence) => (
          <p>{sentence}</p>
        ))}
        {said.terms.length === 0 ? null : (
          <ul class="terms">
            {said.terms.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        )}
        {said.precedence.map((sentence) => (
          <p class="quiet">{sentence}</p>
        ))}
        {said.force === 'clause' || said.force === 'floor' ? null : (
          <p class="quiet">{say(language, `storefront.force.${said.force}`)}</p>
        )}
      </div>
    </li>
  )
}

function Condition({ phrase }: { phrase: Phrase }) {
  if (typeof phrase === 'string') return <li>{phrase}</li>
  return (
    <li>
      {phrase.lead}
      <ul>
        {phrase.parts.map((part) => (
          <Condition phrase={part} />
        ))}
      </ul>
    </li>
  )
}
