/**
 * What a careful reader would remark on the shop's policy, for the owner: open questions, contradictions,
 * silences.
 */
import { wordIn, type Finding } from '#policy'
import { say, type WordKey } from '#words'
import type { Frame } from '#web/http'
import type { AtDesk } from '#web/seat'
import { EmptyState, PageTitle, Tag } from '#web/ui'
import { DeskPage } from './desk-page.tsx'
import { capital } from './ruling-view.ts'
import { witnessWords } from './witness.ts'

export type GapsProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly findings: readonly Finding[]
}

const kindWords = {
  open: 'desk.gap.open',
  contradiction: 'desk.gap.contradiction',
  silence: 'desk.gap.silence',
  example: 'desk.gap.example',
} as const satisfies Record<Finding['kind'], WordKey>

export function GapsScreen({ frame, desk, findings }: GapsProps) {
  const { language } = frame
  const title = say(language, 'desk.gaps')
  const policy = `/${desk.shop.name}/policy`
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <PageTitle title={title} sentence={say(language, 'desk.gaps.sentence', { count: findings.length })} />
      {findings.length === 0 ? (
        <EmptyState title={say(language, 'desk.gaps.none')}>
          <p>{say(language, 'desk.gaps.none.sentence')}</p>
        </EmptyState>
      ) : (
        <ul class="plain-list stack">
          {findings.map((finding) => (
            <li class="box stack">
              <p>
                <Tag tone={finding.kind === 'contradiction' ? 'wait' : 'shop'}>
                  {say(language, kindWords[finding.kind])}
                </Tag>
              </p>
              <p>{capital(wordIn(finding.words, language))}</p>
              {finding.witness === undefined ? null : (
                <p class="quiet">
                  {say(language, 'desk.gap.witness', { witness: witnessWords(finding.witness, language) })}
                </p>
              )}
              {finding.clauses.length === 0 ? null : (
                <ul class="row plain-list">
                  {[...new Set(finding.clauses.map(sectionOf))].map((section) => (
                    <li>
                      <a href={`${policy}#${section}`}>{headingOf(desk, section, language)}</a>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
    </DeskPage>
  )
}

const sectionOf = (rule: string): string => rule.split('.')[0] ?? rule

function headingOf({ shop }: AtDesk, section: string, language: 'ja' | 'en'): string {
  const found = shop.documents.policy.sections.find(({ id }) => id === section)
  return found === undefined ? section : wordIn(found.heading, language)
}
