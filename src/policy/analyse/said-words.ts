/**
 * Words that turn what a sentence promises, beside what it names: how many and how large, how soon, whether
 * it must be, even so or except for something; and the everyday things of a shop's clauses. Knows no rule.
 */
import { name, type Name } from './said-names.ts'

/** How far a sentence reaches. */
const reach: readonly Name[] = [
  name(
    ['理由を問わず', '“whatever the reason”'],
    [
      /(?:どのような|どんな|いかなる)(?:理由|ご?事情)|理由を問わ/,
      /\b(?:whatever|any|no) (?:the )?reason\b|\bwithout giving a reason\b/i,
    ],
    [undefined, /\bwhatever\b|\bany\b|\bno reason\b/],
  ),
  name(
    ['すべて', '“all”'],
    [
      /すべて|全て|全額|全国|一切/,
      /(?<!\bat )\ball\b(?! (?:we|that|the (?:way|time))\b)|\bwherever\b|\bin full\b/i,
    ],
    [/全|揃|どの|どこ|どれ/, /\bevery|\bany\b|\bnothing\b|\bnone\b|\bwhole\b|\beach\b/],
  ),
  name(
    ['〜であっても', '“even”'],
    [/(?:場合|とき|た|品|以内|予約品)で(?:も|あっても)|のに/, /\beven\b|\balthough\b|\bno matter\b/i],
    [/も|問わ|ものの/, /\bwhatever\b|\bwhether\b|\balso\b|\bstill\b|\btoo\b|\bany\b|\beither\b|\bor even\b/],
  ),
  name(
    ['〜を除き', '“except”'],
    [
      /を除[きくい]|以外[のでは]|のほかは/,
      /\bexcept (?:for|where|if|that)\b|\bapart from\b|\bother than\b|\bleaves out\b|\bunless\b/i,
    ],
    [
      /除|以外|ほか|限|だけ|のみ|しか|別/,
      /\bexcept|\bonly\b|\banother\b|\belsewhere\b|\boutside\b|\bexcluding\b/,
    ],
  ),
  name(
    ['〜を含め', '“including”'],
    [/含[むめみ]/, /\bincluding\b/i],
    [/も|など/, /\binclu|\bwith\b|\btoo\b/],
  ),
  name(
    ['〜の前の期間', '“days before”'],
    [/(?:\d日|週間|か月)以?前/, /\b(?:days?|weeks?|months?) before\b/i],
    [/前/],
  ),
  name(
    ['または', '“or”'],
    [/または|もしくは|どちらか|いずれか/, /\beither\b/i],
    [/か(?!ら|か|ね|り)|も/, /\bor\b|\bnor\b|\bone of\b|\bcases only\b|\btwo cases\b/],
  ),
  name(
    ['一方だけのこと', 'that it is one of two'],
    [
      /(?:交換|修理|返品|返金)(?:または|か)(?:交換|修理|返品|返金)/,
      /\b(?:exchange|repair|refund|replace) or (?:an? )?(?:exchange|repair|refund|replace)\b/i,
    ],
    [
      /または|か(?!ら|か|ね|り)|や|いずれ|どちら/,
      /\b(?:exchang|repair|refund|replac|return)\w* n?or\b|\bn?or (?:an? )?(?:exchang|repair|refund|replac|return)|\beither\b|\ball we\b/,
    ],
  ),
  name(['往復', '“both ways”'], [/往復/, /\bboth ways\b/i]),
  name(
    ['大きく', '“large” or “much”'],
    [/大き[くない]/, /\blarge\b|(?<!how )\bmuch\b/i],
    [/多|ひど|大|ずっと/, /\bbadly\b|\bgreat|\bbig\b/],
  ),
  name(
    ['わずか', '“slight” or “small”'],
    [/わずか|少し|小さ/, /\bslight|\bsmall\b|\blittle\b/i],
    [/狭/, /\bfew\b/],
  ),
]

