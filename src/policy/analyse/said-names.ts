/**
 * What sentences name beside stages of an order: what is asked for, by which way, where, how it is paid, what
 * has to be sent along. Each with the plain words of both languages, and with what may stand for it in a free
 * translation. Knows no rule.
 */
import type { Language } from './said-acts.ts'

export type Name = {
  readonly words: Readonly<Record<Language, string>>
  readonly plain: Readonly<Record<Language, RegExp>>
  /** The plain words, and others that may say the same. */
  readonly perhaps: Readonly<Record<Language, RegExp>>
}

const either = (plain: RegExp, wider: RegExp | undefined): RegExp =>
  wider === undefined ? plain : new RegExp(`${plain.source}|${wider.source}`, 'i')

/** What may be named, with the words of both languages and with wider ones. */
export const name = (
  [ja, en]: readonly [ja: string, en: string],
  [inJa, inEn]: readonly [RegExp, RegExp],
  [widerJa, widerEn]: readonly [(RegExp | undefined)?, RegExp?] = [],
): Name => ({
  words: { ja, en },
  plain: { ja: inJa, en: inEn },
  perhaps: { ja: either(inJa, widerJa), en: either(inEn, widerEn) },
})

/** What a customer asks for or is given. */
const acts: readonly Name[] = [
  name(
    ['担当者', 'a member of staff'],
    [/担当者/, /\bmembers? of staff\b/i],
    [/担当|店舗の者|判断/, /\bstaff\b|\bwe decide\b|\bfor us to decide/],
  ),
  name(
    ['交換', 'an exchange'],
    [/交換|取り替え/, /\bexchang/i],
    [/お作りします/, /\breplac|\bnew one\b|\banother piece\b/],
  ),
  name(
    ['返品', 'a return'],
    [/返品/, /\breturn(?!ing it)|\btak(?:e|en) back\b/i],
    [/戻|返送|お返し|送料/, /\bback\b|\bwithdraw/],
  ),
  name(
    ['返金', 'a refund'],
    [/返金|払い戻し/, /\brefund/i],
    [/お返し|返品/, /\brepay|\bmoney\b|\bpaid? (?:you )?back\b/],
  ),
  name(['キャンセル', 'a cancellation'], [/キャンセル|取り消/, /\bcancel/i]),
  name(['撤回', 'a withdrawal'], [/撤回|クーリング・オフ/, /\bwithdraw|\bcooling[- ]off/i], [/返品/]),
  name(['修理', 'a repair'], [/修理/, /\brepair/i], [/直し|直す/, /\bwork\b/]),
  name(['サイズ直し', 'resizing'], [/サイズ直し/, /\bresiz/i], [/無料の対象/]),
  name(['磨き直し', 'repolishing'], [/磨き直し/, /\brepolish/i]),
  name(['仕上げ直し', 'refinishing'], [/仕上げ直し/, /\brefinish/i]),
  name(['クリーニング', 'cleaning'], [/洗浄|クリーニング/, /\bclean(?!er)/i], [/きれい/]),
  name(
    ['点検', 'an inspection'],
    [/点検|検品/, /\binspect/i],
    [/調べ|確か/, /\bexamin|\bcheck|\bis found\b|\bfind that\b/],
  ),
  name(['包装', 'wrapping'], [/ギフト包装|ラッピング/, /\bwrap(?:s|ped|ping)?\b/i], [/包/]),
  name(['領収書', 'a receipt'], [/領収書/, /\breceipts?\b/i], [undefined, /\bone when\b/]),
]

