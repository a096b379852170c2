/**
 * What a text names: up to which stage of an order something holds, which kinds of piece, goods and
 * materials, which reasons. Knows no rule.
 */
import type { Words } from '../vocabulary/tree.ts'

export type Thing = {
  readonly name: string
  readonly words: Words
  readonly ja: RegExp
  readonly en: RegExp
}

const thing = (name: string, ja: string, en: string, inJa: RegExp, inEn: RegExp): Thing => ({
  name,
  words: { ja, en },
  ja: inJa,
  en: inEn,
})

/** The turns of an order, named as the stage that begins with each. */
export const turns: readonly Thing[] = [
  thing(
    'in-production',
    '製作の開始',
    'the beginning of making',
    /(?:製作|制作)(?:を?(?:始|開始)|が始|に入|に取りかか|の?前)|お?作りし始め|お?作りする前/,
    /\b(?:making|production|work|crafting)\b (?:(?:on|of) (?:it|the piece|your piece|your order) )?(?:has |have )?(?:beg[iau]n|start)|\b(?:beg[iau]n|start)(?:s|ed)? (?:to )?(?:mak|work|craft|produc)|\b(?:until|before|once) (?:we|it) (?:have |has )?(?:beg[iau]n|is (?:being )?made)/i,
  ),
  thing(
    'preparing',
    '発送準備の開始',
    'the beginning of preparation for shipment',
    /発送準備中|発送の?準備(?:を始|が始|に入|の開始)/,
    /\bbeing prepared\b|\bpreparation(?: for shipment)? begins\b|\bbeg[iau]n (?:to )?prepar|\bprepar(?:e|ing) (?:it|(?:the|your) (?:parcel|order|shipment))\b/i,
  ),
  thing(
    'packed',
    '発送準備の完了',
    'the end of preparation for shipment',
    /発送準備完了|発送の?準備が(?:整|済|でき|完了)/,
    /\bready to be shipped\b|\bpreparation(?: for shipment)? is complete\b|\border is ready\b/i,
  ),
  thing(
    'shipped',
    '発送',
    'shipment',
    /発送(?:前|後|まで|済|する(?:前|まで)|した(?:あと|後)|が完了|の手続き)/,
    /\b(?:before|until|after|once|when)\b(?:(?!\bprepar)[^.,;]){0,30}\bship(?:s|ped|ment|ping)\b(?! (?:preparation|abroad))/i,
  ),
  thing(
    'delivered',
    'お届け',
    'delivery',
    /お届け(?:前|後|する(?:前|まで)|した(?:あと|後))/,
    /\b(?:before|until|after|once)\b[^.,;]{0,20}\bdeliver(?:y|ed)\b/i,
  ),
]

/** Values of `kind`, by what texts call them. */
export const kinds: readonly Thing[] = [
  thing(
    'ready',
    '既製品・在庫の品',
    'pieces in stock',
    /既製品|在庫(?:の|がある)品|通常(?:の)?商品/,
    /\bready-made\b|\b(?:piece|item|one)s? in stock\b|\bregular (?:piece|product|item)s?\b/i,
  ),
  thing(
    'made-to-order',
    '受注生産品',
    'pieces made to order',
    /受注(?:生産|製作)|(?:お|新しく)作りする(?:品|お品)|ご注文をいただいてから(?:お)?作り/,
    /\bmade[- ]to[- ]order\b|\bhas to be crafted\b|\bto be (?:crafted|made)\b|\bmade after you order\b/i,
  ),
  thing(
    'personalised',
    'お客様だけの仕様の品',
    'personalised pieces',
    /刻印(?:を|の)?(?:入れた|追加)|追加の刻印|お名前(?:など)?を入れ|特注|カスタムメイド|フルオーダー|お客様だけのため/,
    /\bpersonali[sz]ed\b|\b(?:added )?engrav(?:ed|ing)\b|\bbears a name\b|\bcustom(?:i[sz]ed|-made|-designed)\b|\bmade for you alone\b/i,
  ),
  thing('pre-order', '予約品', 'pre-ordered items', /予約(?:品|商品)|ご予約の/, /\bpre-?order(?:s|ed)?\b/i),
]

/** Values of `reason`, by what texts call them. */
export const reasons: readonly Thing[] = [
  thing('defect', '不良', 'a fault', /不良|不具合/, /\bfault(?:y|s)?\b|\bdefect(?:s|ive)?\b/i),
  thing(
    'wrong-item',
    '違う品',
    'the wrong piece',
    /違う品|品と違う|違うとき|誤配送|お届けの間違い/,
    /\bnot (?:the (?:one|piece|item)|what) you ordered\b|\bwrong (?:pieces?|items?)\b|\bmistake in what was delivered\b/i,
  ),
  thing(
    'damaged-on-arrival',
    '届いたときの破損',
    'damage on arrival',
    /届いたときに?壊れ|(?:割れ|欠け|壊れ|こわれ)て(?:届|い(?:た|る)(?:とき|場合))|破損/,
    /\bdamaged\b|\bbroken\b/i,
  ),
  thing('stained', '汚れ', 'a stain', /汚れ|汚損|汚し/, /\bstain(?:s|ed)?\b|\bsoil(?:ed|ing)\b|\bdirty\b/i),
  thing('missing-part', '足りないもの', 'a missing part', /足りない/, /\bmissing\b/i),
  thing(
    'changed-mind',
    'お気持ちの変化',
    'a change of mind',
    /気が変わ|気持ち(?:の変化|が変わ)/,
    /\bchang(?:ed?) (?:of|your) mind\b/i,
  ),
  thing(
    'image-differs',
    '写真との違い',
    'a difference from the picture',
    /印象|イメージ|写真と実物/,
    /\bimagined\b|\bpictures?\b/i,
  ),
  thing(
    'wrong-size',
    'サイズの間違い',
    'the wrong size',
    /サイズ[^。]{0,6}(?:間違|合わ)|大きさが合わ/,
    /\bwrong(?:ly chosen)? size\b|\bsize\b[^.,;]{0,20}\b(?:wrong|not right)/i,
  ),
  thing('allergy', 'アレルギー', 'an allergy', /アレルギー/, /\ballerg/i),
  thing('tarnish', '黒ずみ', 'tarnish', /黒ずみ|変色/, /\bdark(?:ens?|ened)?\b|\btarnish/i),
  thing('no-hallmark', '刻印のないこと', 'a missing hallmark', /刻印/, /\bhallmarks?\b|\bmarks?\b/i),
  thing(
    'handling',
    'お使いになっての傷み',
    'damage in use',
    /傷み|お使いになるうち|使っていて/,
    /\bin use\b|\bby use\b/i,
  ),
  thing('lost-one', '片方の紛失', 'one of a pair that was lost', /片方をなくし|片方をなくされ/, /\blost\b/i),
]