/** How sure it is, and how soon. */
const force: readonly Name[] = [
  name(
    ['必ず', '“must”'],
    [/必要|必ず|なければなり/, /(?<!sorry )\b(?:must|(?:have|has|need|needs) to|be sure)\b/i],
    [
      /必|ください|お願い|いただ|ません|義務|負担/,
      /\bany\b|\balways\b|\bneed|\brequire|\bnecessary\b|\bcompulsory\b/,
    ],
  ),
  name(
    ['〜ことがあります', '“may”'],
    [/(?:こと|場合|おそれ)[がも](?:あり|ござい)(?!ません)|かもしれ/, /(?<![Yy]ou |that )\b(?:may|might)\b/],
    [
      /ことが|場合が|おそれ|か(?:どうか|もし)|うえで|程度|によって|つなが|でき|られ|え(?:ます|る)/,
      /\b(?:may|might|some|depend|prevent|could|whether|times when|usually|sometimes)/,
    ],
  ),
  name(
    ['すぐに', '“at once”'],
    [/すぐ(?=に|、)|直ちに|ただちに/, /\bat once\b|\bimmediately\b|\bright away\b/i],
    [/しだい|次第|早/, /\bsoon\b|\bwhen\b|\bstraight\b/],
  ),
  name(
    ['あとで', '“later”'],
    [/あとで(?!も)|後ほど|後日/, /\blater\b(?! stage)|\bafterwards\b/i],
    [/後|あと|のち|より先|過ぎ|以降/, /\bafter|\bonce\b|\ba resizing\b/],
  ),
  name(
    ['まず・先に', '“first”'],
    [/まず|(?<!届け)先に|初めて|最初/, /\bfirst\b/i],
    [/前|あらかじめ|はじめ/, /\bfirst|\bbefore\b|\balready\b|\bahead\b|\bseparately\b/],
  ),
  name(
    ['前もって', '“in advance”'],
    [/余裕をもって|前もって|あらかじめ/, /\bin advance\b|\bbeforehand\b/i],
    [/前|先/, /\bbefore|\bahead\b|\bfirst\b/],
  ),
  name(
    ['通常', '“usually”'],
    [/通常(?!の?(?:商)?品)/, /\busually\b|\bnormally\b/i],
    [/原則|ふつう|一般/, /\bas a rule\b|\bgenerally\b|\bregular/],
  ),
  name(
    ['およそ', '“about”'],
    [/およそ|[0-9]+[^。、]{1,3}ほど/, /\b(?:about|around|roughly) (?=\d)/i],
    [/約|ごろ|前後/, /\babout\b|\bapprox/],
  ),
]

/** What it is compared with. */
const likeness: readonly Name[] = [
  name(
    ['同じ', '“the same”'],
    [/同じ/, /\bsame\b/i],
    [
      /同様|一緒|ように|ままの|も/,
      /\blike\b|\bjust as\b|\btoo\b|\bas well\b|\bstays?\b|\bfollow|\bcounts? as\b|\bincluded\b|\bas e-mail\b/,
    ],
  ),
  name(
    ['別の・異なる', '“different” or “another”'],
    [/別の|異な/, /\bdifferent\b|\banother\b|\bdiffers?\b/i],
    [
      /違|ほか|別|変え|以外|もう|など|取り替え|交換/,
      /\bother\b|\beach\b|\bdepends\b|\bapart\b|\bother than\b|\bits own\b/,
    ],
  ),
  name(
    ['新しい', '“new”'],
    [/新し[いく]/, /\bnew\b/i],
    [/お作り|良品|交換品|交換の品/, /\bmake\b|\banew\b|\bgood one\b/],
  ),
]