/** How and where. */
const ways: readonly Name[] = [
  name(['フォーム', 'a form'], [/フォーム/, /\bform\b(?! of)/i]),
  name(['メール', 'e-mail'], [/(?<!迷惑|ウェブ)メール/, /\be-?mails?\b/i], [/@/, /\bmail\b|@/]),
  name(['電話', 'the telephone'], [/電話/, /\btele?phone/i], [undefined, /\bphone\b|\bcall/]),
  name(['マイページ', 'My Page'], [/マイページ/, /\bMy Page\b/], [/表示/]),
  name(
    ['店舗', 'a store'],
    [/店舗|店頭|直営店/, /\bin (?:our|a) (?:own )?(?:stores?|shops?)\b|\bour (?:shops|stores)\b/i],
    [undefined, /\bstores?\b|\bshops?\b|\bthere\b|\bnone near\b/],
  ),
  name(['日本', 'Japan'], [/日本(?!語|時間)/, /\bJapan(?!ese| time)/], [/日本/, /\bJapan/]),
  name(
    ['海外', 'other countries'],
    [/海外|国外/, /\babroad\b|\boutside Japan\b|\boverseas\b/i],
    [/国際|外国/, /\bother countries\b|\bthem as well\b|\binternational/],
  ),
  name(['EU', 'the EU'], [/EU/, /\bEU\b/]),
  name(['イギリス', 'the UK'], [/イギリス|英国/, /\bUK\b|\bUnited Kingdom\b/]),
  name(['アメリカ', 'the United States'], [/アメリカ(?!ン)|米国/, /\bU\.?S\b|\bUnited States\b/]),
  name(['個人のお客様', 'private persons'], [/個人の/, /\bprivate person/i], [/消費者/, /\bconsumer/]),
  name(['オンライン', 'buying online'], [/オンライン/, /\bonline\b/i], [/ネット|サイト/, /\bsite\b/]),
]

const payments: readonly Name[] = [
  name(
    ['クレジットカード', 'credit cards'],
    [/クレジットカード/, /\bcredit cards?\b/i],
    [/カード/, /\bcard/],
  ),
  name(
    ['代金引換', 'cash on delivery'],
    [/代金引換|代引/, /\bcash on delivery\b/i],
    [/お支払いいただく/, /\bat (?:your|the) door\b/],
  ),
  name(
    ['着払い', 'freight collect'],
    [/着払い/, /\bfreight collect\b/i],
    [undefined, /\bat (?:your|the) door\b/],
  ),
  name(['元払い', 'prepaid freight'], [/元払い/, /\bprepaid\b/i]),
  name(
    ['送料', 'the cost of shipping'],
    [/送料/, /\bshipping (?:costs?|fees?)\b|\bpostage\b/i],
    [/費用|円|金額/, /\bshipping\b|\bpay|\bcost|\bthem\b/],
  ),
  name(['関税', 'customs duty'], [/関税/, /\bcustoms\b/i], [undefined, /\bdut/]),
  name(['通関の手数料', 'charges of customs'], [/通関/, /\bimport clearance\b/i]),
]

/** What is sent along, and what a piece is or has. */
const details: readonly Name[] = [
  name(['写真', 'photos'], [/写真|画像/, /\bphotos?\b/i], [/撮/, /\bpicture/]),
  name(['注文番号', 'the order number'], [/注文番号/, /\border number\b/i]),
  name(['証明書', 'a certificate'], [/証明書/, /\bcertificate\b/i]),
  name(['納品書', 'the delivery note'], [/納品書/, /\bdelivery (?:statement|note)\b/i]),
  name(['追跡番号', 'a tracking number'], [/追跡/, /\btracking\b/i]),
  name(['住所', 'an address'], [/住所/, /\baddress/i], [/アドレス/]),
  name(['名前', 'a name'], [/名前/, /\bname\b/i]),
  name(
    ['在庫', 'stock'],
    [/(?<!販売用の)在庫/, /\bstock\b/i],
    [/倉庫|交換用|交換できる品/, /\bwarehouse\b|\breplacement\b|\bnone\b|\bin stock\b|\bif not\b|\bleft\b/],
  ),
  name(['刻印', 'a mark or engraving'], [/刻印/, /\bengrav|\bhallmark/i], [/マーク/, /\bmark/]),
  name(['倉庫', 'the warehouse'], [/倉庫/, /\bwarehouse\b/i]),
  name(['包みや箱', 'the packaging'], [/(?<!ギフト)包装は/, /\bpackaging\b/i], [/包|箱/, /\bbox|\bpack/]),
  name(['封', 'a seal'], [/封(?!筒)/, /\bseals?\b/i], [undefined, /\bopened\b/]),
  name(['宝飾店', 'a jeweller'], [/宝飾店/, /\bjeweller/i], [/相談できる店/, /\bnone\b/]),
  name(['贈り物', 'a gift'], [/贈り物/, /\bgift\b(?!-)/i], [/ギフト|受け取られた/, /\bgiven\b/]),
  name(['アレルギー', 'an allergy'], [/アレルギー/, /\ballerg/i], [undefined, /\breaction/]),
  name(
    ['傷みや破損', 'damage'],
    [/破損|壊れ|こわれ/, /\bbroken?\b|\bbroke\b|\bdamaged\b/i],
    [/傷|汚損|不備|汚したり|割れ|欠け|ひび/, /\bdamage|\bharm|\bcrack|\bchipped\b/],
  ),
  name(['汚れ', 'stains'], [/汚れ|汚損/, /\bstain|\bsoil|\bdirty\b/i], [/汚|しみ/]),
  name(['不良', 'a fault'], [/不良/, /\bfault|\bdefect/i], [/不具合|良品/, /\bwrong\b|\bproblem/]),
  name(
    ['足りないもの', 'missing parts'],
    [/足りない|不足/, /\bmissing (?!mark)|\bis missing\b|\bincomplete\b/i],
    [/不備|届かない|欠け/, /\bmissing\b/],
  ),
]