/** Goods and materials: no rule of every shop knows them, but both languages must name the same. */
export const goods: readonly Thing[] = [
  thing('ring', '指輪', 'rings', /指輪|(?<!クー)リング/, /\brings?\b/i),
  thing('earring', 'ピアス・イヤリング', 'earrings', /ピアス|イヤリング/, /\bearrings?\b/i),
  thing('necklace', 'ネックレス', 'necklaces', /ネックレス/, /\bnecklaces?\b/i),
  thing('bracelet', 'ブレスレット', 'bracelets', /ブレスレット|バングル/, /\bbracelets?\b|\bbangles?\b/i),
  thing('brooch', 'ブローチ', 'brooches', /ブローチ/, /\bbrooch(?:es)?\b/i),
  thing('watch', '腕時計', 'watches', /腕時計/, /\bwatch(?:es)?\b(?! out)/i),
  thing('silver', '銀', 'silver', /銀(?!行)|シルバー/, /\bsilver\b/i),
  thing('gold', '金', 'gold', /ゴールド|金製|純金/, /\bgold\b/i),
  thing('platinum', 'プラチナ', 'platinum', /プラチナ/, /\bplatinum\b/i),
  thing('pearl', '真珠', 'pearls', /真珠|パール/, /\bpearls?\b/i),
  thing('diamond', 'ダイヤモンド', 'diamonds', /ダイヤ/, /\bdiamonds?\b/i),
  thing('scratcher', '爪とぎ', 'scratchers', /爪とぎ/, /\bscratch(?:ers?|ing)\b/i),
  thing('bed', 'ベッド', 'beds', /ベッド/, /\bbeds?\b/i),
  thing('disc', 'ディスク', 'discs', /ディスク|DVD|CD/, /\bdiscs?\b|\bDVDs?\b|\bCDs?\b/),
  thing('book', '本', 'books', /書籍|雑誌/, /\bbooks\b|\bmagazines?\b/i),
]

/** Values of other facts, by what texts say where they hold. */
export const circumstances: readonly Thing[] = [
  thing(
    'inspection: not-found',
    '点検で不良が見つからない',
    'no fault is found',
    /(?:見つから|確認でき|認められ)な/,
    /\bno fault is found\b|\bfind (?:neither|no) |\bcannot find a fault\b|\bfind it neither\b/i,
  ),
  thing(
    'inspection: by-use',
    '使用による傷み',
    'damage by use',
    /使用による傷み/,
    /\bdamaged by use\b|\bdamage came in use\b/i,
  ),
  thing(
    'replacement-stock: none',
    '交換できる品がない',
    'no replacement',
    /在庫が(?:ない|なければ)|交換できる品がない/,
    /\bif there is none\b|\bholds none\b|\bif not, we\b|\bout of stock\b/i,
  ),
  thing(
    'replacement-stock: available',
    '交換できる品がある',
    'a replacement is there',
    /在庫が(?:ある|あれば)|交換できる品があ/,
    /\b(?:is|are) in (?:our replacement )?stock\b|\breplacement is available\b/i,
  ),
  thing(
    'bought-from: elsewhere',
    'ほかの店での購入',
    'bought elsewhere',
    /以外(?:で|の販売元)|ほかの店/,
    /\bother than (?:us|the official)\b|\banother (?:shop|seller)\b|\belsewhere\b/i,
  ),
  thing('used: worn', '使った品', 'a used piece', /使った品|着けた|着用/, /\bworn\b|\bused\b/i),
  thing(
    'altered: yes',
    '傷めた品や手を加えた品',
    'a damaged or altered piece',
    /手を加え|加工|汚したり|傷つけ/,
    /\baltered\b|\bsoiled or damaged\b/i,
  ),
  thing('opened: yes', '開封', 'opening', /開封|封を開け/, /\bopened\b/i),
  thing(
    'stage: undeliverable',
    'お届けできなかった品',
    'undeliverable parcels',
    /お届けできなかった/,
    /\b(?:cannot|could not) be delivered\b/i,
  ),
  thing(
    'destination: abroad',
    '海外へのお届け',
    'delivery abroad',
    /海外|国外/,
    /\babroad\b|\boutside Japan\b/i,
  ),
  thing('destination: home', '日本国内へのお届け', 'delivery in Japan', /日本国内/, /\bwithin Japan\b/i),
  thing('handover: post', '郵送', 'sending by post', /お送りいただ|郵送/, /\bby post\b/i),
]
