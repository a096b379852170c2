/**
 * What a careful reader found in the five documents, clause by clause, beside what the workbench finds by
 * itself and what it names and leaves to a person. No weaker than the reader, and quiet where the reader was.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { dutiesOf, readPackFiles } from '#laws'
import {
  compile,
  documentsOf,
  lawStandings,
  readPolicy,
  remarksOf,
  type LawStanding,
  type Policy,
  type Remark,
} from '#policy'
import { theShop } from '#shops/testing'

/**
 * conflict, limited, silent, ok; a dot where the reader only informed, saw no law, or asked what is meant.
 */
type Read = 'C' | 'L' | 'S' | 'O' | '.'
const laws = ['jp', 'eu', 'uk'] as const
type Law = (typeof laws)[number]

/** Where the workbench says it. What is left out of `by` is not compared with a clause. */
type Found =
  /** A clause with rules. Where the reader saw nothing to say, no law stands against it. */
  | { readonly clause: string; readonly only?: readonly Law[] }
  /** The rule of a clause that has others: nothing stands against it where the reader saw nothing. */
  | { readonly rule: string }
  /** An article that answers what the document does not. */
  | { readonly silent: Partial<Record<Law, string>> }
  /** The packs make the shop say it: the store asks for these. */
  | { readonly duty: readonly string[] }
  | { readonly remark: Remark['kind']; readonly of: string; readonly in?: string }
  /** A clause that only tells and has no rule: nothing is found against it, or it is left to a lawyer. */
  | { readonly informs: string }
  /** Named as left to a lawyer. */
  | { readonly lawyer: string }
  /** What the shop wishes for raises no alarm of its own: without it the clause stands as it did. */
  | { readonly wish: string; readonly clause: string }
  /** Only in a document that says just that: ours says it otherwise. */
  | { readonly changed: string; readonly clause: string; readonly only?: readonly Law[] }