/** When, and up to when. */
const times: readonly Name[] = [
  name(
    ['〜まで', '“until” or “before”'],
    [
      /(?<![名以こ当午手])前(?=に|は|で|の(?!品))|(?<!ここ)まで(?=に(?!ない)|は|と(?!め)|、|の)|以内/,
      /\b(?:until|before|within|by the end)\b(?! (?:Japan|when|all)\b)/i,
    ],
    [
      /前|まで|以内|うち|まず|あらかじめ|期間|うえ/,
      /\bby\b|\bwhen\b|\bin time\b|\bahead\b|\bfirst\b|\bto\b|\bearlier\b/,
    ],
  ),
  name(
    ['〜のあと', '“after”'],
    [/過ぎ|以降|以上|[たの完]後(?!で)|あとで?[のはも、]/, /\bafter\b(?!-)|\bor more\b/i],
    [
      /後|あと|過ぎ|以降|以上|から|たら|ると|翌日|使った/,
      /\bonce\b|\bfrom\b|\blater\b|\bpast\b|\bsince\b|\bwhen\b|\bmore than\b|\bif we\b/,
    ],
  ),
  name(
    ['発送', 'shipment'],
    [/発送(?!の?準備)/, /\bship(?:ped|ment|s)\b/i],
    [/送/, /\bship|\bsen[dt]\b|\bsending\b|\bleaves\b|\bparcel/],
  ),
  name(
    ['お届け', 'delivery'],
    [/お届け(?:から|の(?:あと|日|時点)|前|後)|到着/, /\bdeliver(?:y|ed)\b|\barriv/i],
    [/届|着|受け取|納|代金引換/, /\breceiv|\breach|\bsen[dt]\b|\bcome/],
  ),
  name(
    ['ご注文のとき', 'the order'],
    [
      /ご注文(?:の?(?:後|前|際|とき|時|確定)|から|の翌)/,
      /\b(?:before|after|when|once) you(?:r)? order\b|\bof your order\b/i,
    ],
    [/注文|お求めください|あらかじめ/, /\border/],
  ),
  name(
    ['お支払いの確認', 'the payment'],
    [/お?支払い(?:の|が)?(?:確認|完了)/, /\bpayment is\b/i],
    [/支払|入金/, /\bpaid\b|\bpayment/],
  ),
  name(['発送の準備', 'preparation'], [/準備が/, /\bprepar/i], [/準備/, /\bready\b/]),
]

/** What became of it, and what it costs. */
const states: readonly Name[] = [
  name(
    ['違う品', 'the wrong piece'],
    [
      /ご注文の?(?:品)?と違う|誤配送|お届けの間違い/,
      /\bnot (?:the (?:one|piece|item)|what) you ordered\b|\bwrong (?:item|piece)/i,
    ],
    [/違|ご注文の品/, /\bwrong\b|\bmistake/],
  ),
  name(
    ['ご使用', 'use'],
    [/使用|お使いにな|使った|身につけ/, /\bby use\b|\bin use\b|\bbeen used\b|\bworn\b/i],
    [/使|つけ|着け|削れ|落と/, /\bus(?:e|ed|ing)\b|\bwear|\bdirectly\b|\bcourier\b/],
  ),
  name(
    ['無料', 'that it is free'],
    [/無料/, /(?<!-)\bfree\b(?! to)/i],
    [/いただきません/, /\bno (?:fee|charge)\b|\bwithout charge\b/],
  ),
  name(
    ['有料', 'a fee'],
    [/有料|料金/, /\bfor a fee\b|\bfees?\b|\bcharges?\b/i],
    [/料|費用|金額|円|負担/, /\bcost|\bpay|\bprice/],
  ),
]

export const names: readonly Name[] = [...acts, ...ways, ...payments, ...details, ...times, ...states]
