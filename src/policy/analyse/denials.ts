/**
 * How often each language denies something in sentences that answer each other, and whether both restrict,
 * both make a condition and both name the same. Translations of one document keep their measure here, too:
 * where almost every sentence does so alike in both languages, one that does not says something else. Knows
 * no rule.
 */
import type { Section } from '../document/tree.ts'
import type { Policy } from '../rules/tree.ts'
import { pairsOf, sentencesOf, type Pair } from './aligned.ts'
import { sayTheSame } from './finding.ts'
import type { Remark } from './finding.ts'
import { joinsAlone } from './joins.ts'
import type { Language } from './said-acts.ts'
import { names, type Name } from './said-names.ts'
import { words } from './said-words.ts'
import { tongues } from './tongues.ts'

/** Words that deny. */
const plain: Readonly<Record<Language, RegExp>> = {
  ja: /(?<!申し訳(?:が|は|も)?あり|間違いあり)ません|かねます|(?<!間違いの)ない(?!か|と表示)|なかった|なければ|なくて|なく(?=[、済])|お断り|(?<!受信)拒|ご?不在|避け|ご注文(?:の品)?と違う|違うとき|(?<=て)おらず/g,
  en: /\bneither\b|(?<!\bneither\b[^.;]*)\bnor\b(?! (?:the|an?|for|from|after)\b)|\bcannot\b|\bnot\b|\bno\b|\bnever\b|\bnothing\b|\bnone\b|\bnobody\b|n't\b|\btoo late\b|\bimpossible\b|\bmissing\b|\bprevents?\b|\brefuse[ds]?\b|\bdeclined?\b|\bavoid\b|\bunused\b|\bunopened\b|\bunworn\b|\bincomplete\b/gi,
}

/** Words that draw a line, which the other language may do by denying, or not. */
const perhaps: Readonly<Record<Language, RegExp>> = {
  ja: /以外|除|限[りるっ]|だけ|のみ|しか|ほかは|ほかの|過ぎ|未|イメージと違|ず[にみ、]|不[備要可明]|別段|前に|までに|前の|ないと表示|無料/g,
  en: /\bunless\b|\bexcept\b|\bonly\b|\bwithout\b|\bapart from\b|\bother than\b|\binstead\b|\bnor\b|\bfails?\b|\bfailed\b|\bsuch\b|\bin this way\b|\brather\b|\buntil\b|\bbefore\b|\balone\b|\bfree\b/gi,
}

/** So many sentences may differ in a document that is translated closely, and one more for so many. */
const few = 1
const among = 25

/** What one language alone does, in sentences that answer each other. */
type Stray = { readonly language: Language; readonly words: Readonly<Record<Language, string>> }

/** The sentences, and what else of the clause they may refer to as “it” or “one”. */
type Measure = (pair: Pair, beside: Pair) => Stray | undefined

const by =
  (aloneIn: (pair: Pair) => Language | undefined, words: Stray['words']): Measure =>
  (pair) => {
    const language = aloneIn(pair)
    return language === undefined ? undefined : { language, words }
  }

const measures: readonly Measure[] = [
  by(deniesMore, { ja: '打ち消しの言葉', en: 'has a “not”' }),
  by(restrictsAlone, { ja: '「〜に限り」「〜だけ」', en: 'has an “only”' }),
  by(hasConditionAlone, { ja: '条件', en: 'has a condition' }),
  (pair, beside) => namesAlone(names, pair, beside),
  (pair, beside) => namesAlone(words, pair, beside),
  (pair) => {
    const alone = joinsAlone(pair)
    return alone === undefined ? undefined : { language: alone.language, words: alone.word }
  },
]

/** Clauses where something graver was told already are passed over. */
export function denialRemarks(policy: Policy, told: ReadonlySet<string>): readonly Remark[] {
  const pairs = [prefaceOf(policy), ...policy.sections].flatMap((section) =>
    pairsOf(section.text).map((pair, at, all) => ({ section, at, pair, beside: besideOf(section, all, at) })),
  )
  const found = measures.flatMap((measure) => {
    const strays = pairs.flatMap(({ section, at, pair, beside }) => {
      const stray = told.has(section.id) ? undefined : measure(pair, beside)
      return stray === undefined ? [] : [{ section, remark: standsAlone(section, at, stray) }]
    })
    return strays.length > few + pairs.length / among ? [] : strays
  })
  const first = found.filter(({ section }, i) => found.findIndex((one) => one.section === section) === i)
  return first.map(({ remark }) => remark)
}

