/**
 * How each fact of the vocabulary is said of a case, as part of a sentence: what it is said of, and a phrase
 * for each value. In Japanese phrases are nouns, so that 「で」 and 「の場合」 can follow; in English what is
 * said of and the phrase make a clause. A fact that a document declares for itself is said by its question.
 */
import type { Fact, Words } from '../vocabulary/tree.ts'
import { wordIn } from '../evaluate/print.ts'

export type Language = 'ja' | 'en'

/** `of` comes before each phrase, or before several that are joined by “or”. */
type Phrases = {
  readonly of?: readonly [ja: string, en: string]
  readonly values?: Readonly<Record<string, readonly [ja: string, en: string]>>
}

const phrases: Readonly<Record<string, Phrases>> = {
  buyer: {
    of: ['', 'the buyer is'],
    values: { consumer: ['個人のお客様', 'a private person'], business: ['事業者のお客様', 'a business'] },
  },
  'bought-from': { of: ['お求め先が', 'it was bought from'] },
  requester: {
    of: ['お申し出の方が', ''],
    values: {
      buyer: ['ご購入者', 'the buyer asks'],
      'gift-recipient': ['贈り物を受け取った方', 'the person who received it as a gift asks'],
    },
  },
  kind: { of: ['品の種類が', 'the piece is'] },
  seal: {
    of: ['', 'the piece is'],
    values: { hygiene: ['衛生のため封をした品', 'sealed for hygiene'] },
  },
  stage: {
    of: ['ご注文の段階が', 'the order is'],
    values: {
      accepted: ['受注済み', 'accepted'],
      undeliverable: ['お届けできず返送', 'undeliverable'],
    },
  },
  cancellable: {
    of: ['商品ページの表示が', 'the item page'],
    values: {
      yes: ['キャンセル可', 'says that it can be cancelled'],
      no: ['キャンセル不可', 'says that it cannot be cancelled'],
      unstated: ['キャンセルについてなし', 'does not say whether it can be cancelled'],
    },
  },
  resizable: {
    of: ['サイズ直しが', 'the design'],
    values: {
      free: ['無料', 'can be resized free of charge'],
      fee: ['有料', 'can be resized for a fee'],
      no: ['デザイン上不可', 'cannot be resized'],
    },
  },
  'payment-method': {
    of: ['お支払い方法が', 'it is paid'],
    values: {
      card: ['クレジットカード', 'by credit card'],
      paypal: ['PayPal', 'by PayPal'],
      'bank-transfer': ['銀行振込', 'by bank transfer'],
      'cash-on-delivery': ['代金引換', 'by cash on delivery'],
      'convenience-store': ['コンビニ払い', 'at a convenience store'],
    },
  },
  'card-brand': {
    of: ['カードの種類が', 'the card is'],
    values: { other: ['そのほか', 'of another brand'] },
  },
  'return-clause-shown': {
    of: ['返品特約の表示', 'the return clause'],
    values: { yes: ['あり', 'was shown'], no: ['なし', 'was not shown'] },
  },
  'return-cost-told': {
    of: ['返送費用のご案内', 'the buyer'],
    values: {
      yes: ['あり', 'was told who pays for sending back'],
      no: ['なし', 'was not told who pays for sending back'],
    },
  },
  'information-late': {
    of: ['撤回権のご案内が', 'the information on withdrawal'],
    values: {
      yes: ['この品のお届けよりあと', 'came after the piece'],
      no: ['この品のお届けまで', 'came no later than the piece'],
    },
  },
  'replacement-stock': {
    of: ['交換用の在庫', 'a replacement'],
    values: { available: ['あり', 'is in stock'], none: ['なし', 'is not in stock'] },
  },
  reason: {
    of: ['理由が', 'the reason is'],
    values: {
      defect: ['品物の不良', 'a fault'],
      'wrong-item': ['注文と違う品', 'a wrong piece'],
      'damaged-on-arrival': ['届いたときの破損', 'damage on arrival'],
      stained: ['届いたときの汚れ', 'stains on arrival'],
      'missing-part': ['足りないもの', 'a missing part'],
      'changed-mind': ['お気持ちの変化', 'a change of mind'],
      'image-differs': ['画面の印象との違い', 'a small difference from the picture'],
      'wrong-size': ['サイズの間違い', 'a wrong size'],
      allergy: ['金属アレルギー', 'an allergy to the metal'],
      tarnish: ['銀の黒ずみ', 'darkened silver'],
      'no-hallmark': ['刻印の有無', 'a missing hallmark'],
      handling: ['ご使用中の破損・変形', 'damage in use'],
      'lost-one': ['片方の紛失', 'the loss of one of the pair'],
      'wants-one-side': ['片方だけのご希望', 'a wish for one side only'],
      'late-delivery': ['お届けの遅れ', 'late delivery'],
      other: ['そのほか', 'something else'],
    },
  },
  'exchange-for': {
    of: ['交換をご希望の品が', 'it is to be exchanged for'],
    values: {
      same: ['同じデザイン・同じサイズ', 'the same design in the same size'],
      other: ['違うデザインまたは違うサイズ', 'another design or another size'],
    },
  },
  opened: {
    of: ['', 'it'],
    values: { yes: ['開封済み', 'has been opened'], no: ['未開封', 'has not been opened'] },
  },
  used: {
    of: ['', 'it'],
    values: {
      no: ['未使用', 'has not been used'],
      tried: ['試しただけ', 'was only tried as one would in a shop'],
      worn: ['使用済み', 'has been used or worn'],
    },
  },
  altered: {
    of: ['お届け後の破損・汚損・加工', 'it'],
    values: {
      yes: ['あり', 'was damaged, soiled or altered after it arrived'],
      no: ['なし', 'was not damaged, soiled or altered after it arrived'],
    },
  },
  photo: {
    of: ['', ''],
    values: { yes: ['写真あり', 'a photo is sent'], no: ['写真なし', 'no photo is sent'] },
  },
  'photos-asked': {
    of: ['写真のお願い', 'photos'],
    values: { yes: ['あり', 'have been asked for'], no: ['なし', 'have not been asked for'] },
  },
  description: {
    of: ['不具合の説明', 'the fault'],
    values: { yes: ['あり', 'is described'], no: ['なし', 'is not described'] },
  },
  channel: {
    of: ['ご連絡の方法が', 'the buyer asks'],
    values: {
      'my-page': ['マイページ', 'in My Page'],
      form: ['お問い合わせフォーム', 'with the inquiry form'],
      'e-mail': ['メール', 'by e-mail'],
      phone: ['電話', 'by telephone'],
      letter: ['郵便', 'by post'],
      store: ['店頭', 'in a store'],
    },
  },
  handover: {
    of: ['お預けの方法が', 'the piece is'],
    values: {
      store: ['店頭へのご持参と店頭でのお受け取り', 'brought to a store in Japan and picked up there'],
      post: ['郵便や宅配便', 'sent by post or courier'],
    },
  },
  inspection: {
    of: ['点検の結果が', 'the piece'],
    values: {
      'not-yet': ['まだ', 'has not been examined yet'],
      confirmed: ['不具合あり', 'was examined and is faulty'],
      'not-found': ['不具合なし', 'was examined and has no fault'],
      'by-use': ['ご使用による傷み', 'was damaged by use'],
    },
  },
  'earlier-remedy': {
    of: ['これまでの対応が', ''],
    values: {
      none: ['なし', 'nothing was done about the fault before'],
      repaired: ['修理済み', 'the piece was repaired before'],
      replaced: ['交換済み', 'the piece was replaced before'],
      failed: ['再発', 'the remedy failed or the fault came back'],
      refused: ['お断りか不能', 'a remedy was refused or impossible'],
      late: ['遅れ', 'a remedy was not given in reasonable time'],
    },
  },
  'remedy-possible': {
    of: ['ご希望の対応が', 'what is asked for'],
    values: {
      'not-judged': ['まだ判断前', 'has not been judged yet'],
      doubtful: ['交換の品がなく確かめの前', 'has to be looked into, with no piece to replace it'],
      yes: ['可能', 'can be done'],
      no: ['不可能', 'cannot be done'],
    },
  },
  severity: {
    of: ['不具合の重さが', 'the fault'],
    values: {
      'not-judged': ['まだ判断前', 'has not been judged yet'],
      minor: ['わずか', 'is minor'],
      ordinary: ['ふつう', 'is ordinary'],
      serious: ['深刻', 'is serious'],
    },
  },
}

