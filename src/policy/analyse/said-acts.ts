/**
 * What a sentence says of each act it names: that it is done, or that it is not. Japanese says so at the end
 * of the clause, English somewhere in it. Knows no rule.
 */

export type Language = 'ja' | 'en'

/**
 * An act by which a customer is given something or not; those that are requests are called as requests are.
 */
export type Act = keyof typeof acts

type Named = Readonly<Record<Language, RegExp>>

const acts = {
  exchange: { ja: /交換(?!用|の品|品|にかかる|できる品)|お取り替え/g, en: /\bexchang(?:e|es|ed|ing)\b/gi },
  return: {
    ja: /返品(?!特約)/g,
    en: /\breturn(?:s|ed|ing)?\b(?! (?:shipping|postage))|\b(?:taken?|comes?) back\b/gi,
  },
  refund: { ja: /返金|払い戻し[はをも]/g, en: /\brefund(?:s|ed|ing)?\b|\bpaid back\b/gi },
  cancel: { ja: /キャンセル|取り消し/g, en: /\bcancel(?:led|s|ling|lations?)?\b/gi },
  withdraw: {
    ja: /撤回(?!権|する品)|クーリング・オフ(?=(?:の制度)?は適用|ができ)/g,
    en: /\bwithdraw(?:s|n|als?)?\b|\bcooling[- ]off\b(?= (?:does|will|appl|is (?:not )?possible))/gi,
  },
  repair: { ja: /修理/g, en: /\brepair(?:s|ed|ing)?\b/gi },
  resize: { ja: /サイズ直し(?!」)/g, en: /\bresiz(?:e|es|ed|ing)\b/gi },
  clean: { ja: /洗浄|クリーニング/g, en: /\bclean(?:s|ed|ing)?\b/gi },
  wrapping: { ja: /(?:ギフト)包装|ラッピング/g, en: /\b(?:gift[- ])?wrap(?:s|ped|ping)?\b/gi },
  receipt: { ja: /領収書/g, en: /\breceipts?\b(?! of)/gi },
  'change-specification': {
    ja: /変更/g,
    en: /\bchang(?:e|es|ed|ing)\b(?! (?:of|your|much|in)\b)/gi,
  },
  fault: {
    ja: /不良には?あた|不良品?(?:では|とは|として)/g,
    en: /\b(?:is|are|counts?)\b[^.,;]{0,24} (?:not |no )?(?:an? |as )?(?:fault|defect(?:ive)?)\b/gi,
  },
  pay: {
    ja: /(?:送料|費用|手数料)[はをも](?=[^。]{0,40}負担)/g,
    en: /\b(?:we|you) pay\b|\bis (?:yours|ours) to pay\b/gi,
  },
  take: {
    ja: /お受け(?!取)|承[りる]|受け付け/g,
    en: /\b(?:accept|take|sell|offer)(?:s|ed|n|ing)?\b(?! (?:responsibility|off|up|back|its|time|about))/gi,
  },
  possible: { ja: /(?<!お受け)(?:でき|いただけ)(?=ま|な)/g, en: /\b(?:im)?possible\b|\bcan(?:not)?\b/gi },
  fixed: { ja: /決まって|決めて|定めて/g, en: /\bfixed rule\b|\bdecided yet\b/gi },
} as const satisfies Readonly<Record<string, Named>>

export const isAct = (request: string): request is Act => request in acts

/** A plain no: `ません` at the end of a predicate, and what else ends one so. */
const noJa =
  /(?<!申し訳(?:が|は|も)?あり)ません|かねます|(?:でき|し|なら|あたら|いたさ)ない|お断り|ご遠慮|遅す/
const endJa = new RegExp(
  `(${noJa.source})|ます|です|ください|ました|(?:でき|す|あ|な|い|れ)る(?!の?(?:と|場合))|した(?!く)`,
)
const noEn =
  /\b(?:cannot|can not|not|no|neither|nor|never|nothing|none|refuse[ds]?|too late|nobody|impossible)\b|n't\b/i

/** Words at which an English sentence turns to say something of its own. */
const turnsEn = new RegExp(
  [
    '[;:–—]',
    ', (?:and|but|so|or|if|once|unless|even|provided|except|because|nor|not)\\b',
    '\\b(?:but|so that|because|although|unless|whether|even if|even though|if|when|where|who)\\b',
    '(?<!\\b(?:nothing|none|nobody|no \\w+|after|before|until|once)) (?:that|which)\\b',
    ' (?=(?:we|you) (?:can|will|may|do|cannot)\\b)',
    ', (?=(?:it|we|you|they|an?|the|nothing|no)\\b)',
  ].join('|'),
  'gi',
)

/** Words that open a clause about a thing or a condition: that it can or cannot be is not what is said. */
const asideEn = /\b(?:if|when|where|that|which|who|whether|unless|because)\b/i

