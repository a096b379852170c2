/**
 * Every word that a policy may name, as a page to look things up in: in the form it is written and as people
 * read it.
 */
import { commerce, traits, type Fact, type FactValue, type Words } from '#policy'

/** As owners ask of it. */
const knownBy: Readonly<Record<Fact['from'], string>> = {
  customer: 'the customer is asked',
  order: 'the order knows',
  product: 'the catalogue says it',
  shop: 'your staff find out',
}

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const table = (heads: readonly string[], rows: readonly string[]): readonly string[] => [
  row(...heads),
  row(...heads.map(() => '---')),
  ...rows,
]
const both = ({ ja = '', en = '' }: Words): readonly string[] => [ja, en]
const valueRows = (values: readonly FactValue[]): readonly string[] =>
  table(
    ['word', '日本語', 'English'],
    values.map(({ value, words }) => row(`\`${value}\``, ...both(words))),
  )

const opening: readonly string[] = [
  '# The words of a policy',
  '',
  'Drawn from the program by `npm run draw`. What a rule may name, with what customers read; how it is put together is told in',
  '[the policy language](../guide/policy-language.md). A document may declare facts of its own beside these.',
  '',
]

export function drawVocabulary(): string {
  const [moments, others] = [
    commerce.facts.filter(({ kind }) => kind === 'instant'),
    commerce.facts.filter(({ kind }) => kind !== 'instant'),
  ]
  const { periods, choices } = Object.groupBy(commerce.terms, ({ kind }) =>
    kind === 'period' ? 'periods' : 'choices',
  )
  return `${[
    ...opening,
    '## Requests',
    '',
    'After `on:`.',
    '',
    ...valueRows(commerce.requests),
    '',
    '## Moments',
    '',
    'What periods count from (`within: 7 days of delivered`), and `happened:`, `not-yet:`.',
    '',
    ...table(
      ['moment', '日本語', 'English'],
      moments.map(({ name, words }) => row(`\`${name}\``, ...both(words))),
    ),
    '',
    '## Facts',
    '',
    'In `when:` and `provided:`.',
    ...others.flatMap(factLines),
    '',
    '## Terms',
    '',
    'In `terms:`. Values stand best for the buyer first.',
    ...(choices ?? []).flatMap(({ name, kind, words, values }) => [
      '',
      `### ${name}`,
      '',
      `${both(words).join(' · ')}${kind === 'choice' ? '' : '. A list, as `[first, second]`'}`,
      '',
      ...valueRows(values),
    ]),
    '',
    '### Lengths of time',
    '',
    'As `14 days of notice`.',
    '',
    ...table(
      ['term', '日本語', 'English'],
      (periods ?? []).map(({ name, words }) => row(`\`${name}\``, ...both(words))),
    ),
    '',
    '## Groups of countries',
    '',
    'Beside the codes of ISO 3166-1, `home` and `abroad`.',
    '',
    ...table(
      ['group', 'countries'],
      Object.entries(commerce.countryGroups).map(([name, codes]) => row(`\`${name}\``, codes.join(' '))),
    ),
    '',
    '## Traits of a piece',
    '',
    'In its file of the catalogue: `traits: [...]`.',
    '',
    traits.map((trait) => `\`${trait}\``).join(', '),
  ].join('\n')}\n`
}

function factLines({ name, kind, from, ask, values, presumed }: Fact): readonly string[] {
  const asked = both(ask).filter((question) => question !== '')
  const presumption = presumed === undefined ? '' : ` Until somebody says otherwise: \`${presumed}\`.`
  return [
    '',
    `### ${name}`,
    '',
    `${asked.join(' · ')} (${knownBy[from]}.${presumption})`,
    '',
    ...(kind === 'country'
      ? ['A code of ISO 3166-1 as `JP`, or a group.']
      : values.length > 0
        ? valueRows(values)
        : [kind === 'day' ? 'A day, as `2026-12-24`.' : 'As it is recorded; rules seldom name it.']),
  ]
}
