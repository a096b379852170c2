/**
 * What a document points to and does not have: a clause that its readers are sent to, a day that no calendar
 * knows, a fact that it declares and that no rule asks for.
 */
import type { Section } from '../document/tree.ts'
import type { Condition, OwnFact, Policy } from '../rules/tree.ts'
import { wordIn } from '../evaluate/print.ts'
import { headingIn } from './finding.ts'
import type { Remark } from './finding.ts'

export const nowhereRemarks = (policy: Policy): readonly Remark[] => [
  ...policy.sections.flatMap((section) => [
    ...clauseThatIsGone(policy, section),
    ...dayThatIsNone(policy, section),
  ]),
  ...policy.facts.filter(({ name }) => !isAsked(policy, name)).map((fact) => factOfNoRule(policy, fact)),
]

const sent: Readonly<Record<'ja' | 'en', RegExp>> = {
  ja: /「([^「」]+)」を?(?:ご覧|ご参照|ご確認)/g,
  en: /\bsee “([^“”]+)”/gi,
}

/** Readers are sent to a heading, in each language by its own name; a page elsewhere stands in no quotes. */
function clauseThatIsGone(policy: Policy, { id, place, text }: Section): readonly Remark[] {
  const gone = (['ja', 'en'] as const).map((language) =>
    [...(text[language] ?? '').matchAll(sent[language])]
      .map(([, name]) => name!.replace(/[.,]$/, ''))
      .find((name) => !policy.sections.some(({ heading }) => isHeading(heading[language], name))),
  )
  const [ja = gone[1], en = gone[0]] = gone
  if (ja === undefined || en === undefined) return []
  return [
    {
      kind: 'text-differs',
      severity: 'warning',
      place,
      clauses: [id],
      words: {
        ja: `「${headingIn(policy, id, 'ja')}」は「${ja}」をご案内していますが、その見出しの条項がありません`,
        en: `“${headingIn(policy, id, 'en')}” sends its readers to “${en}”; no clause has that heading`,
      },
      suggestion: {
        ja: '今の見出しに直すか、ご案内を消してください',
        en: 'write the heading as it is now, or take the reference out',
      },
    },
  ]
}

const isHeading = (heading: string | undefined, name: string): boolean =>
  heading?.toLowerCase().trim() === name.toLowerCase().trim()

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)
const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** A day of a month that has none such: 30 February. */
function dayThatIsNone(policy: Policy, { id, place, text }: Section): readonly Remark[] {
  const [ja = '', en = ''] = [text['ja'], text['en']].map((one) => one?.normalize('NFKC'))
  const names = months.join('|')
  const said = [
    ...[...ja.matchAll(/(\d{1,2})月(\d{1,2})日/g)].map(([, m, d]) => [Number(m), Number(d)] as const),
    ...[
      ...en.toLowerCase().matchAll(new RegExp(`(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${names})\\b`, 'g')),
    ].map(([, d, m]) => [months.indexOf(m!) + 1, Number(d)] as const),
    ...[...en.toLowerCase().matchAll(new RegExp(`\\b(${names}) (\\d{1,2})\\b`, 'g'))].map(
      ([, m, d]) => [months.indexOf(m!) + 1, Number(d)] as const,
    ),
  ]
  const none = said.find(([month, day]) => day < 1 || day > (longest[month - 1] ?? 0))
  if (none === undefined) return []
  const [month, day] = none
  const name = (months[month - 1] ?? `month ${month}`).replace(/^[a-z](?!onth )/, (letter) =>
    letter.toUpperCase(),
  )
  return [
    {
      kind: 'text-differs',
      severity: 'error',
      place,
      clauses: [id],
      words: {
        ja: `「${headingIn(policy, id, 'ja')}」の文章にある${month}月${day}日は、暦にありません`,
        en: `“${headingIn(policy, id, 'en')}” names ${day} ${name}, a day that does not exist`,
      },
      suggestion: { ja: '正しい日付に直してください', en: 'write the day that was meant' },
    },
  ]
}

/** Whether any rule asks for a fact. */
function isAsked({ rules, scope }: Policy, fact: string): boolean {
  const asks = (condition: Condition): boolean => {
    switch (condition.kind) {
      case 'all':
      case 'any':
        return condition.of.some(asks)
      case 'not':
        return asks(condition.of)
      case 'is':
        return condition.fact === fact
      case 'position':
        return condition.anchor === fact || condition.subject === fact
    }
  }
  return (
    asks(scope) ||
    rules.some(({ when, provided }) => asks(when) || provided.some((one) => asks(one.condition)))
  )
}

function factOfNoRule(policy: Policy, { name, words, place }: OwnFact): Remark {
  const [first] = policy.sections
  return {
    kind: 'never-applies',
    severity: 'warning',
    place: place ?? first!.place,
    clauses: [],
    words: {
      ja: `「${wordIn(words, 'ja')}」（\`${name}\`）をお尋ねする規則がありません`,
      en: `no rule asks for “${wordIn(words, 'en')}” (\`${name}\`)`,
    },
    suggestion: {
      ja: `\`${name}\` を使う規則を書くか、\`yaml facts\` から消してください`,
      en: `write a rule that uses \`${name}\`, or take it out of \`yaml facts\``,
    },
  }
}