/** What clauses speak of by the way. */
const everyday: readonly Name[] = [
  name(
    ['サイズ', 'the size'],
    [/サイズ(?!直し|表)/, /\bsize\b(?! chart)/i],
    [/大きさ|サイズ/, /\bsiz|\bresiz/],
  ),
  name(
    ['お気持ちの変化', 'a change of mind'],
    [/気が変わ|お?気持ち(?:の変化|が変わ)/, /\bchanged? (?:of|your) mind\b/i],
  ),
  name(
    ['紛失', 'loss'],
    [/なくした|なくされ|紛失|失われ/, /(?<!\bvalue )\blost\b(?! value)|\bloss\b/i],
    [/なくし/, /\blose\b/],
  ),
  name(['指', 'a finger'], [/指(?!輪|定|す|摘|令|針|図)/, /\bfingers?\b/i], [/指/]),
  name(['指輪', 'a ring'], [/指輪/, /\brings?\b/i], [/リング/]),
  name(['銀', 'silver'], [/銀(?!行)|シルバー/, /\bsilver\b/i], [undefined, /\bit\b/]),
  name(['爪とぎ', 'scratchers'], [/爪とぎ/, /\bscratch/i]),
  name(['石', 'a stone'], [/宝石|石のゆるみ/, /\bgems?\b|\bgemstones?\b|\bstones?\b/i], [/石/]),
  name(['責任', 'responsibility'], [/責任/, /\bresponsib/i], [undefined, /\bliab|\bours\b|\byours\b/]),
  name(
    ['手数料', 'a charge'],
    [/手数料/, /\bhandling (?:charge|fee)s?\b/i],
    [undefined, /\bfees?\b|\bcharges?\b/],
  ),
  name(['法令', 'the law'], [/法令|法律|保護法/, /\blaws?\b/i], [/法/, /\blegal/]),
  name(['衛生', 'hygiene'], [/衛生/, /\bhygien/i]),
  name(['開封', 'opening'], [/開封|封を開け/, /\bopened\b/i], [/開/, /\bunseal/]),
  name(['お受け取りの拒否', 'a refusal'], [/受け取りの拒否/, /\bit was refused\b/i], [/拒/, /\brefus/]),
  name(
    ['ご不在', 'nobody at home'],
    [/ご?不在/, /\bnobody was there\b/i],
    [undefined, /\bnobody\b|\babsent\b|\baway\b/],
  ),
  name(
    ['備考欄', 'the order note'],
    [/備考欄/, /\border (?:note|memo)\b/i],
    [undefined, /\bnote\b|\bmemo\b/],
  ),
  name(['カート', 'the cart'], [/カート/, /\bcart\b/i]),
  name(
    ['一件ずつ', 'case by case'],
    [/一件ずつ/, /\bcase by case\b|\bone by one\b/i],
    [/個別|ごと/, /\byour case\b|\beach case\b|\bwe will tell you\b/],
  ),
  name(['日本時間', 'Japan time'], [/日本時間/, /\bJapan time\b/i]),
  name(['土日', 'weekends'], [/土日/, /\bweekends?\b/i]),
  name(['祝日', 'holidays'], [/祝日/, /\bholidays?\b/i], [/休日|祝日/]),
  name(
    ['お見積もり', 'a quote'],
    [/見積/, /\bquote\b|\bquotation\b|\bestimate\b/i],
    [/金額/, /\bwhat it costs\b/],
  ),
  name(['納期', 'a lead time'], [/納期/, /\blead time\b/i], [/時期/, /\bhow long\b/]),
  name(['販売', 'sale'], [/販売用/, /\bon sale\b/i]),
  name(['おすすめ', 'a recommendation'], [/おすすめ|お勧め/, /\brecommend/i], [undefined, /\badvise/]),
]

/** What is done with a piece on the way to an answer, and how a thing is told. */
const steps: readonly Name[] = [
  name(
    ['確認', 'that it is confirmed'],
    [/確認でき|確認した/, /\bconfirmed\b/i],
    [/確か|確定|確認/, /\bconfirm|\bcheck|\bfind|\bfound|\bsee\b|\bcomplete/],
  ),
  name(['お持ち込み', 'bringing it'], [/持ち込/, /\bbring\b/i], [/来店|お越し/, /\bbrought\b|\btake it\b/]),
  name(
    ['店舗でのお受け取り', 'picking it up'],
    [/店舗でお受け取り/, /\bpick(?:ed)?\b[^.,;]{0,20}\bup\b/i],
    [/受け取/],
  ),
  name(
    ['ご本人', 'the person who bought it'],
    [/ご本人/, /\bthe person who bought\b/i],
    [/購入/, /\bperson\b|\byourself\b|\bbuyer\b/],
  ),
  name(
    ['金額', 'the amount'],
    [/(?<=[、期])金額/, /\bhow much\b|\bamount\b/i],
    [/額|料金|分を|いくら/, /\bprice\b|\bcosts?\b|\bquote\b/],
  ),
  name(['時期', 'the time'], [/(?<=[、法])時期/, /\bhow, when\b/i], [/時期|いつ/, /\bwhen\b|\btimes?\b/]),
  name(['デザイン', 'the design'], [/デザイン/, /\bdesigns?\b/i], [undefined, /\bdesigned\b/]),
  name(['構造', 'the structure'], [/構造/, /\bstructur/i]),
  name(
    ['カスタムメイド', 'custom-made pieces'],
    [/カスタムメイド/, /\bcustom-made\b/i],
    [/特注|オーダー/, /\bmade for you\b|\bcustom/],
  ),
  name(
    ['フルオーダー', 'custom-designed pieces'],
    [/フルオーダー/, /\bcustom-designed\b/i],
    [undefined, /\bbespoke\b|\bfull order\b/],
  ),
  name(
    ['音楽・映像ソフト', 'recordings'],
    [/音楽|映像/, /\brecordings?\b/i],
    [/ソフト|録/, /\bmusic\b|\bvideos?\b|\bdiscs?\b/],
  ),
  name(
    ['手を加えること', 'altering'],
    [/手を加え/, /\baltered\b/i],
    [/加工|変/, /\balter|\bmodif|\bchanged\b/],
  ),
]