/** What stands just before, and what answers nothing in the other language. */
function besideOf({ text }: Text, pairs: readonly Pair[], at: number): Pair {
  const own = (language: Language) =>
    sentencesOf(language, text[language] ?? '').filter(
      (one) => !pairs.some((pair) => pair[language].includes(one)),
    )
  const before = pairs[at - 1] ?? { ja: '', en: '' }
  return { ja: [before.ja, ...own('ja')].join('。'), en: [before.en, ...own('en')].join(' ') }
}

/**
 * What one language names by its plain word, and the other by no word that may stand for it, here or beside.
 * Where each names something of its own, nothing that stands beside excuses it.
 */
function namesAlone(all: readonly Name[], pair: Pair, beside: Pair): Stray | undefined {
  const alone = (language: Language, other: Language) =>
    all
      .filter(
        ({ plain, perhaps }) => plain[language].test(pair[language]) && !perhaps[other].test(pair[other]),
      )
      .map(({ words: { ja, en }, perhaps }) => ({
        language,
        words: { ja: `「${ja}」`, en: `names ${en}` },
        isBeside: perhaps[other].test(beside[other]),
      }))
  const [ja, en] = [alone('ja', 'en'), alone('en', 'ja')]
  return ja.length > 0 && en.length > 0 ? ja[0] : [...ja, ...en].find(({ isBeside }) => !isBeside)
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

const only: Readonly<Record<Language, RegExp>> = {
  ja: /に限[りっる]|(?<!いた)だけ(?!れば|ま|な)|のみ|しか/,
  en: /\bonly\b|\balone\b|\bprovided\b(?! by)|\ball we\b/i,
}

/** Words that draw the same line as “only” does. */
const asOnly: Readonly<Record<Language, RegExp>> = {
  ja: /限|(?<!いた)だけ|のみ|しか|除|以外|ほか/,
  en: /\b(?:only|alone|except|unless|apart from|other|provided|leaves out|all we)\b|\bwithin (?=[\d\w]+ (?:\w+ )?(?:days?|weeks?|months?|years?))/i,
}

function restrictsAlone({ ja, en }: Pair): Language | undefined {
  if (only.ja.test(ja) && !asOnly.en.test(en)) return 'ja'
  return only.en.test(en) && !asOnly.ja.test(ja) ? 'en' : undefined
}

const conditionJa = /とき(?=[はにも、])|場合|なら|(?<!い)れば/
const asConditionEn =
  /\b(?:if|when|once|unless|provided|where|after|until|before|while|whether|even|except|because|for (?:an?|another|any)|cases?|depending|that|which|who|whatever|as soon as|whose)\b/i

/** Words of English that make a condition and nothing else. */
const conditionEn = /\b(?:if|unless)\b/i
/** Japanese often makes one by what the sentence is about. */
const asConditionJa =
  /とき|場合|なら|(?<!い)れば|[たっ]ら[、、]|ても|で[もき]|限|もし|うえ|際|方[は、に]|かどうか|[たるい]品[はを]|以外|除|あと|まで|ほかの?|には|前|ご希望|ご相談|について/

function hasConditionAlone({ ja, en }: Pair): Language | undefined {
  if (conditionJa.test(ja) && en.length > 40 && !asConditionEn.test(en)) return 'ja'
  return conditionEn.test(en) && !asConditionJa.test(ja) ? 'en' : undefined
}

const countIn = (language: Language, text: string, words: Readonly<Record<Language, RegExp>>): number =>
  [...text.matchAll(words[language])].length

function standsAlone({ id, heading, place }: Text, at: number, { language: more, words }: Stray): Remark {
  const alone = tongues([more])
  const name = (language: Language) => heading[language] ?? heading['ja'] ?? heading['en'] ?? id
  return {
    kind: 'languages-differ',
    severity: 'warning',
    place,
    clauses: id === '' ? [] : [id],
    words: {
      ja: `「${name('ja')}」の${at + 1}文目には、${alone.ja}にだけ${words.ja}があります`,
      en: `“${name('en')}” ${words.en} in ${alone.en} only, in sentence ${at + 1}`,
    },
    suggestion: sayTheSame,
  }
}