const rows: readonly (readonly [
  id: string,
  shop: string,
  read: `${Read}${Read}${Read}`,
  ...found: Found[],
])[] = [
  ['S0-01', 'kaoru', 'L..', { silent: { jp: 'jp#receipt.with-payment' } }],
  [
    'S0-02',
    'kaoru',
    'SOO',
    { clause: 'one-side', only: ['eu', 'uk'] },
    { duty: ['jp#advertisement', 'jp#final-screen', 'jp#notice-of-acceptance'] },
  ],
  ['S0-04', 'kaoru', '..L', { clause: 'hallmark' }, { duty: ['uk#hallmark'] }],
  ['S0-05', 'kaoru', '...', { clause: 'earring-back' }],
  ['S0-07', 'kaoru', '.LL', { lawyer: 'mixed-orders' }],
  ['S0-08', 'kaoru', 'LLL', { duty: ['jp#notice-of-acceptance', 'eu#confirmation', 'uk#confirmation'] }],
  ['S0-10', 'kaoru', 'LCC', { clause: 'faulty' }],
  ['S0-11', 'kaoru', 'LCC', { clause: 'faulty' }, { remark: 'open', of: 'replacement-stock' }],
  ['S0-13', 'kaoru', 'O..', { clause: 'wrapping' }],
  [
    'S0-14',
    'kaoru',
    'SSS',
    {
      silent: {
        jp: 'jp#who-pays.back',
        eu: 'eu#conformity.carriage',
        uk: 'uk#repair-or-replacement.carriage',
      },
    },
  ],
  [
    'S0-16',
    'kaoru',
    'SSS',
    { silent: { jp: 'jp#mail-order-return.return', eu: 'eu#before-delivery', uk: 'uk#before-delivery' } },
  ],
  [
    'S0-17',
    'kaoru',
    '.SS',
    {
      duty: [
        'eu#withdrawal-information',
        'eu#model-form',
        'eu#function-label',
        'uk#cancellation-information',
        'uk#model-form',
      ],
    },
  ],
  ['S1-02', 'k-uno', 'LCC', { clause: 'other-reasons' }],
  ['S1-03', 'k-uno', 'LCC', { clause: 'no-refunds' }],
  ['S1-05', 'k-uno', 'LCC', { clause: 'condition' }],
  ['S1-06', 'k-uno', 'OOO', { rule: 'faulty.exchange' }],
  ['S1-08', 'k-uno', '...', { clause: 'specification' }],
  ['S1-09', 'k-uno', 'OLL', { clause: 'after-service', only: ['jp'] }, { duty: ['eu#commercial-guarantee'] }],
  ['S1-11', 'k-uno', 'LCC', { clause: 'by-post' }, { remark: 'contradiction', of: 'by-post.refuse' }],
  ['S1-12', 'k-uno', 'LCC', { clause: 'by-post' }],
  [
    'S1-14',
    'k-uno',
    'OLL',
    { wish: 'no-jeweller-first', clause: 'by-post' },
    { clause: 'by-post', only: ['eu', 'uk'] },
  ],
  ['S1-15', 'k-uno', 'OLL', { clause: 'ring-size' }],
  ['S1-17', 'k-uno', '.S.', { duty: ['eu#guarantee-notice', 'eu#remedy-choice'] }],
  [
    'S1-18',
    'k-uno',
    'SSS',
    { silent: { jp: 'jp#mail-order-return.return', eu: 'eu#withdrawal', uk: 'uk#cancellation' } },
  ],
  ['S2-01', 'milamore', 'O..', { informs: 'shipping-fee' }],
  ['S2-02', 'milamore', '...', { remark: 'contradiction', of: 'payment-abroad.card-only' }],
  ['S2-04', 'milamore', 'LCC', { clause: 'only-these' }],
  [
    'S2-05',
    'milamore',
    'OLL',
    { rule: 'only-these.exchange' },
    { clause: 'only-these', only: ['eu', 'uk'] },
    { lawyer: 'shipping-time' },
  ],
  [
    'S2-07',
    'milamore',
    'OLL',
    { clause: 'gift', only: ['jp'] },
    { clause: 'only-these', only: ['eu', 'uk'] },
  ],
  ['S2-08', 'milamore', 'LCC', { clause: 'ten-days' }],
  ['S2-10', 'milamore', 'OLL', { clause: 'after-arrival' }],
  ['S2-11', 'milamore', 'OOO', { clause: 'elsewhere' }],
  ['S2-13', 'milamore', 'OLL', { clause: 'pictures' }],
  ['S2-14', 'milamore', 'LLL', { clause: 'after-service' }],
  [
    'S2-16',
    'milamore',
    'LLL',
    { lawyer: 'shipping-time' },
    { duty: ['eu#delivery-time', 'uk#delivery-time', 'jp#final-screen'] },
  ],
  ['S2-17', 'milamore', 'OOO', { informs: 'several-pieces' }],
  ['S2-20', 'milamore', 'LLL', { lawyer: 'mail' }],
  [
    'S2-21',
    'milamore',
    'SSS',
    { silent: { jp: 'jp#mail-order-return.return', eu: 'eu#before-delivery', uk: 'uk#before-delivery' } },
  ],
  [
    'S2-23',
    'milamore',
    'SSS',
    { silent: { jp: 'jp#who-pays.back', eu: 'eu#termination.due', uk: 'uk#reject' } },
  ],
  [
    'S2-24',
    'milamore',
    '.SS',
    {
      duty: [
        'eu#withdrawal-information',
        'eu#model-form',
        'eu#function-label',
        'eu#guarantee-notice',
        'uk#cancellation-information',
      ],
    },
  ],
  ['S3-01', 'preorder', 'LCC', { clause: 'prepared' }],
  [
    'S3-02',
    'preorder',
    '.CC',
    { clause: 'not-cancellable' },
    { remark: 'open', of: 'before-preparation.which-items' },
  ],
  ['S3-04', 'preorder', 'OCC', { rule: 'pre-order.in-time' }, { clause: 'pre-order', only: ['eu', 'uk'] }],
  ['S3-05', 'preorder', 'CCC', { clause: 'pre-order' }],
  [
    'S3-07',
    'preorder',
    'OCC',
    { informs: 'how-to-cancel' },
    { lawyer: 'how-to-cancel' },
    { duty: ['eu#function-label', 'uk#acknowledgement'] },
  ],
  ['S3-08', 'preorder', 'CCC', { clause: 'undeliverable' }],
  ['S3-10', 'preorder', 'LCC', { clause: 'faulty' }],
  ['S3-11', 'preorder', '.CC', { clause: 'limited' }, { remark: 'contradiction', of: 'limited.others' }],
  ['S3-13', 'preorder', 'OOO', { rule: 'faulty.exchange' }],
  ['S3-14', 'preorder', 'OLL', { rule: 'faulty.refund' }, { clause: 'faulty', only: ['eu', 'uk'] }],
  ['S3-16', 'preorder', 'LCC', { clause: 'cooling-off' }],
  ['S3-17', 'preorder', '.CC', { clause: 'not-cancellable' }],
  [
    'S3-19',
    'preorder',
    'SSS',
    { silent: { jp: 'jp#mail-order-return.return', eu: 'eu#withdrawal', uk: 'uk#cancellation' } },
  ],
  ['S3-20', 'preorder', 'S..', { duty: ['jp#final-screen', 'jp#return-clause'] }],
  [
    'S4-01',
    'kami-kagu',
    'OLL',
    { changed: 'shop-pays', clause: 'defect.claim', only: ['jp'] },
    { clause: 'defect', only: ['eu', 'uk'] },
  ],
  [
    'S4-02',
    'kami-kagu',
    'OLL',
    { changed: 'shop-pays', clause: 'defect.claim.photo', only: ['jp'] },
    { clause: 'defect', only: ['eu', 'uk'] },
  ],
  ['S4-04', 'kami-kagu', 'LCC', { clause: 'defect' }],
  [
    'S4-05',
    'kami-kagu',
    '.CC',
    { changed: 'no-saving', clause: 'found-late' },
    { remark: 'contradiction', of: 'found-late' },
  ],
  ['S4-07', 'kami-kagu', 'LCC', { changed: 'no-saving', clause: 'exclusions' }],
  [
    'S4-08',
    'kami-kagu',
    'OLL',
    { rule: 'exclusions.soiled' },
    { changed: 'no-saving', clause: 'exclusions', only: ['eu', 'uk'] },
  ],
  [
    'S4-10',
    'kami-kagu',
    'OCC',
    { changed: 'no-saving', clause: 'used' },
    { clause: 'used', only: ['jp'] },
    { remark: 'lawyer', of: 'used' },
  ],
  ['S4-11', 'kami-kagu', '.CC', { changed: 'no-saving', clause: 'defect' }, { lawyer: 'overseas' }],
  ['S4-13', 'kami-kagu', '.LL', { clause: 'withdrawal' }],
  ['S4-14', 'kami-kagu', '.LL', { clause: 'withdrawal' }],
  ['S4-16', 'kami-kagu', '.LL', { clause: 'withdrawal' }],
  ['S4-17', 'kami-kagu', '...', { remark: 'languages-differ', of: 'withdrawal', in: 'as-in-the-source' }],
  ['S4-19', 'kami-kagu', '.CC', { changed: 'may-refuse', clause: 'lost-value' }],
  ['S4-20', 'kami-kagu', '.CC', { clause: 'withdrawal' }],
  ['S4-22', 'kami-kagu', '.CC', { changed: 'no-saving', clause: 'personal' }],
  [
    'S4-23',
    'kami-kagu',
    '.SS',
    { duty: ['eu#function-label', 'eu#model-form', 'eu#guarantee-notice', 'uk#cancellation-information'] },
  ],
]