/** What a shop might as well sell, take or ask for: nothing that one language may name alone. */
const instead: readonly Name[] = [
  name(['動画', 'a video'], [/動画|ビデオ/, /\bvideos?\b|\bfilm/i], [/映像/]),
  name(
    ['銀行振込', 'a bank transfer'],
    [/銀行振込|お?振込/, /\bbank transfer/i],
    [/振込|口座/, /\btransfer|\baccount\b/],
  ),
  name(['コンビニエンスストア', 'a convenience store'], [/コンビニ/, /\bconvenience store/i]),
  name(
    ['商品ページ', 'the item page'],
    [/商品ページ/, /\b(?:item|product) pages?\b/i],
    [/ページ/, /\bits page\b/],
  ),
  name(['ネックレス', 'a necklace'], [/ネックレス/, /\bnecklace/i]),
  name(['ブレスレット', 'a bracelet'], [/ブレスレット|バングル/, /\bbracelet|\bbangle/i]),
  name(['ブローチ', 'a brooch'], [/ブローチ/, /\bbrooch/i]),
  name(['腕時計', 'a watch'], [/腕時計/, /\bwatch(?:es)?\b(?! out)/i], [/時計/]),
  name(['真珠', 'a pearl'], [/真珠|パール/, /\bpearl/i]),
  name(
    ['金', 'gold'],
    [/ゴールド|純金|金製|(?<![お料代現返賃税預頭資借])金(?=[のはをもと]|製)/, /\bgold\b/i],
  ),
  name(['プラチナ', 'platinum'], [/プラチナ/, /\bplatinum\b/i]),
  name(['ベッド', 'a bed'], [/ベッド/, /\bbeds?\b/i]),
  name(['ディスク', 'a disc'], [/DVD|CD|ディスク/, /\bDVDs?\b|\bCDs?\b|\bdiscs?\b/i]),
  name(['本', 'a book'], [/書籍|雑誌/, /\bbooks\b|\bmagazines?\b/i]),
  name(['アジア', 'Asia'], [/アジア/, /\bAsia/i]),
  name(['中国', 'China'], [/中国/, /\bChin(?:a|ese)\b/i]),
  name(['韓国', 'Korea'], [/韓国/, /\bKorea/i]),
  name(['台湾', 'Taiwan'], [/台湾/, /\bTaiwan/i]),
  name(['ヨーロッパ', 'Europe'], [/ヨーロッパ|欧州/, /\bEurope/i], [/EU/, /\bEU\b/]),
]

/** What touches a piece that is worn. */
const care: readonly Name[] = [
  name(['汗', 'sweat'], [/汗/, /\bsweat/i], [undefined, /\bperspir/]),
  name(['化粧品', 'cosmetics'], [/化粧/, /\bcosmetic/i], [undefined, /\bmake-?up\b/]),
  name(['薬品', 'chemicals'], [/薬品/, /\bchemical/i], [/薬/]),
  name(['道具', 'tools'], [/道具/, /\btools?\b/i]),
  name(['入浴', 'the bath'], [/入浴/, /\bbath/i], [/風呂/]),
  name(['温泉', 'hot springs'], [/温泉/, /\bhot spring/i]),
  name(['海水浴', 'the sea'], [/海水浴/, /\bsea\b/i], [/海/, /\bbeach\b|\bswim/]),
]

export const words: readonly Name[] = [
  ...reach,
  ...force,
  ...likeness,
  ...everyday,
  ...steps,
  ...instead,
  ...care,
]