const at = (language: Language): 0 | 1 => (language === 'ja' ? 0 : 1)

/** One of several, in the words of a language. */
export const either = (words: readonly string[], language: Language): string =>
  listed(words, language === 'ja' ? 'か' : ' or ', language === 'ja' ? '、' : ', ')

/** All of several. */
export const all = (words: readonly string[], language: Language): string =>
  language === 'ja' ? words.join('で、') : listed(words, ' and ', ', ')

function listed(words: readonly string[], last: string, between: string): string {
  const [end = '', ...before] = words.toReversed()
  return before.length === 0 ? end : `${before.toReversed().join(between)}${last}${end}`
}

/** A clause that says which values a fact has: `the reason is a fault or a wrong piece`. */
export function factClause(fact: Fact, values: readonly string[], language: Language): string {
  const known = phrases[fact.name]
  const word = (value: string) => wordIn(valueWords(fact, value), language)
  if (known === undefined) {
    const said = values.map((value) => (language === 'ja' ? `「${word(value)}」` : `“${word(value)}”`))
    const ask = wordIn(fact.ask, language)
    return language === 'ja'
      ? `「${ask}」のお答えが${either(said, language)}`
      : `the answer to “${ask}” is ${either(said, language)}`
  }
  const said = values.map((value) => known.values?.[value]?.[at(language)] ?? word(value))
  return spaced(known.of?.[at(language)] ?? '', either(said, language), language)
}

