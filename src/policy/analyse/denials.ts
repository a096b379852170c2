/**
 * How often each language denies something in sentences that answer each other. Translations of one document
 * keep their measure here, too: where almost every sentence denies as often in both languages, one that does
 * not says something else. Knows no rule.
 */
import type { Section } from '../document/tree.ts'
import type { Policy } from '../rules/tree.ts'
import { aligned, type Pair } from './aligned.ts'
import { sayTheSame } from './finding.ts'
import type { Remark } from './finding.ts'
import { spokenIn, type Language } from './said-acts.ts'
import { tongues } from './tongues.ts'

/** Words that deny. */
const plain: Readonly<Record<Language, RegExp>> = {
  ja: /(?<!申し訳(?:が|は|も)?あり|間違いあり)ません|かねます|(?<!間違いの)ない(?!か|と表示)|なかった|なければ|なくて|なく(?=[、済])|お断り|(?<!受信)拒|ご?不在|避け|ご注文(?:の品)?と違う|違うとき/g,
  en: /\bneither\b|(?<!\bneither\b[^.;]*)\bnor\b(?! (?:the|an?|for|from|after)\b)|\bcannot\b|\bnot\b|\bno\b|\bnever\b|\bnothing\b|\bnone\b|\bnobody\b|n't\b|\btoo late\b|\bimpossible\b|\bmissing\b|\bprevents?\b|\brefuse[ds]?\b|\bdeclined?\b|\bavoid\b/gi,
}

/** Words that draw a line, which the other language may do by denying, or not. */
const perhaps: Readonly<Record<Language, RegExp>> = {
  ja: /以外|除|限[りるっ]|だけ|のみ|しか|ほかは|ほかの|過ぎ|未|イメージと違|ず[にみ、]|不[備要可明]|別段|前に|までに|前の|ないと表示/g,
  en: /\bunless\b|\bexcept\b|\bonly\b|\bwithout\b|\bapart from\b|\bother than\b|\binstead\b|\bnor\b|\bfails?\b|\bfailed\b|\bsuch\b|\bin this way\b|\brather\b|\buntil\b|\bbefore\b|\balone\b|\bfree\b/gi,
}

/** So many sentences may differ in a document that is translated closely, and one for so many. */
const few = 2
const among = 25

/** Clauses where something graver was told already are passed over. */
export function denialRemarks(policy: Policy, told: ReadonlySet<string>): readonly Remark[] {
  const pairs = [prefaceOf(policy), ...policy.sections].flatMap((section) =>
    aligned(section.text['ja'] ?? '', section.text['en'] ?? '', spokenIn).map((pair, at) => ({
      section,
      at,
      more: deniesMore(pair),
    })),
  )
  const strays = pairs.filter(({ section, more }) => more !== undefined && !told.has(section.id))
  if (strays.length > few + pairs.length / among) return []
  const first = strays.filter(({ section }, i) => strays.findIndex((one) => one.section === section) === i)
  return first.map(({ section, at, more }) => denied(section, at, more!))
}

type Text = Pick<Section, 'id' | 'heading' | 'text' | 'place'>

/** What a document says before its clauses, which has no name of its own. */
const prefaceOf = ({ preface, title, sections }: Policy): Text => ({
  id: '',
  heading: title,
  text: preface,
  place: { file: sections[0]?.place.file ?? '', line: 1, column: 1, endColumn: 1 },
})

/** The language that denies more often, beyond what the other may have said without denying. */
function deniesMore({ ja, en }: Pair): Language | undefined {
  const more = countIn('ja', ja, plain) - countIn('en', en, plain)
  // Where both draw a line in words of their own, these answer each other.
  const lines = countIn('ja', ja, perhaps) - countIn('en', en, perhaps)
  if (more > 0 && more > -lines) return 'ja'
  return more < 0 && -more > lines ? 'en' : undefined
}

const countIn = (language: Language, text: string, words: Readonly<Record<Language, RegExp>>): number =>
  [...text.matchAll(words[language])].length

function denied({ id, heading, place }: Text, at: number, more: Language): Remark {
  const only = tongues([more])
  const name = (language: Language) => heading[language] ?? heading['ja'] ?? heading['en'] ?? id
  return {
    kind: 'languages-differ',
    severity: 'warning',
    place,
    clauses: id === '' ? [] : [id],
    words: {
      ja: `「${name('ja')}」の${at + 1}文目には、${only.ja}にだけ打ち消しの言葉があります`,
      en: `“${name('en')}” has a “not” in ${only.en} only, in sentence ${at + 1}`,
    },
    suggestion: sayTheSame,
  }
}