/** Somebody asks for it, or it is only named: nothing is said of whether it is done. */
const onlyNamedJa =
  /^[^。、]{0,14}(?:お申し出|ご希望|についてまとめ|の対象(?!にな|とな|外)|の扱い(?!は決)|ないと表示)/
const onlyNamedEn =
  /\b(?:ask(?:ed)?(?: us)? (?:to|for)|prefer an?|wish to|wish for|how to|entitled to|or decline)\b[^.,;]*$/i

/** Another clause, named for whoever reads on. */
const elsewhere = /「[^」]*」を?ご覧|\bsee “[^”]*”/g

type Acts = ReadonlyMap<Act, ReadonlySet<boolean>>

/** Sentences that were looked at last: every comparison of a clause asks for the same ones. */
const known: Readonly<Record<Language, Map<string, Acts>>> = { ja: new Map(), en: new Map() }
const mostKnown = 2_000

/** What is said of each act in a sentence: `true` it is done, `false` it is not. */
export function actsIn(language: Language, text: string): Acts {
  const sentences = known[language]
  const said = sentences.get(text) ?? readActs(language, text)
  if (sentences.size >= mostKnown) sentences.clear()
  sentences.set(text, said)
  return said
}

function readActs(language: Language, text: string): Acts {
  const said = new Map<Act, Set<boolean>>()
  const sentence = text.replaceAll(elsewhere, '')
  for (const [act, names] of Object.entries(acts) as readonly (readonly [Act, Named])[])
    for (const { index, 0: name } of sentence.matchAll(names[language])) {
      const isDone = language === 'ja' ? isDoneJa(sentence.slice(index)) : isDoneEn(sentence, index, name)
      if (isDone !== undefined) said.set(act, (said.get(act) ?? new Set()).add(isDone))
    }
  return said
}

/** What a sentence speaks of: acts, and the numbers in it. */
export const spokenIn = (language: Language, sentence: string): ReadonlySet<string> =>
  new Set([...actsIn(language, sentence).keys(), ...(sentence.match(/\d+/g) ?? [])])

function isDoneJa(rest: string): boolean | undefined {
  if (onlyNamedJa.test(rest)) return undefined
  const end = endJa.exec(rest)
  return end === null ? undefined : end[1] === undefined
}

function isDoneEn(sentence: string, index: number, name: string): boolean | undefined {
  let [from, to, isAside] = [0, sentence.length, false]
  for (const { index: at, 0: turn } of sentence.matchAll(turnsEn)) {
    if (at + turn.length <= index) {
      from = at + turn.length
      isAside = asideEn.test(turn)
    } else if (at >= index + name.length) {
      to = at
      break
    }
  }
  if (onlyNamedEn.test(sentence.slice(from, index)) || (isAside && /^can(?:not)?$/i.test(name)))
    return undefined
  return !noEn.test(sentence.slice(Math.max(0, from - 5), to))
}

/** Words that leave a thing to somebody's judgement, or to how it turns out. */
export const leaves: Readonly<Record<Language, RegExp>> = {
  ja: /担当者|決まって|判断|検討|ことがあ|場合があ|ご相談|お問い合わせ|見積/,
  en: /\bstaff\b|\bfixed rule\b|\bfor us to decide|\b(?:may|might)\b|\bdecided?\b|\bconsider\b|\bquote\b|\bcontact us\b/i,
}

/** Any word by which a sentence denies or draws a line. */
const denials: Readonly<Record<Language, RegExp>> = {
  ja: /ません|かねます|ない|なく(?![しさ])|なかった|なければ|お断り|ご遠慮|いいえ|除|限|だけ|のみ|以外|外の|ず[、に]|ほか|過ぎ|未|避け|拒/,
  en: /\b(?:cannot|can not|not|no|neither|nor|never|nothing|none|nobody|only|unless|except|without|apart|alone|refuse[ds]?|too late|leaves out|excluded?|other than|instead|past|less|rather|prevent|impossible|decline|outside)\b|n't\b/i,
}
export const denies = (language: Language, sentence: string): boolean => denials[language].test(sentence)

/** A plain no to the whole of it: at its end in Japanese, and in English not in a condition alone. */
export function saysNo(language: Language, sentence: string): boolean {
  if (language === 'ja')
    return new RegExp(`(?:${noJa.source})(?:ので、[^。]*|が、[^。]*)?$`).test(sentence.replace(/。$/, ''))
  const told = sentence
    .replaceAll(/\bnot (?:the|what)\b[^,.;]{0,20} ordered\b/gi, '')
    .replaceAll(
      /(?!^that\b)(?<!\b(?:after|before|until|once) )\b(?:if|when|where|that|which|who|what|because|unless|so that|once|but)\b(?:(?! (?:we|you) (?:can|will|do|may|cannot)\b)[^,;.:])*/gi,
      '',
    )
  return noEn.test(told)
}
