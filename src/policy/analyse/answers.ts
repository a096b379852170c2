/**
 * Which answers a clause's text gives, and which its rules: a yes, a no, or that staff answer, for the clause
 * and for each request that the text names. And rules whose own lines contradict their answer.
 */
import type { Section } from '../document/tree.ts'
import type { Condition, Policy, Rule } from '../rules/tree.ts'
import { sentencesOf } from './aligned.ts'
import { headingIn, mendEither } from './finding.ts'
import type { Remark } from './finding.ts'
import { actsIn, denies, isAct, leaves, saysNo, type Language } from './said-acts.ts'

type Both = { readonly ja: string; readonly en: string }

export function answerRemarks(policy: Policy, section: Section): readonly Remark[] {
  const rules = policy.rules.filter(({ clause, then }) => clause === section.id && then !== 'terms')
  const remark = (rule: Rule, words: Both): readonly Remark[] => [
    {
      kind: 'text-differs',
      severity: 'error',
      place: rule.place,
      clauses: [rule.id],
      words,
      suggestion: mendEither,
    },
  ]
  const giving = rules.find(refusesAndGives)
  if (giving !== undefined)
    return remark(giving, {
      ja: `規則 \`${giving.id}\` は断りますが、受け付けたときのことも定めています`,
      en: `the rule \`${giving.id}\` refuses, and yet says what is given`,
    })
  const [ja, en] = [headingIn(policy, section.id, 'ja'), headingIn(policy, section.id, 'en')]
  const languages = policy.languages.filter((one): one is Language => one === 'ja' || one === 'en')
  const said = languages.map((language) => saidIn(language, section.text[language] ?? ''))
  for (const request of new Set(rules.flatMap(({ on }) => (on === '*' ? [] : on)))) {
    const own = rules.filter(({ on }) => on === '*' || on.includes(request))
    const does = (effect: Rule['then']) => own.some(({ then }) => then === effect)
    const isOpen = does('staff') || does('open')
    const all = (test: (one: Said) => boolean) => said.length > 0 && said.every(test)
    const names = (some: ReadonlySet<string>) =>
      some.has(request) || (moneyBack.has(request) && some.has('refund'))
    if (all(({ yes, no }) => names(yes) && !names(no)) && !does('accept') && !isOpen)
      return remark(own[0]!, {
        ja: `「${ja}」の文章は受け付けていますが、受け付ける規則がありません`,
        en: `the text of “${en}” says yes; none of its rules on that request does`,
      })
    if (all(({ no }) => names(no)) && !does('refuse') && !isOpen)
      return remark(own[0]!, {
        ja: `「${ja}」の文章は断っていますが、断る規則がありません`,
        en: `the text of “${en}” says no; none of its rules on that request refuses`,
      })
  }
  const accepts = rules.find(({ then, on }) => then === 'accept' && on !== '*' && on.every(isAct))
  if (accepts !== undefined && said.length > 0 && said.every(({ isNo, isYes }) => isNo && !isYes))
    return remark(accepts, {
      ja: `「${ja}」の文章は断るだけですが、規則 \`${accepts.id}\` は受け付けます`,
      en: `the text of “${en}” only says no; the rule \`${accepts.id}\` accepts`,
    })
  const refuses = rules.find(({ then }) => then === 'refuse')
  if (refuses !== undefined && said.length > 0 && said.every(({ drawsLine }) => !drawsLine))
    return remark(refuses, {
      ja: `「${ja}」の文章は何も断っていませんが、規則 \`${refuses.id}\` は断ります`,
      en: `the text of “${en}” says no to nothing; the rule \`${refuses.id}\` refuses`,
    })
  const decided = !rules.some(({ then, when }) => then === 'staff' || then === 'open' || leavesRoom(when))
  if (decided && rules.length > 0 && said.length > 0 && said.every(({ isLeft }) => isLeft))
    return remark(rules[0]!, {
      ja: `「${ja}」の文章は担当者が答えると述べていますが、担当者に任せる規則がありません`,
      en: `the text of “${en}” leaves something to staff; none of its rules does`,
    })
  return []
}

/** A refusal that names remedies, a fee or a time, or asks for something before it gives. */
const refusesAndGives = ({ then, terms, provided }: Rule): boolean =>
  then === 'refuse' &&
  (provided.some(({ otherwise }) => otherwise !== 'accept') ||
    ['remedies', 'fee', 'same', 'ships-within', 'refund-means', 'freight'].some(
      (name) => terms[name] !== undefined,
    ))

type Said = {
  readonly yes: ReadonlySet<string>
  readonly no: ReadonlySet<string>
  readonly isYes: boolean
  readonly isNo: boolean
  readonly isLeft: boolean
  readonly drawsLine: boolean
}

function saidIn(language: Language, text: string): Said {
  const sentences = sentencesOf(language, text)
  const settled = sentences.filter((one) => !leaves[language].test(one))
  const acts = settled.map((one) => actsIn(language, one))
  const named = (value: boolean) =>
    new Set(
      acts.flatMap((one) =>
        [...one].flatMap(([act, values]) => (values.size === 1 && values.has(value) ? [act as string] : [])),
      ),
    )
  return {
    yes: named(true),
    no: named(false),
    isYes: acts.some((one) => [...one.values()].some((values) => values.has(true))),
    isNo: settled.some((one) => saysNo(language, one)),
    isLeft: sentences.some((one) => staffAnswer[language].test(one)),
    drawsLine: sentences.some((one) => denies(language, one) || isFor[language].test(one)),
  }
}

/** Requests after which money goes back. */
const moneyBack: ReadonlySet<string> = new Set(['return', 'withdraw'])

/** What is not said is left to staff; a rule that leaves cases out may mean that. */
const leavesRoom = (condition: Condition): boolean =>
  condition.kind === 'not' ||
  ((condition.kind === 'all' || condition.kind === 'any') && condition.of.some(leavesRoom))

/** Whom or what something is for; the others are left out. */
const isFor: Readonly<Record<Language, RegExp>> = { ja: /対象/, en: /\b(?:is|are) for\b/i }

const staffAnswer: Readonly<Record<Language, RegExp>> = {
  ja: /担当者が/,
  en: /\bmember of staff\b|\bour staff\b/i,
}
