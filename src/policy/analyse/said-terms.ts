/**
 * How texts say what a rule's terms promise or ask: a fee, who bears the way, a remedy, what the customer is
 * asked to do. Wide words, by which a text may say it; and, where there are any, narrow ones by which it
 * plainly does. Knows no rule.
 */
import type { Language } from './said-acts.ts'

type Both = Readonly<Record<Language, RegExp>>

export type SaidTerm = {
  readonly term: string
  readonly value: string
  /** Some of this has to stand in the text of a rule that has the term. */
  readonly perhaps: Both
  /** Whoever writes this has the term in mind. */
  readonly plain?: Both
  /** Texts ask for it in passing: held against rules where the document's rules have it elsewhere. */
  readonly inPassing?: true
}

const said = (term: string, value: string, ja: RegExp, en: RegExp, plain?: Both): SaidTerm =>
  plain === undefined ? { term, value, perhaps: { ja, en } } : { term, value, perhaps: { ja, en }, plain }

const fees: readonly SaidTerm[] = [
  said(
    'fee',
    'none',
    /無料|無償|いただき?(?:ません|ておりません)/,
    /\bfree\b|\bno (?:fee|charge|cost)\b|\bwithout charge\b|\bcomplimentary\b/i,
  ),
  said('fee', 'by-regulation', /規定|規約|料金表/, /\b(?:rules|regulations?|price list|table)\b/i),
  said('fee', 'quoted', /見積|料金がかか|金額を/, /\bquot|\bestimate|\bcarry a fee\b/i, {
    ja: /見積/,
    en: /\bquot(?:e|ed|ation)\b|\bestimate\b/i,
  }),
  said('fee', 'handling', /手数料/, /\bhandling\b/i, {
    ja: /手数料をいただ/,
    en: /\bfor an? (?:handling|service) (?:charge|fee)\b/i,
  }),
  said('fee', 'resizing', /サイズ直しの?料金|料金をいただ/, /\bresizing (?:fee|charge)\b/i, {
    ja: /サイズ直しの?料金をいただ/,
    en: /\bcharge a resizing fee\b/i,
  }),
  said(
    'fee',
    'price',
    /有料|有償|料金|代金|代引|着払い|お求め|購入|販売|円/,
    /\bfees?\b|\bprice\b|\bcharg|\bcosts?\b|\b(?:be )?bought\b|\bbuy\b|\bpay|\bsell|¥|\byen\b/i,
    { ja: /有料で|着払い|代金引換/, en: /\bfor a fee\b|\bfreight collect\b|\bcash on delivery\b/i },
  ),
]

const ways: readonly SaidTerm[] = [
  ...(['return-shipping', 'outbound-shipping'] as const).flatMap((term) =>
    (['shop', 'customer'] as const).map((payer) =>
      said(
        term,
        payer,
        /送料|着払い|元払い|費用/,
        /\bshipping\b|\bpostage\b|\bfreight\b|\bsend(?:ing)?\b[^.]{0,30}\b(?:back|new)\b|\bcosts?\b/i,
        { ja: /往復の?[^。、]{0,4}送料/, en: /\b(?:shipping|postage)\b[^.,;]{0,20}\bboth ways\b/i },
      ),
    ),
  ),
  ...(['shop', 'customer'] as const).flatMap((payer) => [
    said('duty', payer, /関税|通関/, /\bcustoms\b|\bdut(?:y|ies)\b/i, {
      ja: /関税/,
      en: /\bcustoms dut(?:y|ies)\b/i,
    }),
    said('transit-risk', payer, /紛失|破損|失われ|傷んだり|責任/, /\bloss\b|\bdamage|\brisk\b/i, {
      ja: /紛失[^。]{0,8}引き受け/,
      en: /\bbear loss\b|\b(?:bear|accept|take) the risk\b/i,
    }),
  ]),
  said(
    'freight',
    'collect',
    /着払い|代金引換|代引/,
    /\bfreight collect\b|\bcash on delivery\b|\bat your door\b/i,
    {
      ja: /着払い/,
      en: /\bfreight collect\b/i,
    },
  ),
  said('freight', 'prepaid', /元払い|送料(?:無料|は当店)/, /\bprepaid\b|\bfree shipping\b|\bwe pay\b/i),
]

const money: readonly SaidTerm[] = [
  said('deduction', 'value-loss', /差し引|価値|減額/, /\bless\b|\bdeduct|\bvalue\b/i, {
    ja: /差し引いて/,
    en: /\brefund less\b|\bdeduct/i,
  }),
  said('deduction', 'none', /差し引(?:か|き)|全額/, /\bin full\b|\bdeduct|\beverything\b/i),
  said('refund-means', 'by-mail', /メール/, /\be-?mail\b/i, {
    ja: /返金の方法/,
    en: /\bhow\b[^.]{0,30}\bwe refund\b/i,
  }),
  said(
    'refund-means',
    'same-means',
    /同じ(?:お支払い)?方法/,
    /\bsame (?:means|way|method)\b|\b(?:way|means) you paid\b/i,
  ),
  said('same', 'same-product', /同じ/, /\bsame\b/i),
  said('same', 'same-design-and-size', /同じ(?:デザイン|サイズ)/, /\bsame (?:design|size)\b/i, {
    ja: /同じデザイン/,
    en: /\bsame design\b/i,
  }),
  said(
    'choice',
    'shop',
    /ご案内|当店が(?:選|決)|当店で(?:選|決)/,
    /\bwe (?:will |shall )?(?:guide|choose|decide|tell)\b/i,
  ),
  said('choice', 'buyer', /お選び|ご希望の/, /\byou (?:may |can )?(?:choose|prefer)\b|\byour choice\b/i),
]