const withoutSaving = (text: string) =>
  text
    .slice(0, text.indexOf('## 最後は各国の法令によります'))
    .replaceAll(/, law-decides\]/g, ']')
    .replaceAll(/overrides: \[law-decides\]\n/g, '')
const changes: Readonly<Record<string, (text: string) => string>> = {
  'no-jeweller-first': (text) =>
    text
      .replace('まずお近くの宝飾店にご相談ください。', '')
      .replace('Please ask a jeweller near you first. ', ''),
  'shop-pays': (text) =>
    text.replace(
      'return-shipping: customer, outbound-shipping: customer }',
      'return-shipping: shop, outbound-shipping: shop }',
    ),
  'no-saving': withoutSaving,
  'as-in-the-source': (text) =>
    text.replace('法令に別段の定めがある場合を除き、お客様のご負担です', '原則としてお客様のご負担です'),
  'may-refuse': (text) =>
    text.replaceAll(/(exception-to: withdrawal\.(?:withdraw|return)\n[^`]*?then: )staff/g, '$1refuse'),
}

type Seen = {
  readonly sections: Policy['sections']
  readonly standings: readonly LawStanding[]
  readonly remarks: readonly Remark[]
}
const known = new Map<string, Seen>()

function seenIn(shop: string, change = ''): Seen {
  const kept = known.get(`${shop} ${change}`)
  if (kept !== undefined) return kept
  const text = readFileSync(join(import.meta.dirname, `../shops/${shop}/policy.md`), 'utf8')
  const changed = (changes[change] ?? ((same: string) => same))(text)
  assert.ok(change === '' || changed !== text, change)
  const { policy, problems } = readPolicy(changed, 'policy.md')
  assert.deepEqual(problems, [])
  const compiled = compile(documentsOf(policy, theShop(shop).documents.laws))
  if ('refused' in compiled) throw new Error(compiled.refused)
  const seen = {
    sections: policy.sections,
    standings: lawStandings(compiled),
    remarks: remarksOf(compiled, theShop(shop).calendar),
  }
  known.set(`${shop} ${change}`, seen)
  return seen
}

const packs = readPackFiles(import.meta.dirname).map(({ pack }) => pack)
const sale = {
  buyer: 'consumer',
  'bought-from': 'online',
  kind: 'ready',
  seal: 'none',
  'payment-method': 'card',
}
const moments = [
  'offer',
  'checkout',
  'confirmation',
  'function',
  'delivery',
  'before-remedy',
  'receipt',
] as const
const owed = new Set(
  ['JP', 'DE', 'GB'].flatMap((country) =>
    moments.flatMap((at) => dutiesOf(packs, { ...sale, country }, at).map(({ pack, id }) => `${pack}#${id}`)),
  ),
)

const weight = { ok: 0, silent: 1, limited: 1, conflict: 2 } as const
const least = { C: 2, L: 1, S: 1, O: 0, '.': 0 } as const

/**
 * The standing of a clause, or of one rule or requirement of it: what does not stand against the rule is ok.
 */
function standingOf({ standings }: Seen, law: string, id: string): LawStanding['standing'] {
  const clause = id.split('.')[0]
  const found = standings.find((s) => s.law === law && s.clause === clause)
  if (found === undefined) return 'ok'
  return id === clause || found.rules.includes(id) ? found.standing : 'ok'
}

function holds(shop: string, read: readonly Read[], found: Found): void {
  if ('silent' in found) {
    for (const [law, article] of Object.entries(found.silent)) {
      const whole = seenIn(shop).standings.find(
        (s) => s.law === law && s.clause === undefined && s.standing === 'silent',
      )
      assert.ok(
        whole?.articles.includes(article),
        `${law} is not found to say ${article}: ${whole?.articles.join(' ')}`,
      )
    }
  } else if ('duty' in found) {
    assert.deepEqual(
      found.duty.filter((id) => !owed.has(id)),
      [],
    )
  } else if ('remark' in found) {
    const { remarks } = seenIn(shop, found.in)
    assert.ok(remarks.some((r) => r.kind === found.remark && r.clauses.includes(found.of)))
  } else if ('lawyer' in found) {
    assert.ok(
      seenIn(shop).remarks.some(
        (r) =>
          r.kind === 'lawyer' && r.clauses.includes(found.lawyer) && /lawyer/.test(r.suggestion['en'] ?? ''),
      ),
    )
  } else if ('informs' in found) {
    const { sections, standings, remarks } = seenIn(shop)
    assert.equal(sections.find(({ id }) => id === found.informs)?.informs, true, found.informs)
    assert.ok(!standings.some(({ clause }) => clause === found.informs))
    const said = remarks.filter(({ clauses }) => clauses.includes(found.informs))
    assert.deepEqual(
      said.filter(({ kind }) => kind !== 'lawyer'),
      [],
    )
  } else if ('wish' in found) {
    const standing = ({ standings }: Seen) =>
      standings
        .filter((s) => s.clause === found.clause)
        .map(({ law, standing: is, articles, rules }) => ({ law, is, articles, rules }))
    assert.deepEqual(standing(seenIn(shop)), standing(seenIn(shop, found.wish)))
  } else if ('rule' in found) {
    for (const [i, law] of laws.entries())
      if (read[i] === 'O') assert.equal(standingOf(seenIn(shop), law, found.rule), 'ok', law)
  } else {
    const seen = seenIn(shop, 'changed' in found ? found.changed : '')
    const ruled = seen.standings.some(({ clause }) => clause === found.clause.split('.')[0])
    assert.ok(ruled, `${shop} has no clause ${found.clause} with a rule`)
    for (const [i, law] of laws.entries()) {
      if (found.only?.includes(law) === false) continue
      const standing = standingOf(seen, law, found.clause)
      assert.ok(weight[standing] >= least[read[i]!], `${law}: the reader saw ${read[i]}, we say ${standing}`)
      const nothingSeen = read.every((one) => one === '.')
      if (read[i] === 'O' || nothingSeen) assert.equal(standing, 'ok', law)
    }
  }
}

for (const [id, shop, read, ...found] of rows) {
  test(`${id} of ${shop} is found, or left to a person by name`, () => {
    assert.ok(found.length > 0)
    for (const one of found) holds(shop, [...read] as Read[], one)
  })
}

test('each of the seventy findings has its row', () => {
  assert.equal(new Set(rows.map(([id]) => id)).size, 70)
})