const valueWords = (fact: Fact, value: string): Words =>
  fact.values.find((v) => v.value === value)?.words ?? { en: value }

const spaced = (of: string, said: string, language: Language): string =>
  language === 'ja' || of === '' ? `${of}${said}` : `${of} ${said}`

/** Facts whose phrases are names, so that one can say “anything but”. */
export const isNamed = (fact: Fact): boolean =>
  ['reason', 'kind', 'stage', 'card-brand', 'bought-from'].includes(fact.name)

/** `the reason is anything but a fault`. */
export function exceptClause(fact: Fact, values: readonly string[], language: Language): string {
  const { of, values: said } = phrases[fact.name] ?? {}
  const but = values.map(
    (value) => said?.[value]?.[at(language)] ?? wordIn(valueWords(fact, value), language),
  )
  return language === 'ja'
    ? `${of?.[0] ?? ''}${either(but, language)}以外`
    : `${of?.[1] ?? ''} anything but ${either(but, language)}`
}

const happenings: Readonly<Record<string, readonly (readonly [ja: string, en: string])[]>> = {
  ordered: [
    ['ご注文の前', 'nothing has been ordered yet'],
    ['ご注文のあと', 'the order has been placed'],
  ],
  paid: [
    ['お支払いの完了前', 'payment is not complete yet'],
    ['お支払いの完了後', 'payment is complete'],
  ],
  shipped: [
    ['発送の前', 'it has not been shipped yet'],
    ['発送のあと', 'it has been shipped'],
  ],
  delivered: [
    ['この品のお届けの前', 'this piece has not been delivered yet'],
    ['この品のお届けのあと', 'this piece has been delivered'],
  ],
  'delivered-last': [
    ['ご注文の最後の品のお届けの前', 'the last piece of the order has not been delivered yet'],
    ['ご注文の最後の品のお届けのあと', 'the last piece of the order has been delivered'],
  ],
  informed: [
    ['撤回権のご案内の前', 'the buyer has not been informed of the right to withdraw yet'],
    ['撤回権のご案内のあと', 'the buyer has been informed of the right to withdraw'],
  ],
  returned: [
    ['ご返送品の到着または発送の証明の前', 'neither the goods nor proof of sending them have come back yet'],
    ['ご返送品の到着または発送の証明のあと', 'the goods, or proof of sending them, have come back'],
  ],
  agreed: [
    ['返金のお約束の前', 'the shop has not agreed to a refund yet'],
    ['返金のお約束のあと', 'the shop has agreed to a refund'],
  ],
  noticed: [
    ['不具合のお気づきの前', 'the fault has not been noticed yet'],
    ['不具合のお気づきのあと', 'the fault has been noticed'],
  ],
}

/** Whether a moment has come. */
export function happenedClause(name: string, words: Words, come: boolean, language: Language): string {
  const known = happenings[name]?.[come ? 1 : 0]?.[at(language)]
  if (known !== undefined) return known
  const said = wordIn(words, language)
  if (language === 'ja') return `${said}の${come ? 'あと' : '前'}`
  return `${said} has ${come ? 'taken place' : 'not taken place yet'}`
}