const remedies: readonly SaidTerm[] = [
  said(
    'remedies',
    'replace',
    /交換|取り替え|良品|代わり|新品/,
    /\bexchang|\breplac|\b(?:new|another) (?:one|piece|item)\b/i,
  ),
  said('remedies', 'make', /お?作り|新しく(?:焼|仕立)|(?:焼き|仕立て)直/, /\bma(?:ke|de)\b|\bremake\b/i),
  said('remedies', 'repair', /修理|直し|直す/, /\brepair|\bmend|\bfix/i),
  said(
    'remedies',
    'refund',
    /返金|お返し|払い戻|返品/,
    /\brefund|\breimburs|\b(?:pay|paid|money)\b[^.]{0,20}\bback\b|\breturn/i,
  ),
  said('remedies', 'price-reduction', /減額|値引/, /\breduc/i),
]

const obligation = (value: string, ja: RegExp, en: RegExp, plain: Both | 'the same'): SaidTerm =>
  said('obligations', value, ja, en, plain === 'the same' ? { ja, en } : plain)

const asked: readonly SaidTerm[] = [
  obligation(
    'keep-packaging',
    /(?:包装|箱|梱包)[^。]{0,16}(?:捨て|保管|お持ち|残)/,
    /\b(?:keep|throw|discard)\b[^.]*\b(?:packag\w+|box|parcel)\b/i,
    'the same',
  ),
  obligation(
    'keep-statement',
    /納品書[^。]{0,16}(?:捨て|保管|お持ち|残)/,
    /\b(?:keep|throw|discard)\b[^.]*\b(?:delivery (?:statement|note|slip)|packing slip)\b/i,
    'the same',
  ),
  obligation('pack-well', /梱包|包[んみ]/, /\bpack(?:ed)?\b/i, {
    // 「包み」 alone is wrapping.
    ja: /梱包|包ん|しっかり包/,
    en: /\bpack(?:ed)?\b/i,
  }),
  obligation('trackable-courier', /追跡/, /\btrack(?:ing|able|ed)\b/i, 'the same'),
  obligation('photos-on-request', /写真|画像/, /\bphotos?\b|\bpictures?\b/i, {
    ja: /(?:写真|画像)をお願いすることがあ/,
    en: /\bmay ask (?:you )?for (?:photos|pictures)\b/i,
  }),
  said(
    'obligations',
    'send-for-inspection',
    /確かめ|点検|検品|お送り/,
    /\bexamin|\binspect|\bcheck|\bsend\b/i,
  ),
  said('obligations', 'check-on-arrival', /確かめ|確認/, /\bcheck\b|\blook at\b/i),
  obligation('play-disc', /再生/, /\bplay\b/i, 'the same'),
  obligation('own-piece-in-custody', /お預か/, /\bkeep your\b|\bleave (?:it|your)\b/i, 'the same'),
  obligation(
    'certificate-number',
    /証明書の?[^。、]{0,6}番号を?(?!が)/,
    /\bnumber on your[^.]{0,12} certificate\b|\bcertificate number\b/i,
    'the same',
  ),
  obligation('reservation', /予約/, /\bbook\b|\breserv|\bappointment/i, {
    ja: /ご予約ください/,
    en: /\b(?:please|to) (?:book|reserve|make a reservation)\b/i,
  }),
  // A rule may have it as its condition instead: whether there is one near.
  said('obligations', 'local-jeweller-first', /宝飾店/, /\bjewell?er/i),
  obligation('consent-transit-risk', /紛失|破損/, /\bloss\b|\brisk\b/i, {
    ja: /紛失[^。]{0,8}引き受け/,
    en: /\bbear loss\b|\bbear the risk\b/i,
  }),
  {
    ...obligation('order-number', /注文番号/, /\border number\b/i, 'the same'),
    inPassing: true,
  },
  {
    ...obligation('name-and-address', /住所/, /\baddress\b/i, {
      ja: /名前、ご?住所/,
      en: /\bname, address\b/i,
    }),
    inPassing: true,
  },
  obligation('clear-statement', /旨|意思|はっきり/, /\bclear(?:ly)?\b/i, {
    ja: /旨を(?:お?書|明)/,
    en: /\bclear statement\b/i,
  }),
  obligation(
    'accept-quote',
    /了承|承諾|ご注文となり/,
    /\bagree|\baccept|\bapprov|\bonce you (?:order|have)\b/i,
    {
      ja: /了承いただいてから|承諾をいただいてから|ご注文となりましたら/,
      en: /\bonce you (?:have )?(?:order|agreed|accepted)\b/i,
    },
  ),
  said('obligations', 'wish-not-promise', /ことがあ|添えない/, /\bmay\b|\bcannot\b|\bpromise|\bguarantee/i),
  obligation('use-paypal', /PayPal/i, /\bPayPal\b/i, { ja: /PayPal を通して/i, en: /\bthrough PayPal\b/i }),
]

export const saidTerms: readonly SaidTerm[] = [...fees, ...ways, ...money, ...remedies, ...asked]
