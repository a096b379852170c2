-- What a shop's database held when commit 2edfa5f had made it: data only. Names and addresses are made up.
-- through 0006-windows.sql

-- What stands in several rows stands here once.
create temporary table once (name text primary key, value text not null);
create function pg_temp.once(wanted text) returns text language sql as
  $$ select value from once where name = wanted $$;

insert into once values ('law eu 2026-11', '---
law: eu
version: "2026-11"
effective: 2026-09-27T00:00+02:00
zone: buyer
languages: [ja, en]
home: EU
counting: { first-day: excluded, months: same-date, roll-over: next-working-day, notice: dispatch }
scope: { country: EU, buyer: consumer, bought-from: online }
reviewed-by: no lawyer has read this
---

# 欧州連合の消費者法 / Consumer law of the European Union

:::ja
欧州連合にお住まいの消費者がオンラインで購入した場合の最低限の権利です。店の約束のほうが有利なときは、店の約束がそのまま生きます。法律の助言ではありません。
:::

:::en
The least that a consumer living in the European Union has after buying online. Where the shop promises more, the shop''s promise stands. This is not legal advice.
:::

## 14日間の撤回権 / Withdrawal within 14 days {#withdrawal .read}

:::ja
消費者は、理由を述べずに、品物を受け取った日の翌日から14日以内に契約を撤回できます。一つの注文を分けて届けたときは、最後の品を受け取った日から数えます。期間の最後の日が土曜、日曜、祝日にあたるときは次の平日まで延びます。期限内に発信すれば足ります。支払われた全額(標準の送料を含む)を、撤回を知った日から14日以内に同じ支払い方法で返します。品物は撤回から14日以内に返送し、直接の返送費用は、事前に知らされていれば消費者が負担します。根拠:指令 2011/83/EU 第9条・第11条・第13条・第14条、規則 1182/71 第3条(原文確認済み)。
:::

:::en
A consumer may withdraw from the contract without giving a reason within 14 days from the day after taking possession of the goods. If one order comes in several parcels, the last one counts. A last day on a Saturday, Sunday or public holiday moves to the next working day. It is enough to send the statement in time. All payments, standard delivery included, are paid back by the same means within 14 days of the notice. The goods are sent back within 14 days of it; the consumer bears the direct cost if told so beforehand. Sources: Directive 2011/83/EU arts. 9, 11, 13, 14; Regulation 1182/71 art. 3 (texts read).
:::

```yaml rule
on: [withdraw, return]
when: { requester: buyer, until: 14 days of delivered-last }
then: accept
terms:
  return-shipping: customer
  refund-of: all-payments
  refund-means: same-means
  refund-within: 14 days of notice
  send-back-within: 14 days of notice
```

## お届け前の撤回 / Withdrawal before delivery {#before-delivery .read}

:::ja
契約の成立からお届けまでのあいだも撤回できます。予約品も同じです。根拠:指令 2011/83/EU 第9条、前文40(原文確認済み)。
:::

:::en
The right exists from the conclusion of the contract, so also before delivery, and for pre-ordered goods. Source: Directive 2011/83/EU art. 9, recital 40 (text read).
:::

```yaml rule
on: [cancel]
when: { requester: buyer, not-yet: delivered }
then: accept
terms: { refund-of: all-payments, refund-means: same-means, refund-within: 14 days of notice }
```

## 撤回の案内がなかったとき / When the information was not given {#not-informed .read .uncertain}

:::ja
撤回権の案内がなかったときは、期間は本来の終わりから12か月延び、使用による減額はできず、返送費用も事業者が負担します。その12か月の間に案内があれば、案内の日から14日です。このときも使用による減額はしません。根拠:指令 2011/83/EU 第10条・第14条(原文確認済み。12か月の末日が休日のときの延長と、遅れた案内のあとの減額は不確か)。
:::

:::en
If the consumer was not informed of the right, the period ends 12 months after its normal end, no value lost by use may be deducted, and the trader bears the cost of return. Informed within those 12 months, the consumer has 14 days from then, and still nothing is deducted for use. Source: Directive 2011/83/EU arts. 10, 14 (text read; whether the end of the 12 months rolls over holidays, and whether late information brings the deduction back, is uncertain).
:::

```yaml rule
- id: never
  on: [withdraw, return]
  when: { requester: buyer, not-yet: informed, until: 14 days + 12 months of delivered-last }
  then: accept
  terms:
    return-shipping: shop
    deduction: none
    refund-of: all-payments
    refund-means: same-means
    refund-within: 14 days of notice
    send-back-within: 14 days of notice
- id: late
  on: [withdraw, return]
  when: { requester: buyer, after: 14 days of delivered-last, within: 14 days of informed, until: 14 days + 12 months of delivered-last }
  then: accept
  terms:
    return-shipping: shop
    deduction: none
    refund-of: all-payments
    refund-means: same-means
    refund-within: 14 days of notice
    send-back-within: 14 days of notice
```

## ドイツの12か月と14日 / Twelve months and fourteen days in Germany {#not-informed-germany .secondary .uncertain}

:::ja
ドイツでは、案内がなかったときの撤回権は受け取りから12か月と14日で消えるとされます。指令の数え方(14日のあとの12か月)と一日違うことがあり、遅いほうの日のお申し出は担当者が判断します。根拠:ドイツ民法 第356条3項(二次資料。足す順番は不確か)。
:::

:::en
In Germany the right of a consumer who was not informed is said to end 12 months and 14 days after receipt. By the Directive it is 14 days and then 12 months, and the two can differ by a day; on the later day staff decide. Source: German Civil Code § 356(3) (secondary sources; in which order the lengths are added is uncertain).
:::

```yaml rule
on: [withdraw, return]
when: { requester: buyer, country: DE, not-yet: informed, until: 12 months + 14 days of delivered-last, kind: { not: personalised } }
then: staff
```

## 使用による価値の減少 / Value lost by use {#value-loss .read}

:::ja
店頭で確かめる程度を超えて扱ったために価値が下がった分に限り、返金から差し引くことができます。撤回権そのものは失われません。根拠:指令 2011/83/EU 第14条2項、前文47(原文確認済み)。
:::

:::en
Only value lost by handling the goods beyond what one would do in a shop may be deducted. The right itself is not lost. Source: Directive 2011/83/EU art. 14(2), recital 47 (text read).
:::

```yaml rule
- id: of-withdrawal
  force: default
  on: [withdraw]
  when: { any: [{ used: worn }, { altered: yes }] }
  terms: { deduction: value-loss }
- id: of-return
  force: default
  on: [return]
  when:
    reason: { not: [defect, wrong-item, damaged-on-arrival, stained, missing-part] }
    any: [{ used: worn }, { altered: yes }]
  terms: { deduction: value-loss }
```

## 特別仕様の品 / Goods made to specification {#made-to-specification .read .secondary}

:::ja
消費者の指定による、または明らかに一人のためのものと言える品には撤回権がありません。製作を始める前でも、契約の時からありません。用意された選択肢から選んだだけの受注生産品は、これにあたりません。根拠:指令 2011/83/EU 第16条(c)、第2条4号、欧州司法裁判所 C-529/19(見出し確認済み。選択肢についての読み方は欧州委員会の指針による)。
:::

:::en
There is no withdrawal from goods made to the consumer''s specifications or clearly personalised, from the contract on, even before work on them has begun. Goods made after the order from preset options are not such goods. Source: Directive 2011/83/EU art. 16(c), art. 2(4), CJEU C-529/19 (headnote read; the reading of preset options follows the Commission''s guidance).
:::

```yaml rule
on: [withdraw, return, cancel]
when: { kind: personalised }
then: none
overrides: [withdrawal, before-delivery, not-informed]
```

## 開封した衛生用品 / Unsealed hygiene goods {#hygiene .read .secondary}

:::ja
衛生上返品に適さない封印された品は、開封すると撤回権がなくなります。封印されていない品や、清掃・消毒で再び販売できる品は含みません。根拠:指令 2011/83/EU 第16条(e)、欧州司法裁判所 C-681/17(判旨確認済み)。
:::

:::en
Sealed goods that are not suitable for return for reasons of health or hygiene lose the right once unsealed. Goods without a seal, or that can be cleaned and sold again, are not such goods. Source: Directive 2011/83/EU art. 16(e), CJEU C-681/17 (holding read).
:::

```yaml rule
on: [withdraw, return]
when: { seal: hygiene, opened: yes }
then: none
overrides: [withdrawal, not-informed]
```

## 開封した録音・録画物 / Unsealed recordings {#recording .read .memory}

:::ja
封印された音楽・映像・ソフトウェアは、開封すると撤回権がなくなります。封は、封とわかるものでなければなりません。品を包む透明な包装だけでは足りないとした裁判例があります。根拠:指令 2011/83/EU 第16条(i)(原文確認済み)、ハム上級地方裁判所 4 U 212/09(記憶による)。
:::

:::en
Sealed sound or video recordings and software lose the right once unsealed. The seal has to be recognisable as one; a court has held that plain wrapping film is not enough. Source: Directive 2011/83/EU art. 16(i) (text read); OLG Hamm 4 U 212/09 (from memory).
:::

```yaml rule
on: [withdraw, return]
when: { seal: recording, opened: yes }
then: none
overrides: [withdrawal, not-informed]
```

## 契約不適合:修理または交換 / Lack of conformity: repair or replacement {#conformity .read}

:::ja
お届けの時にあった不適合が2年以内に現れたとき、売主は責任を負います。1年以内に現れたものは、はじめからあったと推定されます。そのあとは、はじめからあったことが示されれば同じです。消費者は修理と交換のどちらかを選べ、送料・手間・材料を含めて無料です。贈り物として受け取った方からのお申し出は、購入した方の権利として担当者がご案内します。写真などの協力は求められますが、条件にはできません。録音・録画物には指令 2019/770 が同じ長さで適用されます。根拠:指令 2019/771 第10条・第11条・第13条・第14条・第21条(原文確認済み。国により長い期間があります)。
:::

:::en
The seller is liable for a lack of conformity that existed at delivery and appears within 2 years. If it appears within 1 year it is presumed to have been there; after that, once that is shown. The consumer chooses between repair and replacement, free of charge, carriage, labour and materials included. If the person who was given the goods asks, staff explain that the right is the buyer''s. Photos are cooperation, not a condition. For recordings Directive 2019/770 says the same lengths. Source: Directive (EU) 2019/771 arts. 10, 11, 13, 14, 21 (text read; some states give longer).
:::

```yaml rule
- id: remedy
  on: [exchange, repair]
  when: { requester: buyer, reason: [defect, wrong-item, damaged-on-arrival, stained, missing-part], within: "2 years of delivered, no roll-over" }
  provided:
    - { id: proof, any: [{ within: "1 years of delivered, no roll-over" }, { inspection: confirmed }], else: pending }
  then: accept
  terms: { remedies: [repair, replace], choice: buyer, return-shipping: shop, outbound-shipping: shop, duty: shop, transit-risk: shop, fee: none }
- id: disputed
  on: [exchange, repair, return]
  when: { reason: [defect, wrong-item, damaged-on-arrival, stained, missing-part], within: "2 years of delivered, no roll-over", inspection: not-found }
  then: staff
  overrides: [conformity.remedy, conformity.carriage, termination]
- id: carriage
  on: [exchange, repair, return]
  when: { requester: buyer, reason: [defect, wrong-item, damaged-on-arrival, stained, missing-part], within: "2 years of delivered, no roll-over" }
  terms: { return-shipping: shop }
- id: recipient
  on: [exchange, repair, return]
  when: { requester: gift-recipient, reason: [defect, wrong-item, damaged-on-arrival, stained, missing-part], within: "2 years of delivered, no roll-over" }
  then: staff
```

## 代金の減額または解除 / Price reduction or termination {#termination .read}

:::ja
修理や交換が行われない、失敗した、拒まれた、または不適合が重いときは、代金の減額または契約の解除を求められます。わずかな不適合では解除できません(わずかであることは売主が示します)。解除のときの返送は売主の費用で、代金は、品物か発送の証明を受け取ったときに返します。はじめは修理か交換を無料で受けられますので、重い不適合でない限り担当者がその相談を承ります。わずかな不適合でも、対応が失敗したときは代金の減額を求められます。根拠:指令 2019/771 第13条4項・5項、第16条(原文確認済み)。
:::

:::en
If repair or replacement was not done, failed or was refused, or the lack of conformity is serious, the consumer may have the price reduced or end the contract. A minor one does not end it; that it is minor is for the seller to show. Goods go back at the seller''s cost, and the price is paid back on receipt of them or of proof of sending. At first there is repair or replacement, free of charge, so unless the fault is serious staff arrange that. Even for a minor fault the price is reduced once a remedy has failed. Source: Directive (EU) 2019/771 art. 13(4), (5), art. 16 (text read).
:::

```yaml rule
- id: due
  on: [return]
  when:
    requester: buyer
    reason: [defect, wrong-item, damaged-on-arrival, stained, missing-part]
    within: 2 years of delivered, no roll-over
    severity: { not: minor }
    any: [{ earlier-remedy: [failed, refused, late] }, { severity: serious }]
  then: accept
  terms: { remedies: [terminate, price-reduction], choice: buyer, return-shipping: shop, refund-of: price }
- id: minor
  on: [return]
  when:
    requester: buyer
    reason: [defect, wrong-item, damaged-on-arrival, stained, missing-part]
    within: 2 years of delivered, no roll-over
    severity: minor
    earlier-remedy: [failed, refused, late]
  then: accept
  terms: { remedies: [price-reduction], choice: buyer }
- id: first
  on: [return]
  when:
    requester: buyer
    reason: [defect, wrong-item, damaged-on-arrival, stained, missing-part]
    within: 2 years of delivered, no roll-over
    severity: { not: serious }
    earlier-remedy: [none, repaired, replaced]
  then: staff
  terms: { remedies: [repair, replace], choice: buyer, return-shipping: shop }
```

## 遅れた納品 / Late delivery {#late-delivery .read}

:::ja
約束の日までに届かないときは、相当の期間を定めて履行を求め、なお届かなければ契約を解除して全額の返金を受けられます。根拠:指令 2011/83/EU 第18条(原文確認済み)。
:::

:::en
If the goods do not come when agreed, the consumer sets a further reasonable period and may then end the contract and have everything paid back. Source: Directive 2011/83/EU art. 18 (text read).
:::

```yaml rule
on: [cancel]
when: { requester: buyer, reason: late-delivery, not-yet: delivered, kind: personalised }
then: staff
```

## 修理のあとの3年目 / Faults after a repair, in the third year {#repair-extension .read .secondary .memory .uncertain}

:::ja
不適合への対応として修理が選ばれたときは、売主の責任を負う期間が一度だけ12か月延びます。2026年7月31日から後に結ばれた契約についての決まりで、録音・録画物は含みません。責任の年数を定めない国は、修理のときに3年以上になるならこの形によらなくてかまいません。フランスでは2026年まで6か月の延長でした。ドイツでは草案が12か月としていました。どちらも新しい条文を確かめられていないため、3年目のお申し出は担当者が判断します。根拠:指令 2019/771 第10条2a項・5a項、指令 2024/1799 第16条・第21条(第10条は原文確認済み。契約日の区切りは二次資料)、フランス消費法典 L. 217-13 条(記憶による)、ドイツ民法 第475e条の草案(二次資料。各国の形は不確か)。
:::

:::en
Where a lack of conformity was put right by repair, the time for which the seller is liable grows once by 12 months. This holds for contracts made from 31 July 2026 and not for recordings. A state that fixes no number of years may do it in another way if a repair gives at least 3 years. France gave 6 months until 2026, and a German draft says 12 months; neither new text was seen, so in the third year staff decide. Source: Directive (EU) 2019/771 art. 10(2a), (5a); Directive (EU) 2024/1799 arts. 16, 21 (art. 10 read; the date of contracts from secondary sources); French Consumer Code art. L. 217-13 (from memory); draft of German Civil Code § 475e (secondary sources; national forms uncertain).
:::

```yaml rule
on: [exchange, repair, return]
when: { reason: [defect, wrong-item, damaged-on-arrival, stained, missing-part], after: "2 years of delivered, no roll-over", within: "3 years of delivered, no roll-over", earlier-remedy: [repaired, failed], seal: { not: recording } }
then: staff
```

## 2年より長い国 / States that give longer than two years {#longer-liability .memory .uncertain}

:::ja
スペイン、ポルトガル、スウェーデンでは3年、アイルランドでは時効の6年まで売主の責任が続き、オランダとフィンランドには決まった年数がなく品の通常の寿命によるとされます。ドイツでは、2年のうちに現れた不適合は、現れてから4か月を過ぎるまで時効にかかりません。いずれも記憶によるため、2年を過ぎたお申し出は担当者が判断します。根拠:指令 2019/771 第3条・第10条、各国法、ドイツ民法 第438条・第475e条(記憶による)。
:::

:::en
In Spain, Portugal and Sweden the seller is liable for 3 years, in Ireland until claims lapse after 6 years; in the Netherlands and Finland there is no fixed number of years but the usual life of such goods. In Germany a fault that showed within 2 years does not lapse before 4 months after it showed. All this is from memory, so staff decide what is asked after 2 years. Source: Directive (EU) 2019/771 arts. 3, 10; national law; German Civil Code §§ 438, 475e (from memory).
:::

```yaml rule
- id: three-years
  on: [exchange, repair, return]
  when: { country: [ES, PT, SE], reason: [defect, wrong-item, damaged-on-arrival, stained, missing-part], after: "2 years of delivered, no roll-over", within: "3 years of delivered, no roll-over" }
  then: staff
- id: six-years
  on: [exchange, repair, return]
  when: { country: IE, reason: [defect, wrong-item, damaged-on-arrival, stained, missing-part], after: "2 years of delivered, no roll-over", within: "6 years of delivered, no roll-over" }
  then: staff
- id: no-fixed-end
  on: [exchange, repair, return]
  when: { country: [NL, FI], reason: [defect, wrong-item, damaged-on-arrival, stained, missing-part], after: "2 years of delivered, no roll-over" }
  then: staff
- id: four-months
  on: [exchange, repair, return]
  when: { country: DE, reason: [defect, wrong-item, damaged-on-arrival, stained, missing-part], after: "2 years of delivered, no roll-over", within: "2 years + 4 months of delivered, no roll-over" }
  then: staff
```

## フランスの2年の推定 / France presumes for two years {#presumption-france .memory}

:::ja
フランスでは、お届けから2年のあいだに現れた不適合は、はじめからあったと推定されます。1年を過ぎていても、はじめからあったことを示す必要はありません。根拠:フランス消費法典 L. 217-7 条(記憶による)。
:::

:::en
In France a lack of conformity that appears within 2 years of delivery is presumed to have been there; nothing has to be shown after the first year either. Source: French Consumer Code art. L. 217-7 (from memory).
:::

```yaml rule
on: [exchange, repair]
when:
  requester: buyer
  country: FR
  reason: [defect, wrong-item, damaged-on-arrival, stained, missing-part]
  after: 1 years of delivered, no roll-over
  within: 2 years of delivered, no roll-over
  inspection: { not: not-found }
then: accept
terms: { remedies: [repair, replace], choice: buyer, return-shipping: shop, outbound-shipping: shop, duty: shop, transit-risk: shop, fee: none }
```

## 推定が2年とされる国 / States said to presume for two years {#presumption-longer .memory .uncertain}

:::ja
ベルギー、ポーランド、スペイン、ポルトガル、スウェーデンでも推定は2年とされますが、確かめられていません。2年目のお申し出では、はじめからあったことの確認を求める前に、担当者がその国の法律をお調べします。根拠:指令 2019/771 第11条2項、各国法(記憶による)。
:::

:::en
Belgium, Poland, Spain, Portugal and Sweden are said to presume for 2 years as well; that was not checked. In the second year staff look up the law of that state before anybody asks for proof. Source: Directive (EU) 2019/771 art. 11(2); national law (from memory).
:::

```yaml rule
force: advise
on: [exchange, repair]
when: { country: [BE, PL, ES, PT, SE], reason: [defect, wrong-item, damaged-on-arrival, stained, missing-part], after: "1 years of delivered, no roll-over", within: "2 years of delivered, no roll-over" }
then: staff
```

## アイルランドの30日 / Thirty days in Ireland {#ireland-short-term .memory .uncertain}

:::ja
アイルランドでは、不適合のある品について、はじめの30日のうちに契約を終わらせる権利があるとされます。確かめられていないため、担当者が判断します。根拠:アイルランド Consumer Rights Act 2022(記憶による)。
:::

:::en
In Ireland the buyer of goods that do not conform is said to be able to end the contract within the first 30 days. That was not checked, so staff decide. Source: Ireland, Consumer Rights Act 2022 (from memory).
:::

```yaml rule
force: advise
on: [return]
when: { requester: buyer, country: IE, reason: [defect, wrong-item, damaged-on-arrival, stained, missing-part], within: "30 days of delivered, no roll-over" }
then: staff
```

## 届かない品の危険 / Goods that never arrive {#risk .read}

:::ja
消費者か、消費者が指定した人(運送人を除く)が品物を手にするまで、紛失や破損の危険は事業者が負います。事業者が示していない運送人を消費者がみずから選んだときだけ、早く移ります。届かない品の再発送は、履行そのものとして担当者が手配します。根拠:指令 2011/83/EU 第18条・第20条(原文確認済み)。
:::

:::en
Until the consumer, or someone named by the consumer who is not the carrier, has the goods in hand, loss and damage are the trader''s risk. It passes earlier only where the consumer engaged a carrier that the trader did not offer. Sending a lost parcel again is performance of the contract, and staff arrange it. Source: Directive 2011/83/EU arts. 18, 20 (texts read).
:::

```yaml rule
force: advise
on: [redelivery]
when: { requester: buyer, not-yet: delivered }
then: staff
```

## 交換した品の期間 / Periods after an exchange {#after-exchange .uncertain}

:::ja
不適合のために交換した品について、新しい撤回期間は始まらないと考えられます。サイズや色の変更など任意の交換では、はじめの契約の撤回と新しい契約とみて、新しい品のお届けから14日を数えるのが安全です。どちらも定めた条文は見つかっていません。根拠:条文なし。指令 2011/83/EU 第9条・指令 2019/771 第13条からの推論。
:::

:::en
A piece that replaces a faulty one most likely starts no new period for withdrawal. A voluntary exchange, of size or colour, is safest treated as withdrawal from the first contract and a new one, with 14 days from delivery of the new piece. No article was found that says either. Source: none; inferred from Directive 2011/83/EU art. 9 and Directive (EU) 2019/771 art. 13.
:::

```yaml rule
force: advise
on: [withdraw]
when: { requester: buyer, earlier-remedy: replaced, after: 14 days of delivered-last }
then: staff
```

## どの国の法律か / Which law applies {#which-law .info .memory}

:::ja
店がその国の消費者に向けて販売しているとき(その国へ送る、その国の言語や通貨で示すなど)、消費者はお住まいの国の法律が与える保護を、どの国の法律が選ばれていても失いません。撤回権などを放棄させる条項は消費者を拘束せず、条項に疑いがあれば消費者に有利に読みます。事業者としてのご購入と店頭でのご購入には、この文書は及びません。根拠:規則 593/2008 第6条、指令 93/13/EEC 第3条・第5条・第6条、欧州司法裁判所 C-585/08、C-191/15(以上は記憶による)、指令 2011/83/EU 第25条(原文確認済み)。
:::

:::en
Where a shop directs its sales to a country (by sending there, or by its language or currency), consumers who live there keep the protection of their own law whatever law the terms choose. Terms that waive these rights do not bind, and doubt in a term is read for the consumer. Purchases by a business, and in a store, are outside this document. Source: Regulation (EC) 593/2008 art. 6; Directive 93/13/EEC arts. 3, 5, 6; CJEU C-585/08, C-191/15 (all from memory); Directive 2011/83/EU art. 25 (text read).
:::

## 撤回のしかた / How to withdraw {#how-to-withdraw .info .read}

:::ja
撤回は、様式例によっても、手紙、電話、メール、明確な意思を添えた返送など、はっきりした表示であればどの方法によってもできます。理由も写真も要りません。表示したことを示すのは消費者の側です。受け取りを拒んだだけ、受け取りに行かなかっただけでは、撤回の表示になりません。表示があれば契約の義務は終わり、付随する契約も終わります。根拠:指令 2011/83/EU 第11条・第12条・第15条、前文44(原文確認済み。受け取り拒否については前文の読み方と二次資料による)。
:::

:::en
Withdrawal needs the model form or any other clear statement: a letter, a call, a mail, goods sent back with a clear word. No reason and no photo is needed. That it was stated is for the consumer to show. Refusing a parcel or leaving it uncollected is not by itself such a statement. The statement ends the duty to perform, and ancillary contracts with it. Source: Directive 2011/83/EU arts. 11, 12, 15, recital 44 (texts read; the refused parcel from the recital and a secondary source).
:::

## 撤回の機能 / The withdrawal function {#function .info .quoted .secondary}

:::ja
2026年6月19日から後にオンラインで結ばれた契約には、撤回のための機能が必要です。EUの外の店でも、EUの消費者に向けて売るときは同じです。撤回権のない品だけの注文には要りません。撤回期間のあいだいつでも、目立つところで使えるようにし、二段階とします。入力または確認を求めてよいのは、氏名、契約を特定する事項、受領の知らせを受ける電子的な手段の三つだけです。ログインしている方に、もう一度名乗っていただく必要はありません。フランスでは使うことに料金を取れず、備えないときの過料が定められています。確定のあと、内容と日時を記した受領の知らせを、遅れることなく耐久媒体で送ります。期限までに送信されていれば足ります。受領の知らせは、撤回が有効であることを意味しません。案内がなければ撤回期間は12か月延びます。根拠:指令 2011/83/EU 第11a条、指令 2023/2673 第2条、フランス消費法典 L. 221-21・L. 242-13 条(引用と二次資料で確認)。
:::

:::en
A contract made online from 19 June 2026 on needs a function to withdraw from it, also where the shop is outside the Union and sells to consumers there, but not where nothing in the order can be withdrawn from: within reach and prominent throughout the period, in two steps. Only the name, what identifies the contract, and an electronic means for the acknowledgement may be asked for or confirmed; who is signed in need not say again who they are. In France its use is free of charge, and a fine awaits who has none. After the second step an acknowledgement with content, date and time goes out on a durable medium without undue delay. Submitting in time is enough. The acknowledgement does not say that the withdrawal is valid. Where its existence was not told, the period grows by 12 months. Source: Directive 2011/83/EU art. 11a; Directive (EU) 2023/2673 art. 2; French Consumer Code arts. L. 221-21, L. 242-13 (read as quoted, and secondary sources).
:::

## 返金と返送 / Refund and return {#refund .info .read}

:::ja
返金は、預り金や一部払いを含め、受け取った支払いの全額です。消費者が標準より高い送り方を明らかに選んだときの差額だけが除かれます。事業者は、品物が戻るか、発送の証明が届くか、早いほうまで返金を待つことができますが、引き取りを申し出ていたときは待てません。点検を待つことは理由になりません。消費者が明らかに承諾しない限り、同じ支払い方法により、手数料を取らず、金券に替えません。返品手数料、事務手数料、梱包料は求められず、期間中に使ったことへの一般的な使用料もありません。店で試す程度の扱いは減額の理由になりません。根拠:指令 2011/83/EU 第13条・第14条、前文46・47(原文確認済み)、欧州司法裁判所 C-511/08、C-489/07(記憶による)。
:::

:::en
All payments received come back, deposits and part payments included; only the extra cost of a dearer delivery that the consumer expressly chose stays out. The trader may wait until the goods, or proof of sending them, have come, whichever is first, unless it offered to collect them; it may not wait for an inspection. The same means of payment is used, without a fee and without a voucher, unless the consumer expressly agrees. There is no restocking, handling or packaging charge and no general charge for use. Trying a piece as one would in a shop is no reason for a deduction. Source: Directive 2011/83/EU arts. 13, 14, recitals 46, 47 (texts read); CJEU C-511/08, C-489/07 (from memory).
:::

## 例外は限られる / The exceptions are a closed list {#exceptions .info .read .secondary}

:::ja
撤回権の例外は、法律に挙げられたものに限られ、狭く読みます。「未開封に限る」「元の箱に限る」「セール品は除く」は例外ではありません。傷みやすい品、ほかの物と分けられなくなった品、新聞・雑誌(定期購読を除く)、金融市場で価格が変わる品、承諾を得て提供を始めたデジタルコンテンツも例外に挙げられています。求めていない訪問や販売のための旅行で結ばれた契約の期間を30日とした国がありますが、オンラインの販売には及びません。店が価格表で売る宝飾品は、市場で価格が変わる品にあたらないと考えられます。地金はあたると思われます。開封した猫用家具は、消毒や清掃で再び販売できる品についての判決から、例外にあたらないと考えられます。根拠:指令 2011/83/EU 第16条(原文確認済み)、欧州司法裁判所 C-681/17(二次資料)。
:::

:::en
Only the exceptions that the law lists take the right away, and they are read narrowly. “Unopened only”, “in its original box only” and “no sale items” are not among them. Listed too are perishable goods, goods mixed so that they cannot be parted, newspapers and magazines other than subscriptions, goods priced by a financial market, and digital content begun with consent. Some states give 30 days for contracts made on unsolicited visits or excursions; that does not reach sales online. Jewellery at a shop''s list price is most likely not priced by a market; bullion probably is. Opened furniture for cats is most likely no exception, by analogy with the case on goods that can be cleaned and sold again. Source: Directive 2011/83/EU art. 16 (text read); CJEU C-681/17 (secondary sources).
:::

## 日の数え方 / How days are counted {#counting .info .read .uncertain}

:::ja
期間は暦の日で数え、起点の日は入れず、最後の日の終わりまで続きます。期間の途中の休日は数えます。最後の日が土曜、日曜、または行為をする国の祝日にあたれば、次の平日の終わりまで延び、二日以上の期間には平日が少なくとも二日含まれます。月と年は起点と同じ日付で終わり、その日がなければ月の末日です。どの時間帯によるかは定められていないため、お届け先の時間帯で数えます。祝日は州や県で異なるので、結果が変わるときはお住まいの地域をお尋ねします。根拠:規則 1182/71 第2条・第3条(原文確認済み)、ドイツ民法 第187条・第188条・第193条、フランス消費法典 L. 221-19 条(引用で確認。時間帯と地域の選び方は不確か)。
:::

:::en
Periods run in calendar days; the day of the event is left out and the last day counts to its end. Holidays within a period count. A last day on a Saturday, a Sunday or a public holiday of the place where the act is done moves to the end of the next working day, and a period of two days or more holds at least two working days. Months and years end on the same date, or on the last day of the month. No rule names a time zone, so the zone of the place of delivery is used. Holidays differ by state and department, so where it matters the part of the country is asked. Source: Regulation (EEC, Euratom) 1182/71 arts. 2, 3 (text read); German Civil Code §§ 187, 188, 193; French Consumer Code art. L. 221-19 (read as quoted; the choice of zone and place is uncertain).
:::

## 手にした日 / The day of possession {#possession .info .read .uncertain}

:::ja
期間は、消費者か、消費者が指定した第三者(運送人を除く)が品物を手にした日から始まります。一つの注文を分けて届けたときと、一つの品を何回かに分けて届けたときは最後のもの、定期のお届けでは最初のものです。贈り物は指定された方が受け取った日から数え、撤回できるのは購入者です。隣人や、消費者が選んでいない宅配ボックスに置かれただけでは手にしたことになりません。消費者が選んだ受取所では、受け取った日です。戻ってきた荷物の期間は始まっていません。注文を二つの契約に分けないかぎり、在庫品の期間も一緒に注文した予約品のお届けまで終わりません。根拠:指令 2011/83/EU 第9条(原文確認済み。隣人・受取所・贈り物の読み方は推論)。
:::

:::en
The period starts when the consumer, or a third person named by the consumer who is not the carrier, has the goods in hand: the last of several in one order, the last piece of one delivered in pieces, the first of a regular delivery. A gift counts from the day the named person receives it, and it is the buyer who may withdraw. Goods left with a neighbour or in a locker that the consumer did not choose are not yet in hand; from a pick-up point that the consumer chose they are when collected. For a parcel that went back the period has not begun. Unless the order is split into two contracts, a stock item ordered together with a pre-ordered one stays open until the latter has come. Source: Directive 2011/83/EU art. 9 (text read; neighbours, pick-up points and gifts are inferred).
:::

## 一部の撤回 / Withdrawing from part of an order {#partial .info .uncertain}

:::ja
一つの注文のうち一部の品だけの撤回は、指令に定めがありません。品ごとに受け付けます。お届けの送料は、残った品だけなら掛からなかった分を返すのが安全です。撤回できない品が混じる注文でも、撤回できる品が一つでもあれば機能を示し、できない品にはその理由を添えます。根拠:条文なし。
:::

:::en
The Directive does not speak of withdrawing from part of an order. It is taken item by item. Of the delivery cost it is safest to pay back what the remaining items alone would not have cost. An order with items that are exempt still shows the function if a single item is not, and each exempt item with its reason. Source: none.
:::

## 納期 / Time of delivery {#delivery-time .info .read}

:::ja
別の合意がなければ、事業者は契約から30日以内に、遅れることなく届けます。遅れたときは消費者が相当の期間を定め、なお届かなければ契約を終わらせることができます。事業者が拒んだとき、または期日が欠かせないときは、ただちに終わらせることができ、全額がすみやかに返されます。予約品や受注生産品では納期の合意が要ります。根拠:指令 2011/83/EU 第18条(原文確認済み)。
:::

:::en
Unless agreed otherwise the goods come without undue delay and within 30 days of the contract. If they are late, the consumer sets a further fitting period and may then end the contract; at once if the trader refused or the date was essential. Everything paid is then returned without undue delay. Pre-ordered goods and goods made to order need an agreed time. Source: Directive 2011/83/EU art. 18 (text read).
:::

## 適合と条項の限界 / What conforms, and what terms cannot do {#conformity-limits .info .read}

:::ja
品物は説明、見本、広告に合い、同じ種類の品に通常期待される品質と耐久性をそなえていなければなりません。違う品、足りない部品、隠れた不具合も、作って売る品も含みます。違いを前もって個別に示し、消費者が明らかに別に承諾したときだけ、その違いは不適合になりません。国は、気づいてから少なくとも2か月の通知期間を定めることができますが、それより短い期限は消費者を拘束しません。交換までの通常の使用に料金は求められず、整備品での交換は消費者が求めたときに限られます。修理や返送を拒む条項、期間を縮める条項は、不適合を知らせる前に合意したものであれば拘束しません。中古品は、国が認めれば合意で1年まで短くできます。代わりの品を貸すことは義務ではありません。メーカーの修理義務は、宝飾品、ソフト、猫用家具には及びません。根拠:指令 2019/771 第3条〜第8条・第10条・第12条・第14条・第21条(原文確認済み)、指令 2024/1799 第5条(二次資料)。
:::

:::en
Goods match their description, sample and advertising and have the quality and durability usual for their kind. Wrong goods, missing parts, hidden faults and goods still to be made are covered. A difference is no lack of conformity only if the consumer was told of it in particular and agreed to it expressly and separately. A state may ask for notice within at least 2 months of noticing; a shorter window does not bind. Normal use before a replacement costs nothing, and a refurbished replacement comes only at the consumer''s wish; lending a piece meanwhile is not required. Terms that refuse or shorten these rights, agreed before the fault was told, do not bind. For second-hand goods a state may allow 1 year by agreement. The maker''s duty to repair does not reach jewellery, recordings or furniture for cats. Source: Directive (EU) 2019/771 arts. 3 to 8, 10, 12, 14, 21 (text read); Directive (EU) 2024/1799 art. 5 (secondary sources).
:::

## 関税 / Customs duty {#customs .info .secondary .uncertain}

:::ja
2026年7月1日から2028年7月1日まで、150ユーロ以下の荷物には、品目ごとに3ユーロの関税がかかります。輸入時に運送人や税関へ支払った関税や税が、返金される「支払い」に入るかは定まっていません。店が受け取っていたときは返します。根拠:規則 2026/382(二次資料)、指令 2011/83/EU 第13条からの推論。
:::

:::en
From 1 July 2026 to 1 July 2028 a parcel of up to €150 bears a duty of €3 for each kind of goods. Whether duty and tax paid to the carrier or the customs office belong to the payments that come back is not settled; what the shop itself collected is paid back. Source: Regulation (EU) 2026/382 (secondary sources); inferred from Directive 2011/83/EU art. 13.
:::

## 店が知らせること / What the shop must tell {#duties .info .read .secondary .memory}

:::ja
購入の前、注文の画面、確認の手紙、撤回の機能、お届けの時、不具合への対応の前に、店が知らせる事柄です。言葉が法律で決まっているものは、その言語の言葉をそのまま示します。確かめられなかった言語の言葉は載せていません。根拠:指令 2011/83/EU 第6条・第8条・第11条・第11a条、指令 2019/771 第13条・第17条、指令 2024/825(確かさは事柄ごとに記載)。
:::

:::en
What the shop tells before the purchase, on the ordering screen, in the letter of confirmation, in the withdrawal function, on delivery, and before a fault is put right. Where the law fixes the words they are shown as they are, language by language; those that could not be found are left out. Source: Directive 2011/83/EU arts. 6, 8, 11, 11a; Directive (EU) 2019/771 arts. 13, 17; Directive (EU) 2024/825 (how sure is said for each).
:::

```yaml duties
- id: delivery-time
  at: [offer, checkout]
  must: { ja: いつまでに届けるかを、契約の前に示す。, en: Say before the contract by when the goods will be delivered. }
  source: Directive 2011/83/EU art. 6(1)(g)
  sure: memory
- id: restrictions-and-payment
  at: checkout
  must: { ja: 届けられない地域などの制限と、使える支払い方法を、遅くとも注文手続きのはじめに示す。, en: "Show restrictions of delivery and the means of payment accepted, at the latest where ordering begins." }
  items:
    - { id: delivery-restrictions, ja: 配送の制限, en: restrictions of delivery }
    - { id: means-of-payment, ja: 支払い方法, en: means of payment }
  source: Directive 2011/83/EU art. 8(3)
  sure: read
- id: withdrawal-information
  at: [checkout, confirmation]
  for: { kind: { not: personalised } }
  must: { ja: 撤回の条件、期間、手続きと、様式例、撤回の機能があることとその場所を、契約の前に示し、遅くともお届けまでに耐久媒体で渡す。ないときは期間が12か月延び、減額もできない。, en: "Say before the contract, and on a durable medium at the latest with the goods, on what conditions, until when and how the consumer may withdraw, with the model form and where the withdrawal function is. Without it the period grows by 12 months and nothing may be deducted." }
  items:
    - { id: conditions, ja: 条件, en: conditions }
    - { id: period, ja: 期間, en: period }
    - { id: procedure, ja: 手続き, en: procedure }
    - { id: model-form, ja: 様式例, en: model form }
    - { id: function, ja: 撤回の機能の存在と場所, en: existence and placement of the withdrawal function }
  source: Directive 2011/83/EU arts. 6(1)(h), 8(7)
  sure: secondary
- id: return-cost
  at: [checkout, confirmation]
  for: { kind: { not: personalised } }
  must: { ja: 返送費用が消費者の負担となること、通常の郵便で送れない品ではその金額または妥当な上限を示す。示さなければ店の負担となる。, en: "Say that the consumer bears the cost of sending back and, for goods that cannot normally go by post, how much or at most how much. If it is not said, the shop bears it." }
  source: Directive 2011/83/EU arts. 6(1)(i), 14(1), recital 36
  sure: memory
- id: no-withdrawal
  at: [offer, checkout, confirmation]
  for: { any: [{ kind: personalised }, { seal: [hygiene, recording] }] }
  must: { ja: 撤回できない品であること、または開封によって撤回権が失われることを、契約の前に示す。, en: "Say before the contract that there is no right to withdraw from these goods, or how it is lost." }
  source: Directive 2011/83/EU art. 6(1)(k)
  sure: memory
- id: charges
  at: checkout
  must: { ja: 送料とそのほかの費用を契約の前に示す。示さなかった費用は消費者が負担しない。, en: Show the cost of delivery and every other charge before the contract; what was not shown is not owed. }
  source: Directive 2011/83/EU arts. 6(6), 14(1)
  sure: memory
- id: order-button
  at: checkout
  must: { ja: 注文のボタンには、支払い義務を伴う注文であることだけを書く。そうでなければ消費者は拘束されない。ボタンの上の言葉だけが見られる。, en: The button that orders says only that ordering obliges to pay; otherwise the consumer is not bound. Only the words on the button count. }
  wording: { en: order with obligation to pay }
  source: Directive 2011/83/EU art. 8(2), CJEU C-249/21
  sure: read
- id: guarantee-notice
  at: [offer, checkout]
  must: { ja: 法定の保証を知らせる統一の掲示を、公式の図版のまま、目立つように示す(2026年9月27日から)。, en: "Show the harmonised notice of the legal guarantee prominently, with the official files unchanged (since 27 September 2026)." }
  source: Directive (EU) 2024/825, Implementing Regulation (EU) 2025/1960
  sure: secondary
- id: confirmation
  at: confirmation
  must: { ja: 契約の確認を、相当の期間内に、遅くともお届けまでに、耐久媒体で送る。, en: "Confirm the contract on a durable medium in reasonable time, at the latest with the goods." }
  source: Directive 2011/83/EU art. 8(7)
  sure: read
- id: model-form
  at: [checkout, confirmation]
  for: { kind: { not: personalised } }
  must: { ja: 撤回の様式例を渡す。様式の欄のほかに何も求めない。様式の文言は公式の文書から取ること(ここには収めていない)。, en: "Give the model withdrawal form. Ask for nothing beyond its fields. Take its wording from the official text; it is not kept here." }
  items:
    - { id: to, ja: 宛先(事業者の名称、住所、メールアドレス), en: "addressee: name, address and e-mail of the trader" }
    - { id: statement, ja: 次の品の契約を撤回するという文, en: a sentence withdrawing from the contract for the goods named }
    - { id: ordered-or-received, ja: 注文日または受領日, en: day of order or of receipt }
    - { id: name, ja: 消費者の氏名, en: name of the consumer }
    - { id: address, ja: 消費者の住所, en: address of the consumer }
    - { id: signature, ja: 署名(紙で送るときのみ), en: signature (on paper only) }
    - { id: date, ja: 日付, en: date }
  source: Directive 2011/83/EU art. 6(1)(h), Annex I(B)
  sure: memory
- id: function-label
  at: function
  for: { kind: { not: personalised } }
  must: { ja: 撤回の機能を、撤回期間のあいだいつでも、目立つ読みやすい表示で、登録のない方にも使えるように置く。撤回できる品が一つでもある注文に示す。表示は、この言葉か、紛れのない同じ意味の言葉とする。, en: "Keep the withdrawal function within reach, prominent and legible throughout the period, for guests too, on every order with at least one item that can be withdrawn from. It bears these words or unambiguous ones of the same meaning." }
  wording:
    en: withdraw from contract here
    bg: { text: Откажете се от договора тук, sure: secondary }
    cs: { text: Zde odstoupit od smlouvy, sure: secondary }
    da: { text: Fortryd aftale, sure: secondary }
    de: { text: Vertrag widerrufen, sure: secondary }
    el: { text: Πατήστε εδώ για υπαναχώρηση, sure: secondary }
    es: { text: desistir del contrato aquí, sure: secondary }
    et: { text: Taganen lepingust, sure: secondary }
    fi: { text: Peruuta sopimus tästä, sure: secondary }
    fr: { text: renoncer au contrat ici, sure: secondary }
    ga: { text: Tarraing siar ón gconradh anseo, sure: secondary }
    hr: { text: Odustati od ugovora, sure: secondary }
    hu: { text: elállás a szerződéstől, sure: secondary }
    it: { text: recedere dal contratto qui, sure: secondary }
    lt: { text: atsisakyti sutarties čia, sure: secondary }
    lv: { text: Atteikties no līguma, sure: secondary }
    mt: { text: Irtira mill-kuntratt hawnhekk, sure: secondary }
    nl: { text: hier de overeenkomst herroepen, sure: secondary }
    pl: { text: Odstąp od umowy tutaj, sure: secondary }
    pt: { text: Retrate-se do contrato aqui, sure: secondary }
    ro: { text: Retrageți-vă din contract aici, sure: secondary }
    sk: { text: Odstúpiť od zmluvy tu, sure: secondary }
    sl: { text: Kliknite tukaj za odstop od pogodbe, sure: secondary }
    sv: { text: Ångra avtalet här, sure: secondary }
  source: "Directive 2011/83/EU art. 11a(1), in its language versions; § 356a BGB; C. consom. L. 221-21, D. 221-5; Cod. consumo art. 54-bis; OUG 34/2014 art. 11¹"
  sure: quoted
- id: function-fields
  at: function
  for: { kind: { not: personalised } }
  must: { ja: 入力または確認を求めてよいのはこの三つだけ。理由、住所、写真は求めない。ログインしている方には、もう一度名乗っていただかない。, en: "Only these three may be asked for or confirmed: no reason, no postal address, no photo. Who is signed in need not say again who they are." }
  items:
    - { id: name, ja: 氏名, en: name }
    - { id: contract, ja: 契約を特定する事項, en: what identifies the contract }
    - { id: reply-to, ja: 受領の知らせを受ける電子的な手段, en: an electronic means for the acknowledgement }
  source: Directive 2011/83/EU art. 11a(2)
  sure: secondary
- id: function-confirm
  at: function
  for: { kind: { not: personalised } }
  must: { ja: 二段階目の確定の表示には、この言葉か、紛れのない同じ意味の言葉だけを書く。, en: "The second step, which confirms, bears these words or unambiguous ones of the same meaning, and nothing else." }
  wording:
    en: confirm withdrawal
    bg: { text: Потвърждавам отказа, sure: secondary }
    cs: { text: Potvrdit odstoupení od smlouvy, sure: secondary }
    da: { text: Bekræft fortrydelse, sure: secondary }
    de: { text: Widerruf bestätigen, sure: secondary }
    el: { text: Επιβεβαίωση υπαναχώρησης, sure: secondary }
    es: { text: confirmar desistimiento, sure: secondary }
    et: { text: Kinnitan taganemise, sure: secondary }
    fi: { text: Vahvista peruuttaminen, sure: secondary }
    fr: { text: confirmer la rétractation, sure: secondary }
    ga: { text: Dearbhaigh an tarraingt siar, sure: secondary }
    hr: { text: Potvrditi odustajanje, sure: secondary }
    hu: { text: elállás megerősítése, sure: secondary }
    it: { text: conferma recesso, sure: secondary }
    lt: { text: patvirtinti sutarties atsisakymą, sure: secondary }
    lv: { text: Apstiprināt atteikumu, sure: secondary }
    mt: { text: Ikkonferma r-reċess, sure: secondary }
    nl: { text: herroeping bevestigen, sure: secondary }
    pl: { text: Potwierdź odstąpienie od umowy, sure: secondary }
    pt: { text: Confirmar retratação, sure: secondary }
    ro: { text: Confirmați retragerea, sure: secondary }
    sk: { text: Potvrdiť odstúpenie od zmluvy, sure: secondary }
    sl: { text: Potrdi odstop od pogodbe, sure: secondary }
    sv: { text: Bekräfta frånträde, sure: secondary }
  source: "Directive 2011/83/EU art. 11a(3), in its language versions; § 356a BGB; C. consom. L. 221-21, D. 221-5; Cod. consumo art. 54-bis"
  sure: quoted
- id: function-acknowledgement
  at: function
  for: { kind: { not: personalised } }
  must: { ja: 確定のあと、遅れることなく、受領の知らせを耐久媒体で送る。, en: Acknowledge receipt on a durable medium without undue delay after the confirmation. }
  items:
    - { id: content, ja: 表示の内容, en: content of the statement }
    - { id: submitted-at, ja: 送信の日付と時刻, en: date and time of submission }
  source: Directive 2011/83/EU art. 11a(4)
  sure: secondary
- id: function-record
  at: function
  for: { kind: { not: personalised } }
  must: { ja: 撤回のお申し出があったことを示せるよう、一件ごとに記録を残す(法律に記録の定めはなく、受領の知らせの内容からの推論)。, en: "Keep a record of each use, to be able to show what was stated and when. No article asks for it; it is inferred from what the acknowledgement must say." }
  items:
    - { id: statement, ja: 示したとおりの表示の文, en: the statement as shown }
    - { id: fields, ja: 三つの欄の内容, en: the three fields }
    - { id: submitted-at, ja: 送信の時刻(協定世界時と、消費者の時間帯の時刻と時差), en: "instant of submission, in UTC and by the consumer''s clock with its offset" }
    - { id: contract, ja: 契約の番号, en: number of the contract }
    - { id: labels, ja: 二つの表示の言葉と言語, en: words and language of both labels }
    - { id: acknowledgement, ja: 受領の知らせの番号と送った時刻, en: acknowledgement and when it was sent }
  source: inferred from Directive 2011/83/EU art. 11a(4)
  sure: uncertain
- id: commercial-guarantee
  at: delivery
  must: { ja: 店が独自の保証や無料の手入れを約束するときは、その内容を、法定の権利が無料でそのまま残ることとともに、遅くともお届けまでに耐久媒体で渡す。, en: "Where the shop gives a guarantee of its own or free aftercare: hand over its statement on a durable medium at the latest with the goods, saying that the legal remedies are free of charge and unaffected." }
  items:
    - { id: legal-remedies, ja: 法定の権利は無料で影響を受けないこと, en: legal remedies are free and unaffected }
    - { id: guarantor, ja: 保証する者, en: guarantor }
    - { id: procedure, ja: 手続き, en: procedure }
    - { id: goods, ja: 対象の品, en: goods covered }
    - { id: terms, ja: 条件, en: terms }
  source: Directive (EU) 2019/771 art. 17
  sure: read
- id: remedy-choice
  at: before-remedy
  must: { ja: 不具合への対応の前に、修理と交換を選べることと、修理を選ぶと責任の期間が12か月延びうることを伝える。, en: "Before a fault is put right, say that the consumer chooses between repair and replacement, and that with a repair the seller may be liable for 12 months longer." }
  items:
    - { id: choice, ja: 修理と交換の選択, en: choice of repair or replacement }
    - { id: extension, ja: 修理のときの12か月の延長, en: twelve months more after a repair }
  source: Directive (EU) 2019/771 art. 13(2a)
  sure: read
```

## 不確かなこと / What is uncertain {#uncertain .info}

:::ja
次の点は、確かめられていないか、定まっていません。かっこの中は、それまでの扱いです。

- 消費者の一日をどの時間帯で数えるか(お届け先の時間帯)。
- 購入者、受け取る方、店の地域で祝日が違うとき、どれによるか(購入者の地域。購入者と受取人のうち遅いほうまで受け付けるのが安全)。フランスのアルザス・モーゼルの聖金曜日は一部の町だけの休日です(休日として数える)。
- 案内がなかったときの12か月の終わりと、事業者の返金期限が、休日で延びるか(消費者には延ばし、返金は延長をあてにしない)。
- 機能のボタンを押した時刻とサーバーの時計が日をまたぐとき、どちらによるか(両方を記録する)。
- 遅れて案内したとき、使用による減額が再びできるか(減額しない)。
- ドイツの第二の表示と § 356a の全文。そのほかの言語の表示は、官報の各言語版を写した資料により、官報そのものでは確かめていません。イタリアの第一の表示には「recedi」とする資料もあります。登録のない方に機能が必要か(使えるようにする)。
- ドイツで、案内がなかったときの12か月と14日をどの順番で足すか(指令より遅い日は担当者が判断する)。
- ドイツとフランスが修理による12か月の延長をどの形で実施したか。各国の2年を超える責任と推定(担当者が判断する)。
- 一部の撤回と送料、交換した品の期間、注文時に直した定番サイズの指輪(撤回できるものとして扱う)、封をしたディスクと封のない品が一つの箱に入ったもの、ピアスと猫用家具への衛生の例外。
- ギフト包装の料金が返金される「支払い」に入るか。
- 輸入時の関税が「支払い」に、返送時の関税が「直接の費用」に入るか。
:::

:::en
These points were not checked or are not settled. What is done until then stands in brackets.

- In which time zone the consumer''s day is counted (that of the place of delivery).
- Whose holidays count where buyer, recipient and shop live in different parts (the buyer''s; it is safest to take the later of buyer and recipient). Good Friday in Alsace-Moselle is a holiday in some communes only (it is counted).
- Whether the end of the 12 months without information, and the trader''s own day to pay, move over holidays (for the consumer yes; nobody relies on it for paying).
- Which instant counts when the button is pressed before midnight and the server''s clock says after (both are kept).
- Whether information given late brings back the deduction for use (none is taken).
- The second German label and the full § 356a. The labels in the other languages come from copies of the language versions of the Official Journal, which itself was not seen; some give “recedi” for the first Italian one. Whether guests must be able to use the function (they are).
- In Germany, in which order the 12 months and the 14 days of a consumer who was not informed are added (on a day later than the Directive''s staff decide).
- How Germany and France put the 12 months after a repair in force; longer liability and presumption in several states (staff decide).
- Part of an order and its delivery cost; exchanged pieces; a ring of a standard size resized for the order (treated as open to withdrawal); a box with a sealed disc and other goods; pierced earrings and furniture for cats under the hygiene exception.
- Whether a charge for gift wrapping belongs to the payments that come back.
- Whether duty paid on import is one of those payments, and duty on the way back a direct cost of return.
:::

## 例 / Examples {#examples .info}

```yaml example
- name: day 14 in Berlin, a minute before midnight
  facts: { request: withdraw, at: 2026-12-04T23:59:59+01:00, delivered: 2026-11-20T10:00+01:00, informed: 2026-11-01T09:00+01:00, country: DE, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [withdrawal], until: 2026-12-04 }
- name: the next midnight is too late
  facts: { request: withdraw, at: 2026-12-05T00:00+01:00, delivered: 2026-11-20T10:00+01:00, informed: 2026-11-01T09:00+01:00, country: DE, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: staff, reason: silence }
- name: day 14 is Epiphany, a holiday in Munich, so the 7th counts
  facts: { request: withdraw, at: 2027-01-07T12:00+01:00, delivered: 2026-12-23T11:00+01:00, informed: 2026-12-01T09:00+01:00, country: DE, subdivision: DE-BY, buyer: consumer, bought-from: online, kind: made-to-order }
  expect: { verdict: accept, reason: law, cites: [withdrawal], until: 2027-01-07 }
- name: never informed, ten months later, worn
  facts: { request: withdraw, at: 2027-09-20T12:00+02:00, delivered: 2026-11-20T10:00+01:00, informed: not-yet, country: DE, buyer: consumer, bought-from: online, kind: ready, used: worn }
  expect: { verdict: accept, reason: law, cites: [not-informed.never], terms: { deduction: none, return-shipping: shop } }
- name: worn, so the value lost may be deducted
  facts: { request: withdraw, at: 2026-11-30T12:00+01:00, delivered: 2026-11-20T10:00+01:00, informed: 2026-11-01T09:00+01:00, country: FR, buyer: consumer, bought-from: online, kind: ready, used: worn }
  expect: { verdict: accept, reason: law, terms: { deduction: value-loss, return-shipping: customer } }
- name: engraved for the buyer
  facts: { request: withdraw, at: 2026-11-22T12:00+01:00, delivered: 2026-11-20T10:00+01:00, informed: 2026-11-01T09:00+01:00, country: IT, buyer: consumer, bought-from: online, kind: personalised }
  expect: { verdict: staff, reason: silence, speaks: [made-to-specification] }
- name: a pre-order, not shipped yet
  facts: { request: cancel, at: 2026-11-20T12:00+01:00, ordered: 2026-10-01T09:00+02:00, stage: accepted, country: AT, buyer: consumer, bought-from: online, kind: pre-order }
  expect: { verdict: accept, reason: law, cites: [before-delivery] }
- name: a fault after eleven months is repaired or replaced for nothing
  facts: { request: repair, at: 2027-10-20T12:00+02:00, delivered: 2026-11-20T10:00+01:00, country: NL, buyer: consumer, bought-from: online, kind: personalised, reason: defect, used: worn }
  expect: { verdict: accept, reason: law, cites: [conformity.remedy], terms: { return-shipping: shop, choice: buyer } }
- name: a fault after eighteen months waits for proof
  facts: { request: repair, at: 2028-05-20T12:00+02:00, delivered: 2026-11-20T10:00+01:00, country: NL, buyer: consumer, bought-from: online, kind: ready, reason: defect }
  expect: { verdict: pending, reason: law, cites: [conformity.remedy.proof] }
- name: a repair that failed ends the contract
  facts: { request: return, at: 2027-05-20T12:00+02:00, delivered: 2026-11-20T10:00+01:00, informed: 2026-11-01T09:00+01:00, country: ES, buyer: consumer, bought-from: online, kind: personalised, reason: defect, earlier-remedy: failed, severity: ordinary }
  expect: { verdict: accept, reason: law, cites: [termination.due] }
- name: a business is not a consumer
  facts: { request: withdraw, at: 2026-11-22T12:00+01:00, delivered: 2026-11-20T10:00+01:00, country: DE, buyer: business, bought-from: online, kind: ready }
  expect: { verdict: staff, reason: silence }
- name: an opened disc
  facts: { request: withdraw, at: 2026-11-22T12:00+01:00, delivered: 2026-11-20T10:00+01:00, informed: 2026-11-01T09:00+01:00, country: DE, buyer: consumer, bought-from: online, kind: ready, seal: recording, opened: yes }
  expect: { verdict: staff, reason: silence, speaks: [recording] }
- name: "K01: engraved for the buyer, not yet begun, so the right to cancel is not there"
  facts: { request: cancel, at: 2026-11-21T12:00+01:00, ordered: 2026-11-20T10:00+01:00, stage: accepted, country: DE, buyer: consumer, bought-from: online, kind: personalised, reason: changed-mind }
  expect: { verdict: staff, reason: silence, speaks: [made-to-specification] }
- name: "K02: made after the order from a list, withdrawn from on day 14"
  facts: { request: withdraw, at: 2026-12-31T23:59+01:00, delivered: 2026-12-17T16:00+01:00, informed: 2026-09-01T09:00+02:00, country: DE, buyer: consumer, bought-from: online, kind: made-to-order }
  expect: { verdict: accept, reason: law, cites: [withdrawal], until: 2026-12-31, terms: { refund-of: all-payments } }
- name: "K03: a ring of a standard size, resized for the order, is treated as open to withdrawal"
  facts: { request: cancel, at: 2026-11-21T12:00+01:00, ordered: 2026-11-01T10:00+01:00, stage: in-production, country: AT, buyer: consumer, bought-from: online, kind: made-to-order }
  expect: { verdict: accept, reason: law, cites: [before-delivery] }
- name: "K04: a pre-order of 1 October, not shipped, withdrawn from seven weeks later"
  facts: { request: cancel, at: 2026-11-20T12:00+01:00, ordered: 2026-10-01T09:00+02:00, stage: accepted, country: DE, buyer: consumer, bought-from: online, kind: pre-order }
  expect: { verdict: accept, reason: law, cites: [before-delivery], terms: { refund-of: all-payments, refund-means: same-means } }
- name: "K05: a personalised piece whose day has passed: staff set the further period with the buyer"
  facts: { request: cancel, at: 2026-11-20T12:00+01:00, ordered: 2026-08-01T09:00+02:00, stage: in-production, country: FR, buyer: consumer, bought-from: online, kind: personalised, reason: late-delivery }
  expect: { verdict: staff, reason: law, cites: [late-delivery] }
- name: "K06: two parcels, the item of 2 November withdrawn from on the last day of the second"
  facts: { request: withdraw, at: 2026-12-08T12:00+01:00, delivered: 2026-11-02T10:00+01:00, delivered-last: 2026-11-24T10:00+01:00, informed: 2026-10-20T09:00+02:00, country: DE, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [withdrawal], until: 2026-12-08 }
- name: "K07: a stock item stays open while the pre-order of the same order has not come"
  facts: { request: return, at: 2027-02-10T12:00+01:00, delivered: 2026-11-02T10:00+01:00, delivered-last: not-yet, informed: 2026-10-20T09:00+02:00, country: NL, buyer: consumer, bought-from: online, kind: ready, reason: changed-mind }
  expect: { verdict: accept, reason: law, cites: [withdrawal] }
- name: "K08: a set in three pieces counts from the last piece"
  facts: { request: withdraw, at: 2026-12-14T23:59+01:00, delivered: 2026-11-20T10:00+01:00, delivered-last: 2026-11-30T10:00+01:00, informed: 2026-11-01T09:00+01:00, country: DE, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [withdrawal], until: 2026-12-14 }
- name: "K09: a gift, asked for by the buyer, counted from the day the recipient had it"
  facts: { request: withdraw, requester: buyer, at: 2027-01-06T12:00+01:00, delivered: 2026-12-23T11:00+01:00, informed: 2026-12-01T09:00+01:00, country: DE, subdivision: DE-BE, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [withdrawal], until: 2027-01-06, terms: { refund-means: same-means } }
- name: "K09: the recipient of a gift cannot withdraw from what another has bought"
  facts: { request: withdraw, requester: gift-recipient, at: 2026-12-24T12:00+01:00, delivered: 2026-12-23T11:00+01:00, informed: 2026-12-01T09:00+01:00, country: DE, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: staff, reason: silence }
- name: "K10: left with a neighbour, not in the buyer''s hands yet"
  facts: { request: cancel, at: 2026-12-10T12:00+01:00, shipped: 2026-11-18T10:00+01:00, delivered: not-yet, country: BE, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [before-delivery] }
- name: "K11: a pick-up point the buyer chose; collected on the 23rd, so day 14 is 7 December"
  facts: { request: withdraw, at: 2026-12-07T23:59:59.999+01:00, shipped: 2026-11-18T10:00+01:00, delivered: 2026-11-23T18:00+01:00, informed: 2026-11-01T09:00+01:00, country: DE, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [withdrawal], until: 2026-12-07 }
- name: "K12: a parcel that went back was never in hand, so the right is still there"
  facts: { request: cancel, at: 2027-01-20T12:00+01:00, ordered: 2026-11-01T10:00+01:00, stage: undeliverable, country: DE, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [before-delivery], terms: { refund-of: all-payments } }
- name: "K13: a replacement for a fault starts no new period; staff are told that this is not settled"
  facts: { request: withdraw, at: 2027-01-20T12:00+01:00, delivered: 2026-11-20T10:00+01:00, informed: 2026-11-01T09:00+01:00, country: DE, subdivision: DE-BE, buyer: consumer, bought-from: online, kind: ready, earlier-remedy: replaced }
  expect: { verdict: staff, reason: silence, speaks: [after-exchange] }
- name: "K14: the new piece of a voluntary exchange counts from its own delivery"
  facts: { request: withdraw, at: 2026-12-21T23:00+01:00, delivered: 2026-12-07T10:00+01:00, informed: 2026-11-01T09:00+01:00, country: DE, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [withdrawal], until: 2026-12-21 }
- name: "K15: repaired once, and a fault in the third year"
  facts: { request: repair, at: 2029-06-20T12:00+02:00, ordered: 2026-11-01T10:00+01:00, delivered: 2026-11-20T10:00+01:00, country: DE, buyer: consumer, bought-from: online, kind: ready, reason: defect, earlier-remedy: repaired }
  expect: { verdict: staff, reason: law, cites: [repair-extension] }
- name: "K15: the same, money back asked for"
  facts: { request: return, at: 2029-06-20T12:00+02:00, ordered: 2026-11-01T10:00+01:00, delivered: 2026-11-20T10:00+01:00, informed: 2026-11-01T09:00+01:00, country: DE, buyer: consumer, bought-from: online, kind: ready, reason: defect, earlier-remedy: repaired }
  expect: { verdict: staff, reason: law, cites: [repair-extension] }
- name: "K15: the last second of the third year"
  facts: { request: repair, at: 2029-11-20T23:59:59+01:00, ordered: 2026-11-01T10:00+01:00, delivered: 2026-11-20T10:00+01:00, country: DE, subdivision: DE-BE, buyer: consumer, bought-from: online, kind: ready, reason: defect, earlier-remedy: repaired }
  expect: { verdict: staff, reason: law, cites: [repair-extension] }
- name: "K15: the fourth year is over, whatever was repaired"
  facts: { request: repair, at: 2029-11-21T00:00+01:00, ordered: 2026-11-01T10:00+01:00, delivered: 2026-11-20T10:00+01:00, country: DE, subdivision: DE-BE, buyer: consumer, bought-from: online, kind: ready, reason: defect, earlier-remedy: repaired }
  expect: { verdict: staff, reason: silence }
- name: "K16: one item of an order, with all that was paid for it"
  facts: { request: withdraw, at: 2026-11-30T12:00+01:00, delivered: 2026-11-20T10:00+01:00, delivered-last: 2026-11-20T10:00+01:00, informed: 2026-11-01T09:00+01:00, country: ES, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [withdrawal], terms: { refund-of: all-payments } }
- name: "K17: the item of a mixed order that is not exempt"
  facts: { request: withdraw, at: 2026-11-30T12:00+01:00, delivered: 2026-11-20T10:00+01:00, informed: 2026-11-01T09:00+01:00, country: DE, buyer: consumer, bought-from: online, kind: ready, seal: recording, opened: no }
  expect: { verdict: accept, reason: law, cites: [withdrawal] }
- name: "K18: bought by a traveller in a store in Japan"
  facts: { request: withdraw, at: 2026-11-30T12:00+01:00, delivered: 2026-11-20T10:00+09:00, country: DE, buyer: consumer, bought-from: store, kind: ready }
  expect: { verdict: staff, reason: silence }
- name: "K19: a deposit comes back like every other payment"
  facts: { request: cancel, at: 2026-11-20T12:00+01:00, ordered: 2026-11-01T09:00+01:00, stage: in-production, country: DE, buyer: consumer, bought-from: online, kind: made-to-order }
  expect: { verdict: accept, reason: law, terms: { refund-of: all-payments, refund-within: 14 days of notice } }
- name: day 14 is a Sunday, so Monday counts
  facts: { request: withdraw, at: 2026-12-07T23:59:59.999+01:00, delivered: 2026-11-22T12:00+01:00, informed: 2026-11-01T09:00+01:00, country: DE, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [withdrawal], until: 2026-12-07 }
- name: Epiphany does not move the day in Berlin
  facts: { request: withdraw, at: 2027-01-07T12:00+01:00, delivered: 2026-12-23T11:00+01:00, informed: 2026-12-01T09:00+01:00, country: DE, subdivision: DE-BE, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: staff, reason: silence }
- name: Epiphany, and nobody knows in which Land the buyer lives, so it is asked
  facts: { request: withdraw, at: 2027-01-07T12:00+01:00, delivered: 2026-12-23T11:00+01:00, informed: 2026-12-01T09:00+01:00, country: DE, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: ask, asks: [subdivision] }
- name: 8 March is a holiday in Berlin
  facts: { request: withdraw, at: 2027-03-09T23:00+01:00, delivered: 2027-02-22T10:00+01:00, informed: 2027-02-01T09:00+01:00, country: DE, subdivision: DE-BE, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [withdrawal], until: 2027-03-09 }
- name: Good Friday to Easter Monday, and the clocks go forward in between
  facts: { request: withdraw, at: 2027-03-30T23:59:59+02:00, delivered: 2027-03-12T10:00+01:00, informed: 2027-02-01T09:00+01:00, country: DE, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [withdrawal], until: 2027-03-30 }
- name: one second later, in summer time, it is over
  facts: { request: withdraw, at: 2027-03-31T00:00+02:00, delivered: 2027-03-12T10:00+01:00, informed: 2027-02-01T09:00+01:00, country: DE, subdivision: DE-HH, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: staff, reason: silence }
- name: the fourteenth of July moves the day in France
  facts: { request: withdraw, at: 2026-07-15T22:00+02:00, delivered: 2026-06-30T18:00+02:00, informed: 2026-06-01T09:00+02:00, country: FR, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [withdrawal], until: 2026-07-15 }
- name: 11 November moves the day in France
  facts: { request: withdraw, at: 2026-11-12T22:00+01:00, delivered: 2026-10-28T10:00+01:00, informed: 2026-10-01T09:00+02:00, country: FR, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [withdrawal], until: 2026-11-12 }
- name: the first of May, a Friday, moves the day over the weekend
  facts: { request: withdraw, at: 2026-05-04T22:00+02:00, delivered: 2026-04-17T10:00+02:00, informed: 2026-04-01T09:00+02:00, country: DE, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [withdrawal], until: 2026-05-04 }
- name: half past eleven on the Canary Islands is tomorrow in Madrid; the islands'' day counts
  facts: { request: withdraw, at: 2026-12-04T23:59+00:00, delivered: 2026-11-20T23:30+00:00, informed: 2026-11-01T09:00+00:00, country: ES, subdivision: ES-CN, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [withdrawal], until: 2026-12-04 }
- name: and a minute later it is over there
  facts: { request: withdraw, at: 2026-12-05T00:00+00:00, delivered: 2026-11-20T23:30+00:00, informed: 2026-11-01T09:00+00:00, country: ES, subdivision: ES-CN, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: staff, reason: silence }
- name: a late evening in Berlin that the carrier logged on Japan''s next day
  facts: { request: withdraw, at: 2026-12-04T12:00+01:00, delivered: 2026-11-21T07:30+09:00, informed: 2026-11-01T09:00+01:00, country: DE, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [withdrawal], until: 2026-12-04 }
- name: a letter posted in time that arrives eleven days later
  facts: { request: withdraw, at: 2026-12-04T18:00+01:00, arrives: 2026-12-15T09:00+01:00, delivered: 2026-11-20T10:00+01:00, informed: 2026-11-01T09:00+01:00, country: DE, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [withdrawal] }
- name: informed late and worn, the last of fourteen days from then; nothing is deducted
  facts: { request: withdraw, at: 2026-12-29T23:00+01:00, delivered: 2026-11-20T10:00+01:00, informed: 2026-12-15T10:00+01:00, country: DE, buyer: consumer, bought-from: online, kind: ready, used: worn }
  expect: { verdict: accept, reason: law, cites: [not-informed.late], until: 2026-12-29, terms: { deduction: none } }
- name: never informed, and the twelve months end on a Saturday, so Monday counts
  facts: { request: withdraw, at: 2027-12-06T12:00+01:00, delivered: 2026-11-20T10:00+01:00, informed: not-yet, country: FR, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [not-informed.never], until: 2027-12-06, terms: { deduction: none, return-shipping: shop } }
- name: in Germany the twelve months and fourteen days may end a day later, and on that day staff decide
  facts: { request: withdraw, at: 2029-03-06T12:00+01:00, delivered: 2028-02-20T10:00+01:00, informed: not-yet, country: DE, subdivision: DE-HH, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: staff, reason: law, cites: [not-informed-germany] }
- name: the day before, both ways of counting are in time
  facts: { request: withdraw, at: 2029-03-05T12:00+01:00, delivered: 2028-02-20T10:00+01:00, informed: not-yet, country: DE, subdivision: DE-HH, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [not-informed.never], until: 2029-03-05 }
- name: not informed and still within the first fourteen days, the shop bears the way back and deducts nothing
  facts: { request: withdraw, at: 2026-11-30T12:00+01:00, delivered: 2026-11-20T10:00+01:00, informed: not-yet, country: FR, buyer: consumer, bought-from: online, kind: ready, used: worn }
  expect: { verdict: accept, reason: law, terms: { deduction: none, return-shipping: shop } }
- name: day 14 is Christmas Day, a Friday, so in Germany Monday the 28th counts
  facts: { request: withdraw, at: 2026-12-28T23:59+01:00, delivered: 2026-12-11T10:00+01:00, informed: 2026-12-01T09:00+01:00, country: DE, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [withdrawal], until: 2026-12-28 }
- name: Christmas Eve is no holiday in Germany
  facts: { request: withdraw, at: 2026-12-25T00:00+01:00, delivered: 2026-12-10T10:00+01:00, informed: 2026-12-01T09:00+01:00, country: DE, subdivision: DE-BE, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: staff, reason: silence }
- name: 26 December, a Saturday, and the Sunday behind it
  facts: { request: withdraw, at: 2026-12-28T12:00+01:00, delivered: 2026-12-12T10:00+01:00, informed: 2026-12-01T09:00+01:00, country: FR, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [withdrawal], until: 2026-12-28 }
- name: Good Friday in Strasbourg is counted as a holiday
  facts: { request: withdraw, at: 2027-03-30T12:00+02:00, delivered: 2027-03-12T10:00+01:00, informed: 2027-02-01T09:00+01:00, country: FR, subdivision: FR-67, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [withdrawal], until: 2027-03-30 }
- name: but not in Paris, where the Friday is the last day
  facts: { request: withdraw, at: 2027-03-27T00:00+01:00, delivered: 2027-03-12T10:00+01:00, informed: 2027-02-01T09:00+01:00, country: FR, subdivision: FR-75, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: staff, reason: silence }
- name: nobody knows whether the buyer lives in Alsace, so it is asked
  facts: { request: withdraw, at: 2027-03-29T12:00+02:00, delivered: 2027-03-12T10:00+01:00, informed: 2027-02-01T09:00+01:00, country: FR, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: ask, asks: [subdivision] }
- name: Corpus Christi in Cologne
  facts: { request: withdraw, at: 2026-06-05T12:00+02:00, delivered: 2026-05-21T10:00+02:00, informed: 2026-05-01T09:00+02:00, country: DE, subdivision: DE-NW, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [withdrawal], until: 2026-06-05 }
- name: the day of repentance in Dresden
  facts: { request: withdraw, at: 2026-11-19T12:00+01:00, delivered: 2026-11-04T10:00+01:00, informed: 2026-10-01T09:00+02:00, country: DE, subdivision: DE-SN, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [withdrawal], until: 2026-11-19 }
- name: 14 May 2026 is Ascension Day in all of Germany
  facts: { request: withdraw, at: 2026-05-15T12:00+02:00, delivered: 2026-04-30T10:00+02:00, informed: 2026-04-01T09:00+02:00, country: DE, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [withdrawal], until: 2026-05-15 }
- name: 2 June is a holiday in Italy
  facts: { request: withdraw, at: 2026-06-03T12:00+02:00, delivered: 2026-05-19T10:00+02:00, informed: 2026-05-01T09:00+02:00, country: IT, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [withdrawal], until: 2026-06-03 }
- name: the clocks go back within the fourteen days in Austria, whose own holiday on the 26th is within and counts
  facts: { request: withdraw, at: 2026-11-03T23:59:59+01:00, delivered: 2026-10-20T10:00+02:00, informed: 2026-10-01T09:00+02:00, country: AT, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [withdrawal], until: 2026-11-03 }
- name: delivered on the last of February of a leap year
  facts: { request: withdraw, at: 2028-03-14T23:59+01:00, delivered: 2028-02-29T10:00+01:00, informed: 2028-02-01T09:00+01:00, country: DE, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [withdrawal], until: 2028-03-14 }
- name: two years from 29 February end on 28 February
  facts: { request: repair, at: 2030-02-28T23:59+01:00, delivered: 2028-02-29T10:00+01:00, country: DE, buyer: consumer, bought-from: online, kind: ready, reason: defect, inspection: confirmed }
  expect: { verdict: accept, reason: law, cites: [conformity.remedy] }
- name: one year from 28 February ends on that date, also in a leap year
  facts: { request: repair, at: 2028-02-29T00:00+01:00, delivered: 2027-02-28T10:00+01:00, country: DE, buyer: consumer, bought-from: online, kind: ready, reason: defect }
  expect: { verdict: pending, reason: law, cites: [conformity.remedy.proof] }
- name: a recording repaired once has no third year
  facts: { request: exchange, at: 2029-06-20T12:00+02:00, delivered: 2026-11-20T10:00+01:00, country: DE, subdivision: DE-BE, buyer: consumer, bought-from: online, kind: ready, seal: recording, reason: defect, earlier-remedy: repaired }
  expect: { verdict: staff, reason: silence }
- name: the seventh year in Ireland is over
  facts: { request: repair, at: 2033-06-20T12:00+01:00, delivered: 2026-11-20T10:00+00:00, country: IE, buyer: consumer, bought-from: online, kind: ready, reason: defect }
  expect: { verdict: staff, reason: silence }
- name: the fifth year in Ireland is not
  facts: { request: repair, at: 2031-06-20T12:00+01:00, delivered: 2026-11-20T10:00+00:00, country: IE, buyer: consumer, bought-from: online, kind: ready, reason: defect }
  expect: { verdict: staff, reason: law, cites: [longer-liability.six-years] }
- name: the hygiene seal broken
  facts: { request: withdraw, at: 2026-11-22T12:00+01:00, delivered: 2026-11-20T10:00+01:00, informed: 2026-11-01T09:00+01:00, country: DE, buyer: consumer, bought-from: online, kind: ready, seal: hygiene, opened: yes }
  expect: { verdict: staff, reason: silence, speaks: [hygiene] }
- name: a cat has slept on it; no seal, so only the value is deducted
  facts: { request: withdraw, at: 2026-11-30T12:00+01:00, delivered: 2026-11-20T10:00+01:00, informed: 2026-11-01T09:00+01:00, country: DE, buyer: consumer, bought-from: online, kind: ready, seal: none, opened: yes, used: worn }
  expect: { verdict: accept, reason: law, cites: [value-loss.of-withdrawal, withdrawal], terms: { deduction: value-loss } }
- name: the presumption of one year ends on the same date
  facts: { request: repair, at: 2027-11-20T23:59+01:00, delivered: 2026-11-20T10:00+01:00, country: DE, buyer: consumer, bought-from: online, kind: ready, reason: defect }
  expect: { verdict: accept, reason: law, cites: [conformity.remedy] }
- name: the day after, proof is awaited in Germany
  facts: { request: repair, at: 2027-11-21T00:00+01:00, delivered: 2026-11-20T10:00+01:00, country: DE, buyer: consumer, bought-from: online, kind: ready, reason: defect }
  expect: { verdict: pending, reason: law, cites: [conformity.remedy.proof] }
- name: but not in France, where two years are presumed
  facts: { request: repair, at: 2028-06-01T00:00+02:00, delivered: 2026-11-20T10:00+01:00, country: FR, buyer: consumer, bought-from: online, kind: ready, reason: defect }
  expect: { verdict: accept, reason: law, cites: [presumption-france], terms: { return-shipping: shop, fee: none } }
- name: in Belgium proof is awaited, and staff are told to look first
  facts: { request: repair, at: 2027-11-21T00:00+01:00, delivered: 2026-11-20T10:00+01:00, country: BE, buyer: consumer, bought-from: online, kind: ready, reason: defect }
  expect: { verdict: pending, reason: law, cites: [conformity.remedy.proof], speaks: [presumption-longer] }
- name: the third year in Portugal
  facts: { request: repair, at: 2029-11-20T12:00+00:00, delivered: 2026-11-20T10:00+00:00, country: PT, buyer: consumer, bought-from: online, kind: ready, reason: defect }
  expect: { verdict: staff, reason: law, cites: [longer-liability.three-years] }
- name: the third year in Austria is over
  facts: { request: repair, at: 2029-11-20T12:00+01:00, delivered: 2026-11-20T10:00+01:00, country: AT, buyer: consumer, bought-from: online, kind: ready, reason: defect }
  expect: { verdict: staff, reason: silence }
- name: the fifth year in the Netherlands, where no year is fixed
  facts: { request: exchange, at: 2031-11-20T12:00+01:00, delivered: 2026-11-20T10:00+01:00, country: NL, buyer: consumer, bought-from: online, kind: ready, reason: defect }
  expect: { verdict: staff, reason: law, cites: [longer-liability.no-fixed-end] }
- name: shown in the last month of two years in Germany, told three months later
  facts: { request: repair, at: 2029-01-31T12:00+01:00, delivered: 2026-11-20T10:00+01:00, noticed: 2028-11-01T10:00+01:00, country: DE, buyer: consumer, bought-from: online, kind: ready, reason: defect }
  expect: { verdict: staff, reason: law, cites: [longer-liability.four-months] }
- name: money back in the first thirty days in Ireland
  facts: { request: return, at: 2026-12-20T12:00+00:00, delivered: 2026-11-20T10:00+00:00, informed: 2026-11-01T09:00+00:00, country: IE, buyer: consumer, bought-from: online, kind: personalised, reason: defect }
  expect: { verdict: staff, reason: law, cites: [termination.first], speaks: [ireland-short-term] }
- name: a lost parcel to be sent again
  facts: { request: redelivery, at: 2026-12-20T12:00+01:00, ordered: 2026-11-01T10:00+01:00, stage: shipped, country: DE, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: staff, reason: silence, speaks: [risk] }
```
');
insert into once values ('law jp 2026-11', '---
law: jp
version: "2026-11"
effective: 2026-10-01T00:00+09:00
zone: buyer
languages: [ja, en]
home: JP
counting: { first-day: excluded, months: day-before, roll-over: none, notice: arrival }
scope: { country: JP }
reviewed-by: no lawyer has read this
---

# 日本の消費者法 / Consumer law of Japan

:::ja
日本にお住まいの方が購入した場合に、店の約束に先立つ、または店の約束を補う決まりです。契約で変えられる決まりは、店の約束が書いていないときだけ補います。無効になりうるが個別の判断による決まりは、助言として示します。法律の助言ではありません。
:::

:::en
Rules that come before a shop''s promises, or fill them, for people living in Japan. What a contract may change only fills what the shop has not said. What may make a term void, case by case, is shown as advice. This is not legal advice.
:::

## 通信販売の返品 / Return in mail order {#mail-order-return .quoted .uncertain}

:::ja
通信販売では、品物の引渡しを受けた日を1日目として8日を経過するまで、申込みの撤回または契約の解除ができます。返送の費用は購入者の負担です。ただし、返品の特約が広告と最終確認画面の両方に表示されていたときは、その特約によります。通知は到達の時に効力を生じます。発信が間に合って到達が遅れたとき、8日目が休日で次の平日に着いたときは、より長い読み方もありうるため、お断りせずに担当者が判断します。根拠:特定商取引法 第15条の3、民法 第97条(第15条の3は引用で確認)。
:::

:::en
In mail order the purchaser may withdraw or cancel until 8 days have passed, the day of delivery being day 1, and bears the cost of return. This falls away where a clause on returns was shown both in the offer and on the final confirmation screen. The notice counts when it arrives. If it was sent in time and arrived late, or day 8 is a day of rest and it was sent by the next working day, a longer reading is possible, so staff decide and nobody is refused by rule. Source: Specified Commercial Transactions Act art. 15-3; Civil Code art. 97 (art. 15-3 read as quoted).
:::

```yaml rule
- id: return
  on: [withdraw, return, cancel]
  when: { buyer: consumer, bought-from: online, requester: buyer, return-clause-shown: no, until: "8 days of delivered, first day counted" }
  then: accept
- id: longer-reading
  on: [withdraw, return, cancel]
  when:
    buyer: consumer
    bought-from: online
    requester: buyer
    return-clause-shown: no
    until: "8 days of delivered, first day counted, by dispatch, roll-over"
  then: staff
- id: cost
  force: default
  on: [withdraw, return]
  when:
    buyer: consumer
    bought-from: online
    return-clause-shown: no
    until: 8 days of delivered, first day counted
    reason: { not: [defect, wrong-item, damaged-on-arrival, stained, missing-part] }
  terms: { return-shipping: customer }
- id: cost-of-withdrawal
  force: default
  on: [withdraw]
  when: { buyer: consumer, bought-from: online, return-clause-shown: no, until: "8 days of delivered, first day counted" }
  terms: { return-shipping: customer }
```

## クーリング・オフ / Cooling-off {#cooling-off .secondary}

:::ja
訪問販売などにあるクーリング・オフの制度は、通信販売にはありません。根拠:特定商取引法 第9条ほか(二次資料で確認)。
:::

:::en
The cooling-off of door-to-door sales and the like does not exist in mail order. Source: Specified Commercial Transactions Act art. 9 and others (secondary sources).
:::

```yaml rule
force: advise
on: [withdraw]
then: none
```

## 契約不適合の責任 / Liability for non-conformity {#non-conformity .quoted .secondary}

:::ja
品物が契約に適合しないとき、買主は修理、代わりの品、不足分の引渡しを求められ、それがなければ代金の減額や解除を求められます。知った時から1年以内に通知します。これらは契約で変えられますが、消費者の利益を一方的に害する条項や、事業者の責任をすべて免れる条項は無効になりえます。短い申出期間や費用の負担が無効となるかは個別の判断です。根拠:民法 第562条〜第564条・第566条、消費者契約法 第8条・第8条の2・第10条(一部は二次資料による)。
:::

:::en
If goods do not conform, the buyer may ask for repair, a substitute or the missing part, and failing that for a lower price or an end to the contract, giving notice within 1 year of knowing. A contract may change this, but a term that harms consumers one-sidedly, or frees the trader from all liability, may be void. Whether a short reporting window or a cost put on the buyer is void depends on the case. Source: Civil Code arts. 562 to 564, 566; Consumer Contract Act arts. 8, 8-2, 10 (partly secondary sources).
:::

```yaml rule
force: advise
on: [exchange, repair, return]
when: { bought-from: { not: elsewhere }, reason: [defect, wrong-item, damaged-on-arrival, stained, missing-part] }
then: staff
```

## 引渡しの費用 / Cost of performance {#who-pays .memory}

:::ja
契約に定めがないとき、履行のための費用は売主が負担します。不適合な品の返送と、代わりの品のお届けがこれにあたります。根拠:民法 第485条(記憶による)。
:::

:::en
Where the contract does not say, the seller bears the cost of performing: sending back goods that do not conform, and sending the substitute. Source: Civil Code art. 485 (from memory).
:::

```yaml rule
- id: back
  force: default
  on: [exchange, repair, return]
  when: { bought-from: { not: elsewhere }, reason: [defect, wrong-item, damaged-on-arrival, stained, missing-part] }
  terms: { return-shipping: shop }
- id: out
  force: default
  on: [exchange, repair]
  when: { bought-from: { not: elsewhere }, reason: [defect, wrong-item, damaged-on-arrival, stained, missing-part] }
  terms: { outbound-shipping: shop }
```

## 店側の不履行 / The shop''s own default {#shops-default .quoted}

:::ja
事業者の債務不履行による消費者の解除権を放棄させる条項は無効です。約束の日に届かないときは、相当の期間を定めて求めたうえで解除できますので、担当者が判断します。根拠:消費者契約法 第8条の2、民法 第541条(引用で確認)。
:::

:::en
A term that makes a consumer waive the right to end the contract for the trader''s own default is void. If the goods do not come as promised, the buyer may end the contract after setting a reasonable period; staff decide. Source: Consumer Contract Act art. 8-2; Civil Code art. 541 (read as quoted).
:::

```yaml rule
on: [cancel, return]
when: { reason: late-delivery, buyer: consumer, bought-from: online, requester: buyer }
then: staff
```

## 受取証書 / Receipts {#receipt .memory}

:::ja
支払いをした方は、受取証書(領収書)の交付を求めることができます。贈り物として受け取った方は、支払いをした方ではありません。電磁的記録によることもできます。期限の定めはありません。根拠:民法 第486条(記憶による)。
:::

:::en
Whoever paid may ask for a receipt (the person who was given the goods did not pay), on paper or electronically; there is no time limit. Source: Civil Code art. 486 (from memory).
:::

```yaml rule
on: [receipt]
when: { happened: paid, bought-from: { not: elsewhere }, requester: buyer }
then: accept
terms: { fee: none }
```

## 最終確認画面 / The final confirmation screen {#final-screen .secondary}

:::ja
注文を確定する画面には、数量、価格(送料を含む)、支払いの時期と方法、引渡しの時期、申込みの期間があるときはその期間、撤回と解除に関する事項を示し、誤認させる表示をしてはなりません。示されていない、または誤っている画面によって申し込んだ消費者は、申込みを取り消せることがあります(追認できる時から1年、契約から5年)。返品の特約は、この画面にもなければ働きません。根拠:特定商取引法 第12条の6・第15条の4(二次資料で確認)。
:::

:::en
The screen that places the order shows the quantity, the price with delivery, when and how to pay, when the goods come, the period of the offer if it is limited, and what holds for withdrawal and cancellation; nothing on it may mislead. A consumer who ordered through a screen that lacks or misstates this may be able to rescind (1 year from when the contract could be ratified, 5 years from the contract). A clause on returns has no effect unless it stands there too. Source: Specified Commercial Transactions Act arts. 12-6, 15-4 (secondary sources).
:::

```yaml rule
force: advise
on: [cancel, return, withdraw]
when: { buyer: consumer, bought-from: online, requester: buyer, return-clause-shown: no }
then: staff
```

## 通知の1年 / The year for giving notice {#notice-period .quoted}

:::ja
種類または品質の不適合は、知った時から1年以内に通知しないと、買主の権利が失われます。売主が知っていた、または重大な過失で知らなかったときは失われず、数量の不足には期限がありません。初日は入れず、1年後の同じ日に終わります。契約で変えられます。根拠:民法 第566条・第140条・第143条(引用で確認)。
:::

:::en
Rights over goods that do not conform in kind or quality are lost unless notice is given within 1 year of knowing; not where the seller knew or was grossly negligent, and a missing quantity is not covered. The first day is left out, so the year ends on the same date. A contract may change this. Source: Civil Code arts. 566, 140, 143 (read as quoted).
:::

```yaml rule
- id: open
  force: advise
  on: [exchange, repair, return]
  when: { bought-from: { not: elsewhere }, reason: [defect, wrong-item, damaged-on-arrival, stained], within: 1 years of noticed }
  then: staff
- id: over
  force: advise
  on: [exchange, repair, return]
  when: { bought-from: { not: elsewhere }, reason: [defect, wrong-item, damaged-on-arrival, stained], after: 1 years of noticed }
  then: staff
```

## 効力のない条項 / Terms without effect {#unfair-terms .quoted .memory .uncertain}

:::ja
消費者との契約では、債務不履行の損害賠償をすべて免れる条項、責任があるかどうかを事業者が決める条項、重大な過失を除くことが明らかでない一部免除の条項、事業者の不履行による解除権を放棄させる条項は無効です。ただし、不適合のときに事業者が修理、代わりの品、代金の減額をするなら、賠償の免除は有効です。「いかなる場合もキャンセル・返品・返金・交換不可」は、ふつう無効にあたりますが、気が変わったことによる返品の権利までは生じません。任意規定より消費者の権利を制限し、信義則に反して一方的に害する条項も無効です。届いてから3日や7日という申出期間、不良品の送料を買主とする定めが無効かどうかは、個別の判断です。根拠:消費者契約法 第8条・第8条の2・第10条(第8条と第8条の2は引用で確認、第8条3項と第10条は記憶による。短い期間の効力は不確か)。
:::

:::en
In contracts with consumers these are void: a term that frees the trader from all damages for its default, or lets it decide whether it is liable; a partial exemption that does not make clear that gross negligence stays out; a waiver of the right to end the contract for the trader''s default. An exemption from damages stands where the trader repairs, replaces or lowers the price. “No cancellation, return, refund or exchange whatsoever” is normally caught, but gives no right to return for a change of mind. Void too is a term that restricts consumers beyond the default rules and harms them one-sidedly against good faith. Whether a window of 3 or 7 days from receipt, or the cost of sending back a faulty piece put on the buyer, is void depends on the case. Source: Consumer Contract Act arts. 8, 8-2, 10 (8 and 8-2 read as quoted; 8(3) and 10 from memory; the effect of short windows is uncertain).
:::

```yaml rule
force: advise
on: [exchange, repair, return]
when: { buyer: consumer, bought-from: { not: elsewhere }, reason: [defect, wrong-item, damaged-on-arrival, stained, missing-part] }
then: staff
```

## 解約料 / Charges for cancelling {#cancellation-charge .memory}

:::ja
解除に伴う損害賠償の予定や違約金は、同種の契約の解除で事業者に生じる平均的な損害を超える部分が無効です。届けられずに戻った品の代金を返さない扱いも、この限度を超えることがあります。根拠:消費者契約法 第9条1項1号・第10条(記憶による)。
:::

:::en
A charge or penalty for ending the contract is void as far as it exceeds the average damage that such a cancellation does to the trader. Keeping the price of goods that came back undelivered may exceed it. Source: Consumer Contract Act arts. 9(1)(i), 10 (from memory).
:::

```yaml rule
force: advise
on: [cancel]
when: { buyer: consumer, bought-from: { not: elsewhere }, stage: [in-production, preparing, undeliverable] }
then: staff
```

## どの法律か / Which law applies {#which-law .info .memory}

:::ja
特定商取引法の通信販売の決まりは、日本の外にいる方への販売には及びません。日本にお住まいの消費者は、ほかの国の法律が選ばれていても、日本の強行規定を主張できます。契約のために日本へ来た方は、お住まいの国の強行規定を主張できないとされます。消費者とは、事業としてでも事業のためにでもなく契約する個人です。根拠:特定商取引法 第26条1項2号、法の適用に関する通則法 第11条(記憶による)、消費者契約法 第2条(二次資料)。
:::

:::en
The rules on mail order do not reach sales to persons outside Japan. A consumer living in Japan may rely on its mandatory rules whatever law was chosen; one who came to Japan to contract is said not to be able to rely on those of their own country. A consumer is an individual who contracts neither as nor for a business. Source: Specified Commercial Transactions Act art. 26(1)(ii); Act on General Rules for Application of Laws art. 11 (from memory); Consumer Contract Act art. 2 (secondary sources).
:::

## 日の数え方 / How days are counted {#counting .info .quoted .uncertain}

:::ja
日、週、月、年による期間は、午前零時に始まるときを除き、初日を入れずに数え、最後の日の終わりに終わります。週、月、年は暦に従い、起算日に応当する日の前日に終わり、応当日がなければ月の末日に終わります。「引渡しの日から起算して」とあるときは、その日を1日目とします。最後の日が日曜や祝日で、その日に取引をしない慣習があるときに限り、翌日まで延びます(土曜は挙げられていません)。意思表示は到達した時に効力を生じます。根拠:民法 第138条・第140条〜第143条・第97条(第140条〜第143条は引用で確認、ほかは記憶による。8日間に第142条が及ぶかは不確か)。
:::

:::en
Periods in days, weeks, months and years leave out the first day unless they start at midnight, and end with the end of the last day. Weeks, months and years follow the calendar and end the day before the matching day, or on the last day of a month that has none. “Counted from the day of delivery” makes that day the first. Only where it is the custom not to trade on a Sunday or holiday does a last day move to the next; Saturday is not named. A declaration takes effect on arrival. Source: Civil Code arts. 138, 140 to 143, 97 (140 to 143 read as quoted, others from memory; whether art. 142 reaches the 8 days is uncertain).
:::

## 返品の効果 / What follows from a return {#return-effects .info .quoted}

:::ja
通信販売の返品について、返金の期限や方法、開封や受注生産による例外は、法律に定めがありません。受注生産品も予約品も、表示された特約がなければ8日間は返品でき、特約があればそれによります。特約で返品を断っていても、不良品についての権利と、店の不履行による解除の権利は残ります。根拠:特定商取引法 第15条の3(引用で確認)、消費者契約法 第8条の2(引用で確認)。
:::

:::en
For returns in mail order the law says neither when nor how to refund, and knows no exception for opened goods or goods made to order: without a clause that was shown they can be returned within the 8 days, with one the clause rules. Even where a clause excludes returns, the rights over faulty goods and the right to end the contract for the shop''s default remain. Source: Specified Commercial Transactions Act art. 15-3; Consumer Contract Act art. 8-2 (both read as quoted).
:::

## 損害賠償と時効 / Damages and limitation {#limitation .info .memory}

:::ja
修理や減額のほか、損害賠償と解除の権利が残ります。権利は、行使できると知った時から5年、行使できる時から10年で時効にかかります。根拠:民法 第415条・第541条・第542条・第564条・第166条(記憶による)。
:::

:::en
Beside repair and a lower price, damages and ending the contract remain. Claims lapse 5 years from knowing that they can be made and 10 years from when they could be. Source: Civil Code arts. 415, 541, 542, 564, 166 (from memory).
:::

## 領収書と適格請求書 / Receipts and qualified invoices {#invoices .info .secondary .memory}

:::ja
登録した店は、事業者の求めに応じて適格請求書を交付します。小売では、宛名のない簡易なものでもかまいません。登録番号は T と13桁の数字で、消費税の端数は一枚の請求書につき税率ごとに一度だけ処理します。税率は10%と8%(軽減)です。登録番号の最初の数字は残りの12桁から計算される検査数字ですが、0と9は見分けられません。個人の番号にも当てはまるかはわからないため、合わない番号は断らずに注意するにとどめます。輸出の販売は、証明があれば免税で(20万円までの郵便は引受けの控えと送り状の写し、超えるときは輸出許可、宅配便はその書類)、領収書に10%の税を書きません。電子の領収書に印紙税はかからず、紙の領収書は5万円から印紙が要りますが、カード払いと書いたものは除きます。1万円未満の返金に返還請求書は要りません。控えは7年保存します。根拠:消費税法 第7条・第57条の4、同法施行規則 第5条、印紙税法 別表第一第17号、平成26年財務省令第70号(二次資料と記憶による)。
:::

:::en
A registered shop gives a qualified invoice to a business that asks; in retail a simplified one without the recipient''s name will do. The registration number is T and 13 digits, and tax is rounded once for each invoice and rate, at 10 % and 8 % (reduced). The first of the 13 digits checks the others but cannot tell 0 from 9; whether it holds for sole proprietors is not known, so a number that fails is a warning and never turned down. Export sales are exempt if proven (by post up to ¥200,000 with the slip and a copy of the label, above it with the export permit, by courier with its papers), and their receipt shows no 10 % tax. Electronic receipts bear no stamp duty; paper ones do from ¥50,000, unless they say that a card paid. A refund under ¥10,000 needs no return invoice. Copies are kept 7 years. Source: Consumption Tax Act arts. 7, 57-4 and its ordinance art. 5; Stamp Tax Act; Ministry of Finance Ordinance 70 of 2014 (secondary sources and memory).
:::

## 店が知らせること / What the shop must tell {#duties .info .quoted .secondary .memory}

:::ja
広告、最終確認画面、承諾の通知、領収書で店が示す事柄です。根拠:特定商取引法 第11条・第12条の6・第13条・第15条の3、消費税法 第57条の4、印紙税法(確かさは事柄ごとに記載)。
:::

:::en
What the shop shows in its offer, on the final confirmation screen, in the notice of acceptance and on receipts. Source: Specified Commercial Transactions Act arts. 11, 12-6, 13, 15-3; Consumption Tax Act art. 57-4; Stamp Tax Act (how sure is said for each).
:::

```yaml duties
- id: advertisement
  at: offer
  for: { bought-from: online }
  must: { ja: 通信販売の広告に、次の事項を表示する。, en: Show these in the offer of goods by mail order. }
  items:
    - { id: price, ja: 価格(送料を含む), en: price with delivery }
    - { id: payment, ja: 支払いの時期と方法, en: when and how to pay }
    - { id: delivery-time, ja: 引渡しの時期, en: when the goods come }
    - { id: order-period, ja: 申込みの期間(あるとき), en: "period of the offer, if limited" }
    - { id: withdrawal-and-cancellation, ja: 撤回と解除に関する事項(返品の特約を含む), en: "withdrawal and cancellation, the clause on returns included" }
    - { id: trader, ja: 事業者の氏名または名称、住所、電話番号, en: "name, address and telephone number of the trader" }
    - { id: other-charges, ja: そのほかに負担する金額, en: other charges }
    - { id: non-conformity, ja: 契約不適合の責任について定めがあるときはその内容, en: "liability for non-conformity, if limited" }
    - { id: software, ja: ソフトウェアの動作環境(該当するとき), en: "environment that software needs, if any" }
    - { id: repeat-contract, ja: 二回以上の契約であるときはその旨と条件, en: "that the contract repeats, and how, if it does" }
  source: 特定商取引法 第11条
  sure: secondary
- id: final-screen
  at: checkout
  for: { bought-from: online }
  must: { ja: 注文を確定する画面に、次の六つを示し、誤認させる表示をしない。, en: Show these six on the screen that places the order; nothing on it may mislead. }
  items:
    - { id: quantity, ja: 数量, en: quantity }
    - { id: price, ja: 価格(送料を含む), en: price with delivery }
    - { id: payment, ja: 支払いの時期と方法, en: when and how to pay }
    - { id: delivery-time, ja: 引渡しの時期, en: when the goods come }
    - { id: order-period, ja: 申込みの期間(あるとき), en: "period of the offer, if limited" }
    - { id: withdrawal-and-cancellation, ja: 撤回と解除に関する事項, en: withdrawal and cancellation }
  source: 特定商取引法 第12条の6
  sure: secondary
- id: return-clause
  at: [offer, checkout]
  for: { bought-from: online }
  must: { ja: 返品の特約を、広告と最終確認画面の両方に、見やすい場所で、明瞭に読めるように、容易に認識できるように表示する。片方だけでは働かない。, en: "Show the clause on returns both in the offer and on the final screen, where it is easily seen, clearly legible and easily recognised. One alone has no effect." }
  source: 特定商取引法 第15条の3第1項ただし書、施行規則
  sure: quoted
- id: notice-of-acceptance
  at: confirmation
  for: { bought-from: online, payment-method: [card, paypal, bank-transfer] }
  must: { ja: 代金を先に受け取ったときは、遅れることなく品物を送る場合を除き、承諾するかどうかを、書面または承諾を得た電子の方法で、遅れることなく知らせる。, en: "Where payment came first, and unless the goods go out without delay, tell without delay, in writing or electronically with consent, whether the order is accepted." }
  source: 特定商取引法 第13条
  sure: memory
- id: receipt
  at: [confirmation, receipt]
  must: { ja: 求めがあれば領収書を、紙または電子の記録で渡す。期限はない。, en: "Give a receipt when asked, on paper or electronically; there is no time limit." }
  source: 民法 第486条
  sure: memory
- id: qualified-invoice
  at: receipt
  must: { ja: 登録した店が事業者に渡す適格請求書には、次の六つを書く。消費税の端数は、一枚につき税率ごとに一度だけ処理する。輸出の販売には要らず、10%の税を書かない。, en: "A registered shop''s qualified invoice to a business has these six. Tax is rounded once for each invoice and rate. An export sale needs none and shows no 10 % tax." }
  items:
    - { id: issuer, ja: 発行者の氏名または名称と登録番号(T と13桁), en: "name and registration number (T and 13 digits) of the issuer" }
    - { id: date, ja: 取引の年月日, en: date of the sale }
    - { id: content, ja: 取引の内容(軽減税率の対象はその旨), en: "what was sold, marked where the reduced rate applies" }
    - { id: total-per-rate, ja: 税率ごとの合計額と適用税率, en: "total for each rate, and the rate" }
    - { id: tax-per-rate, ja: 税率ごとの消費税額, en: tax for each rate }
    - { id: recipient, ja: 交付を受ける者の氏名または名称, en: name of the recipient }
  source: 消費税法 第57条の4第1項
  sure: secondary
- id: simplified-invoice
  at: receipt
  must: { ja: 小売では、宛名のない次の五つの簡易な請求書でもよい。, en: "In retail a simplified invoice of these five, without the recipient''s name, will do." }
  items:
    - { id: issuer, ja: 発行者の氏名または名称と登録番号(T と13桁), en: "name and registration number (T and 13 digits) of the issuer" }
    - { id: date, ja: 取引の年月日, en: date of the sale }
    - { id: content, ja: 取引の内容(軽減税率の対象はその旨), en: "what was sold, marked where the reduced rate applies" }
    - { id: total-per-rate, ja: 税率ごとの合計額, en: total for each rate }
    - { id: rate-or-tax, ja: 税率ごとの消費税額または適用税率, en: "the rate, or the tax for each rate" }
  source: 消費税法 第57条の4第2項
  sure: secondary
- id: return-invoice
  at: receipt
  must: { ja: 税込1万円以上の返金には、次を書いた返還請求書を渡す。, en: "A refund of ¥10,000 or more, tax included, comes with a return invoice that says this." }
  items:
    - { id: issuer, ja: 発行者の氏名または名称と登録番号, en: name and registration number of the issuer }
    - { id: return-date, ja: 返還の年月日, en: date of the return }
    - { id: sale-date, ja: もとの取引の年月日, en: date of the sale }
    - { id: content, ja: もとの取引の内容(軽減税率の対象はその旨), en: "what was sold, marked where the reduced rate applies" }
    - { id: amount-per-rate, ja: 税率ごとの返還の額, en: amount paid back for each rate }
    - { id: rate-or-tax, ja: 税率ごとの消費税額または適用税率, en: "the rate, or the tax for each rate" }
  source: 消費税法 第57条の4第3項、施行令 第70条の9
  sure: memory
- id: stamp-duty
  at: receipt
  must: { ja: "5万円以上(税を区分して書いたときは税抜きの額)の紙の領収書には印紙を貼る(100万円まで200円、200万円まで400円、300万円まで600円、500万円まで1,000円、1,000万円まで2,000円)。電子の領収書と、カード払いと書いた紙の領収書には要らない。", en: "A paper receipt bears a stamp from ¥50,000 (without the tax if that stands apart): ¥200 up to 1 million, 400 up to 2, 600 up to 3, 1,000 up to 5, 2,000 up to 10 million. An electronic one, and a paper one that says a card paid, bears none." }
  source: 印紙税法 別表第一第17号、国税庁の質疑応答
  sure: secondary
- id: keep-copies
  at: receipt
  must: { ja: 交付した請求書の写しと、輸出の証明を7年保存する。, en: Keep copies of invoices and proof of export for 7 years. }
  source: 消費税法 第57条の4第6項、第7条
  sure: memory
```

## 不確かなこと / What is uncertain {#uncertain .info}

:::ja
次の点は、確かめられていないか、定まっていません。かっこの中は、それまでの扱いです。

- 8日間や店の申出期間に民法 第142条が及ぶか。「翌日」が一度だけ延びるのか次の営業日までか、土曜はどうか(延ばさない。遅い読み方なら間に合う通知は、お断りせず担当者が判断する)。
- 返品の通知は到達の時によること。条文に発信の決まりがないことからの読み方で、判断した文書は見つかっていません(期限の日に投函された手紙は、お断りせず担当者が判断する)。
- 3日や7日の不良品の申出期間、不良品の送料を買主とする定めの効力(消費者契約法 第10条。助言として示す)。
- 丸7日のような書き方を暦の日で数えるか時間で数えるか(暦の日の終わりまで)。
- 個人事業者の登録番号の検査数字(警告にとどめる)。
- 消費税の軽減税率の今後。
:::

:::en
These points were not checked or are not settled. What is done until then stands in brackets.

- Whether art. 142 of the Civil Code reaches the 8 days or a shop''s own window; whether a day moves once or to the next business day; Saturdays (nothing moves; a notice that is in time by the longer reading goes to staff and is best taken).
- That the notice of a return counts on arrival: it is read from an Act that has no rule on sending, and no authority was found (a letter posted on the last day goes to staff and is best taken).
- Whether windows of 3 or 7 days for faults, and the cost of sending back put on the buyer, stand (Consumer Contract Act art. 10; shown as advice).
- Whether words like “7 full days” mean calendar days or hours (to the end of the calendar day).
- The check digit in the registration numbers of sole proprietors (a warning at most).
- What becomes of the reduced rate of consumption tax.
:::

## 例 / Examples {#examples .info}

```yaml example
- name: the return clause was not shown; day 8 counted from delivery
  facts: { request: return, at: 2026-11-27T23:59+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, return-clause-shown: no, reason: changed-mind }
  expect: { verdict: accept, reason: law, cites: [mail-order-return.cost, mail-order-return.return], terms: { return-shipping: customer }, until: 2026-11-27 }
- name: day 9 is too late
  facts: { request: return, at: 2026-11-28T00:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, return-clause-shown: no, reason: changed-mind }
  expect: { verdict: staff, reason: silence }
- name: sent in time, arrived too late, which is not settled, so staff decide
  facts: { request: return, at: 2026-11-27T18:00+09:00, arrives: 2026-11-28T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, return-clause-shown: no, reason: changed-mind }
  expect: { verdict: staff, reason: law, cites: [mail-order-return.longer-reading] }
- name: the clause was shown, so it rules
  facts: { request: return, at: 2026-11-22T18:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, return-clause-shown: yes, reason: changed-mind }
  expect: { verdict: staff, reason: silence }
- name: a receipt asked for after everything is done
  facts: { request: receipt, at: 2026-11-27T18:00+09:00, paid: 2026-11-01T10:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, bought-from: online }
  expect: { verdict: accept, reason: law, cites: [receipt] }
- name: the promised day has passed
  facts: { request: cancel, at: 2026-11-27T18:00+09:00, ordered: 2026-09-01T10:00+09:00, stage: accepted, country: JP, buyer: consumer, bought-from: online, return-clause-shown: yes, reason: late-delivery }
  expect: { verdict: staff, speaks: [shops-default] }
- name: it arrives one second before the end of day 8
  facts: { request: return, at: 2026-11-27T09:00+09:00, arrives: 2026-11-27T23:59:59+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, return-clause-shown: no, reason: changed-mind }
  expect: { verdict: accept, reason: law, cites: [mail-order-return.cost, mail-order-return.return], until: 2026-11-27 }
- name: delivered late in the evening, that day is day 1 all the same
  facts: { request: return, at: 2026-11-28T00:30+09:00, delivered: 2026-11-20T23:50+09:00, country: JP, buyer: consumer, bought-from: online, return-clause-shown: no, reason: changed-mind }
  expect: { verdict: staff, reason: silence }
- name: day 8 is a Sunday and does not move
  facts: { request: return, at: 2026-11-29T23:00+09:00, delivered: 2026-11-22T10:00+09:00, country: JP, buyer: consumer, bought-from: online, return-clause-shown: no, reason: changed-mind }
  expect: { verdict: accept, reason: law, cites: [mail-order-return.cost, mail-order-return.return], until: 2026-11-29 }
- name: the Monday after a Sunday that was day 8 is in time by the longer reading only
  facts: { request: return, at: 2026-11-30T10:00+09:00, delivered: 2026-11-22T10:00+09:00, country: JP, buyer: consumer, bought-from: online, return-clause-shown: no, reason: changed-mind }
  expect: { verdict: staff, reason: law, cites: [mail-order-return.longer-reading] }
- name: the Tuesday after it is late by every reading
  facts: { request: return, at: 2026-12-01T00:00+09:00, delivered: 2026-11-22T10:00+09:00, country: JP, buyer: consumer, bought-from: online, return-clause-shown: no, reason: changed-mind }
  expect: { verdict: staff, reason: silence }
- name: the recipient of a gift cannot give back by this article what another has bought
  facts: { request: return, requester: gift-recipient, at: 2026-11-22T10:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, return-clause-shown: no, reason: changed-mind }
  expect: { verdict: staff, reason: silence }
- name: of two parcels each counts from its own delivery
  facts: { request: return, at: 2026-11-28T10:00+09:00, delivered: 2026-11-20T10:00+09:00, delivered-last: 2026-11-27T10:00+09:00, country: JP, buyer: consumer, bought-from: online, return-clause-shown: no, reason: changed-mind }
  expect: { verdict: staff, reason: silence }
- name: delivered on the last day but one of February in a leap year, day 8 is 6 March
  facts: { request: return, at: 2028-03-06T23:59+09:00, delivered: 2028-02-28T10:00+09:00, country: JP, buyer: consumer, bought-from: online, return-clause-shown: no, reason: changed-mind }
  expect: { verdict: accept, reason: law, cites: [mail-order-return.cost, mail-order-return.return], until: 2028-03-06 }
- name: a gift''s recipient asks for the receipt of another
  facts: { request: receipt, requester: gift-recipient, at: 2026-11-27T18:00+09:00, paid: 2026-11-01T10:00+09:00, country: JP, bought-from: online }
  expect: { verdict: staff, reason: silence }
- name: nobody knows whether the clause was shown, so the shop is asked
  facts: { request: return, at: 2026-11-22T18:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, reason: changed-mind }
  expect: { verdict: ask, asks: [return-clause-shown] }
- name: "K20: made for the buyer alone, and no clause was shown: the law knows no exception by kind of goods"
  facts: { request: return, at: 2026-11-22T18:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, kind: personalised, return-clause-shown: no, reason: changed-mind }
  expect: { verdict: accept, reason: law, cites: [mail-order-return.cost, mail-order-return.return] }
- name: "K20: a pre-order with the clause shown: only the clause counts"
  facts: { request: cancel, at: 2026-11-22T18:00+09:00, ordered: 2026-11-10T10:00+09:00, stage: accepted, country: JP, buyer: consumer, bought-from: online, kind: pre-order, return-clause-shown: yes, reason: changed-mind }
  expect: { verdict: staff, reason: silence }
- name: "K20: and when the shop itself is late no clause takes the right away"
  facts: { request: cancel, at: 2026-11-22T18:00+09:00, ordered: 2026-08-10T10:00+09:00, stage: in-production, country: JP, buyer: consumer, bought-from: online, kind: pre-order, return-clause-shown: yes, reason: late-delivery }
  expect: { verdict: staff, reason: law, cites: [shops-default] }
- name: before delivery, without a clause
  facts: { request: cancel, at: 2026-11-22T18:00+09:00, ordered: 2026-11-10T10:00+09:00, stage: accepted, country: JP, buyer: consumer, bought-from: online, kind: ready, return-clause-shown: no, reason: changed-mind }
  expect: { verdict: accept, reason: law, cites: [mail-order-return.return], speaks: [final-screen] }
- name: bought in a store, so no rule of mail order
  facts: { request: return, at: 2026-11-22T18:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: store, return-clause-shown: no, reason: changed-mind }
  expect: { verdict: staff, reason: silence }
- name: a business bought it
  facts: { request: return, at: 2026-11-22T18:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: business, bought-from: online, return-clause-shown: no, reason: changed-mind }
  expect: { verdict: staff, reason: silence }
- name: a fault is not a matter of the clause; the Codes are shown to staff
  facts: { request: exchange, at: 2026-12-20T18:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, return-clause-shown: yes, reason: defect }
  expect: { verdict: staff, reason: silence, speaks: [non-conformity, unfair-terms, notice-period.open] }
- name: told one year after noticing, on the last day
  facts: { request: repair, at: 2027-11-20T23:59+09:00, delivered: 2026-11-15T10:00+09:00, noticed: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, reason: defect }
  expect: { verdict: staff, reason: silence, speaks: [notice-period.open] }
- name: told a day later
  facts: { request: repair, at: 2027-11-21T00:00+09:00, delivered: 2026-11-15T10:00+09:00, noticed: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, reason: defect }
  expect: { verdict: staff, reason: silence, speaks: [notice-period.over] }
- name: a parcel that came back, and the price is kept
  facts: { request: cancel, at: 2027-01-15T09:00+09:00, ordered: 2026-11-20T10:00+09:00, stage: undeliverable, country: JP, buyer: consumer, bought-from: online, return-clause-shown: yes, reason: other }
  expect: { verdict: staff, reason: silence, speaks: [cancellation-charge] }
- name: cooling-off is asked for
  facts: { request: withdraw, at: 2026-11-22T18:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, return-clause-shown: yes }
  expect: { verdict: staff, reason: silence, speaks: [cooling-off] }
- name: a business asks for its receipt a year later
  facts: { request: receipt, at: 2027-11-27T18:00+09:00, paid: 2026-11-01T10:00+09:00, country: JP, buyer: business, bought-from: online }
  expect: { verdict: accept, reason: law, cites: [receipt], terms: { fee: none } }
```
');
insert into once values ('law uk 2026-11', '---
law: uk
version: "2026-11"
effective: 2026-09-27T00:00+01:00
zone: buyer
languages: [ja, en]
home: UK
counting: { first-day: excluded, months: same-date, roll-over: none, notice: dispatch }
scope: { country: UK, buyer: consumer, bought-from: online }
reviewed-by: no lawyer has read this
---

# 英国の消費者法 / Consumer law of the United Kingdom

:::ja
英国にお住まいの消費者がオンラインで購入した場合の最低限の権利です。店の約束のほうが有利なときは、店の約束がそのまま生きます。法律の助言ではありません。
:::

:::en
The least that a consumer living in the United Kingdom has after buying online. Where the shop promises more, the shop''s promise stands. This is not legal advice.
:::

## 14日間の取消権 / Right to cancel within 14 days {#cancellation .secondary}

:::ja
消費者は、理由を述べずに、品物を受け取った日の翌日から14日以内に契約を取り消せます。分けて届けたときは最後の品から数えます。休日による延長はありません。期限内に発信すれば足ります。返金は、品物か発送の証明を受け取ってから14日以内、同じ支払い方法で、標準の送料を含みます。品物がまだ届いていないときは、通知から14日以内です。返送は通知から14日以内で、直接の費用は事前に知らされていれば消費者が負担します。根拠:SI 2013/3134 第29条〜第35条(二次資料で確認)。
:::

:::en
A consumer may cancel without giving a reason within 14 days after the day the goods come into their possession; of several parcels the last one counts. Holidays do not extend the period. It is enough to send the notice in time. The refund, standard delivery included, is due by the same means within 14 days of the goods or proof of sending coming back, or, if they had not come yet, within 14 days of the notice. The goods are sent back within 14 days of the notice; the consumer bears the direct cost if told so. Source: SI 2013/3134 regs 29 to 35 (secondary sources).
:::

```yaml rule
on: [withdraw, return]
when: { requester: buyer, happened: delivered, until: 14 days of delivered-last }
then: accept
terms:
  return-shipping: customer
  refund-of: all-payments
  refund-means: same-means
  refund-within: 14 days of returned
  send-back-within: 14 days of notice
```

## お届け前の取消 / Cancelling before delivery {#before-delivery .secondary}

:::ja
契約の成立からお届けまでのあいだも取り消せます。返金は通知から14日以内です。根拠:SI 2013/3134 第29条・第34条6項(二次資料で確認)。
:::

:::en
The right exists before delivery too; the refund is then due within 14 days of the notice. Source: SI 2013/3134 regs 29, 34(6) (secondary sources).
:::

```yaml rule
on: [cancel]
when: { requester: buyer, not-yet: delivered }
then: accept
terms: { refund-of: all-payments, refund-means: same-means, refund-within: 14 days of notice }
```

## 取消の案内がなかったとき / When the information was not given {#not-informed .secondary .uncertain}

:::ja
取消権の案内がなかったときは、期間は本来の終わりから12か月延び、使用による減額はできず、返送費用は事業者が負担します。途中で案内があれば、その日から14日です。そのときも減額はせず、返送費用は事業者が負担するものとして扱います。根拠:SI 2013/3134 第31条・第34条・第35条(二次資料で確認。遅れた案内のあとの減額と返送費用は不確か)。
:::

:::en
If the information on cancelling was not given, the period ends 12 months after its normal end, no value lost by handling may be deducted, and the trader bears the cost of return. If it is given meanwhile, the consumer has 14 days from then; we treat it as still free of deduction and of the cost of return. Source: SI 2013/3134 regs 31, 34, 35 (secondary sources; what late information does to the deduction and the cost is uncertain).
:::

```yaml rule
- id: never
  on: [withdraw, return]
  when: { requester: buyer, not-yet: informed, happened: delivered, until: 14 days + 12 months of delivered-last }
  then: accept
  terms:
    return-shipping: shop
    deduction: none
    refund-of: all-payments
    refund-means: same-means
    refund-within: 14 days of returned
    send-back-within: 14 days of notice
- id: late
  on: [withdraw, return]
  when: { requester: buyer, after: 14 days of delivered-last, within: 14 days of informed, until: 14 days + 12 months of delivered-last }
  then: accept
  terms:
    return-shipping: shop
    deduction: none
    refund-of: all-payments
    refund-means: same-means
    refund-within: 14 days of returned
    send-back-within: 14 days of notice
```

## 扱いによる価値の減少 / Value lost by handling {#value-loss .memory}

:::ja
店頭で確かめる程度を超えた扱いで価値が下がった分は、代金を限度に差し引けます。根拠:SI 2013/3134 第34条9項〜11項(記憶による)。
:::

:::en
Value lost by handling beyond what one would do in a shop may be deducted, up to the price. Source: SI 2013/3134 reg 34(9) to (11) (from memory).
:::

```yaml rule
- id: of-cancellation
  force: default
  on: [withdraw]
  when: { any: [{ used: worn }, { altered: yes }] }
  terms: { deduction: value-loss }
- id: of-return
  force: default
  on: [return]
  when:
    reason: { not: [defect, wrong-item, damaged-on-arrival, stained, missing-part] }
    any: [{ used: worn }, { altered: yes }]
  terms: { deduction: value-loss }
```

## 取り消せない品 / Goods outside the right to cancel {#exempt .secondary}

:::ja
消費者の指定による品や明らかに一人のための品、開封した封印済みの衛生用品、開封した封印済みの録音・録画物・ソフトウェアは取り消せません。根拠:SI 2013/3134 第28条(二次資料で確認)。
:::

:::en
Goods made to the consumer''s specification or clearly personalised, sealed hygiene goods once unsealed, and sealed recordings or software once unsealed are outside the right. Source: SI 2013/3134 reg 28 (secondary sources).
:::

```yaml rule
- id: personalised
  on: [withdraw, return, cancel]
  when: { kind: personalised }
  then: none
  overrides: [cancellation, refund, before-delivery, not-informed]
- id: unsealed
  on: [withdraw, return]
  when: { seal: [hygiene, recording], opened: yes }
  then: none
  overrides: [cancellation, not-informed]
```

## 30日以内の拒絶 / Short-term right to reject {#reject .read .secondary}

:::ja
品物が契約に適合しないときは、お届けの翌日を1日目として30日以内に、品物を拒絶して返金を受けられます。返金は、認めた日を1日目として14日以内に同じ支払い方法で行います。返送費用は事業者の負担ですが、品物を受け取った場所へみずから持って行く費用は含みません。使用していても失われません。30日を縮める合意は拘束しません。根拠:Consumer Rights Act 2015 第20条・第22条(第22条は原文確認済み)。
:::

:::en
If the goods do not conform, the consumer may reject them and be refunded within 30 days beginning with the day after delivery, at the trader''s cost of return (other than bringing them in person to where they were handed over), even if they were used. An agreement to shorten the 30 days does not bind. The refund is due within 14 days beginning with the day the trader agrees, by the same means. Source: Consumer Rights Act 2015 ss 20, 22 (s 22 read).
:::

```yaml rule
on: [return]
when: { requester: buyer, reason: [defect, wrong-item, damaged-on-arrival, stained, missing-part], within: 30 days of delivered, inspection: { not: not-found } }
then: accept
terms: { remedies: [refund], return-shipping: shop, refund-of: price, deduction: none, refund-means: same-means, refund-within: "14 days of agreed, first day counted" }
```

## 修理または交換 / Repair or replacement {#repair-or-replacement .secondary .memory}

:::ja
契約に適合しない品は、相当の期間内に、著しい不便なく、無料で修理または交換します。お届けから6か月以内に現れたものは、はじめからあったとみなされます。そのあとは、はじめからあったことが示されれば同じです。請求できる期間は6年(スコットランドは5年)です。30日を過ぎた返金の前に、まず修理か交換を受けられます。贈り物として受け取った方からのお申し出は、購入した方の権利として担当者がご案内します。根拠:Consumer Rights Act 2015 第19条・第23条、Limitation Act 1980(二次資料と記憶による)。
:::

:::en
Goods that do not conform are repaired or replaced free of charge, in reasonable time and without significant inconvenience. A fault that shows within 6 months beginning with the day of delivery is taken to have been there; after that, once it is shown. Claims are open for 6 years (5 years in Scotland). After the first 30 days repair or replacement comes before money. If the person who was given the goods asks, staff explain that the right is the buyer''s. Source: Consumer Rights Act 2015 ss 19, 23; Limitation Act 1980 (secondary sources and memory).
:::

```yaml rule
- id: remedy
  on: [exchange, repair]
  when:
    requester: buyer
    reason: [defect, wrong-item, damaged-on-arrival, stained, missing-part]
    any: [{ within: 5 years of delivered }, { within: 6 years of delivered, subdivision: { not: GB-SCT } }]
  provided:
    - { id: proof, any: [{ within: "6 months of delivered, first day counted" }, { inspection: confirmed }], else: pending }
  then: accept
  terms: { remedies: [repair, replace], choice: buyer, return-shipping: shop, outbound-shipping: shop, duty: shop, transit-risk: shop, fee: none }
- id: first
  on: [return]
  when: { requester: buyer, reason: [defect, wrong-item, damaged-on-arrival, stained, missing-part], after: 30 days of delivered, within: 6 years of delivered, earlier-remedy: [none, repaired, replaced] }
  then: staff
  terms: { remedies: [repair, replace], choice: buyer, return-shipping: shop }
- id: carriage
  on: [exchange, repair, return]
  when: { requester: buyer, reason: [defect, wrong-item, damaged-on-arrival, stained, missing-part], within: 6 years of delivered }
  terms: { return-shipping: shop }
- id: recipient
  on: [exchange, repair, return]
  when: { requester: gift-recipient, reason: [defect, wrong-item, damaged-on-arrival, stained, missing-part], within: 6 years of delivered }
  then: staff
- id: disputed
  on: [exchange, repair, return]
  when: { reason: [defect, wrong-item, damaged-on-arrival, stained, missing-part], within: 6 years of delivered, inspection: not-found }
  then: staff
  overrides: [repair-or-replacement, final-reject]
```

## 減額または最終の拒絶 / Price reduction or final right to reject {#final-reject .secondary}

:::ja
一度の修理または交換で直らないとき、または行われないときは、代金の減額か、品物を拒絶しての返金を選べます。最初の6か月は使用による減額がありません。根拠:Consumer Rights Act 2015 第24条(二次資料で確認)。
:::

:::en
If one repair or replacement did not put it right, or was not done, the consumer may have the price reduced or reject the goods for a refund; nothing is deducted for use in the first 6 months. Source: Consumer Rights Act 2015 s 24 (secondary sources).
:::

```yaml rule
on: [return]
when:
  requester: buyer
  reason: [defect, wrong-item, damaged-on-arrival, stained, missing-part]
  earlier-remedy: [failed, refused, late]
  any: [{ within: 5 years of delivered }, { within: 6 years of delivered, subdivision: { not: GB-SCT } }]
then: accept
terms: { remedies: [price-reduction, refund], choice: buyer, return-shipping: shop, refund-of: price, refund-means: same-means, refund-within: "14 days of agreed, first day counted" }
```

## 遅れた納品 / Late delivery {#late-delivery .memory}

:::ja
約束の日までに届かないときは、相当の期間を定めて求め、なお届かなければ契約を終わらせて返金を受けられます。根拠:Consumer Rights Act 2015 第28条(記憶による)。
:::

:::en
If the goods do not come when agreed, the consumer sets a further reasonable period and may then end the contract and be refunded. Source: Consumer Rights Act 2015 s 28 (from memory).
:::

```yaml rule
on: [cancel]
when: { requester: buyer, reason: late-delivery, not-yet: delivered, kind: personalised }
then: staff
```

## 止まる時計 / The clock that stops {#stop-clock .read}

:::ja
30日のうちに修理または交換を求めたとき、30日の時計はそこで止まります。品物が戻ってもまだ適合しないときは、残りの日数と7日の長いほうのあいだ、なお拒絶できます。求めた日から品物が戻った日までの期間は数えません。いつ戻ったかは記録だけではわからないことがあるため、30日を過ぎたお申し出で修理や交換がすでに行われていたときは、担当者が日数を数えます。根拠:Consumer Rights Act 2015 第22条6項〜8項(原文確認済み)。
:::

:::en
Where repair or replacement was asked for within the 30 days, the clock stops. If the goods then still do not conform, they may be rejected within the days that were left or 7 days, whichever is longer; the time from the request until the goods are back does not count. When they came back is not always on record, so after 30 days staff count the days if a repair or replacement was made. Source: Consumer Rights Act 2015 s 22(6) to (8) (text read).
:::

```yaml rule
on: [return]
when: { requester: buyer, reason: [defect, wrong-item, damaged-on-arrival, stained, missing-part], after: 30 days of delivered, within: 6 years of delivered, earlier-remedy: [repaired, replaced] }
then: staff
```

## 使用による減額は6か月なし / Nothing for use in the first six months {#no-deduction-for-use .secondary}

:::ja
最終の拒絶による返金からは、お届けから6か月のあいだ、使用による減額をしません。根拠:Consumer Rights Act 2015 第24条8項〜10項(二次資料で確認)。
:::

:::en
From the refund on a final rejection nothing is deducted for use in the first 6 months after delivery. Source: Consumer Rights Act 2015 s 24(8) to (10) (secondary sources).
:::

```yaml rule
force: default
on: [return]
when: { requester: buyer, used: worn, reason: [defect, wrong-item, damaged-on-arrival, stained, missing-part], earlier-remedy: [failed, refused, late], within: "6 months of delivered, first day counted" }
terms: { deduction: none }
```

## 届かない品の危険 / Goods that never arrive {#risk .memory}

:::ja
消費者か、消費者が指定した人が品物を手にするまで、危険は事業者が負います。届かない品の再発送は担当者が手配します。根拠:Consumer Rights Act 2015 第29条(記憶による)。
:::

:::en
Goods are at the trader''s risk until the consumer, or a person they named, has them in hand. Staff arrange for a lost parcel to be sent again. Source: Consumer Rights Act 2015 s 29 (from memory).
:::

```yaml rule
force: advise
on: [redelivery]
when: { requester: buyer, not-yet: delivered }
then: staff
```

## 貴金属の刻印 / Hallmarks {#hallmark .memory}

:::ja
金1グラム、銀7.78グラム、プラチナ0.5グラム、パラジウム1グラムを超える品は、認定の刻印がなければ、その貴金属の品として示すことができません。根拠:Hallmarking Act 1973(記憶による)。
:::

:::en
An article above 1 g of gold, 7.78 g of silver, 0.5 g of platinum or 1 g of palladium may not be described as made of that metal without a hallmark. Source: Hallmarking Act 1973 (from memory).
:::

```yaml rule
force: advise
on: [exchange, return, inspect]
when: { reason: no-hallmark }
then: staff
```

## どの法律か / Which law applies {#which-law .info .memory}

:::ja
店が英国の消費者に向けて販売しているとき、消費者はほかの国の法律が選ばれていても英国の保護を失いません。根拠:英国に引き継がれたローマI規則、Consumer Rights Act 2015 第32条・第74条(記憶による)。
:::

:::en
Where a shop directs its sales to the United Kingdom, consumers keep its protection whatever law the terms choose. Source: the Rome I Regulation as retained; Consumer Rights Act 2015 ss 32, 74 (from memory).
:::

## 取消のしかた / How to cancel {#how-to-cancel .info .secondary}

:::ja
英国では「取消」(cancel)と言います。様式例でも、ほかのはっきりした表示でもできます。期限内に発信すれば足り、発信したことは消費者が示します。ウェブの書式を置くかどうかは店の自由ですが、置いたときは受領を遅れることなく耐久媒体で知らせます。撤回ボタンの義務はありません。根拠:SI 2013/3134 第32条(二次資料で確認)。
:::

:::en
The word in the United Kingdom is to cancel. The model form or any other clear statement does it; it is enough to send it in time, which the consumer shows. A form on the web is the trader''s choice, but then its receipt is acknowledged on a durable medium without delay. There is no duty to have a withdrawal button. Source: SI 2013/3134 reg 32 (secondary sources).
:::

## 日の数え方 / How days are counted {#counting .info .secondary .memory}

:::ja
取消の14日はお届けの日を入れずに数えます。土曜、日曜、祝日でも延びません(規則に定めがないことからの読み方です)。「〜の日から始まる」期間は、その日を1日目とします。品物が分かれて届く一つの注文では最後の品、定期のお届けでは最初の品です。根拠:SI 2013/3134 第30条・第31条(二次資料)、Consumer Rights Act 2015 第19条・第20条・第22条(休日の扱いは記憶による)。
:::

:::en
The 14 days leave out the day of delivery. Saturdays, Sundays and bank holidays do not move their end: the Regulations are silent. A period “beginning with” a day counts that day. In one order of several parcels the last counts, in a regular delivery the first. Source: SI 2013/3134 regs 30, 31 (secondary sources); Consumer Rights Act 2015 ss 19, 20, 22 (the point on holidays from memory).
:::

## 返金 / Refund {#refund .secondary .memory}

:::ja
返金は、品物が戻った日、または発送の証明が届いた日の早いほうから14日以内です。事業者が引き取りを申し出たとき、品物が送られていないときは、取消を知った日から14日以内です。送料は最も安い通常の方法の額まで戻ります。価値の減少による差引きは代金を限度とし、取消の案内がなければできません。根拠:SI 2013/3134 第34条・第35条(二次資料。差引きの限度は記憶による)。
:::

:::en
The refund is due within 14 days of the goods, or proof of sending them, coming back, whichever is earlier; where the trader offered to collect, or nothing was sent, within 14 days of hearing of the cancellation. Delivery is refunded up to the least expensive usual kind. A deduction for lost value ends at the price and needs the information on cancelling to have been given. Source: SI 2013/3134 regs 34, 35 (secondary sources; the limit of the deduction from memory).
:::

```yaml rule
on: [withdraw, return]
when: { requester: buyer, not-yet: delivered }
then: accept
terms: { refund-of: all-payments, refund-means: same-means, refund-within: 14 days of notice }
```

## 契約できないこと / What terms cannot do {#void-terms .info .read .secondary}

:::ja
品質、目的への適合、説明との一致についての権利を除き、または縮める条項は拘束しません。30日の権利を縮める合意も同じです。傷みやすい品、分けられなくなった品、新聞・雑誌、競売の品には取消権がありません。根拠:Consumer Rights Act 2015 第9条〜第11条・第22条2項・第31条、SI 2013/3134 第28条(第22条は原文確認済み、ほかは二次資料)。
:::

:::en
Terms that exclude or cut down the rights to satisfactory quality, fitness and matching the description do not bind, nor does an agreement that shortens the 30 days. Perishable goods, goods mixed so that they cannot be parted, newspapers and magazines, and goods sold by auction are outside the right to cancel. Source: Consumer Rights Act 2015 ss 9 to 11, 22(2), 31; SI 2013/3134 reg 28 (s 22 read; others secondary sources).
:::

## 時効とスコットランド / Limitation, and Scotland {#scotland .info .memory}

:::ja
契約に適合しない品についての請求は、イングランド、ウェールズ、北アイルランドでは6年、スコットランドでは5年で時効にかかります。5年を過ぎて6年までのお申し出では、どこにお住まいかで答えが変わるため、お尋ねします。根拠:Limitation Act 1980、スコットランドの時効法(記憶による)。
:::

:::en
Claims for goods that do not conform lapse after 6 years in England, Wales and Northern Ireland and after 5 in Scotland. Between the fifth and the sixth year the answer depends on where the buyer lives, so it is asked. Source: Limitation Act 1980 and the Scottish law of prescription (from memory).
:::

## 納期 / Time of delivery {#delivery-time .info .memory}

:::ja
別の合意がなければ、契約から30日以内に、遅れることなく届けます。遅れたときは相当の期間を定め、なお届かなければ契約を終わらせることができます。根拠:Consumer Rights Act 2015 第28条(記憶による)。
:::

:::en
Unless agreed otherwise the goods come without undue delay and within 30 days. If they are late, the consumer sets a fitting period and may then end the contract. Source: Consumer Rights Act 2015 s 28 (from memory).
:::

## 店が知らせること / What the shop must tell {#duties .info .secondary .memory}

:::ja
購入の前、注文の画面、確認の手紙で店が知らせる事柄です。根拠:SI 2013/3134 第13条・第16条ほか(確かさは事柄ごとに記載)。
:::

:::en
What the shop tells before the purchase, on the ordering screen and in the letter of confirmation. Source: SI 2013/3134 regs 13, 16 and others (how sure is said for each).
:::

```yaml duties
- id: cancellation-information
  at: [checkout, confirmation]
  for: { kind: { not: personalised } }
  must: { ja: 取消の条件、期限、手続きと様式例を、契約の前に示し、遅くともお届けまでに耐久媒体で渡す。ないときは期間が12か月延びる。, en: "Say before the contract, and on a durable medium at the latest with the goods, on what conditions, until when and how the consumer may cancel, with the model form. Without it the period grows by 12 months." }
  items:
    - { id: conditions, ja: 条件, en: conditions }
    - { id: time-limit, ja: 期限, en: time limit }
    - { id: procedures, ja: 手続き, en: procedures }
    - { id: model-form, ja: 様式例, en: model form }
  source: SI 2013/3134 reg 13, Schedule 2(l)
  sure: secondary
- id: model-form
  at: [checkout, confirmation]
  for: { kind: { not: personalised } }
  must: { ja: 取消の様式例を渡す。文言は公式の文書から取ること(ここには収めていない)。, en: "Give the model cancellation form. Take its wording from the official text; it is not kept here." }
  items:
    - { id: to, ja: 宛先(事業者の名称、住所、メールアドレス), en: "addressee: name, address and e-mail of the trader" }
    - { id: statement, ja: 次の品の契約を取り消すという文, en: a sentence cancelling the contract for the goods named }
    - { id: ordered-or-received, ja: 注文日または受領日, en: day of order or of receipt }
    - { id: name, ja: 消費者の氏名, en: name of the consumer }
    - { id: address, ja: 消費者の住所, en: address of the consumer }
    - { id: signature, ja: 署名(紙で送るときのみ), en: signature (on paper only) }
    - { id: date, ja: 日付, en: date }
  source: SI 2013/3134 Schedule 3 Part B
  sure: memory
- id: return-cost
  at: [checkout, confirmation]
  for: { kind: { not: personalised } }
  must: { ja: 返送費用が消費者の負担となることを示す。示さなければ店の負担となる。, en: "Say that the consumer bears the cost of sending back; if it is not said, the trader bears it." }
  source: SI 2013/3134 reg 35(5)
  sure: secondary
- id: no-cancellation
  at: [offer, checkout, confirmation]
  for: { any: [{ kind: personalised }, { seal: [hygiene, recording] }] }
  must: { ja: 取り消せない品であること、または開封によって取消権が失われることを、契約の前に示す。, en: "Say before the contract that these goods cannot be cancelled, or how the right is lost." }
  source: SI 2013/3134 reg 13, Schedule 2
  sure: memory
- id: confirmation
  at: confirmation
  must: { ja: 契約の確認を、遅くともお届けまでに耐久媒体で送る。, en: Confirm the contract on a durable medium at the latest with the goods. }
  source: SI 2013/3134 reg 16
  sure: secondary
- id: acknowledgement
  at: function
  for: { kind: { not: personalised } }
  must: { ja: 取消の書式をウェブに置くときは、受領を遅れることなく耐久媒体で知らせる。書式を置く義務はない。, en: "Where a form to cancel is offered on the web, acknowledge its receipt on a durable medium without delay. There is no duty to offer one." }
  source: SI 2013/3134 reg 32
  sure: secondary
- id: delivery-time
  at: [offer, checkout]
  must: { ja: 納期を示す。合意がなければ30日以内となる。, en: "Say by when the goods come; without an agreement it is 30 days." }
  source: Consumer Rights Act 2015 s 28
  sure: memory
- id: hallmark
  at: offer
  must: { ja: 免除の重さを超える貴金属の品は、認定の刻印がなければ、その金属の品と書かない。, en: Describe an article above the exempt weight as precious metal only if it bears a hallmark. }
  source: Hallmarking Act 1973
  sure: memory
```

## 不確かなこと / What is uncertain {#uncertain .info}

:::ja
次の点は、確かめられていないか、定まっていません。かっこの中は、それまでの扱いです。

- 消費者の一日をどの時間帯で数えるか(お届け先の時間帯)。
- 土曜、日曜、祝日で期間が延びないこと。規則に定めがないことからの読み方で、引き継がれた規則 1182/71 は調べていません(延ばさない)。
- 修理や交換のあと、品物がいつ戻ったかと、30日の残り(担当者が数える)。
- 価値の減少による差引きの範囲、引渡しと危険の条文、刻印の重さは記憶だけによります。
- 案内が遅れたときの減額と返送費用(買主に負担を求めない)。
- スコットランドの時効の起点。
- 一部の取消と送料、交換した品の期間。
:::

:::en
These points were not checked or are not settled. What is done until then stands in brackets.

- In which time zone the consumer''s day is counted (that of the place of delivery).
- That weekends and bank holidays do not move a period: it is read from the silence of the Regulations, and Regulation 1182/71 as retained was not looked into (nothing moves).
- When goods came back after a repair or replacement, and what was left of the 30 days (staff count).
- How far a deduction for lost value goes, the sections on delivery and risk, and the weights for hallmarks, which are from memory alone.
- What information given late does to the deduction and the cost of return (neither is put on the buyer).
- From when Scottish prescription runs.
- Part of an order and its delivery cost; the period of exchanged pieces.
:::

## 例 / Examples {#examples .info}

```yaml example
- name: day 14, though it is a Sunday the day does not move
  facts: { request: withdraw, at: 2026-12-06T23:59+00:00, delivered: 2026-11-22T12:00+00:00, informed: 2026-11-01T09:00+00:00, country: GB, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [cancellation], until: 2026-12-06 }
- name: Monday is too late
  facts: { request: withdraw, at: 2026-12-07T00:00+00:00, delivered: 2026-11-22T12:00+00:00, informed: 2026-11-01T09:00+00:00, country: GB, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: staff, reason: silence }
- name: a worn ring with a fault, rejected on day 30
  facts: { request: return, at: 2026-12-20T23:59:59Z, delivered: 2026-11-20T10:00Z, informed: 2026-11-01T09:00Z, country: GB, buyer: consumer, bought-from: online, kind: personalised, reason: defect, used: worn }
  expect: { verdict: accept, reason: law, cites: [reject], terms: { return-shipping: shop } }
- name: on day 31 a repair comes first
  facts: { request: return, at: 2026-12-21T00:00Z, delivered: 2026-11-20T10:00Z, informed: 2026-11-01T09:00Z, country: GB, buyer: consumer, bought-from: online, kind: personalised, reason: defect }
  expect: { verdict: staff, reason: law, cites: [repair-or-replacement.first] }
- name: one repair failed
  facts: { request: return, at: 2027-03-21T00:00Z, delivered: 2026-11-20T10:00Z, informed: 2026-11-01T09:00Z, country: GB, buyer: consumer, bought-from: online, kind: personalised, reason: defect, earlier-remedy: failed }
  expect: { verdict: accept, reason: law, cites: [final-reject] }
- name: a fault in the fifth month
  facts: { request: exchange, at: 2027-05-19T22:00Z, delivered: 2026-11-20T10:00Z, country: GB, buyer: consumer, bought-from: online, kind: ready, reason: defect }
  expect: { verdict: accept, reason: law, cites: [repair-or-replacement.remedy] }
- name: a fault after six months waits for proof
  facts: { request: exchange, at: 2027-05-20T12:00Z, delivered: 2026-11-20T10:00Z, country: GB, buyer: consumer, bought-from: online, kind: ready, reason: defect }
  expect: { verdict: pending, reason: law, cites: [repair-or-replacement.remedy.proof] }
- name: half past midnight in summer time is that day in London
  facts: { request: withdraw, at: 2026-06-25T23:59:59+01:00, delivered: 2026-06-11T00:30+01:00, informed: 2026-06-01T09:00+01:00, country: GB, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [cancellation], until: 2026-06-25 }
- name: the clocks go back within the fourteen days
  facts: { request: withdraw, at: 2026-10-31T23:59+00:00, delivered: 2026-10-17T10:00+01:00, informed: 2026-10-01T09:00+01:00, country: GB, buyer: consumer, bought-from: online, kind: made-to-order }
  expect: { verdict: accept, reason: law, cites: [cancellation], until: 2026-10-31 }
- name: day 14 is Christmas Day and does not move
  facts: { request: withdraw, at: 2026-12-25T23:59+00:00, delivered: 2026-12-11T10:00+00:00, informed: 2026-12-01T09:00+00:00, country: GB, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [cancellation], until: 2026-12-25 }
- name: the first second of Boxing Day is late
  facts: { request: withdraw, at: 2026-12-26T00:00+00:00, delivered: 2026-12-11T10:00+00:00, informed: 2026-12-01T09:00+00:00, country: GB, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: staff, reason: silence }
- name: a letter sent on the last day that arrives a week later
  facts: { request: withdraw, at: 2026-12-04T17:00+00:00, arrives: 2026-12-11T09:00+00:00, delivered: 2026-11-20T10:00+00:00, informed: 2026-11-01T09:00+00:00, country: GB, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [cancellation] }
- name: "K04: a pre-order that has not come is cancelled"
  facts: { request: cancel, at: 2026-11-20T12:00+00:00, ordered: 2026-10-01T09:00+01:00, stage: accepted, country: GB, buyer: consumer, bought-from: online, kind: pre-order }
  expect: { verdict: accept, reason: law, cites: [before-delivery], terms: { refund-within: 14 days of notice } }
- name: "K01: an engraved piece cannot be cancelled"
  facts: { request: cancel, at: 2026-11-20T12:00+00:00, ordered: 2026-11-19T09:00+00:00, stage: accepted, country: GB, buyer: consumer, bought-from: online, kind: personalised, reason: changed-mind }
  expect: { verdict: staff, reason: silence, speaks: [exempt.personalised] }
- name: "K06: of two parcels the last one counts"
  facts: { request: withdraw, at: 2026-12-14T23:59+00:00, delivered: 2026-11-20T10:00+00:00, delivered-last: 2026-11-30T10:00+00:00, informed: 2026-11-01T09:00+00:00, country: GB, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [cancellation], until: 2026-12-14 }
- name: an unsealed disc
  facts: { request: withdraw, at: 2026-11-22T12:00+00:00, delivered: 2026-11-20T10:00+00:00, informed: 2026-11-01T09:00+00:00, country: GB, buyer: consumer, bought-from: online, kind: ready, seal: recording, opened: yes }
  expect: { verdict: staff, reason: silence, speaks: [exempt.unsealed] }
- name: never told of the right, eleven months later and worn, with nothing deducted
  facts: { request: withdraw, at: 2027-10-20T12:00+01:00, delivered: 2026-11-20T10:00+00:00, informed: not-yet, country: GB, buyer: consumer, bought-from: online, kind: ready, used: worn }
  expect: { verdict: accept, reason: law, cites: [not-informed.never], until: 2027-12-04, terms: { deduction: none, return-shipping: shop } }
- name: told in the second month, the last of fourteen days from then
  facts: { request: withdraw, at: 2027-01-19T23:00+00:00, delivered: 2026-11-20T10:00+00:00, informed: 2027-01-05T10:00+00:00, country: GB, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [not-informed.late], until: 2027-01-19, terms: { deduction: none, return-shipping: shop } }
- name: withdrawn from before it came, so the refund runs from the notice
  facts: { request: withdraw, at: 2026-11-20T12:00+00:00, ordered: 2026-11-10T10:00+00:00, delivered: not-yet, country: GB, buyer: consumer, bought-from: online, kind: pre-order }
  expect: { verdict: accept, reason: law, cites: [refund], terms: { refund-within: 14 days of notice } }
- name: day 14 is a bank holiday of Northern Ireland, which moves nothing there either
  facts: { request: withdraw, at: 2026-03-18T00:00+00:00, delivered: 2026-03-03T10:00+00:00, informed: 2026-03-01T09:00+00:00, country: GB, subdivision: GB-NIR, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: staff, reason: silence }
- name: the clocks go forward within the fourteen days
  facts: { request: withdraw, at: 2027-04-03T23:59:59+01:00, delivered: 2027-03-20T23:30+00:00, informed: 2027-03-01T09:00+00:00, country: GB, buyer: consumer, bought-from: online, kind: ready }
  expect: { verdict: accept, reason: law, cites: [cancellation], until: 2027-04-03 }
- name: six months beginning with the last day of August end on the last of February
  facts: { request: repair, at: 2027-02-28T23:59+00:00, delivered: 2026-08-31T10:00+01:00, country: GB, buyer: consumer, bought-from: online, kind: ready, reason: defect }
  expect: { verdict: accept, reason: law, cites: [repair-or-replacement.remedy] }
- name: thirty days beginning with the day after delivery, over the end of February
  facts: { request: return, at: 2027-03-03T23:59+00:00, delivered: 2027-02-01T10:00+00:00, informed: 2027-01-20T09:00+00:00, country: GB, buyer: consumer, bought-from: online, kind: ready, reason: defect, used: worn }
  expect: { verdict: accept, reason: law, terms: { remedies: [refund], return-shipping: shop, deduction: none } }
- name: worn, so the value lost may be deducted
  facts: { request: withdraw, at: 2026-11-30T12:00+00:00, delivered: 2026-11-20T10:00+00:00, informed: 2026-11-01T09:00+00:00, country: GB, buyer: consumer, bought-from: online, kind: ready, used: worn }
  expect: { verdict: accept, reason: law, terms: { deduction: value-loss, return-shipping: customer } }
- name: repaired within the thirty days and still not right on day 35, so staff count what was left
  facts: { request: return, at: 2026-12-25T12:00+00:00, delivered: 2026-11-20T10:00+00:00, informed: 2026-11-01T09:00+00:00, country: GB, buyer: consumer, bought-from: online, kind: ready, reason: defect, earlier-remedy: repaired }
  expect: { verdict: staff, reason: law, cites: [repair-or-replacement.first, stop-clock] }
- name: a repair failed in the fifth month; nothing is deducted for use
  facts: { request: return, at: 2027-04-19T12:00+01:00, delivered: 2026-11-20T10:00+00:00, informed: 2026-11-01T09:00+00:00, country: GB, buyer: consumer, bought-from: online, kind: ready, reason: defect, earlier-remedy: failed, used: worn }
  expect: { verdict: accept, reason: law, cites: [final-reject, no-deduction-for-use], terms: { deduction: none, refund-within: 14 days of agreed } }
- name: six months beginning with the day of delivery end on the day before that date
  facts: { request: repair, at: 2027-05-19T23:59:59+01:00, delivered: 2026-11-20T10:00+00:00, country: GB, buyer: consumer, bought-from: online, kind: ready, reason: defect }
  expect: { verdict: accept, reason: law, cites: [repair-or-replacement.remedy], until: 2031-11-20 }
- name: the day after the six months the buyer has to show that it was faulty from the start
  facts: { request: repair, at: 2027-05-20T00:00:00+01:00, delivered: 2026-11-20T10:00+00:00, country: GB, buyer: consumer, bought-from: online, kind: ready, reason: defect }
  expect: { verdict: pending, reason: law }
- name: five and a half years on, in England
  facts: { request: repair, at: 2032-06-01T12:00+01:00, delivered: 2026-11-20T10:00+00:00, country: GB, subdivision: GB-ENG, buyer: consumer, bought-from: online, kind: ready, reason: defect, inspection: confirmed }
  expect: { verdict: accept, reason: law, cites: [repair-or-replacement.remedy] }
- name: the same in Scotland, where claims lapse after five years
  facts: { request: repair, at: 2032-06-01T12:00+01:00, delivered: 2026-11-20T10:00+00:00, country: GB, subdivision: GB-SCT, buyer: consumer, bought-from: online, kind: ready, reason: defect, inspection: confirmed }
  expect: { verdict: staff, reason: silence }
- name: the same, and nobody has said in which part the buyer lives
  facts: { request: repair, at: 2032-06-01T12:00+01:00, delivered: 2026-11-20T10:00+00:00, country: GB, buyer: consumer, bought-from: online, kind: ready, reason: defect, inspection: confirmed }
  expect: { verdict: ask, asks: [subdivision] }
- name: a ring without a hallmark
  facts: { request: return, at: 2027-01-20T12:00+00:00, delivered: 2026-11-20T10:00+00:00, informed: 2026-11-01T09:00+00:00, country: GB, buyer: consumer, bought-from: online, kind: ready, reason: no-hallmark }
  expect: { verdict: staff, reason: silence, speaks: [hallmark] }
```
');
insert into once values ('policy kami-kagu 2026-04', '---
policy: kami-kagu
version: "2026-04"
effective: 2026-04-01T00:00+09:00
zone: Asia/Tokyo
languages: [ja, en]
home: JP
counting: { first-day: excluded, notice: arrival }
---

# 返品・交換・返金のお約束 / Returns, exchanges and refunds

:::ja
届いた品の不良、返品、交換、返金についてまとめました。書かれていないことは、担当者が一件ずつ判断してお答えします。
:::

:::en
What happens when an item is defective, and when it can be returned, exchanged or refunded. Where nothing is written here, a member of staff decides your case and answers you.
:::

## 不良品 / Defective items {#defect}

:::ja
検品と発送には細心の注意をはらっていますが、もし不良品が届きましたら、新しい品と交換いたします。お届けから3日以内に、不良のある箇所の画像を添えて、shop@kami-kagu.example までメールでお知らせください。お知らせをいただいてから、交換か返品かをご案内します。申し訳ありませんが、不良品のご返送と交換品の発送にかかる送料は、お客様にご負担をお願いしています。3日を過ぎたお知らせはお受けできません。
:::

:::en
We inspect and ship with great care, but if a defective item does reach you, we exchange it for a new one. Write to shop@kami-kagu.example within 3 days of delivery and attach a picture of the defect. After hearing from you, we will guide you through an exchange or a return. We are sorry to have to ask you to pay for sending the defective item back and for shipping the new one. We cannot accept reports after the 3 days.
:::

```yaml rule
- id: claim
  on: [exchange, return]
  when:
    reason: [defect, damaged-on-arrival, stained]
    within: 3 days of delivered
    bought-from: { not: elsewhere }
  provided:
    - { id: photo, photo: yes, else: pending }
  then: accept
  terms: { remedies: [replace, refund], choice: shop, return-shipping: customer, outbound-shipping: customer }
- id: late
  on: [exchange, return]
  when:
    reason: [defect, damaged-on-arrival, stained]
    after: 3 days of delivered
    bought-from: { not: elsewhere }
  then: refuse
```

## 3日以降に見つかった不良 / Defects found from day 3 on {#found-late}

:::ja
届いたらすぐに、不具合がないか必ずお確かめください。お受け取りから3日以降に見つかった不良は、そのとき初めてお使いになった場合でも、交換と返品をお受けできません。
:::

:::en
Please be sure to check the item for faults as soon as it arrives. We cannot exchange or take back an item whose defect comes to light from day 3 after you received it, even if that was the first time it was used.
:::

```yaml rule
on: [exchange, return]
when:
  reason: [defect, damaged-on-arrival, stained]
  noticed: { from: day 3 of delivered }
  bought-from: { not: elsewhere }
then: refuse
```

## お客様のご都合 / Personal reasons {#personal}

:::ja
品物の破損や汚損による場合を除き、お客様のご都合による返品と交換はお受けできません。イメージと違った、サイズの指定を間違えたといった理由では、良品の返品と交換を原則としてお受けしていません。よくご検討のうえご注文ください。
:::

:::en
Damage and soiling of the item aside, we do not accept returns or exchanges for personal reasons. As a rule, an item in good order cannot come back or be exchanged because it is not what you had imagined or because the wrong size was ordered. Please think it over well before you order.
:::

```yaml rule
- id: reasons
  on: [return, exchange]
  when: { reason: [changed-mind, image-differs, wrong-size] }
  then: refuse
- id: withdraw
  on: [withdraw]
  then: refuse
```

## 返品をお受けできない品 / Items we cannot take back {#exclusions}

:::ja
次の品は返品をお受けできません。お届けから4日以上たった品。お客様が汚したり壊したりした品。当店以外の販売元からお求めになった品。
:::

:::en
We cannot take back an item delivered 4 or more days ago, an item that you have soiled or damaged, or an item bought from a seller other than us.
:::

```yaml rule
- id: late
  on: [return]
  when: { from: day 4 of delivered }
  then: refuse
- id: soiled
  on: [return]
  when: { any: [{ altered: yes }, { reason: handling }] }
  then: refuse
  overrides: [defect.claim]
- id: elsewhere
  on: [return]
  when: { bought-from: elsewhere }
  then: refuse
```

## 開封した品・使った品 / Opened or used items {#used}

:::ja
当店の品は、猫ちゃんが爪を立てて使う爪とぎやベッドです。一度でも使った品は、衛生と品質管理の面から、ふたたび販売できません。そのため、不良品を除き、開封した品と使った品の返品と交換は一切お受けできません。爪を立てた、乗った、眠ったという場合も、使ったことになります。
:::

:::en
We make scratchers and beds that cats use with their claws. Once used, an item cannot be sold again, for reasons of hygiene and quality control. Except for defective items, nothing that has been opened or used can be returned or exchanged. If a cat has clawed it, sat on it or slept on it, it has been used.
:::

```yaml rule
on: [return, exchange]
when:
  reason: { not: [defect, damaged-on-arrival, stained, wrong-item, missing-part] }
  any: [{ opened: yes }, { used: worn }]
then: refuse
```

## ご注文の前に / Before you order {#before-ordering .info}

:::ja
サイズ、仕様、写真などを商品ページでお確かめになり、お間違いのないようにご注文ください。
:::

:::en
Please check the size, specification and photos on the product page, so that you order the right item.
:::

## 海外からのご注文 / Orders from outside Japan {#overseas .info}

:::ja
日本国外からのご注文にも、ここまでのきまり(不良品の扱い、ご都合による返品をお受けしないこと、使った品の返品をお受けしないこと)を原則として当てはめます。
:::

:::en
Orders from outside Japan follow, as a rule, what is written above: how we deal with defective items, and that we take back neither for personal reasons nor after use.
:::

## EU・イギリスからの契約の撤回 / Withdrawal from the EU and the UK {#withdrawal}

:::ja
EUまたはイギリスにお住まいの個人のお客様がオンラインで購入された場合、お住まいの国や地域の消費者保護法により、一定の期間内に契約を撤回できることがあります。撤回をご希望のときは、お受け取りの日から14日以内に、ご注文番号、お名前、ご住所、返品をご希望の旨を書いて、shop@kami-kagu.example へご連絡ください。ご返送の送料、関税、手数料は、原則としてお客様のご負担です。返金の方法、時期、金額は、お住まいの国の法令と当店の規定に沿って、メールで一件ずつご案内します。
:::

:::en
If you live in the EU or the UK and buy online as a private person, the consumer protection law of your country or region may let you withdraw from the purchase within a certain time. To do so, write to shop@kami-kagu.example within 14 days of the day you receive the item, with your order number, name, address and a clear statement that you wish to withdraw. Unless applicable law requires otherwise, the cost of sending it back, with customs duties and related fees, is yours to pay. We will tell you by e-mail how, when and how much we refund, following the law of your country or region and our own rules.
:::

```yaml rule
- id: withdraw
  on: [withdraw]
  when:
    country: [EU, UK]
    buyer: consumer
    bought-from: online
    requester: buyer
    kind: { not: personalised }
    not: { seal: [hygiene, recording], opened: yes }
    within: 14 days of delivered
  then: accept
  terms:
    return-shipping: customer
    duty: customer
    refund-means: by-mail
    obligations: [order-number, name-and-address, clear-statement]
  overrides: [personal, law-decides]
- id: return
  on: [return]
  when:
    country: [EU, UK]
    buyer: consumer
    bought-from: online
    requester: buyer
    kind: { not: personalised }
    not: { seal: [hygiene, recording], opened: yes }
    within: 14 days of delivered
    reason: { not: [defect, damaged-on-arrival, stained, wrong-item, missing-part] }
  then: accept
  terms:
    return-shipping: customer
    duty: customer
    refund-means: by-mail
    obligations: [order-number, name-and-address, clear-statement]
  overrides: [personal, used, exclusions.late, exclusions.soiled, law-decides]
```

## 撤回する品の価値が下がったとき / When a withdrawn item has lost value {#lost-value}

:::ja
実店舗で品を確かめる程度を超えて使い、そのために品物の価値が下がったと当店が合理的に判断したときは、下がった分を差し引いて返金するか、返金できないことがあります。たとえば、爪とぎの面が大きく削れている、ひどい汚れや破損がある、という場合です。
:::

:::en
If we reasonably judge that an item has been used more than is needed to examine it as in a shop, and has lost value through this, we may refund less by that amount, or may not be able to refund. Examples are a scratching surface that is badly worn, or heavy soiling or damage.
:::

```yaml rule
- id: withdraw
  exception-to: withdrawal.withdraw
  on: [withdraw]
  when: { any: [{ used: worn }, { altered: yes }] }
  then: staff
  terms:
    deduction: value-loss
    return-shipping: customer
    duty: customer
    refund-means: by-mail
    obligations: [order-number, name-and-address, clear-statement]
  overrides: [personal, law-decides]
- id: return
  exception-to: withdrawal.return
  on: [return]
  when: { any: [{ used: worn }, { altered: yes }] }
  then: staff
  terms:
    deduction: value-loss
    return-shipping: customer
    duty: customer
    refund-means: by-mail
    obligations: [order-number, name-and-address, clear-statement]
  overrides: [personal, used, exclusions.late, exclusions.soiled, law-decides]
```

## 最後は各国の法令によります / The law of your country decides {#law-decides}

:::ja
EUとイギリスのお客様についてのここまでの説明は、一般的なご案内です。最終的な扱いは、各国や地域の法令に従って一件ずつ判断します。
:::

:::en
What is said above for customers in the EU and the UK is a general guide. How each case is handled in the end is decided one by one, following the laws of your country or region.
:::

```yaml rule
- id: withdraw
  on: [withdraw]
  exception-to: personal.withdraw
  when: { country: [EU, UK], bought-from: { not: elsewhere } }
  then: staff
- id: return
  on: [return]
  exception-to: [personal.reasons, used, defect.late, exclusions.late, exclusions.soiled]
  when: { country: [EU, UK], bought-from: { not: elsewhere } }
  then: staff
  overrides: [defect.claim, found-late]
- id: exchange
  on: [exchange]
  exception-to: [personal.reasons, used, defect.late]
  when: { country: [EU, UK], bought-from: { not: elsewhere } }
  then: staff
  overrides: [found-late]
```

## 例 / Examples {#examples .info}

```yaml example
- name: a defect on day 2, with a picture
  facts: { request: exchange, at: 2026-11-22T23:59+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, requester: buyer, kind: ready, reason: defect, photo: yes, opened: yes, used: worn }
  expect: { verdict: accept, reason: clause, cites: [defect.claim], terms: { remedies: [replace, refund], choice: shop, return-shipping: customer, outbound-shipping: customer }, until: 2026-11-22 }
- name: the same on day 3, which two clauses judge differently
  facts: { request: exchange, at: 2026-11-23T00:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, requester: buyer, kind: ready, reason: defect, photo: yes }
  expect: { verdict: staff, reason: contradiction, cites: [defect.claim, found-late] }
- name: still day 3, at 23:59
  facts: { request: exchange, at: 2026-11-23T23:59+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, requester: buyer, kind: ready, reason: defect, photo: yes }
  expect: { verdict: staff, reason: contradiction, cites: [defect.claim, found-late] }
- name: day 4 has begun
  facts: { request: exchange, at: 2026-11-24T00:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, requester: buyer, kind: ready, reason: defect, photo: yes }
  expect: { verdict: refuse, cites: [defect.late, found-late] }
- name: a return on day 4
  facts: { request: return, at: 2026-11-24T00:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, requester: buyer, kind: ready, return-clause-shown: yes, reason: defect, photo: yes, altered: no }
  expect: { verdict: refuse, cites: [defect.late, found-late, exclusions.late] }
- name: no picture yet
  facts: { request: exchange, at: 2026-11-21T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, requester: buyer, kind: ready, reason: defect, photo: no }
  expect: { verdict: pending, cites: [defect.claim.photo], until: 2026-11-22 }
- name: whether there is a picture is not known
  facts: { request: exchange, at: 2026-11-21T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, requester: buyer, kind: ready, reason: defect }
  expect: { verdict: ask, asks: [photo] }
- name: a bed that arrived crushed
  facts: { request: exchange, at: 2026-11-21T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, requester: gift-recipient, kind: ready, reason: damaged-on-arrival, photo: yes, opened: yes }
  expect: { verdict: accept, cites: [defect.claim] }
- name: defective, but soiled after it arrived, sent back for the money
  facts: { request: return, at: 2026-11-21T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, requester: buyer, kind: ready, return-clause-shown: yes, reason: defect, photo: yes, altered: yes }
  expect: { verdict: refuse, cites: [exclusions.soiled] }
- name: a wrong item, of which the document says nothing
  facts: { request: exchange, at: 2026-11-21T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, requester: buyer, kind: ready, reason: wrong-item, photo: yes, opened: yes, used: no, altered: no }
  expect: { verdict: staff, reason: silence, cites: [] }
- name: bought from another seller, returned as defective
  facts: { request: return, at: 2026-11-21T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: elsewhere, requester: buyer, kind: ready, return-clause-shown: yes, reason: defect, photo: yes, altered: no }
  expect: { verdict: refuse, cites: [exclusions.elsewhere] }
- name: the wrong size was ordered, the box is unopened
  facts: { request: exchange, at: 2026-11-21T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, requester: buyer, kind: ready, reason: wrong-size, opened: no, used: no, altered: no }
  expect: { verdict: refuse, cites: [personal.reasons] }
- name: the cat has slept on it
  facts: { request: exchange, at: 2026-11-21T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, requester: buyer, kind: ready, reason: other, opened: yes, used: worn, altered: no }
  expect: { verdict: refuse, cites: [used] }
- name: a change of mind in Japan
  facts: { request: withdraw, at: 2026-11-21T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, requester: buyer, kind: ready, return-clause-shown: yes }
  expect: { verdict: refuse, cites: [personal.withdraw] }
- name: a change of mind in the United States
  facts: { request: return, at: 2026-11-21T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: US, buyer: consumer, bought-from: online, requester: buyer, kind: ready, reason: changed-mind, opened: no, used: no, altered: no }
  expect: { verdict: refuse, cites: [personal.reasons] }
- name: withdrawal from London on day 14
  facts: { request: withdraw, at: 2026-12-04T12:00+00:00, delivered: 2026-11-20T10:00+00:00, country: GB, buyer: consumer, bought-from: online, requester: buyer, kind: ready, seal: none, used: tried, altered: no, opened: yes, informed: 2026-11-01T10:00+00:00 }
  expect: { verdict: accept, reason: clause, speaks: [withdrawal.withdraw] }
- name: a business in London
  facts: { request: withdraw, at: 2026-11-25T12:00+00:00, delivered: 2026-11-20T10:00+00:00, country: GB, buyer: business, bought-from: online, requester: buyer, kind: ready, seal: none, used: no, altered: no }
  expect: { verdict: staff, reason: clause, cites: [law-decides.withdraw] }
- name: withdrawal from Berlin after the cat has used it
  facts: { request: withdraw, at: 2026-11-30T09:00+01:00, delivered: 2026-11-20T10:00+01:00, country: DE, buyer: consumer, bought-from: online, requester: buyer, kind: ready, seal: none, used: worn, altered: no, informed: 2026-11-01T10:00+01:00 }
  expect: { verdict: accept, reason: law }
- name: a cancellation, of which the document says nothing
  facts: { request: cancel, at: 2026-11-21T09:00+09:00, ordered: 2026-11-20T10:00+09:00, stage: accepted, country: JP, buyer: consumer, bought-from: online, reason: changed-mind, kind: ready, return-clause-shown: yes }
  expect: { verdict: staff, reason: silence, cites: [] }
```
');
insert into once select 'policy kami-kagu 2026-12', replace(replace(replace(value,
  'version: "2026-04"', 'version: "2026-12"'), 'effective: 2026-04-01', 'effective: 2026-12-01'),
  'attach a picture of the defect', 'attach a clear picture of the defect')
  from once where name = 'policy kami-kagu 2026-04';
insert into once values ('policy kaoru 2026-04', '---
policy: kaoru
version: "2026-04"
effective: 2026-04-01T00:00+09:00
zone: Asia/Tokyo
languages: [ja, en]
home: JP
counting: { first-day: excluded, notice: arrival }
---

# ご購入後のお約束 / After your purchase

:::ja
KAORU オンラインストアでお求めの品について、あとからできること、できないこと、その期限をまとめました。書かれていないことは、担当者が一件ずつ判断してお答えします。
:::

:::en
What can be done after you have bought from the KAORU online store, what cannot, and until when. Where nothing is written here, a member of staff decides your case and answers you.
:::

## 返品をお受けする場合 / When a piece can come back {#only-faulty}

:::ja
お届けした品に不良がある場合を除き、返品はお受けできません。画面の印象と違った、サイズを選び間違えた、気が変わった、片方をなくした、という理由での返品や交換もお受けできません。
:::

:::en
A piece can only come back if it is faulty. It cannot be returned or exchanged because it looks different from what you had imagined, because the size was chosen wrongly, because you changed your mind, or because one of a pair was lost.
:::

```yaml rule
on: [return, exchange]
when: { reason: [changed-mind, image-differs, wrong-size, lost-one, wants-one-side] }
then: refuse
```

## 不良品・誤配送 / Faulty or wrong pieces {#faulty}

:::ja
品物に不良があるとき、ご注文と違う品が届いたときは、お受け取りから7日以内にご連絡ください。店で品物を確かめ、不具合が確認できましたら、交換用の在庫がある場合に限り同じ品と交換いたします。7日を過ぎたご連絡と、点検で不具合が見つからなかった品はお受けできません。
:::

:::en
If a piece is faulty, or is not the one you ordered, tell us within 7 days of receiving it. We examine the piece and, once the problem is confirmed, exchange it for the same piece, provided one is in our replacement stock. We cannot accept reports after the 7 days, nor a piece in which no fault is found.
:::

```yaml rule
- id: exchange
  on: [exchange]
  when:
    reason: [defect, wrong-item]
    bought-from: { not: elsewhere }
    within: 7 days of delivered
    replacement-stock: available
    inspection: { not: not-found }
  provided:
    - { id: inspection, inspection: confirmed, else: pending }
  then: accept
  terms: { remedies: [replace], same: same-product, obligations: [send-for-inspection] }
- id: late
  on: [exchange, return]
  when: { reason: [defect, wrong-item], after: 7 days of delivered }
  then: refuse
- id: no-fault
  on: [exchange, return]
  when: { reason: [defect, wrong-item], within: 7 days of delivered, inspection: not-found }
  then: refuse
```

## 交換用の在庫 / Replacement stock {#replacement-stock}

:::ja
交換用の在庫は、販売用の在庫とは別に管理しています。サイトで購入できる品でも、交換をお受けできないことがあります。交換用の在庫がない場合の扱いは定めていませんので、担当者がご相談を承ります。
:::

:::en
Replacement stock is kept apart from the stock on sale. A piece that can be bought on the site may still not be available as a replacement. What happens when there is none is not laid down here; a member of staff will discuss it with you.
:::

```yaml rule
on: [exchange]
when:
  reason: [defect, wrong-item]
  within: 7 days of delivered
  replacement-stock: none
  inspection: { not: not-found }
then: open
```

## クーリング・オフ / Cooling-off {#cooling-off}

:::ja
通信販売にはクーリング・オフの制度は適用されません。
:::

:::en
Cooling-off does not apply to mail order.
:::

```yaml rule
on: [withdraw]
then: refuse
```

## 金属アレルギー / Metal allergy {#allergy}

:::ja
アレルギーの原因となる金属やつけ方は人によって異なるため、必ず安全と言える素材をお約束することはできません。皮膚科での検査をおすすめします。アレルギーは品物の不良にはあたりません。
:::

:::en
Which metal causes an allergy, and how it is worn, differs from person to person, so we cannot promise any material to be free of it. We recommend a test by a dermatologist. An allergy is not a fault of the piece.
:::

```yaml rule
on: [return, exchange]
when: { reason: allergy }
then: refuse
```

## 刻印 / Hallmarks {#hallmark}

:::ja
意匠のために K18 などの刻印を入れていない品があります。素材は購入証明書が証明しますので、証明書の番号とともに大切に保管してください。日本では一般に刻印の義務はなく、刻印がないことは不良にはあたりません。
:::

:::en
Some pieces carry no mark such as K18, for the sake of their design. The purchase certificate vouches for the material; keep it and its number. Marks are generally not compulsory in Japan, and a missing mark is not a fault.
:::

```yaml rule
on: [return, exchange]
when: { reason: no-hallmark }
then: refuse
```

## 銀の黒ずみ / Silver that darkens {#silver}

:::ja
銀は硫黄、汗、化粧品、薬品などに反応して黒ずみます。自然な変化で、不良にはあたりません。専用のクロスやクリーナーで輝きが戻ります。使ったあとは柔らかい布でふき、空気に触れにくいケースにしまってください。店頭では無料で洗浄いたします。クリーナーも店頭でお求めいただけます。
:::

:::en
Silver reacts with sulphur, sweat, cosmetics and chemicals and turns dark. That is natural and not a fault. A polishing cloth or cleaner brings the shine back. Wipe it with a soft cloth after wearing and keep it in a case, away from the air. We clean pieces in our stores free of charge, and sell the cleaner there.
:::

```yaml rule
- id: tarnish
  on: [return, exchange]
  when: { reason: tarnish }
  then: refuse
- id: cleaning
  on: [clean]
  when: { handover: store }
  then: accept
  terms: { fee: none }
```

## お取り扱い / Handling {#handling}

:::ja
いつも身につけられるかどうかは、素材、意匠、お客様の体質によります。海水浴、入浴、温泉では変色や劣化のおそれがありますので外してください。荷物を持つとき、道具を使うときも、力がかかると変形や石のゆるみにつながりますので外してください。使っているうちに生じた傷みのご相談は、担当者が状態を見て判断します。
:::

:::en
Whether a piece can be worn all the time depends on its material, its design and on you. Take it off in the sea, the bath or a hot spring: it may discolour or deteriorate. Take it off when you carry luggage or use tools: strain may bend it or loosen a stone. If something happened in use, a member of staff looks at the piece and decides.
:::

```yaml rule
on: [return, exchange, repair]
when: { reason: handling }
then: staff
```

## ピアスの片方 / One earring of a pair {#one-side}

:::ja
ピアスを片方なくされたときに限り、もう片方をお作りできます。片方だけ欲しいというご注文はお受けしていません。購入証明書の商品番号をお問い合わせフォームからお知らせください。店がお受けできるか検討し、金額と納期をお見積もりします。ご注文となりましたら、お手元の片方をお預かりして製作します。
:::

:::en
We can make one earring of a pair only if you have lost the other. We do not sell a single earring for any other reason. Send us the product number on your purchase certificate through the inquiry form. The shop considers whether it can be made and quotes the price and the time. Once you order, we keep your remaining earring while the other is made.
:::

```yaml rule
- id: lost
  on: [remake-one-side]
  when: { reason: lost-one }
  provided:
    - { id: certificate, certificate-number: yes, else: staff }
  then: staff
  terms: { fee: quoted, obligations: [certificate-number, own-piece-in-custody, accept-quote] }
- id: only-lost
  on: [remake-one-side]
  when: { reason: { not: lost-one } }
  then: refuse
```

```yaml facts
- name: certificate-number
  from: customer
  words: { ja: 証明書の商品番号, en: certificate number }
  ask: { ja: 購入証明書の商品番号をお知らせいただけますか, en: Can you give the product number on your purchase certificate? }
```

## ピアスキャッチだけの購入 / Earring backs alone {#earring-back}

:::ja
ピアスキャッチは直営店でお求めいただけます。お近くに店がない場合は、お問い合わせフォームからご連絡のうえ、お届け先でのお支払いとなる方法(着払いまたは代金引換。店が確かめてお知らせします)でお送りします。
:::

:::en
Earring backs can be bought in our own stores. If there is none near you, write to us through the inquiry form and we send one for payment at your door (freight collect or cash on delivery; we will confirm which).
:::

```yaml rule
- id: store
  on: [part-only]
  when: { store-near: yes }
  then: accept
  terms: { fee: price }
- id: post
  on: [part-only]
  when: { store-near: no }
  then: accept
  terms: { fee: price, freight: collect, obligations: [contact-shop] }
```

```yaml facts
- name: store-near
  from: customer
  words: { ja: お近くの直営店, en: a store near you }
  ask: { ja: お近くに直営店がありますか, en: Is one of our stores near you? }
```

## お届け日 / Delivery day {#delivery-day}

:::ja
お届け日は、ご注文から5日後から10日後までの間でお選びいただけます。カートでご指定ください。発送の手続きが済んだあとの変更はお受けできません。事情により、ご希望の日にお届けできないことがあります。
:::

:::en
You may choose a delivery day from the 5th to the 10th day after your order; set it in the cart. It cannot be changed once the shipping procedure is complete. Circumstances may prevent delivery on the day you wish.
:::

```yaml rule
- id: change
  on: [change-delivery-day]
  when: { stage: { not: [shipped, delivered, undeliverable] } }
  provided:
    - { id: range, wished: { from: day 5 of ordered, within: 10 days of ordered }, else: refuse }
  then: accept
  terms: { obligations: [wish-not-promise] }
- id: shipped
  on: [change-delivery-day]
  when: { stage: [shipped, delivered, undeliverable] }
  then: refuse
```

## 受注生産品と通常商品を一緒に / Made-to-order and regular pieces together {#mixed-orders .info}

:::ja
受注生産品と通常商品を一緒にご注文の場合、まとめてのお届けか、通常商品を先にお届けするかを備考欄でお選びいただけます。先にお届けする場合、どちらか一つのお荷物はお届け先でのお支払いとなる方法(着払いまたは代金引換。店が確かめてお知らせします)でお送りします。
:::

:::en
If you order made-to-order and regular pieces at the same time, say in the order note whether to send everything together or the regular pieces first. If sent separately, one of the parcels goes for payment at your door (freight collect or cash on delivery; we will confirm which).
:::

## 領収書 / Receipts {#receipt}

:::ja
領収書を発行いたします。カートの備考欄にその旨をお書きください。あとからのご希望については定めていません。
:::

:::en
We issue receipts. Ask for one in the order memo of the cart. Nothing is laid down about asking later.
:::

```yaml rule
- id: in-memo
  on: [receipt]
  when: { in-memo: yes }
  then: accept
- id: later
  on: [receipt]
  when: { in-memo: no }
  then: open
```

```yaml facts
- name: in-memo
  from: order
  words: { ja: 備考欄のご希望, en: asked for in the order memo }
  ask: { ja: ご注文の備考欄にお書きになりましたか, en: Was it asked for in the order memo? }
```

## ギフト包装 / Gift wrapping {#wrapping}

:::ja
ギフト包装を有料で承ります。
:::

:::en
We wrap gifts for a fee.
:::

```yaml rule
on: [wrapping]
when: { stage: { not: [shipped, delivered, undeliverable] } }
then: accept
terms: { fee: price }
```

## 例 / Examples {#examples .info}

```yaml example
- name: a flaw reported on day 7 at 23:59, examined, a replacement is there
  facts: { request: exchange, at: 2026-11-27T23:59+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, requester: buyer, reason: defect, replacement-stock: available, inspection: confirmed }
  expect: { verdict: accept, reason: clause, cites: [faulty.exchange, jp#who-pays.back, jp#who-pays.out], terms: { remedies: [replace], return-shipping: shop }, until: 2026-11-27 }
- name: the same flaw at midnight, when day 8 begins
  facts: { request: exchange, at: 2026-11-28T00:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, requester: buyer, reason: defect, replacement-stock: available, inspection: confirmed }
  expect: { verdict: refuse, cites: [faulty.late] }
- name: not examined yet
  facts: { request: exchange, at: 2026-11-22T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, requester: buyer, reason: wrong-item, replacement-stock: available, inspection: not-yet }
  expect: { verdict: pending, cites: [faulty.exchange.inspection, jp#who-pays.back, jp#who-pays.out] }
- name: no replacement in stock, so the document leaves it open
  facts: { request: exchange, at: 2026-11-22T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, requester: buyer, reason: defect, replacement-stock: none, inspection: confirmed }
  expect: { verdict: staff, reason: silence, cites: [replacement-stock] }
- name: no replacement in stock, but the buyer lives in Munich
  facts: { request: exchange, at: 2026-11-22T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: DE, subdivision: DE-BY, buyer: consumer, bought-from: online, requester: buyer, reason: defect, replacement-stock: none, inspection: confirmed, earlier-remedy: none }
  expect: { verdict: accept, reason: law }
- name: examined, and no fault was found
  facts: { request: exchange, at: 2026-11-22T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, requester: buyer, reason: defect, replacement-stock: available, inspection: not-found }
  expect: { verdict: refuse, cites: [faulty.no-fault] }
- name: broken on the way, of which the document says nothing
  facts: { request: exchange, at: 2026-11-22T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, requester: buyer, reason: damaged-on-arrival, replacement-stock: available, inspection: not-yet }
  expect: { verdict: staff, reason: silence }
- name: it looks different from the picture
  facts: { request: return, at: 2026-11-22T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, requester: buyer, reason: image-differs, return-clause-shown: yes, kind: ready }
  expect: { verdict: refuse, cites: [only-faulty] }
- name: cooling-off asked for in Japan
  facts: { request: withdraw, at: 2026-11-22T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, requester: buyer, return-clause-shown: yes, kind: ready }
  expect: { verdict: refuse, cites: [cooling-off] }
- name: withdrawal from Berlin on day 14
  facts: { request: withdraw, at: 2026-12-04T23:59+01:00, delivered: 2026-11-20T10:00+01:00, country: DE, buyer: consumer, bought-from: online, requester: buyer, kind: ready, seal: none, used: no, informed: 2026-11-01T10:00+01:00 }
  expect: { verdict: accept, reason: law, cites: [eu#withdrawal] }
- name: an allergy is not a fault
  facts: { request: exchange, at: 2026-11-22T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, requester: buyer, reason: allergy }
  expect: { verdict: refuse, cites: [allergy] }
- name: silver that has darkened, cleaned in a store
  facts: { request: clean, at: 2026-11-22T09:00+09:00, handover: store, country: JP }
  expect: { verdict: accept, cites: [silver.cleaning], terms: { fee: none } }
- name: one earring was lost
  facts: { request: remake-one-side, at: 2026-11-22T09:00+09:00, reason: lost-one, certificate-number: yes, country: JP }
  expect: { verdict: staff, reason: clause, cites: [one-side.lost] }
- name: one earring is wanted, none was lost
  facts: { request: remake-one-side, at: 2026-11-22T09:00+09:00, reason: wants-one-side, country: JP }
  expect: { verdict: refuse, cites: [one-side.only-lost] }
- name: a delivery day on the 11th day
  facts: { request: change-delivery-day, at: 2026-11-21T09:00+09:00, ordered: 2026-11-20T10:00+09:00, wished: 2026-12-01, stage: accepted, country: JP }
  expect: { verdict: refuse, cites: [delivery-day.change.range] }
- name: a delivery day on the 10th day
  facts: { request: change-delivery-day, at: 2026-11-21T09:00+09:00, ordered: 2026-11-20T10:00+09:00, wished: 2026-11-30, stage: accepted, country: JP }
  expect: { verdict: accept, cites: [delivery-day.change] }
- name: a cancellation, of which the document says nothing
  facts: { request: cancel, at: 2026-11-21T09:00+09:00, ordered: 2026-11-20T10:00+09:00, stage: accepted, country: JP, buyer: consumer, bought-from: online, reason: changed-mind, kind: ready, return-clause-shown: yes }
  expect: { verdict: staff, reason: silence }
```
');
insert into once values ('policy milamore 2026-04', '---
policy: milamore
version: "2026-04"
effective: 2026-04-01T00:00+09:00
zone: Asia/Tokyo
languages: [ja, en]
home: JP
counting: { first-day: excluded, notice: arrival }
---

# ご購入後のお約束 / After your purchase

:::ja
ミラモアの公式サイトでお求めの品の、返品と交換、アフターサービス、お支払い、お届け、領収書とギフト包装についてまとめました。ここに書かれていないことは、担当者が一件ずつ判断してお答えします。
:::

:::en
Returns and exchanges, after-sales services, payment, delivery, receipts and gift wrapping for pieces bought on the official Milamore site. Where nothing is written here, a member of staff decides your case and answers you.
:::

## 返品・交換をお受けする場合 / When a piece can be returned or exchanged {#only-these}

:::ja
返品と交換は、次のどちらかの場合に限ってお受けします。

- ご注文と違う品が届いたとき
- お届けの時点で品が破損していたとき

不良や汚れは、お届けの時点ですでにあったものを破損としてお受けします。いつからあったのか分からない不良は、担当者が状態を伺って判断します。足りないものがあるときに、ご注文と違う品として扱うかどうかは定めていませんので、担当者がお答えします。ほかの理由による返品と交換、理由を問わないご契約の撤回は、お受けできません。

交換の品は、在庫があればすぐに発送します。在庫がなければ新しくお作りし、仕上がりしだい発送します。
:::

:::en
A piece can be returned or exchanged in two cases only:

- it is not the piece you ordered;
- it was damaged when it was delivered.

A fault or a stain counts as damage if it was already there on delivery; if nobody can tell since when a fault has been there, a member of staff hears about its condition and decides. Whether a missing part makes it a piece you did not order is not laid down; staff will answer you. For any other reason we accept neither a return nor an exchange, nor can the contract be withdrawn from without a reason.

If the piece for the exchange is in stock, we ship it at once. If not, we make it and ship it as soon as it is finished.
:::

```yaml rule
- id: exchange
  on: [exchange]
  when:
    happened: delivered
    any:
      - { reason: [wrong-item, damaged-on-arrival, stained] }
      - { reason: defect, there-on-delivery: yes }
  then: accept
  terms: { remedies: [replace, make] }
- id: return
  on: [return]
  when:
    happened: delivered
    any:
      - { reason: [wrong-item, damaged-on-arrival, stained] }
      - { reason: defect, there-on-delivery: yes }
  then: accept
  terms: { remedies: [refund] }
- id: unsure
  on: [exchange, return]
  when: { happened: delivered, reason: defect, there-on-delivery: unsure }
  then: staff
- id: missing-part
  on: [exchange, return]
  when: { happened: delivered, reason: missing-part }
  then: open
- id: later-fault
  on: [exchange, return]
  when: { reason: defect, there-on-delivery: no }
  then: refuse
- id: other-reasons
  on: [exchange, return]
  when: { reason: [tarnish, no-hallmark, handling, lost-one, wants-one-side, late-delivery, other] }
  then: refuse
- id: withdraw
  on: [withdraw]
  then: refuse
```

```yaml facts
- name: there-on-delivery
  from: customer
  words: { ja: お届けの時点での不良, en: whether the fault was there on delivery }
  ask: { ja: その不良は、お届けの時点ですでにありましたか, en: Was the fault already there when the piece was delivered? }
  values:
    yes: { ja: はい、届いたときからありました, en: "Yes, it was there from the start" }
    no: { ja: いいえ、あとで生じました, en: "No, it came later" }
    unsure: { ja: 分かりません, en: I cannot tell }
```

## お手続きの正式な始まり / When a return or exchange formally begins {#formal-start .info}

:::ja
返品と交換は、お戻しの品が当店に届いたこと、またはお金の払い戻しを当店が確認した時点で、正式なお手続きの始まりとなります。「払い戻し」がどのお支払いを指すのかはここでは定めていませんので、担当者がご案内します。
:::

:::en
A return or exchange formally begins once we have confirmed that the piece has come back to us, or that a repayment has been made. What payment “repayment” means is not laid down here; a member of staff will tell you.
:::

## 贈り物として受け取られた方 / If the piece was a gift to you {#gift}

:::ja
ミラモアの品を贈り物として受け取られた方には、はじめの品と同じデザイン、同じサイズの品とだけ交換します。受け取られた方からの返品とご返金については定めていませんので、担当者がお答えします。
:::

:::en
If you were given a Milamore piece, we exchange it for the same design in the same size only. Nothing is laid down on a return for money by the person who received the gift; a member of staff will answer you.
:::

```yaml rule
- id: exchange
  exception-to: only-these.exchange
  when: { requester: gift-recipient }
  then: accept
  terms: { remedies: [replace, make], same: same-design-and-size }
- id: money
  exception-to: only-these.return
  when: { requester: gift-recipient }
  then: open
```

## お届けから10日以上 / 10 days or more since arrival {#ten-days}

:::ja
品の到着から10日以上たったときは、返品と交換をお受けできません。到着の翌日を1日目と数えて9日目の終わり(日本時間)までにご連絡ください。10日目からはお受けできません。
:::

:::en
Once 10 days or more have passed since the piece arrived, it can be neither returned nor exchanged. Counting the day after arrival as day 1, tell us by the end of day 9, Japan time; from day 10 it is too late.
:::

```yaml rule
on: [return, exchange]
when: { from: day 10 of delivered }
then: refuse
overrides: [only-these.exchange, only-these.return, only-these.unsure, only-these.missing-part, gift]
```

## 身につけた品 / Pieces that have been worn {#worn}

:::ja
身につけてお使いになった品は、返品も交換もお受けできません。
:::

:::en
A piece that has been worn can be neither returned nor exchanged.
:::

```yaml rule
on: [return, exchange]
when: { used: worn }
then: refuse
overrides: [only-these.exchange, only-these.return, only-these.unsure, only-these.missing-part, gift]
```

## お届け後の破損・加工 / Damaged or altered after arrival {#after-arrival}

:::ja
お手元に届いたあとで破損した品、手を加えた品は、返品も交換もお受けできません。お使いになるうちに壊れたり変形したりした品も、これにあたります。
:::

:::en
A piece that was damaged or altered after it reached you can be neither returned nor exchanged. This includes a piece that broke or bent in use.
:::

```yaml rule
on: [return, exchange]
when:
  any:
    - { altered: yes }
    - { reason: handling }
then: refuse
overrides: [only-these.exchange, only-these.return, only-these.unsure, only-these.missing-part, gift]
```

## 公式サイト以外でお求めの品 / Pieces bought elsewhere {#elsewhere}

:::ja
ミラモアの公式サイトの外でお求めになった品は、返品も交換もお受けできません。店頭でお求めの品も同じです。
:::

:::en
A piece bought anywhere other than the official Milamore site, a store included, can be neither returned nor exchanged here.
:::

```yaml rule
on: [return, exchange]
when: { bought-from: [elsewhere, store] }
then: refuse
overrides: [only-these.exchange, only-these.return, only-these.unsure, only-these.missing-part, gift]
```

## お客様のご事情 / Your own circumstances {#circumstances}

:::ja
お客様のご事情による返品と交換はお受けできません。金属アレルギーのほか、お気持ちの変化、サイズの選び違いもこれにあたります。
:::

:::en
We cannot accept a return or an exchange because of your own circumstances: an allergy to metal, for example, a change of mind, or a size chosen wrongly.
:::

```yaml rule
on: [return, exchange]
when: { reason: [allergy, changed-mind, wrong-size] }
then: refuse
```

## 写真と実物のわずかな違い / Slight differences from the picture {#pictures}

:::ja
商品の写真と実物とのわずかな違いによる返品と交換は、お受けできません。パソコンやスマートフォンの画面では、大きさ、色、雰囲気が実物と違って感じられることがありますので、ご了承のうえお求めください。
:::

:::en
A slight difference between the picture and the piece is no ground for a return or an exchange. On the screen of a computer or a phone its size, its colour and its mood may seem other than they are; please bear this in mind when you choose.
:::

```yaml rule
on: [return, exchange]
when: { reason: image-differs }
then: refuse
```

## アフターサービス / After-sales services {#after-service}

:::ja
当サイトでお求めの品は、サイズ直し、修理、クリーニングを、当店の規定により無料または有料で承ります。ご希望の方はお問い合わせください。お受けできるかどうかは、当店が一件ずつ判断します。お送りいただくときは、途中で紛失や破損のないようにしっかり梱包し、追跡番号のある配送をお使いください。当サイトの外でお求めの品はお受けしていません。
:::

:::en
For pieces bought on our site we resize, repair and clean, free of charge or for a fee, by our own rules. Write to us if you would like one of these. Whether we take a piece on is for us to decide, case by case. When you send it, pack it well so that nothing is lost or damaged on the way, and use a courier that gives a tracking number. Pieces bought elsewhere are not taken.
:::

```yaml rule
- id: our-own
  on: [resize, repair, clean]
  when: { bought-from: online }
  then: staff
  terms: { fee: by-regulation, obligations: [pack-well, trackable-courier] }
- id: elsewhere
  on: [resize, repair, clean]
  when: { bought-from: [elsewhere, store] }
  then: refuse
```

## お支払い方法 / How to pay {#payment}

:::ja
クレジットカードでお支払いいただけます。当店で直接お使いになれるのは Visa、Mastercard、American Express です。JCB と Discover は、PayPal を通してお使いください。Diners には対応していません。
:::

:::en
You can pay by credit card. Visa, Mastercard and American Express are taken directly; JCB and Discover go through PayPal. Diners cannot be used.
:::

```yaml rule
- id: direct
  on: [pay]
  when: { payment-method: card, card-brand: [visa, mastercard, amex] }
  then: accept
- id: through-paypal
  on: [pay]
  when: { payment-method: paypal, card-brand: [jcb, discover] }
  then: accept
- id: not-direct
  on: [pay]
  when: { payment-method: card, card-brand: [jcb, discover], destination: home }
  then: refuse
  terms: { obligations: [use-paypal] }
- id: not-direct-abroad
  on: [pay]
  when: { payment-method: card, card-brand: [jcb, discover], destination: abroad }
  then: refuse
  terms: { obligations: [contact-shop] }
- id: diners
  on: [pay]
  when: { payment-method: [card, paypal], card-brand: diners }
  then: refuse
```

## 海外へのお届けとお支払い / Paying for delivery abroad {#payment-abroad}

:::ja
海外へお届けするご注文のお支払いは、クレジットカードに限ります。一方で「お支払い方法」では、JCB と Discover を PayPal でお受けしています。海外へのお届けでも PayPal をお使いになれるかどうかは、この二つの定めからは決まりません。ご注文の前にお問い合わせいただければ、担当者がお答えします。
:::

:::en
An order to be delivered abroad can only be paid for by credit card. Yet “How to pay” takes JCB and Discover through PayPal, and the two do not settle whether PayPal can be used for delivery abroad. Please ask before you order; a member of staff will answer.
:::

```yaml rule
- id: card-only
  on: [pay]
  when: { destination: abroad, payment-method: { not: card } }
  then: refuse
- id: paypal
  on: [pay]
  when: { destination: abroad, payment-method: paypal, card-brand: { not: [jcb, discover, diners] } }
  then: open
  overrides: payment-abroad.card-only
```

## 領収書 / Receipts {#receipt}

:::ja
領収書をご希望の方は、お支払いの確認のあと、ご注文番号を添えてご連絡ください。発送が完了する前に限り承ります。
:::

:::en
If you would like a receipt, write to us with your order number once your payment is confirmed. We can take the request only before shipment is complete.
:::

```yaml rule
- id: in-time
  on: [receipt]
  when: { stage: [accepted, in-production, preparing] }
  provided:
    - { id: payment, happened: paid, else: pending }
  then: accept
  terms: { obligations: [order-number] }
- id: shipped
  on: [receipt]
  when:
    any:
      - { stage: [shipped, delivered, undeliverable] }
      - { happened: shipped }
  then: refuse
  overrides: receipt.in-time
```

## ギフト包装 / Gift wrapping {#wrapping}

:::ja
ギフト包装は、お支払いが確認できてから発送が完了するまでのあいだに承ります。ご注文番号を添えてご連絡ください。発送が完了したあとはお受けできません。
:::

:::en
You can ask for gift wrapping from the moment your payment is confirmed until shipment is complete. Write to us with your order number. After shipment it is too late.
:::

```yaml rule
- id: in-time
  on: [wrapping]
  when: { stage: [accepted, in-production, preparing] }
  provided:
    - { id: payment, happened: paid, else: pending }
  then: accept
  terms: { obligations: [order-number] }
- id: shipped
  on: [wrapping]
  when:
    any:
      - { stage: [shipped, delivered, undeliverable] }
      - { happened: shipped }
  then: refuse
  overrides: wrapping.in-time
```

## 送料 / Shipping fees {#shipping-fee .info}

:::ja
日本国内へのお届けは、全国どこでも1,000円です。海外へのお届けも承ります。海外への送料はお届け先によって異なりますので、ご注文の際に表示される金額をご確認ください。
:::

:::en
Delivery within Japan costs ¥1,000, wherever it goes. We also deliver abroad; the fee depends on the destination, and you will see it when you order.
:::

## 発送までの日数 / When we ship {#shipping-time .info}

:::ja
通常、ご注文から3営業日以内に発送します。土日と祝日は営業日に数えません。お作りする品は、商品ページに記したお届けの時期をご覧ください。製作はお支払いの完了後に始まり、およそ2〜3か月かかることがあります。発送しましたら、メールでお知らせします。
:::

:::en
We usually ship within 3 business days of your order; weekends and holidays do not count. For a piece that has to be crafted, see the delivery time on its page: work begins once payment is complete and may take about 2 to 3 months. We send you an e-mail when your pieces have shipped.
:::

## いくつかの品を一緒に / Several pieces {#several-pieces .info}

:::ja
複数のご注文や、お作りする品と在庫の品を合わせたご注文では、いずれの品も発送できる状態になりしだいお送りします。まとめてお送りするか、分けてお送りするかは、発送の前にお知らせします。
:::

:::en
If you place several orders, or order a piece to be crafted together with one in stock, everything is shipped as soon as it is ready. Before we ship, we tell you whether your pieces travel together or apart.
:::

## 当店からのメール / Our e-mails {#mail .info}

:::ja
ご注文の確定時と発送の完了時に、自動でメールをお送りします。届かないときは、受信拒否や迷惑メールの設定などをご確認のうえ、ウェブメールなどのアドレスで登録し直してください。メールが届かないことによるキャンセルなどの不都合について、当店は責任を負いかねます。
:::

:::en
An e-mail goes out automatically when your order is confirmed and again when it has shipped. If it does not reach you, look at your filters and your spam folder, then register another address, for instance one with a web mail provider. We cannot take responsibility for trouble, such as a cancellation, that comes of mail not received.
:::

## 例 / Examples {#examples .info}

```yaml example
- name: the wrong ring, asked on day 9 at 23:59 in Japan
  facts: { request: exchange, at: 2026-11-29T23:59+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, requester: buyer, kind: ready, reason: wrong-item, used: no, altered: no, replacement-stock: available }
  expect: { verdict: accept, reason: clause, cites: [only-these.exchange, jp#who-pays.back, jp#who-pays.out], terms: { remedies: [replace, make], return-shipping: shop }, until: 2026-11-29 }
- name: the same ring at midnight, when day 10 begins
  facts: { request: exchange, at: 2026-11-30T00:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, requester: buyer, kind: ready, reason: wrong-item, used: no, altered: no, replacement-stock: available }
  expect: { verdict: refuse, reason: clause, cites: [ten-days] }
- name: damaged on delivery in New York, none in stock, so one is made
  facts: { request: exchange, at: 2026-11-25T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: US, destination: US, buyer: consumer, bought-from: online, requester: buyer, kind: ready, reason: damaged-on-arrival, used: no, altered: no, replacement-stock: none }
  expect: { verdict: accept, reason: clause, cites: [only-these.exchange], terms: { remedies: [replace, make] } }
- name: damaged on delivery and sent back for the money
  facts: { request: return, at: 2026-11-25T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: US, destination: US, buyer: consumer, bought-from: online, requester: buyer, kind: ready, reason: damaged-on-arrival, used: no, altered: no }
  expect: { verdict: accept, reason: clause, cites: [only-these.return], terms: { remedies: [refund] } }
- name: a fault that was there on delivery counts as damage
  facts: { request: exchange, at: 2026-11-25T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: US, destination: US, buyer: consumer, bought-from: online, requester: buyer, kind: ready, reason: defect, there-on-delivery: yes, used: no, altered: no }
  expect: { verdict: accept, cites: [only-these.exchange] }
- name: a fault of which nobody knows since when
  facts: { request: exchange, at: 2026-11-25T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: US, destination: US, buyer: consumer, bought-from: online, requester: buyer, kind: ready, reason: defect, there-on-delivery: unsure, used: no, altered: no }
  expect: { verdict: staff, reason: clause, cites: [only-these.unsure] }
- name: a fault, and not yet said whether it was there on delivery
  facts: { request: exchange, at: 2026-11-25T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: US, destination: US, buyer: consumer, bought-from: online, requester: buyer, kind: ready, reason: defect, used: no, altered: no }
  expect: { verdict: ask, asks: [there-on-delivery] }
- name: a fault that came later
  facts: { request: exchange, at: 2026-11-25T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: US, destination: US, buyer: consumer, bought-from: online, requester: buyer, kind: ready, reason: defect, there-on-delivery: no, used: no, altered: no }
  expect: { verdict: refuse, cites: [only-these.later-fault] }
- name: the wrong piece, but it has been worn
  facts: { request: exchange, at: 2026-11-25T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: US, destination: US, buyer: consumer, bought-from: online, requester: buyer, kind: ready, reason: wrong-item, used: worn, altered: no }
  expect: { verdict: refuse, cites: [worn] }
- name: worn, altered and too late, so all three are said
  facts: { request: return, at: 2026-12-05T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: US, destination: US, buyer: consumer, bought-from: online, requester: buyer, kind: personalised, reason: damaged-on-arrival, used: worn, altered: yes }
  expect: { verdict: refuse, cites: [ten-days, worn, after-arrival] }
- name: bought from another seller
  facts: { request: exchange, at: 2026-11-25T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, bought-from: elsewhere, requester: buyer, reason: wrong-item, used: no, altered: no }
  expect: { verdict: refuse, cites: [elsewhere] }
- name: an allergy to the metal
  facts: { request: return, at: 2026-11-22T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, requester: buyer, reason: allergy, used: no, altered: no, return-clause-shown: yes, kind: ready }
  expect: { verdict: refuse, cites: [circumstances] }
- name: slightly different from the picture
  facts: { request: exchange, at: 2026-11-22T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, requester: buyer, reason: image-differs, used: no, altered: no, return-clause-shown: yes, kind: ready }
  expect: { verdict: refuse, cites: [pictures] }
- name: a gift that arrived damaged is exchanged for the same design and size
  facts: { request: exchange, at: 2026-11-25T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: US, destination: US, bought-from: online, requester: gift-recipient, kind: ready, reason: damaged-on-arrival, used: no, altered: no }
  expect: { verdict: accept, cites: [gift.exchange], terms: { remedies: [replace, make], same: same-design-and-size } }
- name: a gift that arrived damaged, and money is wished for, on which nothing is laid down
  facts: { request: return, at: 2026-11-25T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: US, destination: US, bought-from: online, requester: gift-recipient, kind: ready, reason: damaged-on-arrival, used: no, altered: no }
  expect: { verdict: staff, reason: silence, cites: [gift.money] }
- name: not yet said whether it was worn or altered
  facts: { request: exchange, at: 2026-11-25T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: US, destination: US, buyer: consumer, bought-from: online, requester: buyer, kind: ready, reason: damaged-on-arrival }
  expect: { verdict: ask, asks: [used, altered] }
- name: a withdrawal without a reason, in Japan
  facts: { request: withdraw, at: 2026-11-22T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: JP, buyer: consumer, bought-from: online, requester: buyer, return-clause-shown: yes, kind: ready }
  expect: { verdict: refuse, cites: [only-these.withdraw] }
- name: the same withdrawal from Berlin on day 14
  facts: { request: withdraw, at: 2026-12-04T23:59+01:00, delivered: 2026-11-20T10:00+01:00, country: DE, buyer: consumer, bought-from: online, requester: buyer, kind: ready, seal: none, used: no, informed: 2026-11-01T10:00+01:00 }
  expect: { verdict: accept, reason: law }
- name: resizing a ring bought on the site is for staff to decide
  facts: { request: resize, at: 2027-11-22T09:00+09:00, delivered: 2026-11-20T10:00+09:00, country: US, bought-from: online, requester: buyer, handover: post }
  expect: { verdict: staff, reason: clause, cites: [after-service.our-own], terms: { fee: by-regulation, obligations: [pack-well, trackable-courier] } }
- name: cleaning a ring bought from another seller
  facts: { request: clean, at: 2026-11-22T09:00+09:00, country: JP, bought-from: elsewhere }
  expect: { verdict: refuse, cites: [after-service.elsewhere] }
- name: a receipt while the parcel is being prepared
  facts: { request: receipt, at: 2026-11-22T09:00+09:00, ordered: 2026-11-20T10:00+09:00, paid: 2026-11-20T10:05+09:00, stage: preparing, country: US }
  expect: { verdict: accept, cites: [receipt.in-time], terms: { obligations: [order-number] } }
- name: wrapping before the payment is confirmed
  facts: { request: wrapping, at: 2026-11-22T09:00+09:00, ordered: 2026-11-20T10:00+09:00, paid: not-yet, stage: accepted, country: JP }
  expect: { verdict: pending, cites: [wrapping.in-time.payment] }
- name: wrapping after shipment
  facts: { request: wrapping, at: 2026-11-25T09:00+09:00, ordered: 2026-11-20T10:00+09:00, paid: 2026-11-20T10:05+09:00, shipped: 2026-11-24T15:00+09:00, stage: shipped, country: JP }
  expect: { verdict: refuse, cites: [wrapping.shipped] }
- name: a JCB card in Japan goes through PayPal
  facts: { request: pay, at: 2026-11-20T10:00+09:00, destination: JP, payment-method: card, card-brand: jcb }
  expect: { verdict: refuse, cites: [payment.not-direct], terms: { obligations: [use-paypal] } }
- name: a JCB card through PayPal in Japan
  facts: { request: pay, at: 2026-11-20T10:00+09:00, destination: JP, payment-method: paypal, card-brand: jcb }
  expect: { verdict: accept, cites: [payment.through-paypal] }
- name: a Discover card through PayPal to the United States, on which two clauses differ
  facts: { request: pay, at: 2026-11-20T10:00+09:00, destination: US, payment-method: paypal, card-brand: discover }
  expect: { verdict: staff, reason: contradiction, cites: [payment.through-paypal, payment-abroad.card-only] }
- name: a Visa card through PayPal abroad, which is left open
  facts: { request: pay, at: 2026-11-20T10:00+09:00, destination: DE, payment-method: paypal, card-brand: visa }
  expect: { verdict: staff, reason: silence, cites: [payment-abroad.paypal] }
- name: cash on delivery abroad
  facts: { request: pay, at: 2026-11-20T10:00+09:00, destination: US, payment-method: cash-on-delivery }
  expect: { verdict: refuse, cites: [payment-abroad.card-only] }
- name: a Diners card
  facts: { request: pay, at: 2026-11-20T10:00+09:00, destination: JP, payment-method: card, card-brand: diners }
  expect: { verdict: refuse, cites: [payment.diners] }
- name: a cancellation, of which the document says nothing
  facts: { request: cancel, at: 2026-11-21T09:00+09:00, ordered: 2026-11-20T10:00+09:00, stage: accepted, country: US, buyer: consumer, bought-from: online, reason: changed-mind, kind: ready }
  expect: { verdict: staff, reason: silence, cites: [] }
```
');
insert into once values ('pins of kami-kagu', '[{"hash": "45b3947d9855735d44143c546af7e7536d526ff58b630014adedcbd1c441b0bf", "kind": "policy", "name": "kami-kagu", "version": "2026-04"}, {"hash": "e97a431939802a8f8d04af6cc99245948b2adba164c57a4825739891438565fb", "kind": "law", "name": "eu", "version": "2026-11"}, {"hash": "6726116ea8e508caf86b6ba2d7e7092a6e43927c5cedfdc3ae6dc930502f070f", "kind": "law", "name": "jp", "version": "2026-11"}, {"hash": "1c792ae0767f10264bad22fb18a89967a6c1ae4889d49b19e32b01fad69c3b41", "kind": "law", "name": "uk", "version": "2026-11"}]');
insert into once values ('pins of kaoru', '[{"hash": "acad1d5b23a1ae829c040e68a522a1bd771d73086910d9222a6a055b912e1ad9", "kind": "policy", "name": "kaoru", "version": "2026-04"}, {"hash": "e97a431939802a8f8d04af6cc99245948b2adba164c57a4825739891438565fb", "kind": "law", "name": "eu", "version": "2026-11"}, {"hash": "6726116ea8e508caf86b6ba2d7e7092a6e43927c5cedfdc3ae6dc930502f070f", "kind": "law", "name": "jp", "version": "2026-11"}, {"hash": "1c792ae0767f10264bad22fb18a89967a6c1ae4889d49b19e32b01fad69c3b41", "kind": "law", "name": "uk", "version": "2026-11"}]');
insert into once values ('pins of milamore', '[{"hash": "2276ba046da73300196e220d0a2234d12d72d0b499f49c73b23fa582f6f1645a", "kind": "policy", "name": "milamore", "version": "2026-04"}, {"hash": "e97a431939802a8f8d04af6cc99245948b2adba164c57a4825739891438565fb", "kind": "law", "name": "eu", "version": "2026-11"}, {"hash": "6726116ea8e508caf86b6ba2d7e7092a6e43927c5cedfdc3ae6dc930502f070f", "kind": "law", "name": "jp", "version": "2026-11"}, {"hash": "1c792ae0767f10264bad22fb18a89967a6c1ae4889d49b19e32b01fad69c3b41", "kind": "law", "name": "uk", "version": "2026-11"}]');
insert into once values ('ruling 1', '{"asks": [], "todo": [], "terms": {"fee": "none", "duty": "shop", "choice": "buyer", "remedies": ["repair", "replace", "refund"], "transit-risk": "shop", "return-shipping": "shop", "outbound-shipping": "shop"}, "texts": {"en": {"clauses": {"eu#conformity.remedy": "The seller is liable for a lack of conformity that existed at delivery and appears within 2 years. If it appears within 1 year it is presumed to have been there; after that, once that is shown. The consumer chooses between repair and replacement, free of charge, carriage, labour and materials included. If the person who was given the goods asks, staff explain that the right is the buyer''s. Photos are cooperation, not a condition. For recordings Directive 2019/770 says the same lengths. Source: Directive (EU) 2019/771 arts. 10, 11, 13, 14, 21 (text read; some states give longer).", "eu#conformity.carriage": "The seller is liable for a lack of conformity that existed at delivery and appears within 2 years. If it appears within 1 year it is presumed to have been there; after that, once that is shown. The consumer chooses between repair and replacement, free of charge, carriage, labour and materials included. If the person who was given the goods asks, staff explain that the right is the buyer''s. Photos are cooperation, not a condition. For recordings Directive 2019/770 says the same lengths. Source: Directive (EU) 2019/771 arts. 10, 11, 13, 14, 21 (text read; some states give longer).", "kami-kagu#defect.claim": "We inspect and ship with great care, but if a defective item does reach you, we exchange it for a new one. Write to shop@kami-kagu.example within 3 days of delivery and attach a picture of the defect. After hearing from you, we will guide you through an exchange or a return. We are sorry to have to ask you to pay for sending the defective item back and for shipping the new one. We cannot accept reports after the 3 days."}, "summary": "Exchange: yes, under “Defective items”, “Lack of conformity: repair or replacement”. Ask until Monday 20 November 2028, 23:59 (Germany)."}, "ja": {"clauses": {"eu#conformity.remedy": "お届けの時にあった不適合が2年以内に現れたとき、売主は責任を負います。1年以内に現れたものは、はじめからあったと推定されます。そのあとは、はじめからあったことが示されれば同じです。消費者は修理と交換のどちらかを選べ、送料・手間・材料を含めて無料です。贈り物として受け取った方からのお申し出は、購入した方の権利として担当者がご案内します。写真などの協力は求められますが、条件にはできません。録音・録画物には指令 2019/770 が同じ長さで適用されます。根拠:指令 2019/771 第10条・第11条・第13条・第14条・第21条(原文確認済み。国により長い期間があります)。", "eu#conformity.carriage": "お届けの時にあった不適合が2年以内に現れたとき、売主は責任を負います。1年以内に現れたものは、はじめからあったと推定されます。そのあとは、はじめからあったことが示されれば同じです。消費者は修理と交換のどちらかを選べ、送料・手間・材料を含めて無料です。贈り物として受け取った方からのお申し出は、購入した方の権利として担当者がご案内します。写真などの協力は求められますが、条件にはできません。録音・録画物には指令 2019/770 が同じ長さで適用されます。根拠:指令 2019/771 第10条・第11条・第13条・第14条・第21条(原文確認済み。国により長い期間があります)。", "kami-kagu#defect.claim": "検品と発送には細心の注意をはらっていますが、もし不良品が届きましたら、新しい品と交換いたします。お届けから3日以内に、不良のある箇所の画像を添えて、shop@kami-kagu.example までメールでお知らせください。お知らせをいただいてから、交換か返品かをご案内します。申し訳ありませんが、不良品のご返送と交換品の発送にかかる送料は、お客様にご負担をお願いしています。3日を過ぎたお知らせはお受けできません。"}, "summary": "交換:承ります。根拠:「不良品」「契約不適合:修理または交換」。2028年11月20日(月) 23:59まで(ドイツ時間)にお申し出ください。"}}, "reason": "clause", "clauses": [{"id": "defect.claim", "effect": "accept", "heading": {"en": "Defective items", "ja": "不良品"}, "version": "2026-04", "deciding": true, "document": "kami-kagu"}, {"id": "conformity.remedy", "effect": "accept", "heading": {"en": "Lack of conformity: repair or replacement", "ja": "契約不適合:修理または交換"}, "version": "2026-11", "deciding": true, "document": "eu"}, {"id": "conformity.carriage", "effect": "terms", "heading": {"en": "Lack of conformity: repair or replacement", "ja": "契約不適合:修理または交換"}, "version": "2026-11", "deciding": false, "document": "eu"}], "request": "exchange", "verdict": "accept", "deadlines": [{"at": "2028-11-20T23:00:00Z", "of": "answer", "on": "2028-11-20", "role": "until", "zone": "Europe/Berlin"}, {"at": "2026-11-23T15:00:00Z", "of": "kami-kagu#defect.claim", "on": "2026-11-23", "role": "until", "zone": "Asia/Tokyo"}, {"at": "2028-11-20T23:00:00Z", "of": "eu#conformity.remedy", "on": "2028-11-20", "role": "until", "zone": "Europe/Berlin"}, {"at": "2027-11-20T23:00:00Z", "of": "eu#conformity.remedy", "on": "2027-11-20", "role": "until", "zone": "Europe/Berlin"}]}');
insert into once values ('ruling 2', '{"asks": [], "todo": [], "terms": {"choice": "shop", "remedies": ["replace", "refund"], "return-shipping": "customer", "outbound-shipping": "customer"}, "texts": {"en": {"clauses": {"jp#unfair-terms": "In contracts with consumers these are void: a term that frees the trader from all damages for its default, or lets it decide whether it is liable; a partial exemption that does not make clear that gross negligence stays out; a waiver of the right to end the contract for the trader''s default. An exemption from damages stands where the trader repairs, replaces or lowers the price. “No cancellation, return, refund or exchange whatsoever” is normally caught, but gives no right to return for a change of mind. Void too is a term that restricts consumers beyond the default rules and harms them one-sidedly against good faith. Whether a window of 3 or 7 days from receipt, or the cost of sending back a faulty piece put on the buyer, is void depends on the case. Source: Consumer Contract Act arts. 8, 8-2, 10 (8 and 8-2 read as quoted; 8(3) and 10 from memory; the effect of short windows is uncertain).", "jp#who-pays.out": "Where the contract does not say, the seller bears the cost of performing: sending back goods that do not conform, and sending the substitute. Source: Civil Code art. 485 (from memory).", "jp#who-pays.back": "Where the contract does not say, the seller bears the cost of performing: sending back goods that do not conform, and sending the substitute. Source: Civil Code art. 485 (from memory).", "jp#non-conformity": "If goods do not conform, the buyer may ask for repair, a substitute or the missing part, and failing that for a lower price or an end to the contract, giving notice within 1 year of knowing. A contract may change this, but a term that harms consumers one-sidedly, or frees the trader from all liability, may be void. Whether a short reporting window or a cost put on the buyer is void depends on the case. Source: Civil Code arts. 562 to 564, 566; Consumer Contract Act arts. 8, 8-2, 10 (partly secondary sources).", "jp#notice-period.open": "Rights over goods that do not conform in kind or quality are lost unless notice is given within 1 year of knowing; not where the seller knew or was grossly negligent, and a missing quantity is not covered. The first day is left out, so the year ends on the same date. A contract may change this. Source: Civil Code arts. 566, 140, 143 (read as quoted).", "kami-kagu#defect.claim": "We inspect and ship with great care, but if a defective item does reach you, we exchange it for a new one. Write to shop@kami-kagu.example within 3 days of delivery and attach a picture of the defect. After hearing from you, we will guide you through an exchange or a return. We are sorry to have to ask you to pay for sending the defective item back and for shipping the new one. We cannot accept reports after the 3 days."}, "summary": "Exchange: yes, under “Defective items”. Ask until Sunday 22 November, 23:59 (Japan)."}, "ja": {"clauses": {"jp#unfair-terms": "消費者との契約では、債務不履行の損害賠償をすべて免れる条項、責任があるかどうかを事業者が決める条項、重大な過失を除くことが明らかでない一部免除の条項、事業者の不履行による解除権を放棄させる条項は無効です。ただし、不適合のときに事業者が修理、代わりの品、代金の減額をするなら、賠償の免除は有効です。「いかなる場合もキャンセル・返品・返金・交換不可」は、ふつう無効にあたりますが、気が変わったことによる返品の権利までは生じません。任意規定より消費者の権利を制限し、信義則に反して一方的に害する条項も無効です。届いてから3日や7日という申出期間、不良品の送料を買主とする定めが無効かどうかは、個別の判断です。根拠:消費者契約法 第8条・第8条の2・第10条(第8条と第8条の2は引用で確認、第8条3項と第10条は記憶による。短い期間の効力は不確か)。", "jp#who-pays.out": "契約に定めがないとき、履行のための費用は売主が負担します。不適合な品の返送と、代わりの品のお届けがこれにあたります。根拠:民法 第485条(記憶による)。", "jp#who-pays.back": "契約に定めがないとき、履行のための費用は売主が負担します。不適合な品の返送と、代わりの品のお届けがこれにあたります。根拠:民法 第485条(記憶による)。", "jp#non-conformity": "品物が契約に適合しないとき、買主は修理、代わりの品、不足分の引渡しを求められ、それがなければ代金の減額や解除を求められます。知った時から1年以内に通知します。これらは契約で変えられますが、消費者の利益を一方的に害する条項や、事業者の責任をすべて免れる条項は無効になりえます。短い申出期間や費用の負担が無効となるかは個別の判断です。根拠:民法 第562条〜第564条・第566条、消費者契約法 第8条・第8条の2・第10条(一部は二次資料による)。", "jp#notice-period.open": "種類または品質の不適合は、知った時から1年以内に通知しないと、買主の権利が失われます。売主が知っていた、または重大な過失で知らなかったときは失われず、数量の不足には期限がありません。初日は入れず、1年後の同じ日に終わります。契約で変えられます。根拠:民法 第566条・第140条・第143条(引用で確認)。", "kami-kagu#defect.claim": "検品と発送には細心の注意をはらっていますが、もし不良品が届きましたら、新しい品と交換いたします。お届けから3日以内に、不良のある箇所の画像を添えて、shop@kami-kagu.example までメールでお知らせください。お知らせをいただいてから、交換か返品かをご案内します。申し訳ありませんが、不良品のご返送と交換品の発送にかかる送料は、お客様にご負担をお願いしています。3日を過ぎたお知らせはお受けできません。"}, "summary": "交換:承ります。根拠:「不良品」。11月22日(日) 23:59まで(日本時間)にお申し出ください。"}}, "reason": "clause", "clauses": [{"id": "defect.claim", "effect": "accept", "heading": {"en": "Defective items", "ja": "不良品"}, "version": "2026-04", "deciding": true, "document": "kami-kagu"}, {"id": "non-conformity", "effect": "staff", "heading": {"en": "Liability for non-conformity", "ja": "契約不適合の責任"}, "version": "2026-11", "deciding": false, "document": "jp"}, {"id": "who-pays.back", "effect": "terms", "heading": {"en": "Cost of performance", "ja": "引渡しの費用"}, "version": "2026-11", "deciding": false, "document": "jp"}, {"id": "who-pays.out", "effect": "terms", "heading": {"en": "Cost of performance", "ja": "引渡しの費用"}, "version": "2026-11", "deciding": false, "document": "jp"}, {"id": "notice-period.open", "effect": "staff", "heading": {"en": "The year for giving notice", "ja": "通知の1年"}, "version": "2026-11", "deciding": false, "document": "jp"}, {"id": "unfair-terms", "effect": "staff", "heading": {"en": "Terms without effect", "ja": "効力のない条項"}, "version": "2026-11", "deciding": false, "document": "jp"}], "request": "exchange", "verdict": "accept", "deadlines": [{"at": "2026-11-22T15:00:00Z", "of": "answer", "on": "2026-11-22", "role": "until", "zone": "Asia/Tokyo"}, {"at": "2026-11-23T15:00:00Z", "of": "kami-kagu#defect.claim", "on": "2026-11-23", "role": "until", "zone": "Asia/Tokyo"}]}');
insert into once values ('ruling 3', '{"asks": [], "todo": ["kami-kagu#defect.claim.photo"], "terms": {"choice": "shop", "remedies": ["replace", "refund"], "return-shipping": "customer", "outbound-shipping": "customer"}, "texts": {"en": {"clauses": {"jp#unfair-terms": "In contracts with consumers these are void: a term that frees the trader from all damages for its default, or lets it decide whether it is liable; a partial exemption that does not make clear that gross negligence stays out; a waiver of the right to end the contract for the trader''s default. An exemption from damages stands where the trader repairs, replaces or lowers the price. “No cancellation, return, refund or exchange whatsoever” is normally caught, but gives no right to return for a change of mind. Void too is a term that restricts consumers beyond the default rules and harms them one-sidedly against good faith. Whether a window of 3 or 7 days from receipt, or the cost of sending back a faulty piece put on the buyer, is void depends on the case. Source: Consumer Contract Act arts. 8, 8-2, 10 (8 and 8-2 read as quoted; 8(3) and 10 from memory; the effect of short windows is uncertain).", "jp#who-pays.out": "Where the contract does not say, the seller bears the cost of performing: sending back goods that do not conform, and sending the substitute. Source: Civil Code art. 485 (from memory).", "jp#who-pays.back": "Where the contract does not say, the seller bears the cost of performing: sending back goods that do not conform, and sending the substitute. Source: Civil Code art. 485 (from memory).", "jp#non-conformity": "If goods do not conform, the buyer may ask for repair, a substitute or the missing part, and failing that for a lower price or an end to the contract, giving notice within 1 year of knowing. A contract may change this, but a term that harms consumers one-sidedly, or frees the trader from all liability, may be void. Whether a short reporting window or a cost put on the buyer is void depends on the case. Source: Civil Code arts. 562 to 564, 566; Consumer Contract Act arts. 8, 8-2, 10 (partly secondary sources).", "jp#notice-period.open": "Rights over goods that do not conform in kind or quality are lost unless notice is given within 1 year of knowing; not where the seller knew or was grossly negligent, and a missing quantity is not covered. The first day is left out, so the year ends on the same date. A contract may change this. Source: Civil Code arts. 566, 140, 143 (read as quoted).", "kami-kagu#defect.claim.photo": "We inspect and ship with great care, but if a defective item does reach you, we exchange it for a new one. Write to shop@kami-kagu.example within 3 days of delivery and attach a picture of the defect. After hearing from you, we will guide you through an exchange or a return. We are sorry to have to ask you to pay for sending the defective item back and for shipping the new one. We cannot accept reports after the 3 days."}, "summary": "Exchange: yes, as soon as what is missing is there, under “Defective items”. Ask until Sunday 22 November, 23:59 (Japan)."}, "ja": {"clauses": {"jp#unfair-terms": "消費者との契約では、債務不履行の損害賠償をすべて免れる条項、責任があるかどうかを事業者が決める条項、重大な過失を除くことが明らかでない一部免除の条項、事業者の不履行による解除権を放棄させる条項は無効です。ただし、不適合のときに事業者が修理、代わりの品、代金の減額をするなら、賠償の免除は有効です。「いかなる場合もキャンセル・返品・返金・交換不可」は、ふつう無効にあたりますが、気が変わったことによる返品の権利までは生じません。任意規定より消費者の権利を制限し、信義則に反して一方的に害する条項も無効です。届いてから3日や7日という申出期間、不良品の送料を買主とする定めが無効かどうかは、個別の判断です。根拠:消費者契約法 第8条・第8条の2・第10条(第8条と第8条の2は引用で確認、第8条3項と第10条は記憶による。短い期間の効力は不確か)。", "jp#who-pays.out": "契約に定めがないとき、履行のための費用は売主が負担します。不適合な品の返送と、代わりの品のお届けがこれにあたります。根拠:民法 第485条(記憶による)。", "jp#who-pays.back": "契約に定めがないとき、履行のための費用は売主が負担します。不適合な品の返送と、代わりの品のお届けがこれにあたります。根拠:民法 第485条(記憶による)。", "jp#non-conformity": "品物が契約に適合しないとき、買主は修理、代わりの品、不足分の引渡しを求められ、それがなければ代金の減額や解除を求められます。知った時から1年以内に通知します。これらは契約で変えられますが、消費者の利益を一方的に害する条項や、事業者の責任をすべて免れる条項は無効になりえます。短い申出期間や費用の負担が無効となるかは個別の判断です。根拠:民法 第562条〜第564条・第566条、消費者契約法 第8条・第8条の2・第10条(一部は二次資料による)。", "jp#notice-period.open": "種類または品質の不適合は、知った時から1年以内に通知しないと、買主の権利が失われます。売主が知っていた、または重大な過失で知らなかったときは失われず、数量の不足には期限がありません。初日は入れず、1年後の同じ日に終わります。契約で変えられます。根拠:民法 第566条・第140条・第143条(引用で確認)。", "kami-kagu#defect.claim.photo": "検品と発送には細心の注意をはらっていますが、もし不良品が届きましたら、新しい品と交換いたします。お届けから3日以内に、不良のある箇所の画像を添えて、shop@kami-kagu.example までメールでお知らせください。お知らせをいただいてから、交換か返品かをご案内します。申し訳ありませんが、不良品のご返送と交換品の発送にかかる送料は、お客様にご負担をお願いしています。3日を過ぎたお知らせはお受けできません。"}, "summary": "交換:必要なものが揃いしだい承ります。根拠:「不良品」。11月22日(日) 23:59まで(日本時間)にお申し出ください。"}}, "reason": "clause", "clauses": [{"id": "defect.claim.photo", "effect": "pending", "heading": {"en": "Defective items", "ja": "不良品"}, "version": "2026-04", "deciding": true, "document": "kami-kagu"}, {"id": "non-conformity", "effect": "staff", "heading": {"en": "Liability for non-conformity", "ja": "契約不適合の責任"}, "version": "2026-11", "deciding": false, "document": "jp"}, {"id": "who-pays.back", "effect": "terms", "heading": {"en": "Cost of performance", "ja": "引渡しの費用"}, "version": "2026-11", "deciding": false, "document": "jp"}, {"id": "who-pays.out", "effect": "terms", "heading": {"en": "Cost of performance", "ja": "引渡しの費用"}, "version": "2026-11", "deciding": false, "document": "jp"}, {"id": "notice-period.open", "effect": "staff", "heading": {"en": "The year for giving notice", "ja": "通知の1年"}, "version": "2026-11", "deciding": false, "document": "jp"}, {"id": "unfair-terms", "effect": "staff", "heading": {"en": "Terms without effect", "ja": "効力のない条項"}, "version": "2026-11", "deciding": false, "document": "jp"}], "request": "exchange", "verdict": "pending", "deadlines": [{"at": "2026-11-22T15:00:00Z", "of": "answer", "on": "2026-11-22", "role": "until", "zone": "Asia/Tokyo"}, {"at": "2026-11-23T15:00:00Z", "of": "kami-kagu#defect.claim.photo", "on": "2026-11-23", "role": "until", "zone": "Asia/Tokyo"}]}');
insert into once values ('ruling 4', '{"asks": [], "todo": [], "terms": {"same": "same-product", "remedies": ["replace"], "obligations": ["send-for-inspection"], "return-shipping": "shop", "outbound-shipping": "shop"}, "texts": {"en": {"clauses": {"jp#unfair-terms": "In contracts with consumers these are void: a term that frees the trader from all damages for its default, or lets it decide whether it is liable; a partial exemption that does not make clear that gross negligence stays out; a waiver of the right to end the contract for the trader''s default. An exemption from damages stands where the trader repairs, replaces or lowers the price. “No cancellation, return, refund or exchange whatsoever” is normally caught, but gives no right to return for a change of mind. Void too is a term that restricts consumers beyond the default rules and harms them one-sidedly against good faith. Whether a window of 3 or 7 days from receipt, or the cost of sending back a faulty piece put on the buyer, is void depends on the case. Source: Consumer Contract Act arts. 8, 8-2, 10 (8 and 8-2 read as quoted; 8(3) and 10 from memory; the effect of short windows is uncertain).", "jp#who-pays.out": "Where the contract does not say, the seller bears the cost of performing: sending back goods that do not conform, and sending the substitute. Source: Civil Code art. 485 (from memory).", "jp#who-pays.back": "Where the contract does not say, the seller bears the cost of performing: sending back goods that do not conform, and sending the substitute. Source: Civil Code art. 485 (from memory).", "jp#non-conformity": "If goods do not conform, the buyer may ask for repair, a substitute or the missing part, and failing that for a lower price or an end to the contract, giving notice within 1 year of knowing. A contract may change this, but a term that harms consumers one-sidedly, or frees the trader from all liability, may be void. Whether a short reporting window or a cost put on the buyer is void depends on the case. Source: Civil Code arts. 562 to 564, 566; Consumer Contract Act arts. 8, 8-2, 10 (partly secondary sources).", "jp#notice-period.open": "Rights over goods that do not conform in kind or quality are lost unless notice is given within 1 year of knowing; not where the seller knew or was grossly negligent, and a missing quantity is not covered. The first day is left out, so the year ends on the same date. A contract may change this. Source: Civil Code arts. 566, 140, 143 (read as quoted).", "kaoru#faulty.exchange": "If a piece is faulty, or is not the one you ordered, tell us within 7 days of receiving it. We examine the piece and, once the problem is confirmed, exchange it for the same piece, provided one is in our replacement stock. We cannot accept reports after the 7 days, nor a piece in which no fault is found."}, "summary": "Exchange: yes, under “Faulty or wrong pieces”, “Cost of performance”. Ask until Friday 27 November, 23:59 (Japan)."}, "ja": {"clauses": {"jp#unfair-terms": "消費者との契約では、債務不履行の損害賠償をすべて免れる条項、責任があるかどうかを事業者が決める条項、重大な過失を除くことが明らかでない一部免除の条項、事業者の不履行による解除権を放棄させる条項は無効です。ただし、不適合のときに事業者が修理、代わりの品、代金の減額をするなら、賠償の免除は有効です。「いかなる場合もキャンセル・返品・返金・交換不可」は、ふつう無効にあたりますが、気が変わったことによる返品の権利までは生じません。任意規定より消費者の権利を制限し、信義則に反して一方的に害する条項も無効です。届いてから3日や7日という申出期間、不良品の送料を買主とする定めが無効かどうかは、個別の判断です。根拠:消費者契約法 第8条・第8条の2・第10条(第8条と第8条の2は引用で確認、第8条3項と第10条は記憶による。短い期間の効力は不確か)。", "jp#who-pays.out": "契約に定めがないとき、履行のための費用は売主が負担します。不適合な品の返送と、代わりの品のお届けがこれにあたります。根拠:民法 第485条(記憶による)。", "jp#who-pays.back": "契約に定めがないとき、履行のための費用は売主が負担します。不適合な品の返送と、代わりの品のお届けがこれにあたります。根拠:民法 第485条(記憶による)。", "jp#non-conformity": "品物が契約に適合しないとき、買主は修理、代わりの品、不足分の引渡しを求められ、それがなければ代金の減額や解除を求められます。知った時から1年以内に通知します。これらは契約で変えられますが、消費者の利益を一方的に害する条項や、事業者の責任をすべて免れる条項は無効になりえます。短い申出期間や費用の負担が無効となるかは個別の判断です。根拠:民法 第562条〜第564条・第566条、消費者契約法 第8条・第8条の2・第10条(一部は二次資料による)。", "jp#notice-period.open": "種類または品質の不適合は、知った時から1年以内に通知しないと、買主の権利が失われます。売主が知っていた、または重大な過失で知らなかったときは失われず、数量の不足には期限がありません。初日は入れず、1年後の同じ日に終わります。契約で変えられます。根拠:民法 第566条・第140条・第143条(引用で確認)。", "kaoru#faulty.exchange": "品物に不良があるとき、ご注文と違う品が届いたときは、お受け取りから7日以内にご連絡ください。店で品物を確かめ、不具合が確認できましたら、交換用の在庫がある場合に限り同じ品と交換いたします。7日を過ぎたご連絡と、点検で不具合が見つからなかった品はお受けできません。"}, "summary": "交換:承ります。根拠:「不良品・誤配送」「引渡しの費用」。11月27日(金) 23:59まで(日本時間)にお申し出ください。"}}, "reason": "clause", "clauses": [{"id": "faulty.exchange", "effect": "accept", "heading": {"en": "Faulty or wrong pieces", "ja": "不良品・誤配送"}, "version": "2026-04", "deciding": true, "document": "kaoru"}, {"id": "who-pays.back", "effect": "terms", "heading": {"en": "Cost of performance", "ja": "引渡しの費用"}, "version": "2026-11", "deciding": true, "document": "jp"}, {"id": "who-pays.out", "effect": "terms", "heading": {"en": "Cost of performance", "ja": "引渡しの費用"}, "version": "2026-11", "deciding": true, "document": "jp"}, {"id": "non-conformity", "effect": "staff", "heading": {"en": "Liability for non-conformity", "ja": "契約不適合の責任"}, "version": "2026-11", "deciding": false, "document": "jp"}, {"id": "notice-period.open", "effect": "staff", "heading": {"en": "The year for giving notice", "ja": "通知の1年"}, "version": "2026-11", "deciding": false, "document": "jp"}, {"id": "unfair-terms", "effect": "staff", "heading": {"en": "Terms without effect", "ja": "効力のない条項"}, "version": "2026-11", "deciding": false, "document": "jp"}], "request": "exchange", "verdict": "accept", "deadlines": [{"at": "2026-11-27T15:00:00Z", "of": "answer", "on": "2026-11-27", "role": "until", "zone": "Asia/Tokyo"}, {"at": "2026-11-27T15:00:00Z", "of": "kaoru#faulty.exchange", "on": "2026-11-27", "role": "until", "zone": "Asia/Tokyo"}]}');
insert into once values ('ruling 5', '{"asks": [], "todo": ["kaoru#faulty.exchange.inspection"], "terms": {"same": "same-product", "remedies": ["replace"], "obligations": ["send-for-inspection"], "return-shipping": "shop", "outbound-shipping": "shop"}, "texts": {"en": {"clauses": {"jp#unfair-terms": "In contracts with consumers these are void: a term that frees the trader from all damages for its default, or lets it decide whether it is liable; a partial exemption that does not make clear that gross negligence stays out; a waiver of the right to end the contract for the trader''s default. An exemption from damages stands where the trader repairs, replaces or lowers the price. “No cancellation, return, refund or exchange whatsoever” is normally caught, but gives no right to return for a change of mind. Void too is a term that restricts consumers beyond the default rules and harms them one-sidedly against good faith. Whether a window of 3 or 7 days from receipt, or the cost of sending back a faulty piece put on the buyer, is void depends on the case. Source: Consumer Contract Act arts. 8, 8-2, 10 (8 and 8-2 read as quoted; 8(3) and 10 from memory; the effect of short windows is uncertain).", "jp#who-pays.out": "Where the contract does not say, the seller bears the cost of performing: sending back goods that do not conform, and sending the substitute. Source: Civil Code art. 485 (from memory).", "jp#who-pays.back": "Where the contract does not say, the seller bears the cost of performing: sending back goods that do not conform, and sending the substitute. Source: Civil Code art. 485 (from memory).", "jp#non-conformity": "If goods do not conform, the buyer may ask for repair, a substitute or the missing part, and failing that for a lower price or an end to the contract, giving notice within 1 year of knowing. A contract may change this, but a term that harms consumers one-sidedly, or frees the trader from all liability, may be void. Whether a short reporting window or a cost put on the buyer is void depends on the case. Source: Civil Code arts. 562 to 564, 566; Consumer Contract Act arts. 8, 8-2, 10 (partly secondary sources).", "jp#notice-period.open": "Rights over goods that do not conform in kind or quality are lost unless notice is given within 1 year of knowing; not where the seller knew or was grossly negligent, and a missing quantity is not covered. The first day is left out, so the year ends on the same date. A contract may change this. Source: Civil Code arts. 566, 140, 143 (read as quoted).", "kaoru#faulty.exchange.inspection": "If a piece is faulty, or is not the one you ordered, tell us within 7 days of receiving it. We examine the piece and, once the problem is confirmed, exchange it for the same piece, provided one is in our replacement stock. We cannot accept reports after the 7 days, nor a piece in which no fault is found."}, "summary": "Exchange: yes, as soon as what is missing is there, under “Faulty or wrong pieces”, “Cost of performance”. Ask until Friday 27 November, 23:59 (Japan)."}, "ja": {"clauses": {"jp#unfair-terms": "消費者との契約では、債務不履行の損害賠償をすべて免れる条項、責任があるかどうかを事業者が決める条項、重大な過失を除くことが明らかでない一部免除の条項、事業者の不履行による解除権を放棄させる条項は無効です。ただし、不適合のときに事業者が修理、代わりの品、代金の減額をするなら、賠償の免除は有効です。「いかなる場合もキャンセル・返品・返金・交換不可」は、ふつう無効にあたりますが、気が変わったことによる返品の権利までは生じません。任意規定より消費者の権利を制限し、信義則に反して一方的に害する条項も無効です。届いてから3日や7日という申出期間、不良品の送料を買主とする定めが無効かどうかは、個別の判断です。根拠:消費者契約法 第8条・第8条の2・第10条(第8条と第8条の2は引用で確認、第8条3項と第10条は記憶による。短い期間の効力は不確か)。", "jp#who-pays.out": "契約に定めがないとき、履行のための費用は売主が負担します。不適合な品の返送と、代わりの品のお届けがこれにあたります。根拠:民法 第485条(記憶による)。", "jp#who-pays.back": "契約に定めがないとき、履行のための費用は売主が負担します。不適合な品の返送と、代わりの品のお届けがこれにあたります。根拠:民法 第485条(記憶による)。", "jp#non-conformity": "品物が契約に適合しないとき、買主は修理、代わりの品、不足分の引渡しを求められ、それがなければ代金の減額や解除を求められます。知った時から1年以内に通知します。これらは契約で変えられますが、消費者の利益を一方的に害する条項や、事業者の責任をすべて免れる条項は無効になりえます。短い申出期間や費用の負担が無効となるかは個別の判断です。根拠:民法 第562条〜第564条・第566条、消費者契約法 第8条・第8条の2・第10条(一部は二次資料による)。", "jp#notice-period.open": "種類または品質の不適合は、知った時から1年以内に通知しないと、買主の権利が失われます。売主が知っていた、または重大な過失で知らなかったときは失われず、数量の不足には期限がありません。初日は入れず、1年後の同じ日に終わります。契約で変えられます。根拠:民法 第566条・第140条・第143条(引用で確認)。", "kaoru#faulty.exchange.inspection": "品物に不良があるとき、ご注文と違う品が届いたときは、お受け取りから7日以内にご連絡ください。店で品物を確かめ、不具合が確認できましたら、交換用の在庫がある場合に限り同じ品と交換いたします。7日を過ぎたご連絡と、点検で不具合が見つからなかった品はお受けできません。"}, "summary": "交換:必要なものが揃いしだい承ります。根拠:「不良品・誤配送」「引渡しの費用」。11月27日(金) 23:59まで(日本時間)にお申し出ください。"}}, "reason": "clause", "clauses": [{"id": "faulty.exchange.inspection", "effect": "pending", "heading": {"en": "Faulty or wrong pieces", "ja": "不良品・誤配送"}, "version": "2026-04", "deciding": true, "document": "kaoru"}, {"id": "who-pays.back", "effect": "terms", "heading": {"en": "Cost of performance", "ja": "引渡しの費用"}, "version": "2026-11", "deciding": true, "document": "jp"}, {"id": "who-pays.out", "effect": "terms", "heading": {"en": "Cost of performance", "ja": "引渡しの費用"}, "version": "2026-11", "deciding": true, "document": "jp"}, {"id": "non-conformity", "effect": "staff", "heading": {"en": "Liability for non-conformity", "ja": "契約不適合の責任"}, "version": "2026-11", "deciding": false, "document": "jp"}, {"id": "notice-period.open", "effect": "staff", "heading": {"en": "The year for giving notice", "ja": "通知の1年"}, "version": "2026-11", "deciding": false, "document": "jp"}, {"id": "unfair-terms", "effect": "staff", "heading": {"en": "Terms without effect", "ja": "効力のない条項"}, "version": "2026-11", "deciding": false, "document": "jp"}], "request": "exchange", "verdict": "pending", "deadlines": [{"at": "2026-11-27T15:00:00Z", "of": "answer", "on": "2026-11-27", "role": "until", "zone": "Asia/Tokyo"}, {"at": "2026-11-27T15:00:00Z", "of": "kaoru#faulty.exchange.inspection", "on": "2026-11-27", "role": "until", "zone": "Asia/Tokyo"}]}');
insert into once values ('ruling 6', '{"asks": [], "todo": [], "terms": {}, "texts": {"en": {"clauses": {"jp#unfair-terms": "In contracts with consumers these are void: a term that frees the trader from all damages for its default, or lets it decide whether it is liable; a partial exemption that does not make clear that gross negligence stays out; a waiver of the right to end the contract for the trader''s default. An exemption from damages stands where the trader repairs, replaces or lowers the price. “No cancellation, return, refund or exchange whatsoever” is normally caught, but gives no right to return for a change of mind. Void too is a term that restricts consumers beyond the default rules and harms them one-sidedly against good faith. Whether a window of 3 or 7 days from receipt, or the cost of sending back a faulty piece put on the buyer, is void depends on the case. Source: Consumer Contract Act arts. 8, 8-2, 10 (8 and 8-2 read as quoted; 8(3) and 10 from memory; the effect of short windows is uncertain).", "jp#who-pays.out": "Where the contract does not say, the seller bears the cost of performing: sending back goods that do not conform, and sending the substitute. Source: Civil Code art. 485 (from memory).", "jp#who-pays.back": "Where the contract does not say, the seller bears the cost of performing: sending back goods that do not conform, and sending the substitute. Source: Civil Code art. 485 (from memory).", "jp#non-conformity": "If goods do not conform, the buyer may ask for repair, a substitute or the missing part, and failing that for a lower price or an end to the contract, giving notice within 1 year of knowing. A contract may change this, but a term that harms consumers one-sidedly, or frees the trader from all liability, may be void. Whether a short reporting window or a cost put on the buyer is void depends on the case. Source: Civil Code arts. 562 to 564, 566; Consumer Contract Act arts. 8, 8-2, 10 (partly secondary sources).", "jp#notice-period.open": "Rights over goods that do not conform in kind or quality are lost unless notice is given within 1 year of knowing; not where the seller knew or was grossly negligent, and a missing quantity is not covered. The first day is left out, so the year ends on the same date. A contract may change this. Source: Civil Code arts. 566, 140, 143 (read as quoted).", "kaoru#faulty.no-fault": "If a piece is faulty, or is not the one you ordered, tell us within 7 days of receiving it. We examine the piece and, once the problem is confirmed, exchange it for the same piece, provided one is in our replacement stock. We cannot accept reports after the 7 days, nor a piece in which no fault is found."}, "summary": "Exchange: not possible, under “Faulty or wrong pieces”."}, "ja": {"clauses": {"jp#unfair-terms": "消費者との契約では、債務不履行の損害賠償をすべて免れる条項、責任があるかどうかを事業者が決める条項、重大な過失を除くことが明らかでない一部免除の条項、事業者の不履行による解除権を放棄させる条項は無効です。ただし、不適合のときに事業者が修理、代わりの品、代金の減額をするなら、賠償の免除は有効です。「いかなる場合もキャンセル・返品・返金・交換不可」は、ふつう無効にあたりますが、気が変わったことによる返品の権利までは生じません。任意規定より消費者の権利を制限し、信義則に反して一方的に害する条項も無効です。届いてから3日や7日という申出期間、不良品の送料を買主とする定めが無効かどうかは、個別の判断です。根拠:消費者契約法 第8条・第8条の2・第10条(第8条と第8条の2は引用で確認、第8条3項と第10条は記憶による。短い期間の効力は不確か)。", "jp#who-pays.out": "契約に定めがないとき、履行のための費用は売主が負担します。不適合な品の返送と、代わりの品のお届けがこれにあたります。根拠:民法 第485条(記憶による)。", "jp#who-pays.back": "契約に定めがないとき、履行のための費用は売主が負担します。不適合な品の返送と、代わりの品のお届けがこれにあたります。根拠:民法 第485条(記憶による)。", "jp#non-conformity": "品物が契約に適合しないとき、買主は修理、代わりの品、不足分の引渡しを求められ、それがなければ代金の減額や解除を求められます。知った時から1年以内に通知します。これらは契約で変えられますが、消費者の利益を一方的に害する条項や、事業者の責任をすべて免れる条項は無効になりえます。短い申出期間や費用の負担が無効となるかは個別の判断です。根拠:民法 第562条〜第564条・第566条、消費者契約法 第8条・第8条の2・第10条(一部は二次資料による)。", "jp#notice-period.open": "種類または品質の不適合は、知った時から1年以内に通知しないと、買主の権利が失われます。売主が知っていた、または重大な過失で知らなかったときは失われず、数量の不足には期限がありません。初日は入れず、1年後の同じ日に終わります。契約で変えられます。根拠:民法 第566条・第140条・第143条(引用で確認)。", "kaoru#faulty.no-fault": "品物に不良があるとき、ご注文と違う品が届いたときは、お受け取りから7日以内にご連絡ください。店で品物を確かめ、不具合が確認できましたら、交換用の在庫がある場合に限り同じ品と交換いたします。7日を過ぎたご連絡と、点検で不具合が見つからなかった品はお受けできません。"}, "summary": "交換:お受けできません。根拠:「不良品・誤配送」。"}}, "reason": "clause", "clauses": [{"id": "faulty.no-fault", "effect": "refuse", "heading": {"en": "Faulty or wrong pieces", "ja": "不良品・誤配送"}, "version": "2026-04", "deciding": true, "document": "kaoru"}, {"id": "non-conformity", "effect": "staff", "heading": {"en": "Liability for non-conformity", "ja": "契約不適合の責任"}, "version": "2026-11", "deciding": false, "document": "jp"}, {"id": "who-pays.back", "effect": "terms", "heading": {"en": "Cost of performance", "ja": "引渡しの費用"}, "version": "2026-11", "deciding": false, "document": "jp"}, {"id": "who-pays.out", "effect": "terms", "heading": {"en": "Cost of performance", "ja": "引渡しの費用"}, "version": "2026-11", "deciding": false, "document": "jp"}, {"id": "notice-period.open", "effect": "staff", "heading": {"en": "The year for giving notice", "ja": "通知の1年"}, "version": "2026-11", "deciding": false, "document": "jp"}, {"id": "unfair-terms", "effect": "staff", "heading": {"en": "Terms without effect", "ja": "効力のない条項"}, "version": "2026-11", "deciding": false, "document": "jp"}], "request": "exchange", "verdict": "refuse", "deadlines": [{"at": "2026-11-27T15:00:00Z", "of": "kaoru#faulty.no-fault", "on": "2026-11-27", "role": "until", "zone": "Asia/Tokyo"}]}');
insert into once values ('ruling 7', '{"asks": [], "todo": [], "terms": {"remedies": ["replace", "make"], "return-shipping": "shop", "outbound-shipping": "shop"}, "texts": {"en": {"clauses": {"jp#unfair-terms": "In contracts with consumers these are void: a term that frees the trader from all damages for its default, or lets it decide whether it is liable; a partial exemption that does not make clear that gross negligence stays out; a waiver of the right to end the contract for the trader''s default. An exemption from damages stands where the trader repairs, replaces or lowers the price. “No cancellation, return, refund or exchange whatsoever” is normally caught, but gives no right to return for a change of mind. Void too is a term that restricts consumers beyond the default rules and harms them one-sidedly against good faith. Whether a window of 3 or 7 days from receipt, or the cost of sending back a faulty piece put on the buyer, is void depends on the case. Source: Consumer Contract Act arts. 8, 8-2, 10 (8 and 8-2 read as quoted; 8(3) and 10 from memory; the effect of short windows is uncertain).", "jp#who-pays.out": "Where the contract does not say, the seller bears the cost of performing: sending back goods that do not conform, and sending the substitute. Source: Civil Code art. 485 (from memory).", "jp#who-pays.back": "Where the contract does not say, the seller bears the cost of performing: sending back goods that do not conform, and sending the substitute. Source: Civil Code art. 485 (from memory).", "jp#non-conformity": "If goods do not conform, the buyer may ask for repair, a substitute or the missing part, and failing that for a lower price or an end to the contract, giving notice within 1 year of knowing. A contract may change this, but a term that harms consumers one-sidedly, or frees the trader from all liability, may be void. Whether a short reporting window or a cost put on the buyer is void depends on the case. Source: Civil Code arts. 562 to 564, 566; Consumer Contract Act arts. 8, 8-2, 10 (partly secondary sources).", "jp#notice-period.open": "Rights over goods that do not conform in kind or quality are lost unless notice is given within 1 year of knowing; not where the seller knew or was grossly negligent, and a missing quantity is not covered. The first day is left out, so the year ends on the same date. A contract may change this. Source: Civil Code arts. 566, 140, 143 (read as quoted).", "milamore#only-these.exchange": "A piece can be returned or exchanged in two cases only:\n\n- it is not the piece you ordered;\n- it was damaged when it was delivered.\n\nA fault or a stain counts as damage if it was already there on delivery; if nobody can tell since when a fault has been there, a member of staff hears about its condition and decides. Whether a missing part makes it a piece you did not order is not laid down; staff will answer you. For any other reason we accept neither a return nor an exchange, nor can the contract be withdrawn from without a reason.\n\nIf the piece for the exchange is in stock, we ship it at once. If not, we make it and ship it as soon as it is finished."}, "summary": "Exchange: yes, under “When a piece can be returned or exchanged”, “Cost of performance”. Ask until Sunday 29 November, 23:59 (Japan)."}, "ja": {"clauses": {"jp#unfair-terms": "消費者との契約では、債務不履行の損害賠償をすべて免れる条項、責任があるかどうかを事業者が決める条項、重大な過失を除くことが明らかでない一部免除の条項、事業者の不履行による解除権を放棄させる条項は無効です。ただし、不適合のときに事業者が修理、代わりの品、代金の減額をするなら、賠償の免除は有効です。「いかなる場合もキャンセル・返品・返金・交換不可」は、ふつう無効にあたりますが、気が変わったことによる返品の権利までは生じません。任意規定より消費者の権利を制限し、信義則に反して一方的に害する条項も無効です。届いてから3日や7日という申出期間、不良品の送料を買主とする定めが無効かどうかは、個別の判断です。根拠:消費者契約法 第8条・第8条の2・第10条(第8条と第8条の2は引用で確認、第8条3項と第10条は記憶による。短い期間の効力は不確か)。", "jp#who-pays.out": "契約に定めがないとき、履行のための費用は売主が負担します。不適合な品の返送と、代わりの品のお届けがこれにあたります。根拠:民法 第485条(記憶による)。", "jp#who-pays.back": "契約に定めがないとき、履行のための費用は売主が負担します。不適合な品の返送と、代わりの品のお届けがこれにあたります。根拠:民法 第485条(記憶による)。", "jp#non-conformity": "品物が契約に適合しないとき、買主は修理、代わりの品、不足分の引渡しを求められ、それがなければ代金の減額や解除を求められます。知った時から1年以内に通知します。これらは契約で変えられますが、消費者の利益を一方的に害する条項や、事業者の責任をすべて免れる条項は無効になりえます。短い申出期間や費用の負担が無効となるかは個別の判断です。根拠:民法 第562条〜第564条・第566条、消費者契約法 第8条・第8条の2・第10条(一部は二次資料による)。", "jp#notice-period.open": "種類または品質の不適合は、知った時から1年以内に通知しないと、買主の権利が失われます。売主が知っていた、または重大な過失で知らなかったときは失われず、数量の不足には期限がありません。初日は入れず、1年後の同じ日に終わります。契約で変えられます。根拠:民法 第566条・第140条・第143条(引用で確認)。", "milamore#only-these.exchange": "返品と交換は、次のどちらかの場合に限ってお受けします。\n\n- ご注文と違う品が届いたとき\n- お届けの時点で品が破損していたとき\n\n不良や汚れは、お届けの時点ですでにあったものを破損としてお受けします。いつからあったのか分からない不良は、担当者が状態を伺って判断します。足りないものがあるときに、ご注文と違う品として扱うかどうかは定めていませんので、担当者がお答えします。ほかの理由による返品と交換、理由を問わないご契約の撤回は、お受けできません。\n\n交換の品は、在庫があればすぐに発送します。在庫がなければ新しくお作りし、仕上がりしだい発送します。"}, "summary": "交換:承ります。根拠:「返品・交換をお受けする場合」「引渡しの費用」。11月29日(日) 23:59まで(日本時間)にお申し出ください。"}}, "reason": "clause", "clauses": [{"id": "only-these.exchange", "effect": "accept", "heading": {"en": "When a piece can be returned or exchanged", "ja": "返品・交換をお受けする場合"}, "version": "2026-04", "deciding": true, "document": "milamore"}, {"id": "who-pays.back", "effect": "terms", "heading": {"en": "Cost of performance", "ja": "引渡しの費用"}, "version": "2026-11", "deciding": true, "document": "jp"}, {"id": "who-pays.out", "effect": "terms", "heading": {"en": "Cost of performance", "ja": "引渡しの費用"}, "version": "2026-11", "deciding": true, "document": "jp"}, {"id": "non-conformity", "effect": "staff", "heading": {"en": "Liability for non-conformity", "ja": "契約不適合の責任"}, "version": "2026-11", "deciding": false, "document": "jp"}, {"id": "notice-period.open", "effect": "staff", "heading": {"en": "The year for giving notice", "ja": "通知の1年"}, "version": "2026-11", "deciding": false, "document": "jp"}, {"id": "unfair-terms", "effect": "staff", "heading": {"en": "Terms without effect", "ja": "効力のない条項"}, "version": "2026-11", "deciding": false, "document": "jp"}], "request": "exchange", "verdict": "accept", "deadlines": [{"at": "2026-11-29T15:00:00Z", "of": "answer", "on": "2026-11-29", "role": "until", "zone": "Asia/Tokyo"}]}');

insert into shops.documents (shop, hash, name, version, kind, text, effective_at, kept_at) values
('kami-kagu', 'e97a431939802a8f8d04af6cc99245948b2adba164c57a4825739891438565fb', 'eu', '2026-11', 'law', pg_temp.once('law eu 2026-11'), '2026-09-26 22:00:00+00', '2026-11-01 00:00:00+00'),
('kami-kagu', '6726116ea8e508caf86b6ba2d7e7092a6e43927c5cedfdc3ae6dc930502f070f', 'jp', '2026-11', 'law', pg_temp.once('law jp 2026-11'), '2026-09-30 15:00:00+00', '2026-11-01 00:00:00+00'),
('kami-kagu', '1c792ae0767f10264bad22fb18a89967a6c1ae4889d49b19e32b01fad69c3b41', 'uk', '2026-11', 'law', pg_temp.once('law uk 2026-11'), '2026-09-26 23:00:00+00', '2026-11-01 00:00:00+00'),
('kami-kagu', '45b3947d9855735d44143c546af7e7536d526ff58b630014adedcbd1c441b0bf', 'kami-kagu', '2026-04', 'policy', pg_temp.once('policy kami-kagu 2026-04'), '2026-03-31 15:00:00+00', '2026-11-01 00:00:00+00'),
('kami-kagu', '47d82b08cd1f2e5c1f62daad0d766cf9f18968f4858d10a71db12c2db5f9c7f0', 'kami-kagu', '2026-12', 'policy', pg_temp.once('policy kami-kagu 2026-12'), '2026-11-30 15:00:00+00', '2026-11-25 03:00:00+00'),
('kaoru', 'e97a431939802a8f8d04af6cc99245948b2adba164c57a4825739891438565fb', 'eu', '2026-11', 'law', pg_temp.once('law eu 2026-11'), '2026-09-26 22:00:00+00', '2026-11-01 00:00:00+00'),
('kaoru', '6726116ea8e508caf86b6ba2d7e7092a6e43927c5cedfdc3ae6dc930502f070f', 'jp', '2026-11', 'law', pg_temp.once('law jp 2026-11'), '2026-09-30 15:00:00+00', '2026-11-01 00:00:00+00'),
('kaoru', '1c792ae0767f10264bad22fb18a89967a6c1ae4889d49b19e32b01fad69c3b41', 'uk', '2026-11', 'law', pg_temp.once('law uk 2026-11'), '2026-09-26 23:00:00+00', '2026-11-01 00:00:00+00'),
('kaoru', 'acad1d5b23a1ae829c040e68a522a1bd771d73086910d9222a6a055b912e1ad9', 'kaoru', '2026-04', 'policy', pg_temp.once('policy kaoru 2026-04'), '2026-03-31 15:00:00+00', '2026-11-01 00:00:00+00'),
('milamore', 'e97a431939802a8f8d04af6cc99245948b2adba164c57a4825739891438565fb', 'eu', '2026-11', 'law', pg_temp.once('law eu 2026-11'), '2026-09-26 22:00:00+00', '2026-11-01 00:00:00+00'),
('milamore', '6726116ea8e508caf86b6ba2d7e7092a6e43927c5cedfdc3ae6dc930502f070f', 'jp', '2026-11', 'law', pg_temp.once('law jp 2026-11'), '2026-09-30 15:00:00+00', '2026-11-01 00:00:00+00'),
('milamore', '1c792ae0767f10264bad22fb18a89967a6c1ae4889d49b19e32b01fad69c3b41', 'uk', '2026-11', 'law', pg_temp.once('law uk 2026-11'), '2026-09-26 23:00:00+00', '2026-11-01 00:00:00+00'),
('milamore', '2276ba046da73300196e220d0a2234d12d72d0b499f49c73b23fa582f6f1645a', 'milamore', '2026-04', 'policy', pg_temp.once('policy milamore 2026-04'), '2026-03-31 15:00:00+00', '2026-11-01 00:00:00+00');

insert into catalogue.products (shop, product, document, position, offered) values
('kami-kagu', 'nami-scratcher', '{"kind": "ready", "lead": {"days": [2, 4]}, "name": {"en": "Scratcher “Nami”", "ja": "爪とぎ「なみ」"}, "seal": "none", "price": 6380, "options": [], "picture": "nami-scratcher.svg", "product": "nami-scratcher", "material": {"en": "Reinforced corrugated cardboard", "ja": "強化段ボール"}, "variants": [{"sku": "KK-NAMI", "stock": {"sale": 14, "replacement": 3}, "options": {}}], "certificate": false, "description": {"en": "A cardboard scratcher in the shape of a wave. Its hollow is just right for lying in, and it can be turned over. 66 cm wide, 24 cm deep, 22 cm high.", "ja": "波の形にした段ボールの爪とぎです。くぼみは寝そべるのにもちょうどよく、裏返しても使えます。幅66、奥行き24、高さ22センチです。"}, "picture-alt": {"en": "A wave-shaped scratcher of corrugated cardboard", "ja": "波の形をした段ボールの爪とぎ"}, "weight-grams": 2400, "hygiene-sensitive": true}', 0, true),
('kaoru', 'minamo-ring', '{"kind": "ready", "lead": {"days": [2, 4]}, "name": {"en": "Ring “Minamo”", "ja": "リング「水面」"}, "seal": "none", "price": 128000, "options": [{"id": "size", "name": {"en": "Size", "ja": "サイズ"}, "values": [{"id": "9", "name": {"en": "JP size 9", "ja": "9号"}}, {"id": "11", "name": {"en": "JP size 11", "ja": "11号"}}, {"id": "13", "name": {"en": "JP size 13", "ja": "13号"}}, {"id": "15", "name": {"en": "JP size 15", "ja": "15号"}}]}], "picture": "minamo-ring.svg", "product": "minamo-ring", "material": {"en": "K18 yellow gold, diamond 0.1 ct", "ja": "K18イエローゴールド、ダイヤモンド 0.1ct"}, "variants": [{"sku": "KA-MINAMO-9", "stock": {"sale": 2, "replacement": 1}, "options": {"size": "9"}}, {"sku": "KA-MINAMO-11", "stock": {"sale": 3, "replacement": 1}, "options": {"size": "11"}}, {"sku": "KA-MINAMO-13", "stock": {"sale": 4, "replacement": 0}, "options": {"size": "13"}}, {"sku": "KA-MINAMO-15", "stock": {"sale": 0, "replacement": 1}, "options": {"size": "15"}}], "resizable": "fee", "certificate": true, "description": {"en": "A moment of light on still water, kept in slender K18 gold. The rounded band is lightly hammered and a 0.1 ct diamond sits low at its centre. It stays close to the finger, so it wears well with other rings.", "ja": "凪いだ水面を光が走る一瞬を、細いK18に映した指輪です。甲丸の腕にごく浅い槌目を入れ、0.1カラットのダイヤモンドを低く留めました。高さを抑えているので、重ねづけにも向いています。"}, "picture-alt": {"en": "A slender gold ring with one small diamond, standing on a plaster disc", "ja": "台にのせた、小さなダイヤモンドつきの細い金の指輪"}, "weight-grams": 180, "hygiene-sensitive": false}', 0, true),
('kaoru', 'tsuyu-pierce', '{"kind": "ready", "lead": {"days": [2, 4]}, "name": {"en": "Pierced earrings “Tsuyu”", "ja": "ピアス「露」"}, "seal": "hygiene", "price": 46200, "options": [], "picture": "tsuyu-pierce.svg", "product": "tsuyu-pierce", "material": {"en": "K18 yellow gold, akoya pearl 7 mm", "ja": "K18イエローゴールド、あこや真珠 7mm"}, "variants": [{"sku": "KA-TSUYU", "stock": {"sale": 6, "replacement": 2}, "options": {}}], "certificate": true, "description": {"en": "Akoya pearls that sway like dew at the tip of a leaf, one 7 mm pearl on each short K18 chain. For hygiene, the pair comes in a sealed pouch.", "ja": "葉先の露のように揺れる、あこや真珠のピアスです。短いK18の鎖に7ミリ珠をひとつずつ下げました。衛生のため、左右ひと組を封をした袋に入れてお届けします。"}, "picture-alt": {"en": "A pair of pearl drop earrings on an ivory card", "ja": "台紙に留めた、真珠が下がる一組のピアス"}, "weight-grams": 120, "hygiene-sensitive": false}', 1, true),
('milamore', 'nagare-bracelet', '{"kind": "ready", "lead": {"days": [1, 3]}, "name": {"en": "Bracelet “Nagare”", "ja": "ブレスレット「流れ」"}, "seal": "none", "price": 118800, "options": [], "picture": "nagare-bracelet.svg", "product": "nagare-bracelet", "material": {"en": "K18 yellow gold", "ja": "K18イエローゴールド"}, "variants": [{"sku": "MI-NAGARE", "stock": {"sale": 4, "replacement": 1}, "options": {}}], "certificate": true, "description": {"en": "Three gold wires of different weight, gathered like running water. They are tied at a single point, so the lines shift a little on the wrist.", "ja": "太さのちがう三本の金線を、流れる水のように束ねたブレスレットです。一か所だけ結んであり、手首の上で線が少しずつ動きます。"}, "picture-alt": {"en": "A bracelet of three gold wires tied at one point", "ja": "三本の金線を一か所で束ねたブレスレット"}, "weight-grams": 180, "hygiene-sensitive": false}', 0, true);

insert into catalogue.variants (shop, sku, product, options, price_minor) values
('kami-kagu', 'KK-NAMI', 'nami-scratcher', '{}', 6380),
('kaoru', 'KA-MINAMO-11', 'minamo-ring', '{"size": "11"}', 128000),
('kaoru', 'KA-MINAMO-13', 'minamo-ring', '{"size": "13"}', 128000),
('kaoru', 'KA-MINAMO-15', 'minamo-ring', '{"size": "15"}', 128000),
('kaoru', 'KA-MINAMO-9', 'minamo-ring', '{"size": "9"}', 128000),
('kaoru', 'KA-TSUYU', 'tsuyu-pierce', '{}', 46200),
('milamore', 'MI-NAGARE', 'nagare-bracelet', '{}', 118800);

insert into stock.pools (shop, sku, pool, on_hand) values
('kami-kagu', 'KK-NAMI', 'replacement', 0),
('kami-kagu', 'KK-NAMI', 'sale', 4),
('kaoru', 'KA-MINAMO-11', 'replacement', 4),
('kaoru', 'KA-MINAMO-11', 'sale', 10),
('kaoru', 'KA-MINAMO-13', 'replacement', 9),
('kaoru', 'KA-MINAMO-13', 'sale', 40),
('kaoru', 'KA-MINAMO-15', 'replacement', 9),
('kaoru', 'KA-MINAMO-15', 'sale', 40),
('kaoru', 'KA-MINAMO-9', 'replacement', 9),
('kaoru', 'KA-MINAMO-9', 'sale', 40),
('kaoru', 'KA-TSUYU', 'replacement', 9),
('kaoru', 'KA-TSUYU', 'sale', 39),
('milamore', 'MI-NAGARE', 'replacement', 0),
('milamore', 'MI-NAGARE', 'sale', 4);

insert into stock.movements (shop, movement, sku, pool, units, why, reference, actor, at) overriding system value values
('kami-kagu', 13, 'KK-NAMI', 'sale', 9, 'received', 'catalogue', 'start', '2026-11-01 00:00:00+00'),
('kami-kagu', 15, 'KK-NAMI', 'sale', -1, 'ordered', 'KK-000001', 'customer:shop', '2026-11-10 01:00:00+00'),
('kami-kagu', 52, 'KK-NAMI', 'sale', -1, 'ordered', 'KK-000002', 'customer:shop', '2026-11-10 01:00:00+00'),
('kami-kagu', 53, 'KK-NAMI', 'sale', -1, 'ordered', 'KK-000003', 'customer:shop', '2026-11-10 01:00:00+00'),
('kami-kagu', 54, 'KK-NAMI', 'sale', -1, 'ordered', 'KK-000004', 'customer:shop', '2026-11-10 01:00:00+00'),
('kami-kagu', 55, 'KK-NAMI', 'sale', -1, 'ordered', 'KK-000005', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 1, 'KA-MINAMO-9', 'sale', 40, 'received', 'catalogue', 'start', '2026-11-01 00:00:00+00'),
('kaoru', 10, 'KA-TSUYU', 'replacement', 9, 'received', 'catalogue', 'start', '2026-11-01 00:00:00+00'),
('kaoru', 14, 'KA-MINAMO-11', 'sale', -1, 'ordered', 'KA-000001', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 16, 'KA-MINAMO-11', 'replacement', -1, 'replacement', 'KA-C00001', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-24 05:00:00+00'),
('kaoru', 17, 'KA-MINAMO-11', 'sale', -1, 'ordered', 'KA-000002', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 18, 'KA-MINAMO-11', 'sale', -1, 'ordered', 'KA-000002', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 19, 'KA-MINAMO-11', 'sale', -1, 'ordered', 'KA-000002', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 2, 'KA-MINAMO-9', 'replacement', 9, 'received', 'catalogue', 'start', '2026-11-01 00:00:00+00'),
('kaoru', 20, 'KA-MINAMO-11', 'sale', -1, 'ordered', 'KA-000002', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 21, 'KA-MINAMO-11', 'sale', -1, 'ordered', 'KA-000003', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 22, 'KA-MINAMO-11', 'sale', -1, 'ordered', 'KA-000003', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 23, 'KA-MINAMO-11', 'sale', -1, 'ordered', 'KA-000003', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 24, 'KA-MINAMO-11', 'sale', -1, 'ordered', 'KA-000003', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 25, 'KA-MINAMO-11', 'sale', -1, 'ordered', 'KA-000004', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 26, 'KA-MINAMO-11', 'sale', -1, 'ordered', 'KA-000004', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 27, 'KA-MINAMO-11', 'sale', -1, 'ordered', 'KA-000004', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 28, 'KA-MINAMO-11', 'sale', -1, 'ordered', 'KA-000004', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 29, 'KA-MINAMO-11', 'replacement', -1, 'replacement', 'KA-C00010', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-24 05:00:00+00'),
('kaoru', 3, 'KA-MINAMO-11', 'sale', 40, 'received', 'catalogue', 'start', '2026-11-01 00:00:00+00'),
('kaoru', 30, 'KA-MINAMO-11', 'replacement', -1, 'replacement', 'KA-C00011', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-24 05:00:00+00'),
('kaoru', 31, 'KA-MINAMO-11', 'sale', -1, 'ordered', 'KA-000005', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 32, 'KA-MINAMO-11', 'sale', -1, 'ordered', 'KA-000005', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 33, 'KA-MINAMO-11', 'sale', -1, 'ordered', 'KA-000005', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 34, 'KA-MINAMO-11', 'sale', -1, 'ordered', 'KA-000005', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 35, 'KA-MINAMO-11', 'sale', -1, 'ordered', 'KA-000006', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 36, 'KA-MINAMO-11', 'sale', -1, 'ordered', 'KA-000006', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 37, 'KA-MINAMO-11', 'sale', -1, 'ordered', 'KA-000006', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 38, 'KA-MINAMO-11', 'sale', -1, 'ordered', 'KA-000006', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 39, 'KA-MINAMO-11', 'sale', -3, 'ordered', 'KA-000007', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 4, 'KA-MINAMO-11', 'replacement', 9, 'received', 'catalogue', 'start', '2026-11-01 00:00:00+00'),
('kaoru', 40, 'KA-MINAMO-11', 'sale', -3, 'ordered', 'KA-000008', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 41, 'KA-TSUYU', 'sale', -1, 'ordered', 'KA-000008', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 42, 'KA-MINAMO-11', 'replacement', -2, 'replacement', 'KA-C00020', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-24 05:00:00+00'),
('kaoru', 43, 'KA-MINAMO-11', 'sale', -1, 'ordered', 'KA-000009', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 44, 'KA-MINAMO-11', 'sale', -1, 'ordered', 'KA-000010', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 45, 'KA-MINAMO-11', 'sale', -1, 'ordered', 'KA-000011', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 5, 'KA-MINAMO-13', 'sale', 40, 'received', 'catalogue', 'start', '2026-11-01 00:00:00+00'),
('kaoru', 6, 'KA-MINAMO-13', 'replacement', 9, 'received', 'catalogue', 'start', '2026-11-01 00:00:00+00'),
('kaoru', 7, 'KA-MINAMO-15', 'sale', 40, 'received', 'catalogue', 'start', '2026-11-01 00:00:00+00'),
('kaoru', 8, 'KA-MINAMO-15', 'replacement', 9, 'received', 'catalogue', 'start', '2026-11-01 00:00:00+00'),
('kaoru', 9, 'KA-TSUYU', 'sale', 40, 'received', 'catalogue', 'start', '2026-11-01 00:00:00+00'),
('milamore', 11, 'MI-NAGARE', 'sale', 9, 'received', 'catalogue', 'start', '2026-11-01 00:00:00+00'),
('milamore', 12, 'MI-NAGARE', 'replacement', 1, 'received', 'catalogue', 'start', '2026-11-01 00:00:00+00'),
('milamore', 46, 'MI-NAGARE', 'sale', -1, 'ordered', 'MI-000001', 'customer:shop', '2026-11-10 01:00:00+00'),
('milamore', 47, 'MI-NAGARE', 'replacement', -1, 'replacement', 'MI-C00001', 'staff:c72da65e-5b7a-4513-b4ef-e5ebb92980f2', '2026-11-23 02:00:00+00'),
('milamore', 48, 'MI-NAGARE', 'sale', -1, 'ordered', 'MI-000002', 'customer:shop', '2026-11-10 01:00:00+00'),
('milamore', 49, 'MI-NAGARE', 'sale', -1, 'ordered', 'MI-000003', 'customer:shop', '2026-11-10 01:00:00+00'),
('milamore', 50, 'MI-NAGARE', 'sale', -1, 'ordered', 'MI-000004', 'customer:shop', '2026-11-10 01:00:00+00'),
('milamore', 51, 'MI-NAGARE', 'sale', -1, 'ordered', 'MI-000005', 'customer:shop', '2026-11-10 01:00:00+00');
select setval(pg_get_serial_sequence('stock.movements', 'movement'), (select max(movement) from stock.movements));

insert into customers.customers (shop, customer, address, name, language, created_at) values
('kami-kagu', '3f471ae5-01ed-48bf-a7df-5fd54b0b5c0f', 'anna@customer.example', 'Anna Schmidt', 'en', '2026-11-10 01:00:00+00'),
('kami-kagu', '67149902-7901-47ee-9ec8-183207aa1c55', 'hanako@customer.example', '山田 花子', 'ja', '2026-11-10 01:00:00+00'),
('kaoru', 'cedb0906-48b9-40f3-9a00-9e944d64ac89', 'hanako@customer.example', '山田 花子', 'ja', '2026-11-10 01:00:00+00'),
('milamore', '9efb3203-0886-4507-a361-bd2912f92b4f', 'hanako@customer.example', '山田 花子', 'ja', '2026-11-10 01:00:00+00');

insert into customers.sign_ins (shop, token_hash, customer, created_at, expires_at, used_at) values
('kaoru', '40685a8e9826caec442eacc06496acc86e96baefb53cd357f1c33c98c7a62a4c', 'cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-12-08 03:00:00+00', '2026-12-08 03:15:00+00', '2026-12-08 03:00:00+00');

insert into customers.sessions (shop, token_hash, kind, customer, order_number, created_at, expires_at) values
('kami-kagu', '2701c5cf34487222276781caee56706492c7d35c1a8380f275e678cf24282732', 'guest', null, 'KK-000001', '2026-12-08 03:00:00+00', '2026-12-09 03:00:00+00'),
('kaoru', '3f57b6c33f109224ac0a414eb0fc2fe42d710c744592d218762582edc24e3487', 'recipient', null, 'KA-000010', '2026-12-08 03:00:00+00', '2026-12-09 03:00:00+00'),
('kaoru', '5287d33261f3bc21370ce6f0a41e63fed8e11f56f7eade391b14b865bf5c7b35', 'customer', 'cedb0906-48b9-40f3-9a00-9e944d64ac89', null, '2026-12-08 03:00:00+00', '2027-01-07 03:00:00+00');

insert into customers.attempts (shop, attempt, subject, at) overriding system value values
('kaoru', 4, 'b000179a9abc2b82848efd8c77fc62931789d0960515d735b5452d5bba9ad1ca', '2026-12-08 03:00:00+00');
select setval(pg_get_serial_sequence('customers.attempts', 'attempt'), (select max(attempt) from customers.attempts));

insert into staff.members (shop, member, address, name, role, language, password_hash, created_at) values
('kami-kagu', '5b1020cc-0121-4a89-8227-edfdbf43381c', 'support@kami-kagu.example', '音羽 響', 'support', 'ja', null, '2026-11-01 00:00:00+00'),
('kami-kagu', 'e83f4774-acde-4dc5-9633-eef6e00e0dd9', 'owner@kami-kagu.example', '紙谷 猫子', 'owner', 'ja', null, '2026-11-01 00:00:00+00'),
('kaoru', '5b55bf0e-f6b6-46f0-a4d7-5bf358f1c256', 'workshop@kaoru.example', '工藤 健司', 'workshop', 'ja', null, '2026-11-01 00:00:00+00'),
('kaoru', 'ca3c9036-fe15-42d7-9878-6e05ce3d38ae', 'owner@kaoru.example', '佐伯 香', 'owner', 'ja', 'scrypt$32768$8$3$RPwHfIf8QI_W8vZ8UaeLsg$bb907mjDTZd14UFesDTPo71zo7oZimKGxmmE-b49hI4', '2026-11-01 00:00:00+00'),
('milamore', 'c72da65e-5b7a-4513-b4ef-e5ebb92980f2', 'owner@milamore.example', 'Mira', 'owner', 'ja', null, '2026-11-01 00:00:00+00');

insert into staff.sign_ins (shop, token_hash, member, created_at, expires_at, used_at) values
('kaoru', '905ef9d1d85b9e122fc51aee82d99eeda0183946ecbf0b97e264a7d54ab5db06', 'ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-12-08 03:00:00+00', '2026-12-08 03:15:00+00', '2026-12-08 03:00:00+00'),
('kaoru', 'c2869185750ac136a81ea6d0b3fbd5c0153d6c48e2c8f4ebccb91bf51207f13c', 'ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-12-08 03:00:00+00', '2026-12-08 03:15:00+00', null);

insert into staff.sessions (shop, token_hash, member, created_at, expires_at) values
('kaoru', '0d09e897c236182adff6b900b63cb58f83f0d8914919631743b52330711b972d', 'ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-12-08 03:00:00+00', '2026-12-08 15:00:00+00');

insert into ordering.counters (shop, what, last) values
('kami-kagu', 'order', 5),
('kaoru', 'order', 11),
('milamore', 'order', 5);

insert into ordering.orders (shop, number, key, customer, placed_at, language, currency, total_minor, shipping_minor, buyer, name, address, country, subdivision, deliver_to, destination, memo, gift_code_hash, informed_at, return_clause_shown, documents, actor) values
('kami-kagu', 'KK-000001', 'order-3', '3f471ae5-01ed-48bf-a7df-5fd54b0b5c0f', '2026-11-10 01:00:00+00', 'en', 'JPY', 7380, 1000, 'consumer', 'Anna Schmidt', 'anna@customer.example', 'DE', 'DE-BY', '{"gift": false, "name": "Anna Schmidt", "lines": ["Beispielstraße 12", "80331 München", "Germany"]}', 'DE', '', null, '2026-11-10 01:00:00+00', true, pg_temp.once('pins of kami-kagu')::jsonb, 'customer:shop'),
('kami-kagu', 'KK-000002', 'order-47', '67149902-7901-47ee-9ec8-183207aa1c55', '2026-11-10 01:00:00+00', 'ja', 'JPY', 7380, 1000, 'consumer', '山田 花子', 'hanako@customer.example', 'JP', null, '{"gift": false, "name": "山田 花子", "lines": ["山梨県甲府市見本町3-2-1", "400-0000"]}', 'JP', '', null, null, true, pg_temp.once('pins of kami-kagu')::jsonb, 'customer:shop'),
('kami-kagu', 'KK-000003', 'order-49', '67149902-7901-47ee-9ec8-183207aa1c55', '2026-11-10 01:00:00+00', 'ja', 'JPY', 7380, 1000, 'consumer', '山田 花子', 'hanako@customer.example', 'JP', null, '{"gift": false, "name": "山田 花子", "lines": ["山梨県甲府市見本町3-2-1", "400-0000"]}', 'JP', '', null, null, true, pg_temp.once('pins of kami-kagu')::jsonb, 'customer:shop'),
('kami-kagu', 'KK-000004', 'order-51', '67149902-7901-47ee-9ec8-183207aa1c55', '2026-11-10 01:00:00+00', 'ja', 'JPY', 7380, 1000, 'consumer', '山田 花子', 'hanako@customer.example', 'JP', null, '{"gift": false, "name": "山田 花子", "lines": ["山梨県甲府市見本町3-2-1", "400-0000"]}', 'JP', '', null, null, true, pg_temp.once('pins of kami-kagu')::jsonb, 'customer:shop'),
('kami-kagu', 'KK-000005', 'order-53', '67149902-7901-47ee-9ec8-183207aa1c55', '2026-11-10 01:00:00+00', 'ja', 'JPY', 7380, 1000, 'consumer', '山田 花子', 'hanako@customer.example', 'JP', null, '{"gift": false, "name": "山田 花子", "lines": ["山梨県甲府市見本町3-2-1", "400-0000"]}', 'JP', '', null, null, true, pg_temp.once('pins of kami-kagu')::jsonb, 'customer:shop'),
('kaoru', 'KA-000001', 'order-1', 'cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-10 01:00:00+00', 'ja', 'JPY', 129000, 1000, 'consumer', '山田 花子', 'hanako@customer.example', 'JP', null, '{"gift": false, "name": "山田 花子", "lines": ["山梨県甲府市見本町3-2-1", "400-0000"]}', 'JP', '領収書を希望します。', null, null, true, pg_temp.once('pins of kaoru')::jsonb, 'customer:shop'),
('kaoru', 'KA-000002', 'order-5', 'cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-10 01:00:00+00', 'ja', 'JPY', 513000, 1000, 'consumer', '山田 花子', 'hanako@customer.example', 'JP', null, '{"gift": false, "name": "山田 花子", "lines": ["山梨県甲府市見本町3-2-1", "400-0000"]}', 'JP', '', null, null, true, pg_temp.once('pins of kaoru')::jsonb, 'customer:shop'),
('kaoru', 'KA-000003', 'order-10', 'cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-10 01:00:00+00', 'ja', 'JPY', 513000, 1000, 'consumer', '山田 花子', 'hanako@customer.example', 'JP', null, '{"gift": false, "name": "山田 花子", "lines": ["山梨県甲府市見本町3-2-1", "400-0000"]}', 'JP', '', null, null, true, pg_temp.once('pins of kaoru')::jsonb, 'customer:shop'),
('kaoru', 'KA-000004', 'order-15', 'cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-10 01:00:00+00', 'ja', 'JPY', 513000, 1000, 'consumer', '山田 花子', 'hanako@customer.example', 'JP', null, '{"gift": false, "name": "山田 花子", "lines": ["山梨県甲府市見本町3-2-1", "400-0000"]}', 'JP', '', null, null, true, pg_temp.once('pins of kaoru')::jsonb, 'customer:shop'),
('kaoru', 'KA-000005', 'order-20', 'cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-10 01:00:00+00', 'ja', 'JPY', 513000, 1000, 'consumer', '山田 花子', 'hanako@customer.example', 'JP', null, '{"gift": false, "name": "山田 花子", "lines": ["山梨県甲府市見本町3-2-1", "400-0000"]}', 'JP', '', null, null, true, pg_temp.once('pins of kaoru')::jsonb, 'customer:shop'),
('kaoru', 'KA-000006', 'order-25', 'cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-10 01:00:00+00', 'ja', 'JPY', 513000, 1000, 'consumer', '山田 花子', 'hanako@customer.example', 'JP', null, '{"gift": false, "name": "山田 花子", "lines": ["山梨県甲府市見本町3-2-1", "400-0000"]}', 'JP', '', null, null, true, pg_temp.once('pins of kaoru')::jsonb, 'customer:shop'),
('kaoru', 'KA-000007', 'order-27', 'cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-10 01:00:00+00', 'ja', 'JPY', 385000, 1000, 'consumer', '山田 花子', 'hanako@customer.example', 'JP', null, '{"gift": false, "name": "山田 花子", "lines": ["山梨県甲府市見本町3-2-1", "400-0000"]}', 'JP', '', null, null, true, pg_temp.once('pins of kaoru')::jsonb, 'customer:shop'),
('kaoru', 'KA-000008', 'order-29', 'cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-10 01:00:00+00', 'ja', 'JPY', 431200, 1000, 'consumer', '山田 花子', 'hanako@customer.example', 'JP', null, '{"gift": false, "name": "山田 花子", "lines": ["山梨県甲府市見本町3-2-1", "400-0000"]}', 'JP', '', null, null, true, pg_temp.once('pins of kaoru')::jsonb, 'customer:shop'),
('kaoru', 'KA-000009', 'order-31', 'cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-10 01:00:00+00', 'ja', 'JPY', 129000, 1000, 'consumer', '山田 花子', 'hanako@customer.example', 'JP', null, '{"gift": false, "name": "山田 花子", "lines": ["山梨県甲府市見本町3-2-1", "400-0000"]}', 'JP', '', null, null, true, pg_temp.once('pins of kaoru')::jsonb, 'customer:shop'),
('kaoru', 'KA-000010', 'order-34', 'cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-10 01:00:00+00', 'ja', 'JPY', 129000, 1000, 'consumer', '山田 花子', 'hanako@customer.example', 'JP', null, '{"gift": true, "name": "佐藤 美咲", "lines": ["山梨県甲府市見本町3-2-1", "400-0000"]}', 'JP', '', 'db8e1ec0209ed5207766dbf385a7b24d61eabf899c43cc33dc668e11f2ed2b68', null, true, pg_temp.once('pins of kaoru')::jsonb, 'customer:shop'),
('kaoru', 'KA-000011', 'order-36', 'cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-10 01:00:00+00', 'ja', 'JPY', 129000, 1000, 'consumer', '山田 花子', 'hanako@customer.example', 'JP', null, '{"gift": false, "name": "山田 花子", "lines": ["山梨県甲府市見本町3-2-1", "400-0000"]}', 'JP', '', null, null, true, pg_temp.once('pins of kaoru')::jsonb, 'customer:shop'),
('milamore', 'MI-000001', 'order-37', '9efb3203-0886-4507-a361-bd2912f92b4f', '2026-11-10 01:00:00+00', 'ja', 'JPY', 119800, 1000, 'consumer', '山田 花子', 'hanako@customer.example', 'JP', null, '{"gift": false, "name": "山田 花子", "lines": ["山梨県甲府市見本町3-2-1", "400-0000"]}', 'JP', '', null, null, true, pg_temp.once('pins of milamore')::jsonb, 'customer:shop'),
('milamore', 'MI-000002', 'order-39', '9efb3203-0886-4507-a361-bd2912f92b4f', '2026-11-10 01:00:00+00', 'ja', 'JPY', 119800, 1000, 'consumer', '山田 花子', 'hanako@customer.example', 'JP', null, '{"gift": false, "name": "山田 花子", "lines": ["山梨県甲府市見本町3-2-1", "400-0000"]}', 'JP', '', null, null, true, pg_temp.once('pins of milamore')::jsonb, 'customer:shop'),
('milamore', 'MI-000003', 'order-41', '9efb3203-0886-4507-a361-bd2912f92b4f', '2026-11-10 01:00:00+00', 'ja', 'JPY', 119800, 1000, 'consumer', '山田 花子', 'hanako@customer.example', 'JP', null, '{"gift": false, "name": "山田 花子", "lines": ["山梨県甲府市見本町3-2-1", "400-0000"]}', 'JP', '', null, null, true, pg_temp.once('pins of milamore')::jsonb, 'customer:shop'),
('milamore', 'MI-000004', 'order-43', '9efb3203-0886-4507-a361-bd2912f92b4f', '2026-11-10 01:00:00+00', 'ja', 'JPY', 119800, 1000, 'consumer', '山田 花子', 'hanako@customer.example', 'JP', null, '{"gift": false, "name": "山田 花子", "lines": ["山梨県甲府市見本町3-2-1", "400-0000"]}', 'JP', '', null, null, true, pg_temp.once('pins of milamore')::jsonb, 'customer:shop'),
('milamore', 'MI-000005', 'order-45', '9efb3203-0886-4507-a361-bd2912f92b4f', '2026-11-10 01:00:00+00', 'ja', 'JPY', 119800, 1000, 'consumer', '山田 花子', 'hanako@customer.example', 'JP', null, '{"gift": false, "name": "山田 花子", "lines": ["山梨県甲府市見本町3-2-1", "400-0000"]}', 'JP', '', null, null, true, pg_temp.once('pins of milamore')::jsonb, 'customer:shop');

insert into ordering.lines (shop, number, line, sku, product, name, options, kind, seal, resizable, cancellable, picture, quantity, price_minor) values
('kami-kagu', 'KK-000001', 1, 'KK-NAMI', 'nami-scratcher', '{"en": "Scratcher “Nami”", "ja": "爪とぎ「なみ」"}', '[]', 'ready', 'none', null, 'unstated', 'nami-scratcher.svg', 1, 6380),
('kami-kagu', 'KK-000002', 1, 'KK-NAMI', 'nami-scratcher', '{"en": "Scratcher “Nami”", "ja": "爪とぎ「なみ」"}', '[]', 'ready', 'none', null, 'unstated', 'nami-scratcher.svg', 1, 6380),
('kami-kagu', 'KK-000003', 1, 'KK-NAMI', 'nami-scratcher', '{"en": "Scratcher “Nami”", "ja": "爪とぎ「なみ」"}', '[]', 'ready', 'none', null, 'unstated', 'nami-scratcher.svg', 1, 6380),
('kami-kagu', 'KK-000004', 1, 'KK-NAMI', 'nami-scratcher', '{"en": "Scratcher “Nami”", "ja": "爪とぎ「なみ」"}', '[]', 'ready', 'none', null, 'unstated', 'nami-scratcher.svg', 1, 6380),
('kami-kagu', 'KK-000005', 1, 'KK-NAMI', 'nami-scratcher', '{"en": "Scratcher “Nami”", "ja": "爪とぎ「なみ」"}', '[]', 'ready', 'none', null, 'unstated', 'nami-scratcher.svg', 1, 6380),
('kaoru', 'KA-000001', 1, 'KA-MINAMO-11', 'minamo-ring', '{"en": "Ring “Minamo”", "ja": "リング「水面」"}', '[{"name": {"en": "Size", "ja": "サイズ"}, "value": {"en": "JP size 11", "ja": "11号"}}]', 'ready', 'none', 'fee', 'unstated', 'minamo-ring.svg', 1, 128000),
('kaoru', 'KA-000002', 1, 'KA-MINAMO-11', 'minamo-ring', '{"en": "Ring “Minamo”", "ja": "リング「水面」"}', '[{"name": {"en": "Size", "ja": "サイズ"}, "value": {"en": "JP size 11", "ja": "11号"}}]', 'ready', 'none', 'fee', 'unstated', 'minamo-ring.svg', 1, 128000),
('kaoru', 'KA-000002', 2, 'KA-MINAMO-11', 'minamo-ring', '{"en": "Ring “Minamo”", "ja": "リング「水面」"}', '[{"name": {"en": "Size", "ja": "サイズ"}, "value": {"en": "JP size 11", "ja": "11号"}}]', 'ready', 'none', 'fee', 'unstated', 'minamo-ring.svg', 1, 128000),
('kaoru', 'KA-000002', 3, 'KA-MINAMO-11', 'minamo-ring', '{"en": "Ring “Minamo”", "ja": "リング「水面」"}', '[{"name": {"en": "Size", "ja": "サイズ"}, "value": {"en": "JP size 11", "ja": "11号"}}]', 'ready', 'none', 'fee', 'unstated', 'minamo-ring.svg', 1, 128000),
('kaoru', 'KA-000002', 4, 'KA-MINAMO-11', 'minamo-ring', '{"en": "Ring “Minamo”", "ja": "リング「水面」"}', '[{"name": {"en": "Size", "ja": "サイズ"}, "value": {"en": "JP size 11", "ja": "11号"}}]', 'ready', 'none', 'fee', 'unstated', 'minamo-ring.svg', 1, 128000),
('kaoru', 'KA-000003', 1, 'KA-MINAMO-11', 'minamo-ring', '{"en": "Ring “Minamo”", "ja": "リング「水面」"}', '[{"name": {"en": "Size", "ja": "サイズ"}, "value": {"en": "JP size 11", "ja": "11号"}}]', 'ready', 'none', 'fee', 'unstated', 'minamo-ring.svg', 1, 128000),
('kaoru', 'KA-000003', 2, 'KA-MINAMO-11', 'minamo-ring', '{"en": "Ring “Minamo”", "ja": "リング「水面」"}', '[{"name": {"en": "Size", "ja": "サイズ"}, "value": {"en": "JP size 11", "ja": "11号"}}]', 'ready', 'none', 'fee', 'unstated', 'minamo-ring.svg', 1, 128000),
('kaoru', 'KA-000003', 3, 'KA-MINAMO-11', 'minamo-ring', '{"en": "Ring “Minamo”", "ja": "リング「水面」"}', '[{"name": {"en": "Size", "ja": "サイズ"}, "value": {"en": "JP size 11", "ja": "11号"}}]', 'ready', 'none', 'fee', 'unstated', 'minamo-ring.svg', 1, 128000),
('kaoru', 'KA-000003', 4, 'KA-MINAMO-11', 'minamo-ring', '{"en": "Ring “Minamo”", "ja": "リング「水面」"}', '[{"name": {"en": "Size", "ja": "サイズ"}, "value": {"en": "JP size 11", "ja": "11号"}}]', 'ready', 'none', 'fee', 'unstated', 'minamo-ring.svg', 1, 128000),
('kaoru', 'KA-000004', 1, 'KA-MINAMO-11', 'minamo-ring', '{"en": "Ring “Minamo”", "ja": "リング「水面」"}', '[{"name": {"en": "Size", "ja": "サイズ"}, "value": {"en": "JP size 11", "ja": "11号"}}]', 'ready', 'none', 'fee', 'unstated', 'minamo-ring.svg', 1, 128000),
('kaoru', 'KA-000004', 2, 'KA-MINAMO-11', 'minamo-ring', '{"en": "Ring “Minamo”", "ja": "リング「水面」"}', '[{"name": {"en": "Size", "ja": "サイズ"}, "value": {"en": "JP size 11", "ja": "11号"}}]', 'ready', 'none', 'fee', 'unstated', 'minamo-ring.svg', 1, 128000),
('kaoru', 'KA-000004', 3, 'KA-MINAMO-11', 'minamo-ring', '{"en": "Ring “Minamo”", "ja": "リング「水面」"}', '[{"name": {"en": "Size", "ja": "サイズ"}, "value": {"en": "JP size 11", "ja": "11号"}}]', 'ready', 'none', 'fee', 'unstated', 'minamo-ring.svg', 1, 128000),
('kaoru', 'KA-000004', 4, 'KA-MINAMO-11', 'minamo-ring', '{"en": "Ring “Minamo”", "ja": "リング「水面」"}', '[{"name": {"en": "Size", "ja": "サイズ"}, "value": {"en": "JP size 11", "ja": "11号"}}]', 'ready', 'none', 'fee', 'unstated', 'minamo-ring.svg', 1, 128000),
('kaoru', 'KA-000005', 1, 'KA-MINAMO-11', 'minamo-ring', '{"en": "Ring “Minamo”", "ja": "リング「水面」"}', '[{"name": {"en": "Size", "ja": "サイズ"}, "value": {"en": "JP size 11", "ja": "11号"}}]', 'ready', 'none', 'fee', 'unstated', 'minamo-ring.svg', 1, 128000),
('kaoru', 'KA-000005', 2, 'KA-MINAMO-11', 'minamo-ring', '{"en": "Ring “Minamo”", "ja": "リング「水面」"}', '[{"name": {"en": "Size", "ja": "サイズ"}, "value": {"en": "JP size 11", "ja": "11号"}}]', 'ready', 'none', 'fee', 'unstated', 'minamo-ring.svg', 1, 128000),
('kaoru', 'KA-000005', 3, 'KA-MINAMO-11', 'minamo-ring', '{"en": "Ring “Minamo”", "ja": "リング「水面」"}', '[{"name": {"en": "Size", "ja": "サイズ"}, "value": {"en": "JP size 11", "ja": "11号"}}]', 'ready', 'none', 'fee', 'unstated', 'minamo-ring.svg', 1, 128000),
('kaoru', 'KA-000005', 4, 'KA-MINAMO-11', 'minamo-ring', '{"en": "Ring “Minamo”", "ja": "リング「水面」"}', '[{"name": {"en": "Size", "ja": "サイズ"}, "value": {"en": "JP size 11", "ja": "11号"}}]', 'ready', 'none', 'fee', 'unstated', 'minamo-ring.svg', 1, 128000),
('kaoru', 'KA-000006', 1, 'KA-MINAMO-11', 'minamo-ring', '{"en": "Ring “Minamo”", "ja": "リング「水面」"}', '[{"name": {"en": "Size", "ja": "サイズ"}, "value": {"en": "JP size 11", "ja": "11号"}}]', 'ready', 'none', 'fee', 'unstated', 'minamo-ring.svg', 1, 128000),
('kaoru', 'KA-000006', 2, 'KA-MINAMO-11', 'minamo-ring', '{"en": "Ring “Minamo”", "ja": "リング「水面」"}', '[{"name": {"en": "Size", "ja": "サイズ"}, "value": {"en": "JP size 11", "ja": "11号"}}]', 'ready', 'none', 'fee', 'unstated', 'minamo-ring.svg', 1, 128000),
('kaoru', 'KA-000006', 3, 'KA-MINAMO-11', 'minamo-ring', '{"en": "Ring “Minamo”", "ja": "リング「水面」"}', '[{"name": {"en": "Size", "ja": "サイズ"}, "value": {"en": "JP size 11", "ja": "11号"}}]', 'ready', 'none', 'fee', 'unstated', 'minamo-ring.svg', 1, 128000),
('kaoru', 'KA-000006', 4, 'KA-MINAMO-11', 'minamo-ring', '{"en": "Ring “Minamo”", "ja": "リング「水面」"}', '[{"name": {"en": "Size", "ja": "サイズ"}, "value": {"en": "JP size 11", "ja": "11号"}}]', 'ready', 'none', 'fee', 'unstated', 'minamo-ring.svg', 1, 128000),
('kaoru', 'KA-000007', 1, 'KA-MINAMO-11', 'minamo-ring', '{"en": "Ring “Minamo”", "ja": "リング「水面」"}', '[{"name": {"en": "Size", "ja": "サイズ"}, "value": {"en": "JP size 11", "ja": "11号"}}]', 'ready', 'none', 'fee', 'unstated', 'minamo-ring.svg', 3, 128000),
('kaoru', 'KA-000008', 1, 'KA-MINAMO-11', 'minamo-ring', '{"en": "Ring “Minamo”", "ja": "リング「水面」"}', '[{"name": {"en": "Size", "ja": "サイズ"}, "value": {"en": "JP size 11", "ja": "11号"}}]', 'ready', 'none', 'fee', 'unstated', 'minamo-ring.svg', 3, 128000),
('kaoru', 'KA-000008', 2, 'KA-TSUYU', 'tsuyu-pierce', '{"en": "Pierced earrings “Tsuyu”", "ja": "ピアス「露」"}', '[]', 'ready', 'hygiene', null, 'unstated', 'tsuyu-pierce.svg', 1, 46200),
('kaoru', 'KA-000009', 1, 'KA-MINAMO-11', 'minamo-ring', '{"en": "Ring “Minamo”", "ja": "リング「水面」"}', '[{"name": {"en": "Size", "ja": "サイズ"}, "value": {"en": "JP size 11", "ja": "11号"}}]', 'ready', 'none', 'fee', 'unstated', 'minamo-ring.svg', 1, 128000),
('kaoru', 'KA-000010', 1, 'KA-MINAMO-11', 'minamo-ring', '{"en": "Ring “Minamo”", "ja": "リング「水面」"}', '[{"name": {"en": "Size", "ja": "サイズ"}, "value": {"en": "JP size 11", "ja": "11号"}}]', 'ready', 'none', 'fee', 'unstated', 'minamo-ring.svg', 1, 128000),
('kaoru', 'KA-000011', 1, 'KA-MINAMO-11', 'minamo-ring', '{"en": "Ring “Minamo”", "ja": "リング「水面」"}', '[{"name": {"en": "Size", "ja": "サイズ"}, "value": {"en": "JP size 11", "ja": "11号"}}]', 'ready', 'none', 'fee', 'unstated', 'minamo-ring.svg', 1, 128000),
('milamore', 'MI-000001', 1, 'MI-NAGARE', 'nagare-bracelet', '{"en": "Bracelet “Nagare”", "ja": "ブレスレット「流れ」"}', '[]', 'ready', 'none', null, 'unstated', 'nagare-bracelet.svg', 1, 118800),
('milamore', 'MI-000002', 1, 'MI-NAGARE', 'nagare-bracelet', '{"en": "Bracelet “Nagare”", "ja": "ブレスレット「流れ」"}', '[]', 'ready', 'none', null, 'unstated', 'nagare-bracelet.svg', 1, 118800),
('milamore', 'MI-000003', 1, 'MI-NAGARE', 'nagare-bracelet', '{"en": "Bracelet “Nagare”", "ja": "ブレスレット「流れ」"}', '[]', 'ready', 'none', null, 'unstated', 'nagare-bracelet.svg', 1, 118800),
('milamore', 'MI-000004', 1, 'MI-NAGARE', 'nagare-bracelet', '{"en": "Bracelet “Nagare”", "ja": "ブレスレット「流れ」"}', '[]', 'ready', 'none', null, 'unstated', 'nagare-bracelet.svg', 1, 118800),
('milamore', 'MI-000005', 1, 'MI-NAGARE', 'nagare-bracelet', '{"en": "Bracelet “Nagare”", "ja": "ブレスレット「流れ」"}', '[]', 'ready', 'none', null, 'unstated', 'nagare-bracelet.svg', 1, 118800);

insert into ordering.progress (shop, number, line, stage, shipped_at, delivered_at) values
('kami-kagu', 'KK-000001', 1, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('kami-kagu', 'KK-000002', 1, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('kami-kagu', 'KK-000003', 1, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('kami-kagu', 'KK-000004', 1, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('kami-kagu', 'KK-000005', 1, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('kaoru', 'KA-000001', 1, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('kaoru', 'KA-000002', 1, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('kaoru', 'KA-000002', 2, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('kaoru', 'KA-000002', 3, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('kaoru', 'KA-000002', 4, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('kaoru', 'KA-000003', 1, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('kaoru', 'KA-000003', 2, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('kaoru', 'KA-000003', 3, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('kaoru', 'KA-000003', 4, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('kaoru', 'KA-000004', 1, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('kaoru', 'KA-000004', 2, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('kaoru', 'KA-000004', 3, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('kaoru', 'KA-000004', 4, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('kaoru', 'KA-000005', 1, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('kaoru', 'KA-000005', 2, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('kaoru', 'KA-000005', 3, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('kaoru', 'KA-000005', 4, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('kaoru', 'KA-000006', 1, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('kaoru', 'KA-000006', 2, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('kaoru', 'KA-000006', 3, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('kaoru', 'KA-000006', 4, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('kaoru', 'KA-000007', 1, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('kaoru', 'KA-000008', 1, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('kaoru', 'KA-000008', 2, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('kaoru', 'KA-000009', 1, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('kaoru', 'KA-000010', 1, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('kaoru', 'KA-000011', 1, 'accepted', null, null),
('milamore', 'MI-000001', 1, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('milamore', 'MI-000002', 1, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('milamore', 'MI-000003', 1, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('milamore', 'MI-000004', 1, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00'),
('milamore', 'MI-000005', 1, 'delivered', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00');

insert into ordering.events (shop, event, number, line, type, data, actor, at) overriding system value values
('kami-kagu', 4, 'KK-000001', null, 'OrderPlaced', '{"policy": {"hash": "45b3947d9855735d44143c546af7e7536d526ff58b630014adedcbd1c441b0bf", "kind": "policy", "name": "kami-kagu", "version": "2026-04"}}', 'customer:shop', '2026-11-10 01:00:00+00'),
('kami-kagu', 5, 'KK-000001', 1, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('kami-kagu', 6, 'KK-000001', 1, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('kami-kagu', 82, 'KK-000002', null, 'OrderPlaced', '{"policy": {"hash": "45b3947d9855735d44143c546af7e7536d526ff58b630014adedcbd1c441b0bf", "kind": "policy", "name": "kami-kagu", "version": "2026-04"}}', 'customer:shop', '2026-11-10 01:00:00+00'),
('kami-kagu', 83, 'KK-000002', 1, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('kami-kagu', 84, 'KK-000002', 1, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('kami-kagu', 85, 'KK-000003', null, 'OrderPlaced', '{"policy": {"hash": "45b3947d9855735d44143c546af7e7536d526ff58b630014adedcbd1c441b0bf", "kind": "policy", "name": "kami-kagu", "version": "2026-04"}}', 'customer:shop', '2026-11-10 01:00:00+00'),
('kami-kagu', 86, 'KK-000003', 1, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('kami-kagu', 87, 'KK-000003', 1, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('kami-kagu', 88, 'KK-000004', null, 'OrderPlaced', '{"policy": {"hash": "45b3947d9855735d44143c546af7e7536d526ff58b630014adedcbd1c441b0bf", "kind": "policy", "name": "kami-kagu", "version": "2026-04"}}', 'customer:shop', '2026-11-10 01:00:00+00'),
('kami-kagu', 89, 'KK-000004', 1, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('kami-kagu', 90, 'KK-000004', 1, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('kami-kagu', 91, 'KK-000005', null, 'OrderPlaced', '{"policy": {"hash": "45b3947d9855735d44143c546af7e7536d526ff58b630014adedcbd1c441b0bf", "kind": "policy", "name": "kami-kagu", "version": "2026-04"}}', 'customer:shop', '2026-11-10 01:00:00+00'),
('kami-kagu', 92, 'KK-000005', 1, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('kami-kagu', 93, 'KK-000005', 1, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('kaoru', 1, 'KA-000001', null, 'OrderPlaced', '{"policy": {"hash": "acad1d5b23a1ae829c040e68a522a1bd771d73086910d9222a6a055b912e1ad9", "kind": "policy", "name": "kaoru", "version": "2026-04"}}', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 10, 'KA-000002', 3, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('kaoru', 11, 'KA-000002', 4, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('kaoru', 12, 'KA-000002', 1, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('kaoru', 13, 'KA-000002', 2, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('kaoru', 14, 'KA-000002', 3, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('kaoru', 15, 'KA-000002', 4, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('kaoru', 16, 'KA-000003', null, 'OrderPlaced', '{"policy": {"hash": "acad1d5b23a1ae829c040e68a522a1bd771d73086910d9222a6a055b912e1ad9", "kind": "policy", "name": "kaoru", "version": "2026-04"}}', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 17, 'KA-000003', 1, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('kaoru', 18, 'KA-000003', 2, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('kaoru', 19, 'KA-000003', 3, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('kaoru', 2, 'KA-000001', 1, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('kaoru', 20, 'KA-000003', 4, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('kaoru', 21, 'KA-000003', 1, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('kaoru', 22, 'KA-000003', 2, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('kaoru', 23, 'KA-000003', 3, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('kaoru', 24, 'KA-000003', 4, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('kaoru', 25, 'KA-000004', null, 'OrderPlaced', '{"policy": {"hash": "acad1d5b23a1ae829c040e68a522a1bd771d73086910d9222a6a055b912e1ad9", "kind": "policy", "name": "kaoru", "version": "2026-04"}}', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 26, 'KA-000004', 1, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('kaoru', 27, 'KA-000004', 2, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('kaoru', 28, 'KA-000004', 3, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('kaoru', 29, 'KA-000004', 4, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('kaoru', 3, 'KA-000001', 1, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('kaoru', 30, 'KA-000004', 1, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('kaoru', 31, 'KA-000004', 2, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('kaoru', 32, 'KA-000004', 3, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('kaoru', 33, 'KA-000004', 4, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('kaoru', 34, 'KA-000005', null, 'OrderPlaced', '{"policy": {"hash": "acad1d5b23a1ae829c040e68a522a1bd771d73086910d9222a6a055b912e1ad9", "kind": "policy", "name": "kaoru", "version": "2026-04"}}', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 35, 'KA-000005', 1, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('kaoru', 36, 'KA-000005', 2, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('kaoru', 37, 'KA-000005', 3, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('kaoru', 38, 'KA-000005', 4, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('kaoru', 39, 'KA-000005', 1, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('kaoru', 40, 'KA-000005', 2, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('kaoru', 41, 'KA-000005', 3, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('kaoru', 42, 'KA-000005', 4, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('kaoru', 43, 'KA-000006', null, 'OrderPlaced', '{"policy": {"hash": "acad1d5b23a1ae829c040e68a522a1bd771d73086910d9222a6a055b912e1ad9", "kind": "policy", "name": "kaoru", "version": "2026-04"}}', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 44, 'KA-000006', 1, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('kaoru', 45, 'KA-000006', 2, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('kaoru', 46, 'KA-000006', 3, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('kaoru', 47, 'KA-000006', 4, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('kaoru', 48, 'KA-000006', 1, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('kaoru', 49, 'KA-000006', 2, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('kaoru', 50, 'KA-000006', 3, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('kaoru', 51, 'KA-000006', 4, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('kaoru', 52, 'KA-000007', null, 'OrderPlaced', '{"policy": {"hash": "acad1d5b23a1ae829c040e68a522a1bd771d73086910d9222a6a055b912e1ad9", "kind": "policy", "name": "kaoru", "version": "2026-04"}}', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 53, 'KA-000007', 1, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('kaoru', 54, 'KA-000007', 1, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('kaoru', 55, 'KA-000008', null, 'OrderPlaced', '{"policy": {"hash": "acad1d5b23a1ae829c040e68a522a1bd771d73086910d9222a6a055b912e1ad9", "kind": "policy", "name": "kaoru", "version": "2026-04"}}', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 56, 'KA-000008', 1, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('kaoru', 57, 'KA-000008', 2, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('kaoru', 58, 'KA-000008', 1, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('kaoru', 59, 'KA-000008', 2, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('kaoru', 60, 'KA-000009', null, 'OrderPlaced', '{"policy": {"hash": "acad1d5b23a1ae829c040e68a522a1bd771d73086910d9222a6a055b912e1ad9", "kind": "policy", "name": "kaoru", "version": "2026-04"}}', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 61, 'KA-000009', 1, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('kaoru', 62, 'KA-000009', 1, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('kaoru', 63, 'KA-000010', null, 'OrderPlaced', '{"policy": {"hash": "acad1d5b23a1ae829c040e68a522a1bd771d73086910d9222a6a055b912e1ad9", "kind": "policy", "name": "kaoru", "version": "2026-04"}}', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 64, 'KA-000010', 1, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('kaoru', 65, 'KA-000010', 1, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('kaoru', 66, 'KA-000011', null, 'OrderPlaced', '{"policy": {"hash": "acad1d5b23a1ae829c040e68a522a1bd771d73086910d9222a6a055b912e1ad9", "kind": "policy", "name": "kaoru", "version": "2026-04"}}', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 7, 'KA-000002', null, 'OrderPlaced', '{"policy": {"hash": "acad1d5b23a1ae829c040e68a522a1bd771d73086910d9222a6a055b912e1ad9", "kind": "policy", "name": "kaoru", "version": "2026-04"}}', 'customer:shop', '2026-11-10 01:00:00+00'),
('kaoru', 8, 'KA-000002', 1, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('kaoru', 9, 'KA-000002', 2, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('milamore', 67, 'MI-000001', null, 'OrderPlaced', '{"policy": {"hash": "2276ba046da73300196e220d0a2234d12d72d0b499f49c73b23fa582f6f1645a", "kind": "policy", "name": "milamore", "version": "2026-04"}}', 'customer:shop', '2026-11-10 01:00:00+00'),
('milamore', 68, 'MI-000001', 1, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('milamore', 69, 'MI-000001', 1, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('milamore', 70, 'MI-000002', null, 'OrderPlaced', '{"policy": {"hash": "2276ba046da73300196e220d0a2234d12d72d0b499f49c73b23fa582f6f1645a", "kind": "policy", "name": "milamore", "version": "2026-04"}}', 'customer:shop', '2026-11-10 01:00:00+00'),
('milamore', 71, 'MI-000002', 1, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('milamore', 72, 'MI-000002', 1, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('milamore', 73, 'MI-000003', null, 'OrderPlaced', '{"policy": {"hash": "2276ba046da73300196e220d0a2234d12d72d0b499f49c73b23fa582f6f1645a", "kind": "policy", "name": "milamore", "version": "2026-04"}}', 'customer:shop', '2026-11-10 01:00:00+00'),
('milamore', 74, 'MI-000003', 1, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('milamore', 75, 'MI-000003', 1, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('milamore', 76, 'MI-000004', null, 'OrderPlaced', '{"policy": {"hash": "2276ba046da73300196e220d0a2234d12d72d0b499f49c73b23fa582f6f1645a", "kind": "policy", "name": "milamore", "version": "2026-04"}}', 'customer:shop', '2026-11-10 01:00:00+00'),
('milamore', 77, 'MI-000004', 1, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('milamore', 78, 'MI-000004', 1, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00'),
('milamore', 79, 'MI-000005', null, 'OrderPlaced', '{"policy": {"hash": "2276ba046da73300196e220d0a2234d12d72d0b499f49c73b23fa582f6f1645a", "kind": "policy", "name": "milamore", "version": "2026-04"}}', 'customer:shop', '2026-11-10 01:00:00+00'),
('milamore', 80, 'MI-000005', 1, 'StageReached', '{"stage": "shipped"}', 'start', '2026-11-18 01:00:00+00'),
('milamore', 81, 'MI-000005', 1, 'StageReached', '{"stage": "delivered"}', 'carrier', '2026-11-20 01:00:00+00');
select setval(pg_get_serial_sequence('ordering.events', 'event'), (select max(event) from ordering.events));

insert into payments.balances (shop, order_number, currency, paid_minor, refunded_minor) values
('kami-kagu', 'KK-000001', 'JPY', 7380, 0),
('kami-kagu', 'KK-000002', 'JPY', 7380, 6380),
('kami-kagu', 'KK-000003', 'JPY', 7380, 6380),
('kami-kagu', 'KK-000004', 'JPY', 7380, 0),
('kami-kagu', 'KK-000005', 'JPY', 7380, 0),
('kaoru', 'KA-000001', 'JPY', 129000, 0),
('kaoru', 'KA-000002', 'JPY', 513000, 0),
('kaoru', 'KA-000003', 'JPY', 513000, 0),
('kaoru', 'KA-000004', 'JPY', 513000, 0),
('kaoru', 'KA-000005', 'JPY', 513000, 0),
('kaoru', 'KA-000006', 'JPY', 513000, 0),
('kaoru', 'KA-000007', 'JPY', 385000, 0),
('kaoru', 'KA-000008', 'JPY', 431200, 0),
('kaoru', 'KA-000009', 'JPY', 129000, 0),
('kaoru', 'KA-000010', 'JPY', 129000, 0),
('kaoru', 'KA-000011', 'JPY', 129000, 0),
('milamore', 'MI-000001', 'JPY', 119800, 0),
('milamore', 'MI-000002', 'JPY', 119800, 0),
('milamore', 'MI-000003', 'JPY', 119800, 0),
('milamore', 'MI-000004', 'JPY', 119800, 0),
('milamore', 'MI-000005', 'JPY', 119800, 800);

insert into payments.entries (shop, entry, order_number, kind, amount_minor, currency, method, brand, case_number, actor, at) overriding system value values
('kami-kagu', 19, 'KK-000002', 'paid', 7380, 'JPY', 'card', 'visa', null, 'customer:shop', '2026-11-10 01:01:00+00'),
('kami-kagu', 2, 'KK-000001', 'paid', 7380, 'JPY', 'card', 'visa', null, 'customer:shop', '2026-11-10 01:01:00+00'),
('kami-kagu', 20, 'KK-000002', 'refund-owed', 6380, 'JPY', 'same-means', null, 'KK-C00002', 'staff:5b1020cc-0121-4a89-8227-edfdbf43381c', '2026-11-24 05:00:00+00'),
('kami-kagu', 21, 'KK-000003', 'paid', 7380, 'JPY', 'card', 'visa', null, 'customer:shop', '2026-11-10 01:01:00+00'),
('kami-kagu', 22, 'KK-000003', 'refund-owed', 6380, 'JPY', 'same-means', null, 'KK-C00003', 'staff:5b1020cc-0121-4a89-8227-edfdbf43381c', '2026-11-23 02:00:00+00'),
('kami-kagu', 23, 'KK-000004', 'paid', 7380, 'JPY', 'card', 'visa', null, 'customer:shop', '2026-11-10 01:01:00+00'),
('kami-kagu', 24, 'KK-000005', 'paid', 7380, 'JPY', 'card', 'visa', null, 'customer:shop', '2026-11-10 01:01:00+00'),
('kaoru', 1, 'KA-000001', 'paid', 129000, 'JPY', 'card', 'visa', null, 'customer:shop', '2026-11-10 01:01:00+00'),
('kaoru', 10, 'KA-000009', 'paid', 129000, 'JPY', 'card', 'visa', null, 'customer:shop', '2026-11-10 01:01:00+00'),
('kaoru', 11, 'KA-000010', 'paid', 129000, 'JPY', 'card', 'visa', null, 'customer:shop', '2026-11-10 01:01:00+00'),
('kaoru', 12, 'KA-000011', 'paid', 129000, 'JPY', 'card', 'visa', null, 'customer:shop', '2026-11-10 01:01:00+00'),
('kaoru', 3, 'KA-000002', 'paid', 513000, 'JPY', 'card', 'visa', null, 'customer:shop', '2026-11-10 01:01:00+00'),
('kaoru', 4, 'KA-000003', 'paid', 513000, 'JPY', 'card', 'visa', null, 'customer:shop', '2026-11-10 01:01:00+00'),
('kaoru', 5, 'KA-000004', 'paid', 513000, 'JPY', 'card', 'visa', null, 'customer:shop', '2026-11-10 01:01:00+00'),
('kaoru', 6, 'KA-000005', 'paid', 513000, 'JPY', 'card', 'visa', null, 'customer:shop', '2026-11-10 01:01:00+00'),
('kaoru', 7, 'KA-000006', 'paid', 513000, 'JPY', 'card', 'visa', null, 'customer:shop', '2026-11-10 01:01:00+00'),
('kaoru', 8, 'KA-000007', 'paid', 385000, 'JPY', 'card', 'visa', null, 'customer:shop', '2026-11-10 01:01:00+00'),
('kaoru', 9, 'KA-000008', 'paid', 431200, 'JPY', 'card', 'visa', null, 'customer:shop', '2026-11-10 01:01:00+00'),
('milamore', 13, 'MI-000001', 'paid', 119800, 'JPY', 'card', 'visa', null, 'customer:shop', '2026-11-10 01:01:00+00'),
('milamore', 14, 'MI-000002', 'paid', 119800, 'JPY', 'card', 'visa', null, 'customer:shop', '2026-11-10 01:01:00+00'),
('milamore', 15, 'MI-000003', 'paid', 119800, 'JPY', 'card', 'visa', null, 'customer:shop', '2026-11-10 01:01:00+00'),
('milamore', 16, 'MI-000004', 'paid', 119800, 'JPY', 'card', 'visa', null, 'customer:shop', '2026-11-10 01:01:00+00'),
('milamore', 17, 'MI-000005', 'paid', 119800, 'JPY', 'card', 'visa', null, 'customer:shop', '2026-11-10 01:01:00+00'),
('milamore', 18, 'MI-000005', 'refund-owed', 800, 'JPY', 'same-means', null, 'MI-C00005', 'staff:c72da65e-5b7a-4513-b4ef-e5ebb92980f2', '2026-11-23 03:00:00+00');
select setval(pg_get_serial_sequence('payments.entries', 'entry'), (select max(entry) from payments.entries));

insert into parcels.parcels (shop, parcel, order_number, case_number, direction, lines, carrier, tracking, sent_at, delivered_at, undeliverable_at, actor) values
('kami-kagu', '49e2603c-4dcb-4a74-84c4-2b8237aba5fb', 'KK-000002', null, 'out', '{1}', 'yamato', '400000000047', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00', null, 'start'),
('kami-kagu', '97eeaaee-2b25-44f9-b56e-40baf669ae61', 'KK-000002', 'KK-C00002', 'back', '{1}', null, null, null, '2026-11-23 02:00:00+00', null, 'staff:5b1020cc-0121-4a89-8227-edfdbf43381c'),
('kami-kagu', 'a0c3d28c-769b-4530-b575-765d1953efc8', 'KK-000003', null, 'out', '{1}', 'yamato', '400000000049', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00', null, 'start'),
('kami-kagu', 'cdf83367-b106-4ce2-88a3-688aa46f6cfb', 'KK-000005', null, 'out', '{1}', 'yamato', '400000000053', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00', null, 'start'),
('kami-kagu', 'd1e7ba31-8864-438d-a4f5-4e3b4844765e', 'KK-000001', null, 'out', '{1}', 'yamato', '400000000003', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00', null, 'start'),
('kami-kagu', 'f909ae37-9220-4b34-b039-a7784c45ff3b', 'KK-000004', null, 'out', '{1}', 'yamato', '400000000051', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00', null, 'start'),
('kaoru', '0dfd855d-dafc-4c36-816a-d4dccbf18c64', 'KA-000002', null, 'out', '{1,2,3,4}', 'yamato', '400000000005', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00', null, 'start'),
('kaoru', '1ba61f57-cf58-46ba-87af-485e8fbe2ff2', 'KA-000005', null, 'out', '{1,2,3,4}', 'yamato', '400000000020', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00', null, 'start'),
('kaoru', '3a6ddff0-fb70-4bb1-ac47-09fd01474982', 'KA-000003', null, 'out', '{1,2,3,4}', 'yamato', '400000000010', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00', null, 'start'),
('kaoru', '421e7159-4e0d-428f-b0ec-868ec169d57f', 'KA-000003', 'KA-C00006', 'back', '{1}', null, null, null, '2026-11-23 02:00:00+00', null, 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae'),
('kaoru', '450ccc5d-eb32-41d3-a015-5cb58a9fca5a', 'KA-000004', 'KA-C00010', 'back', '{1}', null, null, null, '2026-11-23 02:00:00+00', null, 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae'),
('kaoru', '4632bc54-b5f1-42d8-a0e2-c281e6986ec6', 'KA-000003', 'KA-C00008', 'back', '{3}', null, null, null, '2026-11-23 02:00:00+00', null, 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae'),
('kaoru', '57ef815b-1946-4618-8c1a-876f114c1722', 'KA-000006', 'KA-C00018', 'back', '{1}', null, null, null, '2026-12-08 03:00:00+00', null, 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae'),
('kaoru', '59a1b64d-c42b-4b1f-a80a-c96ebf3a742b', 'KA-000009', null, 'out', '{1}', 'yamato', '400000000031', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00', null, 'start'),
('kaoru', '713b5a96-e951-4d0f-af9f-420850a222f5', 'KA-000004', null, 'out', '{1,2,3,4}', 'yamato', '400000000015', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00', null, 'start'),
('kaoru', '7ed78bb3-0ca6-476e-9ad0-1c4567aab134', 'KA-000001', 'KA-C00001', 'back', '{1}', null, null, null, '2026-11-23 02:00:00+00', null, 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae'),
('kaoru', '97e9c369-280e-4904-af13-cee22089e66e', 'KA-000007', null, 'out', '{1}', 'yamato', '400000000027', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00', null, 'start'),
('kaoru', 'a256630a-abe8-41d4-b7b9-cc0f86528b83', 'KA-000001', null, 'out', '{1}', 'yamato', '400000000001', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00', null, 'start'),
('kaoru', 'b0c310c7-5269-4d79-b319-66d6f504a4dc', 'KA-000010', null, 'out', '{1}', 'yamato', '400000000034', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00', null, 'start'),
('kaoru', 'b50f8eb8-b7d0-47bd-8ded-d1b27a641c31', 'KA-000008', 'KA-C00020', 'back', '{1}', null, null, null, '2026-11-23 02:00:00+00', null, 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae'),
('kaoru', 'b851df8b-ab4a-4804-aeff-1ef34f1c9694', 'KA-000005', 'KA-C00015', 'back', '{2}', null, null, null, '2026-11-23 02:00:00+00', null, 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae'),
('kaoru', 'c992bff8-451b-4188-a43d-5c8bc2191e07', 'KA-000008', null, 'out', '{1,2}', 'yamato', '400000000029', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00', null, 'start'),
('kaoru', 'cb314a88-ef1d-4e22-a6c6-9c347f2fced0', 'KA-000004', 'KA-C00012', 'back', '{3}', null, null, null, '2026-11-23 02:00:00+00', null, 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae'),
('kaoru', 'ccd1d3ae-64ed-4615-aae0-216d6f80c0d1', 'KA-000004', 'KA-C00011', 'back', '{2}', null, null, null, '2026-11-23 02:00:00+00', null, 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae'),
('kaoru', 'cdc3ce6e-5481-4456-b03c-894224101f9c', 'KA-000005', 'KA-C00014', 'back', '{1}', null, null, null, '2026-11-23 02:00:00+00', null, 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae'),
('kaoru', 'e1e4a9f3-799e-4454-8e3a-4a3b239ca7cf', 'KA-000003', 'KA-C00007', 'back', '{2}', null, null, null, '2026-11-23 02:00:00+00', null, 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae'),
('kaoru', 'e798bc47-90c8-4901-9616-379aa22f90b0', 'KA-000001', 'KA-C00001', 'out', '{1}', 'ヤマト運輸', '4321', '2026-11-24 06:00:00+00', null, null, 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae'),
('kaoru', 'ec0e89a3-239d-48b2-bfb2-c8c60f468d18', 'KA-000004', 'KA-C00011', 'out', '{2}', 'ヤマト運輸', '4321', '2026-11-24 06:00:00+00', null, null, 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae'),
('kaoru', 'f1180eab-8993-4801-8a24-f8263835c7f8', 'KA-000006', null, 'out', '{1,2,3,4}', 'yamato', '400000000025', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00', null, 'start'),
('milamore', '198480dd-1d1c-4cbe-9e15-76c5eea87860', 'MI-000002', null, 'out', '{1}', 'yamato', '400000000039', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00', null, 'start'),
('milamore', '21c1d249-4980-4676-9d79-41c4aa4e8a5d', 'MI-000004', 'MI-C00004', 'out', '{1}', 'ヤマト運輸', '4321', '2026-11-23 03:00:00+00', null, null, 'staff:c72da65e-5b7a-4513-b4ef-e5ebb92980f2'),
('milamore', '95e81b3b-5eb3-47dc-b713-671415596318', 'MI-000001', null, 'out', '{1}', 'yamato', '400000000037', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00', null, 'start'),
('milamore', 'a3902c37-510f-4164-bde1-0ec92ee92102', 'MI-000003', null, 'out', '{1}', 'yamato', '400000000041', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00', null, 'start'),
('milamore', 'a84bd420-9c83-46c8-99a2-98b29ddcd13b', 'MI-000005', null, 'out', '{1}', 'yamato', '400000000045', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00', null, 'start'),
('milamore', 'de70bbcc-21ac-4042-8350-24d1537467d0', 'MI-000004', null, 'out', '{1}', 'yamato', '400000000043', '2026-11-18 01:00:00+00', '2026-11-20 01:00:00+00', null, 'start');

insert into rulings.rulings (shop, hash, request, documents, facts, ruling, kept_at) values
('kami-kagu', '149ddcdcf7e752ebe4776c8bc662dfb7e9747c78145f15514f50dc94669b7511', 'exchange', pg_temp.once('pins of kami-kagu')::jsonb, '{"at": "2026-11-21T01:00:00Z", "kind": "ready", "paid": "2026-11-10T01:01:00Z", "seal": "none", "used": "no", "buyer": "consumer", "photo": "yes", "stage": "delivered", "opened": "yes", "reason": "defect", "altered": "no", "channel": "my-page", "country": "DE", "ordered": "2026-11-10T01:00:00Z", "request": "exchange", "shipped": "2026-11-18T01:00:00Z", "informed": "2026-11-10T01:00:00Z", "delivered": "2026-11-20T01:00:00Z", "requester": "buyer", "bought-from": "online", "cancellable": "unstated", "description": "yes", "destination": "DE", "subdivision": "DE-BY", "delivered-last": "2026-11-20T01:00:00Z", "payment-method": "card", "replacement-stock": "none", "return-clause-shown": "yes"}', pg_temp.once('ruling 1')::jsonb, '2026-11-23 01:00:00+00'),
('kami-kagu', '3ee9531a833fa61d1da750115ee6346b8e6f37cc219dae78491acf5fc5454611', 'exchange', pg_temp.once('pins of kami-kagu')::jsonb, '{"at": "2026-11-21T01:00:00Z", "kind": "ready", "paid": "2026-11-10T01:01:00Z", "seal": "none", "used": "no", "buyer": "consumer", "photo": "yes", "stage": "delivered", "opened": "yes", "reason": "defect", "altered": "no", "channel": "my-page", "country": "JP", "ordered": "2026-11-10T01:00:00Z", "request": "exchange", "shipped": "2026-11-18T01:00:00Z", "informed": "not-yet", "delivered": "2026-11-20T01:00:00Z", "requester": "buyer", "inspection": "confirmed", "bought-from": "online", "cancellable": "unstated", "description": "yes", "destination": "JP", "delivered-last": "2026-11-20T01:00:00Z", "payment-method": "card", "replacement-stock": "none", "return-clause-shown": "yes"}', pg_temp.once('ruling 2')::jsonb, '2026-11-24 04:00:00+00'),
('kami-kagu', 'a29f0fba277e7dee93f6aca4977d0a4d281088829899b27331e412f52dc11453', 'exchange', pg_temp.once('pins of kami-kagu')::jsonb, '{"at": "2026-11-21T01:00:00Z", "kind": "ready", "paid": "2026-11-10T01:01:00Z", "seal": "none", "used": "no", "buyer": "consumer", "photo": "yes", "stage": "delivered", "opened": "yes", "reason": "defect", "altered": "no", "channel": "my-page", "country": "JP", "ordered": "2026-11-10T01:00:00Z", "request": "exchange", "shipped": "2026-11-18T01:00:00Z", "informed": "not-yet", "delivered": "2026-11-20T01:00:00Z", "requester": "buyer", "bought-from": "online", "cancellable": "unstated", "description": "yes", "destination": "JP", "delivered-last": "2026-11-20T01:00:00Z", "payment-method": "card", "replacement-stock": "none", "return-clause-shown": "yes"}', pg_temp.once('ruling 2')::jsonb, '2026-11-21 01:00:00+00'),
('kami-kagu', 'a2f885af0d72db4a125c6efb45e9299e7ada566b191c1e2db2a7c9610459dd2a', 'exchange', pg_temp.once('pins of kami-kagu')::jsonb, '{"at": "2026-11-21T01:00:00Z", "kind": "ready", "paid": "2026-11-10T01:01:00Z", "seal": "none", "used": "no", "buyer": "consumer", "photo": "no", "stage": "delivered", "opened": "yes", "reason": "defect", "altered": "no", "channel": "my-page", "country": "JP", "ordered": "2026-11-10T01:00:00Z", "request": "exchange", "shipped": "2026-11-18T01:00:00Z", "informed": "not-yet", "delivered": "2026-11-20T01:00:00Z", "requester": "buyer", "bought-from": "online", "cancellable": "unstated", "description": "yes", "destination": "JP", "delivered-last": "2026-11-20T01:00:00Z", "payment-method": "card", "replacement-stock": "none", "return-clause-shown": "yes"}', pg_temp.once('ruling 3')::jsonb, '2026-11-21 01:00:00+00'),
('kami-kagu', 'aac0b7a3f17b7beeafa85c94706ea590a2d5e35069934a7fa5b40b1e9cd9c495', 'exchange', pg_temp.once('pins of kami-kagu')::jsonb, '{"at": "2026-11-21T01:00:00Z", "kind": "ready", "paid": "2026-11-10T01:01:00Z", "seal": "none", "used": "no", "buyer": "consumer", "photo": "yes", "stage": "delivered", "opened": "yes", "reason": "defect", "altered": "no", "channel": "my-page", "country": "DE", "ordered": "2026-11-10T01:00:00Z", "request": "exchange", "shipped": "2026-11-18T01:00:00Z", "informed": "2026-11-10T01:00:00Z", "delivered": "2026-11-20T01:00:00Z", "requester": "buyer", "bought-from": "online", "cancellable": "unstated", "description": "yes", "destination": "DE", "subdivision": "DE-BY", "delivered-last": "2026-11-20T01:00:00Z", "payment-method": "card", "replacement-stock": "none", "return-clause-shown": "yes"}', pg_temp.once('ruling 1')::jsonb, '2026-11-21 01:00:00+00'),
('kami-kagu', 'dfe163dabac365aca805dcc047080dd4c4d0517b2b8453e3dc3f2f26e40445ef', 'exchange', pg_temp.once('pins of kami-kagu')::jsonb, '{"at": "2026-11-21T01:00:00Z", "kind": "ready", "paid": "2026-11-10T01:01:00Z", "seal": "none", "used": "no", "buyer": "consumer", "photo": "yes", "stage": "delivered", "opened": "yes", "reason": "defect", "altered": "no", "channel": "my-page", "country": "JP", "ordered": "2026-11-10T01:00:00Z", "request": "exchange", "shipped": "2026-11-18T01:00:00Z", "informed": "not-yet", "delivered": "2026-11-20T01:00:00Z", "requester": "buyer", "bought-from": "online", "cancellable": "unstated", "description": "yes", "destination": "JP", "delivered-last": "2026-11-20T01:00:00Z", "payment-method": "card", "replacement-stock": "none", "return-clause-shown": "yes"}', pg_temp.once('ruling 2')::jsonb, '2026-11-23 01:00:00+00'),
('kaoru', '55b6d72ea14d28a80db00c85496a6fc5c8501b769429b7f1fa411b205b625bf5', 'exchange', pg_temp.once('pins of kaoru')::jsonb, '{"at": "2026-11-22T01:00:00Z", "kind": "ready", "paid": "2026-11-10T01:01:00Z", "seal": "none", "buyer": "consumer", "photo": "yes", "stage": "delivered", "reason": "defect", "channel": "my-page", "country": "JP", "in-memo": "yes", "ordered": "2026-11-10T01:00:00Z", "request": "exchange", "shipped": "2026-11-18T01:00:00Z", "informed": "not-yet", "delivered": "2026-11-20T01:00:00Z", "requester": "buyer", "resizable": "fee", "inspection": "confirmed", "bought-from": "online", "cancellable": "unstated", "description": "yes", "destination": "JP", "delivered-last": "2026-11-20T01:00:00Z", "payment-method": "card", "replacement-stock": "available", "return-clause-shown": "yes"}', pg_temp.once('ruling 4')::jsonb, '2026-11-24 04:00:00+00'),
('kaoru', '59993c1694d59158389a13805e23c4700c1e458f91a005b1e9b9e2ebfef91c0d', 'exchange', pg_temp.once('pins of kaoru')::jsonb, '{"at": "2026-11-24T01:00:00Z", "kind": "ready", "paid": "2026-11-10T01:01:00Z", "seal": "none", "buyer": "consumer", "photo": "no", "stage": "delivered", "reason": "defect", "channel": "my-page", "country": "JP", "in-memo": "no", "ordered": "2026-11-10T01:00:00Z", "request": "exchange", "shipped": "2026-11-18T01:00:00Z", "informed": "not-yet", "delivered": "2026-11-20T01:00:00Z", "requester": "buyer", "resizable": "fee", "bought-from": "online", "cancellable": "unstated", "description": "yes", "destination": "JP", "delivered-last": "2026-11-20T01:00:00Z", "payment-method": "card", "replacement-stock": "available", "return-clause-shown": "yes"}', pg_temp.once('ruling 5')::jsonb, '2026-11-24 01:00:00+00'),
('kaoru', '76d521d2e0c6f472984c35886c0f268fe0e3570b6af0393cec5cf2ebbead206e', 'exchange', pg_temp.once('pins of kaoru')::jsonb, '{"at": "2026-11-22T01:00:00Z", "kind": "ready", "paid": "2026-11-10T01:01:00Z", "seal": "none", "buyer": "consumer", "photo": "no", "stage": "delivered", "reason": "defect", "channel": "my-page", "country": "JP", "in-memo": "no", "ordered": "2026-11-10T01:00:00Z", "request": "exchange", "shipped": "2026-11-18T01:00:00Z", "informed": "not-yet", "delivered": "2026-11-20T01:00:00Z", "requester": "gift-recipient", "resizable": "fee", "bought-from": "online", "cancellable": "unstated", "description": "yes", "destination": "JP", "delivered-last": "2026-11-20T01:00:00Z", "payment-method": "card", "replacement-stock": "available", "return-clause-shown": "yes"}', pg_temp.once('ruling 5')::jsonb, '2026-11-23 01:00:00+00'),
('kaoru', '8f6f0a902930b6616f84da39055f864913e9a5ab86d52223179de0df9fcb2be1', 'exchange', pg_temp.once('pins of kaoru')::jsonb, '{"at": "2026-11-22T01:00:00Z", "kind": "ready", "paid": "2026-11-10T01:01:00Z", "seal": "none", "buyer": "consumer", "photo": "yes", "stage": "delivered", "reason": "defect", "channel": "my-page", "country": "JP", "in-memo": "yes", "ordered": "2026-11-10T01:00:00Z", "request": "exchange", "shipped": "2026-11-18T01:00:00Z", "informed": "not-yet", "delivered": "2026-11-20T01:00:00Z", "requester": "buyer", "resizable": "fee", "bought-from": "online", "cancellable": "unstated", "description": "yes", "destination": "JP", "delivered-last": "2026-11-20T01:00:00Z", "payment-method": "card", "replacement-stock": "available", "return-clause-shown": "yes"}', pg_temp.once('ruling 5')::jsonb, '2026-11-23 01:00:00+00'),
('kaoru', '9cc1b34109b354feda55e248a7d0fe4ac35d417df212bcf89bfeac3afab1951d', 'exchange', pg_temp.once('pins of kaoru')::jsonb, '{"at": "2026-11-22T01:00:00Z", "kind": "ready", "paid": "2026-11-10T01:01:00Z", "seal": "none", "buyer": "consumer", "photo": "no", "stage": "delivered", "reason": "defect", "channel": "my-page", "country": "JP", "in-memo": "no", "ordered": "2026-11-10T01:00:00Z", "request": "exchange", "shipped": "2026-11-18T01:00:00Z", "informed": "not-yet", "delivered": "2026-11-20T01:00:00Z", "requester": "buyer", "resizable": "fee", "inspection": "not-found", "bought-from": "online", "cancellable": "unstated", "description": "yes", "destination": "JP", "delivered-last": "2026-11-20T01:00:00Z", "payment-method": "card", "replacement-stock": "available", "return-clause-shown": "yes"}', pg_temp.once('ruling 6')::jsonb, '2026-11-24 04:00:00+00'),
('kaoru', '9f835f02a9f43653b3ca507d4b9cb6efdbfd5bf6ebd765cf0634283442cd449e', 'exchange', pg_temp.once('pins of kaoru')::jsonb, '{"at": "2026-11-22T01:00:00Z", "kind": "ready", "paid": "2026-11-10T01:01:00Z", "seal": "none", "buyer": "consumer", "photo": "no", "stage": "delivered", "reason": "defect", "channel": "my-page", "country": "JP", "in-memo": "no", "ordered": "2026-11-10T01:00:00Z", "request": "exchange", "shipped": "2026-11-18T01:00:00Z", "informed": "not-yet", "delivered": "2026-11-20T01:00:00Z", "requester": "buyer", "resizable": "fee", "bought-from": "online", "cancellable": "unstated", "description": "yes", "destination": "JP", "delivered-last": "2026-11-20T01:00:00Z", "payment-method": "card", "replacement-stock": "available", "return-clause-shown": "yes"}', pg_temp.once('ruling 5')::jsonb, '2026-11-23 01:00:00+00'),
('kaoru', 'b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c', 'exchange', pg_temp.once('pins of kaoru')::jsonb, '{"at": "2026-11-22T01:00:00Z", "kind": "ready", "paid": "2026-11-10T01:01:00Z", "seal": "none", "buyer": "consumer", "photo": "no", "stage": "delivered", "reason": "defect", "channel": "my-page", "country": "JP", "in-memo": "no", "ordered": "2026-11-10T01:00:00Z", "request": "exchange", "shipped": "2026-11-18T01:00:00Z", "informed": "not-yet", "delivered": "2026-11-20T01:00:00Z", "requester": "buyer", "resizable": "fee", "bought-from": "online", "cancellable": "unstated", "description": "yes", "destination": "JP", "delivered-last": "2026-11-20T01:00:00Z", "payment-method": "card", "replacement-stock": "available", "return-clause-shown": "yes"}', pg_temp.once('ruling 5')::jsonb, '2026-11-22 01:00:00+00'),
('kaoru', 'dd9d0f95deb26a399224e75b78cf4b1856030331fafcb54fabe00810ff9fd85d', 'exchange', pg_temp.once('pins of kaoru')::jsonb, '{"at": "2026-11-22T01:00:00Z", "kind": "ready", "paid": "2026-11-10T01:01:00Z", "seal": "none", "buyer": "consumer", "photo": "no", "stage": "delivered", "reason": "defect", "channel": "my-page", "country": "JP", "in-memo": "no", "ordered": "2026-11-10T01:00:00Z", "request": "exchange", "shipped": "2026-11-18T01:00:00Z", "informed": "not-yet", "delivered": "2026-11-20T01:00:00Z", "requester": "buyer", "resizable": "fee", "inspection": "confirmed", "bought-from": "online", "cancellable": "unstated", "description": "yes", "destination": "JP", "delivered-last": "2026-11-20T01:00:00Z", "payment-method": "card", "replacement-stock": "available", "return-clause-shown": "yes"}', pg_temp.once('ruling 4')::jsonb, '2026-11-24 04:00:00+00'),
('kaoru', 'e404a6fc221df91a34965c949aba902cb6e9d69df98e1a589d17573ed34dbf76', 'exchange', pg_temp.once('pins of kaoru')::jsonb, '{"at": "2026-11-22T01:00:00Z", "kind": "ready", "paid": "2026-11-10T01:01:00Z", "seal": "none", "buyer": "consumer", "photo": "no", "stage": "delivered", "reason": "defect", "channel": "my-page", "country": "JP", "in-memo": "no", "ordered": "2026-11-10T01:00:00Z", "request": "exchange", "shipped": "2026-11-18T01:00:00Z", "informed": "not-yet", "delivered": "2026-11-20T01:00:00Z", "requester": "gift-recipient", "resizable": "fee", "bought-from": "online", "cancellable": "unstated", "description": "yes", "destination": "JP", "delivered-last": "2026-11-20T01:00:00Z", "payment-method": "card", "replacement-stock": "available", "return-clause-shown": "yes"}', pg_temp.once('ruling 5')::jsonb, '2026-11-22 01:00:00+00'),
('kaoru', 'f8b023e0c35c4ce96f23e1778a52d1dd4577a07de4c52ccbfd8b8fa495b20d55', 'exchange', pg_temp.once('pins of kaoru')::jsonb, '{"at": "2026-11-22T01:00:00Z", "kind": "ready", "paid": "2026-11-10T01:01:00Z", "seal": "none", "buyer": "consumer", "photo": "yes", "stage": "delivered", "reason": "defect", "channel": "my-page", "country": "JP", "in-memo": "yes", "ordered": "2026-11-10T01:00:00Z", "request": "exchange", "shipped": "2026-11-18T01:00:00Z", "informed": "not-yet", "delivered": "2026-11-20T01:00:00Z", "requester": "buyer", "resizable": "fee", "bought-from": "online", "cancellable": "unstated", "description": "yes", "destination": "JP", "delivered-last": "2026-11-20T01:00:00Z", "payment-method": "card", "replacement-stock": "available", "return-clause-shown": "yes"}', pg_temp.once('ruling 5')::jsonb, '2026-11-22 01:00:00+00'),
('milamore', '332fedebf683e6a63109e55bdb5c1942c69ecdc5361f939eaa0eecbc2766ea4c', 'exchange', pg_temp.once('pins of milamore')::jsonb, '{"at": "2026-11-22T01:00:00Z", "kind": "ready", "paid": "2026-11-10T01:01:00Z", "seal": "none", "used": "no", "buyer": "consumer", "photo": "no", "stage": "delivered", "reason": "wrong-item", "altered": "no", "channel": "my-page", "country": "JP", "ordered": "2026-11-10T01:00:00Z", "request": "exchange", "shipped": "2026-11-18T01:00:00Z", "informed": "not-yet", "delivered": "2026-11-20T01:00:00Z", "requester": "buyer", "bought-from": "online", "cancellable": "unstated", "description": "yes", "destination": "JP", "delivered-last": "2026-11-20T01:00:00Z", "payment-method": "card", "replacement-stock": "available", "return-clause-shown": "yes"}', pg_temp.once('ruling 7')::jsonb, '2026-11-22 01:00:00+00'),
('milamore', '9b3e41456b64247ff643a6826b78c9237ca4464ffd4c683b9216920a5961fcc1', 'exchange', pg_temp.once('pins of milamore')::jsonb, '{"at": "2026-11-22T01:00:00Z", "kind": "ready", "paid": "2026-11-10T01:01:00Z", "seal": "none", "used": "no", "buyer": "consumer", "photo": "no", "stage": "delivered", "reason": "wrong-item", "altered": "no", "channel": "my-page", "country": "JP", "ordered": "2026-11-10T01:00:00Z", "request": "exchange", "shipped": "2026-11-18T01:00:00Z", "informed": "not-yet", "delivered": "2026-11-20T01:00:00Z", "requester": "buyer", "bought-from": "online", "cancellable": "unstated", "description": "yes", "destination": "JP", "delivered-last": "2026-11-20T01:00:00Z", "payment-method": "card", "replacement-stock": "none", "return-clause-shown": "yes"}', pg_temp.once('ruling 7')::jsonb, '2026-11-23 01:00:00+00'),
('milamore', 'f36a52bece12834c4a3fb7d31b5626e98852a9263fddefd8b952bfe528c73c06', 'exchange', pg_temp.once('pins of milamore')::jsonb, '{"at": "2026-11-22T01:00:00Z", "kind": "ready", "paid": "2026-11-10T01:01:00Z", "seal": "none", "used": "no", "buyer": "consumer", "photo": "no", "stage": "delivered", "reason": "wrong-item", "altered": "no", "channel": "my-page", "country": "JP", "ordered": "2026-11-10T01:00:00Z", "request": "exchange", "shipped": "2026-11-18T01:00:00Z", "informed": "not-yet", "delivered": "2026-11-20T01:00:00Z", "requester": "buyer", "bought-from": "online", "cancellable": "unstated", "description": "yes", "destination": "JP", "delivered-last": "2026-11-20T01:00:00Z", "payment-method": "card", "replacement-stock": "none", "return-clause-shown": "yes"}', pg_temp.once('ruling 7')::jsonb, '2026-11-22 01:00:00+00'),
('milamore', 'fa22e61a95c96f7a4fc2e3d3ed2cbecf8405418d334070456fa40c3755249960', 'exchange', pg_temp.once('pins of milamore')::jsonb, '{"at": "2026-11-22T01:00:00Z", "kind": "ready", "paid": "2026-11-10T01:01:00Z", "seal": "none", "used": "no", "buyer": "consumer", "photo": "no", "stage": "delivered", "reason": "wrong-item", "altered": "no", "channel": "my-page", "country": "JP", "ordered": "2026-11-10T01:00:00Z", "request": "exchange", "shipped": "2026-11-18T01:00:00Z", "informed": "not-yet", "delivered": "2026-11-20T01:00:00Z", "requester": "buyer", "bought-from": "online", "cancellable": "unstated", "description": "yes", "destination": "JP", "delivered-last": "2026-11-20T01:00:00Z", "payment-method": "card", "replacement-stock": "available", "return-clause-shown": "yes"}', pg_temp.once('ruling 7')::jsonb, '2026-11-23 01:00:00+00');

insert into cases.counters (shop, last) values
('kami-kagu', 5),
('kaoru', 23),
('milamore', 5);

insert into cases.cases (shop, number, key, kind, order_number, line, quantity, state, data, custody, answers, description, ruling_hash, language, due_at, assigned_to, opened_at, opened_by, closed_at) values
('kami-kagu', 'KK-C00001', 'ask-4', 'exchange', 'KK-000001', 1, 1, 'approved', '{"ladder": ["replace", "repair", "refund"]}', 'with-customer', '{"used": "no", "photo": "yes", "opened": "yes", "reason": "defect", "altered": "no", "channel": "my-page", "description": "yes"}', 'One side came crushed.', 'aac0b7a3f17b7beeafa85c94706ea590a2d5e35069934a7fa5b40b1e9cd9c495', 'en', '2026-11-26 15:00:00+00', null, '2026-11-21 01:00:00+00', 'customer:3f471ae5-01ed-48bf-a7df-5fd54b0b5c0f', null),
('kami-kagu', 'KK-C00002', 'ask-48', 'exchange', 'KK-000002', 1, 1, 'refund-owed', '{"currency": "JPY", "amountMinor": "6380"}', 'with-shop', '{"used": "no", "photo": "yes", "opened": "yes", "reason": "defect", "altered": "no", "channel": "my-page", "description": "yes"}', '角がつぶれていました。', 'a29f0fba277e7dee93f6aca4977d0a4d281088829899b27331e412f52dc11453', 'ja', '2026-11-27 15:00:00+00', null, '2026-11-21 01:00:00+00', 'customer:67149902-7901-47ee-9ec8-183207aa1c55', null),
('kami-kagu', 'KK-C00003', 'ask-50', 'exchange', 'KK-000003', 1, 1, 'settled', '{"by": "refund"}', 'with-customer', '{"used": "no", "photo": "yes", "opened": "yes", "reason": "defect", "altered": "no", "channel": "my-page", "description": "yes"}', '角がつぶれていました。', 'a29f0fba277e7dee93f6aca4977d0a4d281088829899b27331e412f52dc11453', 'ja', null, null, '2026-11-21 01:00:00+00', 'customer:67149902-7901-47ee-9ec8-183207aa1c55', '2026-11-23 03:00:00+00'),
('kami-kagu', 'KK-C00004', 'ask-52', 'exchange', 'KK-000004', 1, 1, 'evidence-wanted', '{"by": 1795446000000, "wanted": ["photo"]}', 'with-customer', '{"used": "no", "photo": "no", "opened": "yes", "reason": "defect", "altered": "no", "channel": "my-page", "description": "yes"}', '角がつぶれていました。', 'a2f885af0d72db4a125c6efb45e9299e7ada566b191c1e2db2a7c9610459dd2a', 'ja', '2026-11-23 15:00:00+00', null, '2026-11-21 01:00:00+00', 'customer:67149902-7901-47ee-9ec8-183207aa1c55', null),
('kami-kagu', 'KK-C00005', 'ask-54', 'exchange', 'KK-000005', 1, 1, 'lapsed', '{}', 'with-customer', '{"used": "no", "photo": "no", "opened": "yes", "reason": "defect", "altered": "no", "channel": "my-page", "description": "yes"}', '角がつぶれていました。', 'a2f885af0d72db4a125c6efb45e9299e7ada566b191c1e2db2a7c9610459dd2a', 'ja', null, null, '2026-11-21 01:00:00+00', 'customer:67149902-7901-47ee-9ec8-183207aa1c55', '2026-11-23 15:00:00+00'),
('kaoru', 'KA-C00001', 'ask-2', 'exchange', 'KA-000001', 1, 1, 'settled', '{"by": "replacement"}', 'with-shop', '{"photo": "yes", "reason": "defect", "channel": "my-page", "description": "yes"}', '石がゆるんでいます。', 'f8b023e0c35c4ce96f23e1778a52d1dd4577a07de4c52ccbfd8b8fa495b20d55', 'ja', null, null, '2026-11-22 01:00:00+00', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-25 07:00:00+00'),
('kaoru', 'KA-C00002', 'ask-6', 'exchange', 'KA-000002', 1, 1, 'requested', '{}', 'with-customer', '{"photo": "no", "reason": "defect", "channel": "my-page", "description": "yes"}', '石がゆるんでいます。', 'b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c', 'ja', '2026-11-26 15:00:00+00', '5b55bf0e-f6b6-46f0-a4d7-5bf358f1c256', '2026-11-22 01:00:00+00', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', null),
('kaoru', 'KA-C00003', 'ask-7', 'exchange', 'KA-000002', 2, 1, 'evidence-wanted', '{"by": 1796050800000, "wanted": ["photo", "description"]}', 'with-customer', '{"photo": "no", "reason": "defect", "channel": "my-page", "description": "yes"}', '石がゆるんでいます。', 'b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c', 'ja', '2026-11-30 15:00:00+00', null, '2026-11-22 01:00:00+00', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', null),
('kaoru', 'KA-C00004', 'ask-8', 'exchange', 'KA-000002', 3, 1, 'requested', '{}', 'with-customer', '{"photo": "no", "reason": "defect", "channel": "my-page", "description": "yes"}', '石がゆるんでいます。', 'b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c', 'ja', '2026-11-26 15:00:00+00', null, '2026-11-22 01:00:00+00', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', null),
('kaoru', 'KA-C00005', 'ask-9', 'exchange', 'KA-000002', 4, 1, 'awaiting-return', '{"sendBackBy": 1796655600000}', 'on-the-way-to-shop', '{"photo": "no", "reason": "defect", "channel": "my-page", "description": "yes"}', '石がゆるんでいます。', 'b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c', 'ja', '2026-12-07 15:00:00+00', null, '2026-11-22 01:00:00+00', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', null),
('kaoru', 'KA-C00006', 'ask-11', 'exchange', 'KA-000003', 1, 1, 'received', '{}', 'with-shop', '{"photo": "no", "reason": "defect", "channel": "my-page", "description": "yes"}', '石がゆるんでいます。', 'b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c', 'ja', '2026-11-26 15:00:00+00', null, '2026-11-22 01:00:00+00', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', null),
('kaoru', 'KA-C00007', 'ask-12', 'exchange', 'KA-000003', 2, 1, 'inspected', '{"found": "confirmed"}', 'with-shop', '{"photo": "no", "reason": "defect", "channel": "my-page", "description": "yes"}', '石がゆるんでいます。', 'b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c', 'ja', '2026-11-26 15:00:00+00', null, '2026-11-22 01:00:00+00', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', null),
('kaoru', 'KA-C00008', 'ask-13', 'exchange', 'KA-000003', 3, 1, 'approved', '{"ladder": ["replace"]}', 'with-shop', '{"photo": "no", "reason": "defect", "channel": "my-page", "description": "yes"}', '石がゆるんでいます。', 'b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c', 'ja', '2026-11-27 15:00:00+00', null, '2026-11-22 01:00:00+00', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', null),
('kaoru', 'KA-C00009', 'ask-14', 'exchange', 'KA-000003', 4, 1, 'approved', '{"ladder": ["replace"]}', 'with-customer', '{"photo": "no", "reason": "defect", "channel": "my-page", "description": "yes"}', '石がゆるんでいます。', 'b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c', 'ja', '2026-11-26 15:00:00+00', null, '2026-11-22 01:00:00+00', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', null),
('kaoru', 'KA-C00010', 'ask-16', 'exchange', 'KA-000004', 1, 1, 'replacement-taken', '{"sku": "KA-MINAMO-11"}', 'with-shop', '{"photo": "no", "reason": "defect", "channel": "my-page", "description": "yes"}', '石がゆるんでいます。', 'b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c', 'ja', '2026-11-27 15:00:00+00', null, '2026-11-22 01:00:00+00', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', null),
('kaoru', 'KA-C00011', 'ask-17', 'exchange', 'KA-000004', 2, 1, 'replacement-sent', '{"parcel": "ec0e89a3-239d-48b2-bfb2-c8c60f468d18", "carrier": "ヤマト運輸", "tracking": "4321"}', 'with-shop', '{"photo": "no", "reason": "defect", "channel": "my-page", "description": "yes"}', '石がゆるんでいます。', 'b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c', 'ja', '2026-11-27 15:00:00+00', null, '2026-11-22 01:00:00+00', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', null),
('kaoru', 'KA-C00012', 'ask-18', 'exchange', 'KA-000004', 3, 1, 'with-staff', '{}', 'with-shop', '{"photo": "no", "reason": "defect", "channel": "my-page", "description": "yes"}', '石がゆるんでいます。', 'b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c', 'ja', '2026-11-27 15:00:00+00', null, '2026-11-22 01:00:00+00', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', null),
('kaoru', 'KA-C00013', 'ask-19', 'exchange', 'KA-000004', 4, 1, 'settled', '{"by": "staff"}', 'with-customer', '{"photo": "no", "reason": "defect", "channel": "my-page", "description": "yes"}', '石がゆるんでいます。', 'b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c', 'ja', null, null, '2026-11-22 01:00:00+00', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-25 03:00:00+00'),
('kaoru', 'KA-C00014', 'ask-21', 'exchange', 'KA-000005', 1, 1, 'refused', '{}', 'with-shop', '{"photo": "no", "reason": "defect", "channel": "my-page", "description": "yes"}', '石がゆるんでいます。', 'b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c', 'ja', null, null, '2026-11-22 01:00:00+00', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-24 04:00:00+00'),
('kaoru', 'KA-C00015', 'ask-22', 'exchange', 'KA-000005', 2, 1, 'refused', '{}', 'on-the-way-to-customer', '{"photo": "no", "reason": "defect", "channel": "my-page", "description": "yes"}', '石がゆるんでいます。', 'b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c', 'ja', null, null, '2026-11-22 01:00:00+00', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-24 05:00:00+00'),
('kaoru', 'KA-C00016', 'ask-23', 'exchange', 'KA-000005', 3, 1, 'dropped', '{}', 'with-customer', '{"photo": "no", "reason": "defect", "channel": "my-page", "description": "yes"}', '石がゆるんでいます。', 'b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c', 'ja', null, null, '2026-11-22 01:00:00+00', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-23 02:00:00+00'),
('kaoru', 'KA-C00017', 'ask-24', 'exchange', 'KA-000005', 4, 1, 'lapsed', '{}', 'with-customer', '{"photo": "no", "reason": "defect", "channel": "my-page", "description": "yes"}', '石がゆるんでいます。', 'b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c', 'ja', null, null, '2026-11-22 01:00:00+00', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-12-07 15:00:00+00'),
('kaoru', 'KA-C00018', 'ask-26', 'exchange', 'KA-000006', 1, 1, 'inspected', '{"found": "not-found"}', 'with-shop', '{"photo": "no", "reason": "defect", "channel": "my-page", "description": "yes"}', '石がゆるんでいます。', 'b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c', 'ja', '2026-12-11 15:00:00+00', null, '2026-11-22 01:00:00+00', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', null),
('kaoru', 'KA-C00019', 'ask-28', 'exchange', 'KA-000007', 1, 2, 'awaiting-return', '{"sendBackBy": 1796655600000}', 'on-the-way-to-shop', '{"photo": "no", "reason": "defect", "channel": "my-page", "description": "yes"}', '石がゆるんでいます。', 'b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c', 'ja', '2026-12-07 15:00:00+00', null, '2026-11-22 01:00:00+00', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', null),
('kaoru', 'KA-C00020', 'ask-30', 'exchange', 'KA-000008', 1, 2, 'replacement-taken', '{"sku": "KA-MINAMO-11"}', 'with-shop', '{"photo": "no", "reason": "defect", "channel": "my-page", "description": "yes"}', '石がゆるんでいます。', 'b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c', 'ja', '2026-11-27 15:00:00+00', null, '2026-11-22 01:00:00+00', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', null),
('kaoru', 'KA-C00021', 'ask-32', 'exchange', 'KA-000009', 1, 1, 'dropped', '{}', 'with-customer', '{"photo": "no", "reason": "defect", "channel": "my-page", "description": "yes"}', '石がゆるんでいます。', 'b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c', 'ja', null, null, '2026-11-22 01:00:00+00', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-23 01:00:00+00'),
('kaoru', 'KA-C00022', 'ask-33', 'exchange', 'KA-000009', 1, 1, 'requested', '{}', 'with-customer', '{"photo": "no", "reason": "defect", "channel": "my-page", "description": "yes"}', '石がゆるんでいます。', '59993c1694d59158389a13805e23c4700c1e458f91a005b1e9b9e2ebfef91c0d', 'ja', '2026-11-27 15:00:00+00', null, '2026-11-24 01:00:00+00', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', null),
('kaoru', 'KA-C00023', 'ask-35', 'exchange', 'KA-000010', 1, 1, 'awaiting-return', '{"sendBackBy": 1796655600000}', 'on-the-way-to-shop', '{"photo": "no", "reason": "defect", "channel": "my-page", "description": "yes"}', '石がゆるんでいます。', 'e404a6fc221df91a34965c949aba902cb6e9d69df98e1a589d17573ed34dbf76', 'ja', '2026-12-07 15:00:00+00', null, '2026-11-22 01:00:00+00', 'recipient:KA-000010', null),
('milamore', 'MI-C00001', 'ask-38', 'exchange', 'MI-000001', 1, 1, 'replacement-taken', '{"sku": "MI-NAGARE"}', 'with-customer', '{"used": "no", "photo": "no", "reason": "wrong-item", "altered": "no", "channel": "my-page", "description": "yes"}', '金具の向きがちがいます。', '332fedebf683e6a63109e55bdb5c1942c69ecdc5361f939eaa0eecbc2766ea4c', 'ja', '2026-11-26 15:00:00+00', null, '2026-11-22 01:00:00+00', 'customer:9efb3203-0886-4507-a361-bd2912f92b4f', null),
('milamore', 'MI-C00002', 'ask-40', 'exchange', 'MI-000002', 1, 1, 'making', '{"ladder": [], "readyBy": null}', 'with-customer', '{"used": "no", "photo": "no", "reason": "wrong-item", "altered": "no", "channel": "my-page", "description": "yes"}', '金具の向きがちがいます。', 'f36a52bece12834c4a3fb7d31b5626e98852a9263fddefd8b952bfe528c73c06', 'ja', '2026-11-26 15:00:00+00', null, '2026-11-22 01:00:00+00', 'customer:9efb3203-0886-4507-a361-bd2912f92b4f', null),
('milamore', 'MI-C00003', 'ask-42', 'exchange', 'MI-000003', 1, 1, 'approved', '{"ladder": ["replace", "make"]}', 'with-customer', '{"used": "no", "photo": "no", "reason": "wrong-item", "altered": "no", "channel": "my-page", "description": "yes"}', '金具の向きがちがいます。', 'f36a52bece12834c4a3fb7d31b5626e98852a9263fddefd8b952bfe528c73c06', 'ja', '2026-11-26 15:00:00+00', null, '2026-11-22 01:00:00+00', 'customer:9efb3203-0886-4507-a361-bd2912f92b4f', null),
('milamore', 'MI-C00004', 'ask-44', 'exchange', 'MI-000004', 1, 1, 'replacement-sent', '{"parcel": "21c1d249-4980-4676-9d79-41c4aa4e8a5d", "carrier": "ヤマト運輸", "tracking": "4321"}', 'with-customer', '{"used": "no", "photo": "no", "reason": "wrong-item", "altered": "no", "channel": "my-page", "description": "yes"}', '金具の向きがちがいます。', 'f36a52bece12834c4a3fb7d31b5626e98852a9263fddefd8b952bfe528c73c06', 'ja', '2026-11-26 15:00:00+00', null, '2026-11-22 01:00:00+00', 'customer:9efb3203-0886-4507-a361-bd2912f92b4f', null),
('milamore', 'MI-C00005', 'ask-46', 'exchange', 'MI-000005', 1, 1, 'refund-owed', '{"currency": "JPY", "amountMinor": "800"}', 'with-customer', '{"used": "no", "photo": "no", "reason": "wrong-item", "altered": "no", "channel": "my-page", "description": "yes"}', '金具の向きがちがいます。', 'f36a52bece12834c4a3fb7d31b5626e98852a9263fddefd8b952bfe528c73c06', 'ja', '2026-11-26 15:00:00+00', null, '2026-11-22 01:00:00+00', 'customer:9efb3203-0886-4507-a361-bd2912f92b4f', null);

insert into cases.events (shop, number, sequence, type, data, actor, at) values
('kami-kagu', 'KK-C00001', 1, 'Asked', '{"photos": 1, "ruling": "aac0b7a3f17b7beeafa85c94706ea590a2d5e35069934a7fa5b40b1e9cd9c495", "verdict": "accept"}', 'customer:3f471ae5-01ed-48bf-a7df-5fd54b0b5c0f', '2026-11-21 01:00:00+00'),
('kami-kagu', 'KK-C00001', 2, 'Approved', '{"keep": true, "note": "", "ladder": ["replace", "repair", "refund"], "ruling": "149ddcdcf7e752ebe4776c8bc662dfb7e9747c78145f15514f50dc94669b7511", "verdict": "accept"}', 'staff:5b1020cc-0121-4a89-8227-edfdbf43381c', '2026-11-23 01:00:00+00'),
('kami-kagu', 'KK-C00002', 1, 'Asked', '{"photos": 1, "ruling": "a29f0fba277e7dee93f6aca4977d0a4d281088829899b27331e412f52dc11453", "verdict": "accept"}', 'customer:67149902-7901-47ee-9ec8-183207aa1c55', '2026-11-21 01:00:00+00'),
('kami-kagu', 'KK-C00002', 2, 'CalledIn', '{"note": "お手数をおかけします。", "ruling": "dfe163dabac365aca805dcc047080dd4c4d0517b2b8453e3dc3f2f26e40445ef", "sendBackBy": 1796655600000}', 'staff:5b1020cc-0121-4a89-8227-edfdbf43381c', '2026-11-23 01:00:00+00'),
('kami-kagu', 'KK-C00002', 3, 'ParcelReceived', '{}', 'staff:5b1020cc-0121-4a89-8227-edfdbf43381c', '2026-11-23 02:00:00+00'),
('kami-kagu', 'KK-C00002', 4, 'Inspected', '{"found": "confirmed", "notes": "爪が浮いています。"}', 'staff:5b1020cc-0121-4a89-8227-edfdbf43381c', '2026-11-23 03:00:00+00'),
('kami-kagu', 'KK-C00002', 5, 'Approved', '{"note": "", "ladder": ["replace", "refund"], "ruling": "3ee9531a833fa61d1da750115ee6346b8e6f37cc219dae78491acf5fc5454611", "verdict": "accept"}', 'staff:5b1020cc-0121-4a89-8227-edfdbf43381c', '2026-11-24 04:00:00+00'),
('kami-kagu', 'KK-C00002', 6, 'RefundOwed', '{"currency": "JPY", "amountMinor": "6380"}', 'staff:5b1020cc-0121-4a89-8227-edfdbf43381c', '2026-11-24 05:00:00+00'),
('kami-kagu', 'KK-C00003', 1, 'Asked', '{"photos": 1, "ruling": "a29f0fba277e7dee93f6aca4977d0a4d281088829899b27331e412f52dc11453", "verdict": "accept"}', 'customer:67149902-7901-47ee-9ec8-183207aa1c55', '2026-11-21 01:00:00+00'),
('kami-kagu', 'KK-C00003', 2, 'Approved', '{"keep": true, "note": "", "ladder": ["replace", "refund"], "ruling": "dfe163dabac365aca805dcc047080dd4c4d0517b2b8453e3dc3f2f26e40445ef", "verdict": "accept"}', 'staff:5b1020cc-0121-4a89-8227-edfdbf43381c', '2026-11-23 01:00:00+00'),
('kami-kagu', 'KK-C00003', 3, 'RefundOwed', '{"currency": "JPY", "amountMinor": "6380"}', 'staff:5b1020cc-0121-4a89-8227-edfdbf43381c', '2026-11-23 02:00:00+00'),
('kami-kagu', 'KK-C00003', 4, 'Settled', '{"by": "refund", "note": ""}', 'staff:5b1020cc-0121-4a89-8227-edfdbf43381c', '2026-11-23 03:00:00+00'),
('kami-kagu', 'KK-C00004', 1, 'Asked', '{"photos": 0, "ruling": "a2f885af0d72db4a125c6efb45e9299e7ada566b191c1e2db2a7c9610459dd2a", "verdict": "pending"}', 'customer:67149902-7901-47ee-9ec8-183207aa1c55', '2026-11-21 01:00:00+00'),
('kami-kagu', 'KK-C00005', 1, 'Asked', '{"photos": 0, "ruling": "a2f885af0d72db4a125c6efb45e9299e7ada566b191c1e2db2a7c9610459dd2a", "verdict": "pending"}', 'customer:67149902-7901-47ee-9ec8-183207aa1c55', '2026-11-21 01:00:00+00'),
('kami-kagu', 'KK-C00005', 2, 'Lapsed', '{}', 'job:wake-case', '2026-11-23 15:00:00+00'),
('kaoru', 'KA-C00001', 1, 'Asked', '{"photos": 1, "ruling": "f8b023e0c35c4ce96f23e1778a52d1dd4577a07de4c52ccbfd8b8fa495b20d55", "verdict": "pending"}', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-22 01:00:00+00'),
('kaoru', 'KA-C00001', 2, 'CalledIn', '{"note": "お手数をおかけします。", "ruling": "8f6f0a902930b6616f84da39055f864913e9a5ab86d52223179de0df9fcb2be1", "sendBackBy": 1796655600000}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 01:00:00+00'),
('kaoru', 'KA-C00001', 3, 'ParcelReceived', '{}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 02:00:00+00'),
('kaoru', 'KA-C00001', 4, 'Inspected', '{"found": "confirmed", "notes": "爪が浮いています。"}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 03:00:00+00'),
('kaoru', 'KA-C00001', 5, 'Approved', '{"note": "", "ladder": ["replace"], "ruling": "55b6d72ea14d28a80db00c85496a6fc5c8501b769429b7f1fa411b205b625bf5", "verdict": "accept"}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-24 04:00:00+00'),
('kaoru', 'KA-C00001', 6, 'ReplacementTaken', '{"sku": "KA-MINAMO-11"}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-24 05:00:00+00'),
('kaoru', 'KA-C00001', 7, 'ReplacementSent', '{"parcel": "e798bc47-90c8-4901-9616-379aa22f90b0", "carrier": "ヤマト運輸", "tracking": "4321"}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-24 06:00:00+00'),
('kaoru', 'KA-C00001', 8, 'Settled', '{"by": "replacement", "note": "お手元に届きました。"}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-25 07:00:00+00'),
('kaoru', 'KA-C00002', 1, 'Asked', '{"photos": 0, "ruling": "b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c", "verdict": "pending"}', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-22 01:00:00+00'),
('kaoru', 'KA-C00003', 1, 'Asked', '{"photos": 0, "ruling": "b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c", "verdict": "pending"}', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-22 01:00:00+00'),
('kaoru', 'KA-C00003', 2, 'EvidenceWanted', '{"by": 1796050800000, "note": "石の裏側もお願いします。", "wanted": ["photo", "description"]}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 01:00:00+00'),
('kaoru', 'KA-C00004', 1, 'Asked', '{"photos": 0, "ruling": "b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c", "verdict": "pending"}', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-22 01:00:00+00'),
('kaoru', 'KA-C00004', 2, 'EvidenceWanted', '{"by": 1796050800000, "note": "石の裏側もお願いします。", "wanted": ["photo", "description"]}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 01:00:00+00'),
('kaoru', 'KA-C00004', 3, 'EvidenceGiven', '{"note": "裏側です。", "photos": 2}', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-23 02:00:00+00'),
('kaoru', 'KA-C00005', 1, 'Asked', '{"photos": 0, "ruling": "b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c", "verdict": "pending"}', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-22 01:00:00+00'),
('kaoru', 'KA-C00005', 2, 'CalledIn', '{"note": "お手数をおかけします。", "ruling": "9f835f02a9f43653b3ca507d4b9cb6efdbfd5bf6ebd765cf0634283442cd449e", "sendBackBy": 1796655600000}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 01:00:00+00'),
('kaoru', 'KA-C00006', 1, 'Asked', '{"photos": 0, "ruling": "b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c", "verdict": "pending"}', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-22 01:00:00+00'),
('kaoru', 'KA-C00006', 2, 'CalledIn', '{"note": "お手数をおかけします。", "ruling": "9f835f02a9f43653b3ca507d4b9cb6efdbfd5bf6ebd765cf0634283442cd449e", "sendBackBy": 1796655600000}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 01:00:00+00'),
('kaoru', 'KA-C00006', 3, 'ParcelReceived', '{}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 02:00:00+00'),
('kaoru', 'KA-C00007', 1, 'Asked', '{"photos": 0, "ruling": "b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c", "verdict": "pending"}', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-22 01:00:00+00'),
('kaoru', 'KA-C00007', 2, 'CalledIn', '{"note": "お手数をおかけします。", "ruling": "9f835f02a9f43653b3ca507d4b9cb6efdbfd5bf6ebd765cf0634283442cd449e", "sendBackBy": 1796655600000}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 01:00:00+00'),
('kaoru', 'KA-C00007', 3, 'ParcelReceived', '{}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 02:00:00+00'),
('kaoru', 'KA-C00007', 4, 'Inspected', '{"found": "confirmed", "notes": "爪が浮いています。"}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 03:00:00+00'),
('kaoru', 'KA-C00008', 1, 'Asked', '{"photos": 0, "ruling": "b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c", "verdict": "pending"}', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-22 01:00:00+00'),
('kaoru', 'KA-C00008', 2, 'CalledIn', '{"note": "お手数をおかけします。", "ruling": "9f835f02a9f43653b3ca507d4b9cb6efdbfd5bf6ebd765cf0634283442cd449e", "sendBackBy": 1796655600000}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 01:00:00+00'),
('kaoru', 'KA-C00008', 3, 'ParcelReceived', '{}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 02:00:00+00'),
('kaoru', 'KA-C00008', 4, 'Inspected', '{"found": "confirmed", "notes": "爪が浮いています。"}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 03:00:00+00'),
('kaoru', 'KA-C00008', 5, 'Approved', '{"note": "", "ladder": ["replace"], "ruling": "dd9d0f95deb26a399224e75b78cf4b1856030331fafcb54fabe00810ff9fd85d", "verdict": "accept"}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-24 04:00:00+00'),
('kaoru', 'KA-C00009', 1, 'Asked', '{"photos": 0, "ruling": "b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c", "verdict": "pending"}', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-22 01:00:00+00'),
('kaoru', 'KA-C00009', 2, 'Approved', '{"keep": true, "note": "写真で確かめました。", "ladder": ["replace"], "ruling": "9f835f02a9f43653b3ca507d4b9cb6efdbfd5bf6ebd765cf0634283442cd449e", "verdict": "pending", "override": {"clause": "kaoru#faulty.exchange.inspection", "reason": "写真で明らか"}}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 01:00:00+00'),
('kaoru', 'KA-C00010', 1, 'Asked', '{"photos": 0, "ruling": "b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c", "verdict": "pending"}', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-22 01:00:00+00'),
('kaoru', 'KA-C00010', 2, 'CalledIn', '{"note": "お手数をおかけします。", "ruling": "9f835f02a9f43653b3ca507d4b9cb6efdbfd5bf6ebd765cf0634283442cd449e", "sendBackBy": 1796655600000}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 01:00:00+00'),
('kaoru', 'KA-C00010', 3, 'ParcelReceived', '{}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 02:00:00+00'),
('kaoru', 'KA-C00010', 4, 'Inspected', '{"found": "confirmed", "notes": "爪が浮いています。"}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 03:00:00+00'),
('kaoru', 'KA-C00010', 5, 'Approved', '{"note": "", "ladder": ["replace"], "ruling": "dd9d0f95deb26a399224e75b78cf4b1856030331fafcb54fabe00810ff9fd85d", "verdict": "accept"}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-24 04:00:00+00'),
('kaoru', 'KA-C00010', 6, 'ReplacementTaken', '{"sku": "KA-MINAMO-11"}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-24 05:00:00+00'),
('kaoru', 'KA-C00011', 1, 'Asked', '{"photos": 0, "ruling": "b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c", "verdict": "pending"}', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-22 01:00:00+00'),
('kaoru', 'KA-C00011', 2, 'CalledIn', '{"note": "お手数をおかけします。", "ruling": "9f835f02a9f43653b3ca507d4b9cb6efdbfd5bf6ebd765cf0634283442cd449e", "sendBackBy": 1796655600000}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 01:00:00+00'),
('kaoru', 'KA-C00011', 3, 'ParcelReceived', '{}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 02:00:00+00'),
('kaoru', 'KA-C00011', 4, 'Inspected', '{"found": "confirmed", "notes": "爪が浮いています。"}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 03:00:00+00'),
('kaoru', 'KA-C00011', 5, 'Approved', '{"note": "", "ladder": ["replace"], "ruling": "dd9d0f95deb26a399224e75b78cf4b1856030331fafcb54fabe00810ff9fd85d", "verdict": "accept"}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-24 04:00:00+00'),
('kaoru', 'KA-C00011', 6, 'ReplacementTaken', '{"sku": "KA-MINAMO-11"}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-24 05:00:00+00'),
('kaoru', 'KA-C00011', 7, 'ReplacementSent', '{"parcel": "ec0e89a3-239d-48b2-bfb2-c8c60f468d18", "carrier": "ヤマト運輸", "tracking": "4321"}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-24 06:00:00+00'),
('kaoru', 'KA-C00012', 1, 'Asked', '{"photos": 0, "ruling": "b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c", "verdict": "pending"}', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-22 01:00:00+00'),
('kaoru', 'KA-C00012', 2, 'CalledIn', '{"note": "お手数をおかけします。", "ruling": "9f835f02a9f43653b3ca507d4b9cb6efdbfd5bf6ebd765cf0634283442cd449e", "sendBackBy": 1796655600000}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 01:00:00+00'),
('kaoru', 'KA-C00012', 3, 'ParcelReceived', '{}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 02:00:00+00'),
('kaoru', 'KA-C00012', 4, 'Inspected', '{"found": "confirmed", "notes": "爪が浮いています。"}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 03:00:00+00'),
('kaoru', 'KA-C00012', 5, 'Approved', '{"note": "", "ladder": ["replace"], "ruling": "dd9d0f95deb26a399224e75b78cf4b1856030331fafcb54fabe00810ff9fd85d", "verdict": "accept"}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-24 04:00:00+00'),
('kaoru', 'KA-C00012', 6, 'HandedToStaff', '{}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-24 05:00:00+00'),
('kaoru', 'KA-C00013', 1, 'Asked', '{"photos": 0, "ruling": "b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c", "verdict": "pending"}', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-22 01:00:00+00'),
('kaoru', 'KA-C00013', 2, 'Approved', '{"keep": true, "note": "写真で確かめました。", "ladder": ["replace"], "ruling": "9f835f02a9f43653b3ca507d4b9cb6efdbfd5bf6ebd765cf0634283442cd449e", "verdict": "pending", "override": {"clause": "kaoru#faulty.exchange.inspection", "reason": "写真で明らか"}}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 01:00:00+00'),
('kaoru', 'KA-C00013', 3, 'HandedToStaff', '{}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 02:00:00+00'),
('kaoru', 'KA-C00013', 4, 'Settled', '{"by": "staff", "note": "お手元に届きました。"}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-25 03:00:00+00'),
('kaoru', 'KA-C00014', 1, 'Asked', '{"photos": 0, "ruling": "b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c", "verdict": "pending"}', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-22 01:00:00+00'),
('kaoru', 'KA-C00014', 2, 'CalledIn', '{"note": "お手数をおかけします。", "ruling": "9f835f02a9f43653b3ca507d4b9cb6efdbfd5bf6ebd765cf0634283442cd449e", "sendBackBy": 1796655600000}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 01:00:00+00'),
('kaoru', 'KA-C00014', 3, 'ParcelReceived', '{}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 02:00:00+00'),
('kaoru', 'KA-C00014', 4, 'Inspected', '{"found": "not-found", "notes": ""}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 03:00:00+00'),
('kaoru', 'KA-C00014', 5, 'Refused', '{"note": "", "ruling": "9cc1b34109b354feda55e248a7d0fe4ac35d417df212bcf89bfeac3afab1951d", "verdict": "refuse"}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-24 04:00:00+00'),
('kaoru', 'KA-C00015', 1, 'Asked', '{"photos": 0, "ruling": "b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c", "verdict": "pending"}', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-22 01:00:00+00'),
('kaoru', 'KA-C00015', 2, 'CalledIn', '{"note": "お手数をおかけします。", "ruling": "9f835f02a9f43653b3ca507d4b9cb6efdbfd5bf6ebd765cf0634283442cd449e", "sendBackBy": 1796655600000}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 01:00:00+00'),
('kaoru', 'KA-C00015', 3, 'ParcelReceived', '{}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 02:00:00+00'),
('kaoru', 'KA-C00015', 4, 'Inspected', '{"found": "not-found", "notes": ""}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 03:00:00+00'),
('kaoru', 'KA-C00015', 5, 'Refused', '{"note": "", "ruling": "9cc1b34109b354feda55e248a7d0fe4ac35d417df212bcf89bfeac3afab1951d", "verdict": "refuse"}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-24 04:00:00+00'),
('kaoru', 'KA-C00015', 6, 'PieceSentBack', '{}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-24 05:00:00+00'),
('kaoru', 'KA-C00016', 1, 'Asked', '{"photos": 0, "ruling": "b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c", "verdict": "pending"}', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-22 01:00:00+00'),
('kaoru', 'KA-C00016', 2, 'CalledIn', '{"note": "お手数をおかけします。", "ruling": "9f835f02a9f43653b3ca507d4b9cb6efdbfd5bf6ebd765cf0634283442cd449e", "sendBackBy": 1796655600000}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 01:00:00+00'),
('kaoru', 'KA-C00016', 3, 'Dropped', '{}', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-23 02:00:00+00'),
('kaoru', 'KA-C00017', 1, 'Asked', '{"photos": 0, "ruling": "b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c", "verdict": "pending"}', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-22 01:00:00+00'),
('kaoru', 'KA-C00017', 2, 'CalledIn', '{"note": "お手数をおかけします。", "ruling": "9f835f02a9f43653b3ca507d4b9cb6efdbfd5bf6ebd765cf0634283442cd449e", "sendBackBy": 1796655600000}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 01:00:00+00'),
('kaoru', 'KA-C00017', 3, 'Lapsed', '{}', 'job:wake-case', '2026-12-07 15:00:00+00'),
('kaoru', 'KA-C00018', 1, 'Asked', '{"photos": 0, "ruling": "b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c", "verdict": "pending"}', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-22 01:00:00+00'),
('kaoru', 'KA-C00018', 2, 'CalledIn', '{"note": "お手数をおかけします。", "ruling": "9f835f02a9f43653b3ca507d4b9cb6efdbfd5bf6ebd765cf0634283442cd449e", "sendBackBy": 1796655600000}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 01:00:00+00'),
('kaoru', 'KA-C00018', 3, 'Lapsed', '{}', 'job:wake-case', '2026-12-07 15:00:00+00'),
('kaoru', 'KA-C00018', 4, 'ParcelReceived', '{}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-12-08 03:00:00+00'),
('kaoru', 'KA-C00018', 5, 'Inspected', '{"found": "not-found", "notes": ""}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-12-08 04:00:00+00'),
('kaoru', 'KA-C00019', 1, 'Asked', '{"photos": 0, "ruling": "b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c", "verdict": "pending"}', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-22 01:00:00+00'),
('kaoru', 'KA-C00019', 2, 'CalledIn', '{"note": "お手数をおかけします。", "ruling": "9f835f02a9f43653b3ca507d4b9cb6efdbfd5bf6ebd765cf0634283442cd449e", "sendBackBy": 1796655600000}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 01:00:00+00'),
('kaoru', 'KA-C00020', 1, 'Asked', '{"photos": 0, "ruling": "b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c", "verdict": "pending"}', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-22 01:00:00+00'),
('kaoru', 'KA-C00020', 2, 'CalledIn', '{"note": "お手数をおかけします。", "ruling": "9f835f02a9f43653b3ca507d4b9cb6efdbfd5bf6ebd765cf0634283442cd449e", "sendBackBy": 1796655600000}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 01:00:00+00'),
('kaoru', 'KA-C00020', 3, 'ParcelReceived', '{}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 02:00:00+00'),
('kaoru', 'KA-C00020', 4, 'Inspected', '{"found": "confirmed", "notes": "爪が浮いています。"}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 03:00:00+00'),
('kaoru', 'KA-C00020', 5, 'Approved', '{"note": "", "ladder": ["replace"], "ruling": "dd9d0f95deb26a399224e75b78cf4b1856030331fafcb54fabe00810ff9fd85d", "verdict": "accept"}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-24 04:00:00+00'),
('kaoru', 'KA-C00020', 6, 'ReplacementTaken', '{"sku": "KA-MINAMO-11"}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-24 05:00:00+00'),
('kaoru', 'KA-C00021', 1, 'Asked', '{"photos": 0, "ruling": "b8d5682570a80336e1e953b90711da5225ecb4ef1a3dc2c4a07633192b72794c", "verdict": "pending"}', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-22 01:00:00+00'),
('kaoru', 'KA-C00021', 2, 'Dropped', '{}', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-23 01:00:00+00'),
('kaoru', 'KA-C00022', 1, 'Asked', '{"photos": 0, "ruling": "59993c1694d59158389a13805e23c4700c1e458f91a005b1e9b9e2ebfef91c0d", "verdict": "pending"}', 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-24 01:00:00+00'),
('kaoru', 'KA-C00023', 1, 'Asked', '{"photos": 0, "ruling": "e404a6fc221df91a34965c949aba902cb6e9d69df98e1a589d17573ed34dbf76", "verdict": "pending"}', 'recipient:KA-000010', '2026-11-22 01:00:00+00'),
('kaoru', 'KA-C00023', 2, 'CalledIn', '{"note": "お手数をおかけします。", "ruling": "76d521d2e0c6f472984c35886c0f268fe0e3570b6af0393cec5cf2ebbead206e", "sendBackBy": 1796655600000}', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '2026-11-23 01:00:00+00'),
('milamore', 'MI-C00001', 1, 'Asked', '{"photos": 0, "ruling": "332fedebf683e6a63109e55bdb5c1942c69ecdc5361f939eaa0eecbc2766ea4c", "verdict": "accept"}', 'customer:9efb3203-0886-4507-a361-bd2912f92b4f', '2026-11-22 01:00:00+00'),
('milamore', 'MI-C00001', 2, 'Approved', '{"keep": true, "note": "", "ladder": ["replace", "make"], "ruling": "fa22e61a95c96f7a4fc2e3d3ed2cbecf8405418d334070456fa40c3755249960", "verdict": "accept"}', 'staff:c72da65e-5b7a-4513-b4ef-e5ebb92980f2', '2026-11-23 01:00:00+00'),
('milamore', 'MI-C00001', 3, 'ReplacementTaken', '{"sku": "MI-NAGARE"}', 'staff:c72da65e-5b7a-4513-b4ef-e5ebb92980f2', '2026-11-23 02:00:00+00'),
('milamore', 'MI-C00002', 1, 'Asked', '{"photos": 0, "ruling": "f36a52bece12834c4a3fb7d31b5626e98852a9263fddefd8b952bfe528c73c06", "verdict": "accept"}', 'customer:9efb3203-0886-4507-a361-bd2912f92b4f', '2026-11-22 01:00:00+00'),
('milamore', 'MI-C00002', 2, 'Approved', '{"keep": true, "note": "", "ladder": ["replace", "make"], "ruling": "9b3e41456b64247ff643a6826b78c9237ca4464ffd4c683b9216920a5961fcc1", "verdict": "accept"}', 'staff:c72da65e-5b7a-4513-b4ef-e5ebb92980f2', '2026-11-23 01:00:00+00'),
('milamore', 'MI-C00002', 3, 'MakingStarted', '{"ladder": [], "readyBy": null}', 'staff:c72da65e-5b7a-4513-b4ef-e5ebb92980f2', '2026-11-23 02:00:00+00'),
('milamore', 'MI-C00003', 1, 'Asked', '{"photos": 0, "ruling": "f36a52bece12834c4a3fb7d31b5626e98852a9263fddefd8b952bfe528c73c06", "verdict": "accept"}', 'customer:9efb3203-0886-4507-a361-bd2912f92b4f', '2026-11-22 01:00:00+00'),
('milamore', 'MI-C00003', 2, 'Approved', '{"keep": true, "note": "", "ladder": ["replace", "make"], "ruling": "9b3e41456b64247ff643a6826b78c9237ca4464ffd4c683b9216920a5961fcc1", "verdict": "accept"}', 'staff:c72da65e-5b7a-4513-b4ef-e5ebb92980f2', '2026-11-23 01:00:00+00'),
('milamore', 'MI-C00004', 1, 'Asked', '{"photos": 0, "ruling": "f36a52bece12834c4a3fb7d31b5626e98852a9263fddefd8b952bfe528c73c06", "verdict": "accept"}', 'customer:9efb3203-0886-4507-a361-bd2912f92b4f', '2026-11-22 01:00:00+00'),
('milamore', 'MI-C00004', 2, 'Approved', '{"keep": true, "note": "", "ladder": ["replace", "make"], "ruling": "9b3e41456b64247ff643a6826b78c9237ca4464ffd4c683b9216920a5961fcc1", "verdict": "accept"}', 'staff:c72da65e-5b7a-4513-b4ef-e5ebb92980f2', '2026-11-23 01:00:00+00'),
('milamore', 'MI-C00004', 3, 'MakingStarted', '{"ladder": [], "readyBy": null}', 'staff:c72da65e-5b7a-4513-b4ef-e5ebb92980f2', '2026-11-23 02:00:00+00'),
('milamore', 'MI-C00004', 4, 'ReplacementSent', '{"parcel": "21c1d249-4980-4676-9d79-41c4aa4e8a5d", "carrier": "ヤマト運輸", "tracking": "4321"}', 'staff:c72da65e-5b7a-4513-b4ef-e5ebb92980f2', '2026-11-23 03:00:00+00'),
('milamore', 'MI-C00005', 1, 'Asked', '{"photos": 0, "ruling": "f36a52bece12834c4a3fb7d31b5626e98852a9263fddefd8b952bfe528c73c06", "verdict": "accept"}', 'customer:9efb3203-0886-4507-a361-bd2912f92b4f', '2026-11-22 01:00:00+00'),
('milamore', 'MI-C00005', 2, 'Approved', '{"keep": true, "note": "", "ladder": ["replace", "make"], "ruling": "9b3e41456b64247ff643a6826b78c9237ca4464ffd4c683b9216920a5961fcc1", "verdict": "accept"}', 'staff:c72da65e-5b7a-4513-b4ef-e5ebb92980f2', '2026-11-23 01:00:00+00'),
('milamore', 'MI-C00005', 3, 'MakingStarted', '{"ladder": [], "readyBy": null}', 'staff:c72da65e-5b7a-4513-b4ef-e5ebb92980f2', '2026-11-23 02:00:00+00'),
('milamore', 'MI-C00005', 4, 'RefundOwed', '{"currency": "JPY", "amountMinor": "800"}', 'staff:c72da65e-5b7a-4513-b4ef-e5ebb92980f2', '2026-11-23 03:00:00+00');

insert into cases.photos (shop, number, photo, hash, width, height, added_by, added_at) values
('kami-kagu', 'KK-C00001', 1, '1111111111111111111111111111111111111111111111111111111111111111', 1200, 900, 'customer:3f471ae5-01ed-48bf-a7df-5fd54b0b5c0f', '2026-11-21 01:00:00+00'),
('kami-kagu', 'KK-C00002', 1, '1111111111111111111111111111111111111111111111111111111111111111', 1200, 900, 'customer:67149902-7901-47ee-9ec8-183207aa1c55', '2026-11-21 01:00:00+00'),
('kami-kagu', 'KK-C00003', 1, '1111111111111111111111111111111111111111111111111111111111111111', 1200, 900, 'customer:67149902-7901-47ee-9ec8-183207aa1c55', '2026-11-21 01:00:00+00'),
('kaoru', 'KA-C00001', 1, '1111111111111111111111111111111111111111111111111111111111111111', 1200, 900, 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-22 01:00:00+00'),
('kaoru', 'KA-C00004', 1, '7777777777777777777777777777777777777777777777777777777777777777', 1200, 900, 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-23 02:00:00+00'),
('kaoru', 'KA-C00004', 2, '8888888888888888888888888888888888888888888888888888888888888888', 1200, 900, 'customer:cedb0906-48b9-40f3-9a00-9e944d64ac89', '2026-11-23 02:00:00+00');

insert into cases.tasks (shop, task, number, what, data, created_at, done_at, done_by) values
('kami-kagu', '88cdc672-bf72-4656-bc40-5256f2f3e1f2', 'KK-C00002', 'pay-refund', '{"order": "KK-000002", "currency": "JPY", "amountMinor": "6380"}', '2026-11-24 05:00:00+00', null, null),
('kami-kagu', '91fe25dc-bd93-4365-baf2-b9fa3bea41e2', 'KK-C00003', 'pay-refund', '{"order": "KK-000003", "currency": "JPY", "amountMinor": "6380"}', '2026-11-23 02:00:00+00', '2026-11-23 03:00:00+00', 'staff:5b1020cc-0121-4a89-8227-edfdbf43381c'),
('kaoru', '0162584b-702f-4a04-8617-043639ee3f3d', 'KA-C00015', 'send-piece-back', '{"order": "KA-000005"}', '2026-11-24 04:00:00+00', '2026-11-24 05:00:00+00', 'staff:ca3c9036-fe15-42d7-9878-6e05ce3d38ae'),
('kaoru', 'b3961c14-14e8-43ab-bb4f-021303a10d07', 'KA-C00014', 'send-piece-back', '{"order": "KA-000005"}', '2026-11-24 04:00:00+00', null, null),
('milamore', '0b90074f-88ae-4383-9200-735ac3f93267', 'MI-C00005', 'pay-refund', '{"order": "MI-000005", "currency": "JPY", "amountMinor": "800"}', '2026-11-23 03:00:00+00', null, null);

insert into mail.letters (shop, letter, kind, order_number, case_number, customer, to_name, to_address, language, subject, text_body, html_body, kept_at, sent_at, message_id, fault) values
('kami-kagu', '83dfdaf3-5f8d-590f-8827-b2e1f6fe8950', 'order-placed', 'KK-000001', null, '3f471ae5-01ed-48bf-a7df-5fd54b0b5c0f', 'Anna Schmidt', 'anna@customer.example', 'en', 'Kami-kagu: thank you for your order (KK-000001)', 'Dear Anna Schmidt,

Thank you for buying from Kami-kagu. This is what you ordered.

Ordered: Tuesday 10 November 2026, 10:00 (Japan)
Scratcher “Nami”: ¥6,380
Delivery: ¥1,000
Total, tax included: ¥7,380

■ When it ships

- Scratcher “Nami”: 2 to 4 days after the order

■ What we promise for this order

Should you want to cancel, exchange or return something, we go by our after-purchase policy as it was when you ordered, version 2026-04. Later versions do not change this order.

Order number: KK-000001

See it on My Page, with every letter we sent you
http://shop.example/kami-kagu/my/orders/KK-000001?lang=en

If you have a question, simply answer this letter.

Kami-kagu: shop@kami-kagu.example
', '<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Kami-kagu: thank you for your order (KK-000001)</title></head>
<body>
<p>Dear Anna Schmidt,</p>
<p>Thank you for buying from Kami-kagu. This is what you ordered.</p>
<dl><dt>Ordered</dt><dd>Tuesday 10 November 2026, 10:00 (Japan)</dd><dt>Scratcher “Nami”</dt><dd>¥6,380</dd><dt>Delivery</dt><dd>¥1,000</dd><dt>Total, tax included</dt><dd>¥7,380</dd></dl>
<h2>When it ships</h2>
<ul><li>Scratcher “Nami”: 2 to 4 days after the order</li></ul>
<h2>What we promise for this order</h2>
<p>Should you want to cancel, exchange or return something, we go by our after-purchase policy as it was when you ordered, version 2026-04. Later versions do not change this order.</p>
<dl><dt>Order number</dt><dd>KK-000001</dd></dl>
<p><a href="http://shop.example/kami-kagu/my/orders/KK-000001?lang=en">See it on My Page, with every letter we sent you</a></p>
<p>If you have a question, simply answer this letter.</p>
<dl><dt>Kami-kagu</dt><dd>shop@kami-kagu.example</dd></dl>
</body>
</html>
', '2026-11-10 01:00:00+00', null, null, null),
('kami-kagu', '9115cda3-c9ee-4e78-8c7c-d8bf4e5ecd48', 'case-opened', 'KK-000001', 'KK-C00001', '3f471ae5-01ed-48bf-a7df-5fd54b0b5c0f', 'Anna Schmidt', 'anna@customer.example', 'en', 'Kami-kagu: we have your request: exchange (KK-C00001)', 'Dear Anna Schmidt,

Thank you for telling us. We have your request.

Request: Exchange
Piece: Scratcher “Nami”
We answer you: by Thursday 26 November, 23:59 (Japan)

■ What you told us

> One side came crushed.

■ How it stands now

Exchange: yes, under “Defective items”, “Lack of conformity: repair or replacement”. Ask until Monday 20 November 2028, 23:59 (Germany).

Order number: KK-000001
Request number: KK-C00001

See it on My Page, with every letter we sent you
http://shop.example/kami-kagu/my/cases/KK-C00001?lang=en

If you have a question, simply answer this letter.

Kami-kagu: shop@kami-kagu.example
', '<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Kami-kagu: we have your request: exchange (KK-C00001)</title></head>
<body>
<p>Dear Anna Schmidt,</p>
<p>Thank you for telling us. We have your request.</p>
<dl><dt>Request</dt><dd>Exchange</dd><dt>Piece</dt><dd>Scratcher “Nami”</dd><dt>We answer you</dt><dd>by Thursday 26 November, 23:59 (Japan)</dd></dl>
<h2>What you told us</h2>
<blockquote><p>One side came crushed.</p></blockquote>
<h2>How it stands now</h2>
<p>Exchange: yes, under “Defective items”, “Lack of conformity: repair or replacement”. Ask until Monday 20 November 2028, 23:59 (Germany).</p>
<dl><dt>Order number</dt><dd>KK-000001</dd><dt>Request number</dt><dd>KK-C00001</dd></dl>
<p><a href="http://shop.example/kami-kagu/my/cases/KK-C00001?lang=en">See it on My Page, with every letter we sent you</a></p>
<p>If you have a question, simply answer this letter.</p>
<dl><dt>Kami-kagu</dt><dd>shop@kami-kagu.example</dd></dl>
</body>
</html>
', '2026-11-21 01:00:00+00', null, null, null),
('kami-kagu', 'cb8d0e1b-eaa1-5789-85c9-e93fcb2db678', 'delivered', 'KK-000001', null, '3f471ae5-01ed-48bf-a7df-5fd54b0b5c0f', 'Anna Schmidt', 'anna@customer.example', 'en', 'Kami-kagu: it has arrived, please check it now (KK-000001)', 'Dear Anna Schmidt,

Your parcel was delivered on Friday 20 November 2026, 10:00 (Japan).

- Scratcher “Nami”

■ Please check it now

Open the box and see whether everything is unharmed, works, and is what you ordered.

■ If something is wrong

Tell us from the page of your order on My Page, within this time:

- Defective items: until Monday 23 November, 23:59 (Japan)
- Items we cannot take back: until Monday 23 November, 23:59 (Japan)
- Lack of conformity: repair or replacement: until Saturday 20 November 2027, 23:59 (Germany)
- Lack of conformity: repair or replacement: until Monday 20 November 2028, 23:59 (Germany)

Order number: KK-000001

See it on My Page, with every letter we sent you
http://shop.example/kami-kagu/my/orders/KK-000001?lang=en

If you have a question, simply answer this letter.

Kami-kagu: shop@kami-kagu.example
', '<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Kami-kagu: it has arrived, please check it now (KK-000001)</title></head>
<body>
<p>Dear Anna Schmidt,</p>
<p>Your parcel was delivered on Friday 20 November 2026, 10:00 (Japan).</p>
<ul><li>Scratcher “Nami”</li></ul>
<h2>Please check it now</h2>
<p>Open the box and see whether everything is unharmed, works, and is what you ordered.</p>
<h2>If something is wrong</h2>
<p>Tell us from the page of your order on My Page, within this time:</p>
<ul><li>Defective items: until Monday 23 November, 23:59 (Japan)</li><li>Items we cannot take back: until Monday 23 November, 23:59 (Japan)</li><li>Lack of conformity: repair or replacement: until Saturday 20 November 2027, 23:59 (Germany)</li><li>Lack of conformity: repair or replacement: until Monday 20 November 2028, 23:59 (Germany)</li></ul>
<dl><dt>Order number</dt><dd>KK-000001</dd></dl>
<p><a href="http://shop.example/kami-kagu/my/orders/KK-000001?lang=en">See it on My Page, with every letter we sent you</a></p>
<p>If you have a question, simply answer this letter.</p>
<dl><dt>Kami-kagu</dt><dd>shop@kami-kagu.example</dd></dl>
</body>
</html>
', '2026-11-20 01:00:00+00', null, null, null),
('kaoru', '5d0f96e0-d826-53da-8405-b726b88c23db', 'order-placed', 'KA-000001', null, 'cedb0906-48b9-40f3-9a00-9e944d64ac89', '山田 花子', 'hanako@customer.example', 'ja', '【KAORU】ご注文を承りました(KA-000001)', '山田 花子 様

このたびはKAORUでお買い求めいただき、ありがとうございます。次のとおりご注文を承りました。

ご注文日時:2026年11月10日(火) 10:00(日本時間)
リング「水面」(サイズ 11号):128,000円
送料:1,000円
合計(税込):129,000円

■ 発送の目安

・リング「水面」(サイズ 11号):ご注文から2~4日

■ このご注文のお約束

ご購入後の取り消し・交換・返品などは、ご注文の時点の「ご購入後のお約束」2026-04版にしたがってお受けします。あとで内容が改まっても、このご注文のお約束は変わりません。

ご注文番号:KA-000001

マイページで見る(お送りしたお知らせもここでご覧になれます)
http://shop.example/kaoru/my/orders/KA-000001?lang=ja

お問い合わせは、このメールへの返信で承ります。

KAORU:shop@kaoru.example
', '<!doctype html>
<html lang="ja">
<head><meta charset="utf-8"><title>【KAORU】ご注文を承りました(KA-000001)</title></head>
<body>
<p>山田 花子 様</p>
<p>このたびはKAORUでお買い求めいただき、ありがとうございます。次のとおりご注文を承りました。</p>
<dl><dt>ご注文日時</dt><dd>2026年11月10日(火) 10:00(日本時間)</dd><dt>リング「水面」(サイズ 11号)</dt><dd>128,000円</dd><dt>送料</dt><dd>1,000円</dd><dt>合計(税込)</dt><dd>129,000円</dd></dl>
<h2>発送の目安</h2>
<ul><li>リング「水面」(サイズ 11号):ご注文から2~4日</li></ul>
<h2>このご注文のお約束</h2>
<p>ご購入後の取り消し・交換・返品などは、ご注文の時点の「ご購入後のお約束」2026-04版にしたがってお受けします。あとで内容が改まっても、このご注文のお約束は変わりません。</p>
<dl><dt>ご注文番号</dt><dd>KA-000001</dd></dl>
<p><a href="http://shop.example/kaoru/my/orders/KA-000001?lang=ja">マイページで見る(お送りしたお知らせもここでご覧になれます)</a></p>
<p>お問い合わせは、このメールへの返信で承ります。</p>
<dl><dt>KAORU</dt><dd>shop@kaoru.example</dd></dl>
</body>
</html>
', '2026-11-10 01:00:00+00', null, null, null),
('kaoru', '6a8d62c4-4659-52c9-865f-c3d7fc623ef4', 'delivered', 'KA-000001', null, 'cedb0906-48b9-40f3-9a00-9e944d64ac89', '山田 花子', 'hanako@customer.example', 'ja', '【KAORU】お届けしました。いますぐ品物をご確認ください(KA-000001)', '山田 花子 様

ご注文の品をお届けしました。

・リング「水面」(サイズ 11号)

お届け日時:2026年11月20日(金) 10:00(日本時間)

■ いますぐご確認ください

箱を開けて、キズや不具合がないか、ご注文どおりの品かをお確かめください。

■ お気づきの点があるとき

次の期限までに、マイページのご注文のページからお知らせください。

・不良品・誤配送:11月27日(金) 23:59まで(日本時間)

ご注文番号:KA-000001

マイページで見る(お送りしたお知らせもここでご覧になれます)
http://shop.example/kaoru/my/orders/KA-000001?lang=ja

お問い合わせは、このメールへの返信で承ります。

KAORU:shop@kaoru.example
', '<!doctype html>
<html lang="ja">
<head><meta charset="utf-8"><title>【KAORU】お届けしました。いますぐ品物をご確認ください(KA-000001)</title></head>
<body>
<p>山田 花子 様</p>
<p>ご注文の品をお届けしました。</p>
<ul><li>リング「水面」(サイズ 11号)</li></ul>
<dl><dt>お届け日時</dt><dd>2026年11月20日(金) 10:00(日本時間)</dd></dl>
<h2>いますぐご確認ください</h2>
<p>箱を開けて、キズや不具合がないか、ご注文どおりの品かをお確かめください。</p>
<h2>お気づきの点があるとき</h2>
<p>次の期限までに、マイページのご注文のページからお知らせください。</p>
<ul><li>不良品・誤配送:11月27日(金) 23:59まで(日本時間)</li></ul>
<dl><dt>ご注文番号</dt><dd>KA-000001</dd></dl>
<p><a href="http://shop.example/kaoru/my/orders/KA-000001?lang=ja">マイページで見る(お送りしたお知らせもここでご覧になれます)</a></p>
<p>お問い合わせは、このメールへの返信で承ります。</p>
<dl><dt>KAORU</dt><dd>shop@kaoru.example</dd></dl>
</body>
</html>
', '2026-11-20 01:00:00+00', null, null, null),
('kaoru', 'e696b31e-a6f8-4167-a269-57380c6ada38', 'case-opened', 'KA-000001', 'KA-C00001', 'cedb0906-48b9-40f3-9a00-9e944d64ac89', '山田 花子', 'hanako@customer.example', 'ja', '【KAORU】交換のお申し出を受け付けました(KA-C00001)', '山田 花子 様

お知らせいただき、ありがとうございます。次のとおりお申し出を受け付けました。

お申し出:交換
品物:リング「水面」(サイズ 11号)
お返事の期限:11月26日(木) 23:59まで(日本時間)

■ お知らせいただいた内容

> 石がゆるんでいます。

■ 現在のご案内

交換:必要なものが揃いしだい承ります。根拠:「不良品・誤配送」「引渡しの費用」。11月27日(金) 23:59まで(日本時間)にお申し出ください。

ご注文番号:KA-000001
受付番号:KA-C00001

マイページで見る(お送りしたお知らせもここでご覧になれます)
http://shop.example/kaoru/my/cases/KA-C00001?lang=ja

お問い合わせは、このメールへの返信で承ります。

KAORU:shop@kaoru.example
', '<!doctype html>
<html lang="ja">
<head><meta charset="utf-8"><title>【KAORU】交換のお申し出を受け付けました(KA-C00001)</title></head>
<body>
<p>山田 花子 様</p>
<p>お知らせいただき、ありがとうございます。次のとおりお申し出を受け付けました。</p>
<dl><dt>お申し出</dt><dd>交換</dd><dt>品物</dt><dd>リング「水面」(サイズ 11号)</dd><dt>お返事の期限</dt><dd>11月26日(木) 23:59まで(日本時間)</dd></dl>
<h2>お知らせいただいた内容</h2>
<blockquote><p>石がゆるんでいます。</p></blockquote>
<h2>現在のご案内</h2>
<p>交換:必要なものが揃いしだい承ります。根拠:「不良品・誤配送」「引渡しの費用」。11月27日(金) 23:59まで(日本時間)にお申し出ください。</p>
<dl><dt>ご注文番号</dt><dd>KA-000001</dd><dt>受付番号</dt><dd>KA-C00001</dd></dl>
<p><a href="http://shop.example/kaoru/my/cases/KA-C00001?lang=ja">マイページで見る(お送りしたお知らせもここでご覧になれます)</a></p>
<p>お問い合わせは、このメールへの返信で承ります。</p>
<dl><dt>KAORU</dt><dd>shop@kaoru.example</dd></dl>
</body>
</html>
', '2026-11-22 01:00:00+00', null, null, null);

insert into publishing.versions (shop, hash, draft_hash, version, sequence, effective_at, published_at, published_by, note, replaces, difference, replay) values
('kami-kagu', '45b3947d9855735d44143c546af7e7536d526ff58b630014adedcbd1c441b0bf', '45b3947d9855735d44143c546af7e7536d526ff58b630014adedcbd1c441b0bf', '2026-04', 1, '2026-03-31 15:00:00+00', '2026-11-01 00:00:00+00', 'start', '', null, null, null),
('kami-kagu', '47d82b08cd1f2e5c1f62daad0d766cf9f18968f4858d10a71db12c2db5f9c7f0', '47d82b08cd1f2e5c1f62daad0d766cf9f18968f4858d10a71db12c2db5f9c7f0', '2026-12', 2, '2026-11-30 15:00:00+00', '2026-11-25 03:00:00+00', 'staff:5b1020cc-0121-4a89-8227-edfdbf43381c', '写真ははっきりと。', '45b3947d9855735d44143c546af7e7536d526ff58b630014adedcbd1c441b0bf', '{"all": 86794128, "equal": true, "texts": {"added": [], "front": false, "changed": ["defect"], "dropped": []}, "groups": [], "changed": 0}', '{"left": 0, "same": 9, "asked": 9, "other": 0, "worse": 0, "better": 0, "changed": []}'),
('kaoru', 'acad1d5b23a1ae829c040e68a522a1bd771d73086910d9222a6a055b912e1ad9', 'acad1d5b23a1ae829c040e68a522a1bd771d73086910d9222a6a055b912e1ad9', '2026-04', 1, '2026-03-31 15:00:00+00', '2026-11-01 00:00:00+00', 'start', '', null, null, null),
('milamore', '2276ba046da73300196e220d0a2234d12d72d0b499f49c73b23fa582f6f1645a', '2276ba046da73300196e220d0a2234d12d72d0b499f49c73b23fa582f6f1645a', '2026-04', 1, '2026-03-31 15:00:00+00', '2026-11-01 00:00:00+00', 'start', '', null, null, null);

insert into drafts.policies (shop, member, text, saved_at, written_in) values
('kaoru', 'ca3c9036-fe15-42d7-9878-6e05ce3d38ae', '# 下書き
', '2026-12-08 03:00:00+00', 'w');

-- What was still to be done.
select graphile_worker.add_job('remind-window', '{"shop":"kaoru","at":1795568400000,"data":{"order":"KA-000001","line":1}}'::json, run_at => '2026-11-25T01:00:00.000Z', job_key => 'kaoru/remind-window/KA-000001/1');
select graphile_worker.add_job('send-letter', '{"shop":"kaoru","at":1795395600000,"data":{"letter":"e8cc6502-2ed9-4cf9-a289-9685018b1992","kind":"case-called-in","order":"KA-000001","case":"KA-C00001","customer":"cedb0906-48b9-40f3-9a00-9e944d64ac89","to":{"name":"山田 花子","address":"hanako@customer.example"},"language":"ja","data":{"request":"exchange","piece":{"name":{"ja":"リング「水面」","en":"Ring “Minamo”"},"quantity":1,"options":[{"ja":"サイズ 11号","en":"Size JP size 11"}]},"terms":{"same":"same-product","obligations":["send-for-inspection"],"return-shipping":"shop","outbound-shipping":"shop"},"clauses":[{"heading":{"ja":"不良品・誤配送","en":"Faulty or wrong pieces"},"text":{"ja":"品物に不良があるとき、ご注文と違う品が届いたときは、お受け取りから7日以内にご連絡ください。店で品物を確かめ、不具合が確認できましたら、交換用の在庫がある場合に限り同じ品と交換いたします。7日を過ぎたご連絡と、点検で不具合が見つからなかった品はお受けできません。","en":"If a piece is faulty, or is not the one you ordered, tell us within 7 days of receiving it. We examine the piece and, once the problem is confirmed, exchange it for the same piece, provided one is in our replacement stock. We cannot accept reports after the 7 days, nor a piece in which no fault is found."}},{"heading":{"ja":"引渡しの費用","en":"Cost of performance"},"text":{"ja":"契約に定めがないとき、履行のための費用は売主が負担します。不適合な品の返送と、代わりの品のお届けがこれにあたります。根拠:民法 第485条(記憶による)。","en":"Where the contract does not say, the seller bears the cost of performing: sending back goods that do not conform, and sending the substitute. Source: Civil Code art. 485 (from memory)."}}],"send":{"to":["〒400-0000 山梨県甲府市見本町1-1","KAORU オンラインストア","交換・修理係"],"by":{"at":"2026-12-07T15:00:00Z","zone":"Asia/Tokyo"}},"note":"お手数をおかけします。"}}}'::json, run_at => '2026-11-23T01:00:00.000Z', job_key => null);
select graphile_worker.add_job('send-letter', '{"shop":"kaoru","at":1795399200000,"data":{"letter":"6c048fd1-d024-4490-a580-ee19c999eefa","kind":"case-received","order":"KA-000001","case":"KA-C00001","customer":"cedb0906-48b9-40f3-9a00-9e944d64ac89","to":{"name":"山田 花子","address":"hanako@customer.example"},"language":"ja","data":{"request":"exchange","piece":{"name":{"ja":"リング「水面」","en":"Ring “Minamo”"},"quantity":1,"options":[{"ja":"サイズ 11号","en":"Size JP size 11"}]},"received":{"at":"2026-11-23T02:00:00Z","zone":"Asia/Tokyo"},"answerBy":{"at":"2026-11-26T15:00:00Z","zone":"Asia/Tokyo"}}}}'::json, run_at => '2026-11-23T02:00:00.000Z', job_key => null);
select graphile_worker.add_job('send-letter', '{"shop":"kaoru","at":1795402800000,"data":{"letter":"482e6449-e345-4d54-98c2-f38a533bfda8","kind":"case-inspected","order":"KA-000001","case":"KA-C00001","customer":"cedb0906-48b9-40f3-9a00-9e944d64ac89","to":{"name":"山田 花子","address":"hanako@customer.example"},"language":"ja","data":{"request":"exchange","piece":{"name":{"ja":"リング「水面」","en":"Ring “Minamo”"},"quantity":1,"options":[{"ja":"サイズ 11号","en":"Size JP size 11"}]},"found":"fault"}}}'::json, run_at => '2026-11-23T03:00:00.000Z', job_key => null);
select graphile_worker.add_job('send-letter', '{"shop":"kaoru","at":1795492800000,"data":{"letter":"e6feffd1-bad2-4336-9a4f-6ac9ff3f01f0","kind":"case-accepted","order":"KA-000001","case":"KA-C00001","customer":"cedb0906-48b9-40f3-9a00-9e944d64ac89","to":{"name":"山田 花子","address":"hanako@customer.example"},"language":"ja","data":{"request":"exchange","piece":{"name":{"ja":"リング「水面」","en":"Ring “Minamo”"},"quantity":1,"options":[{"ja":"サイズ 11号","en":"Size JP size 11"}]},"remedy":"replace","terms":{"same":"same-product","return-shipping":"shop","outbound-shipping":"shop"},"clauses":[{"heading":{"ja":"不良品・誤配送","en":"Faulty or wrong pieces"},"text":{"ja":"品物に不良があるとき、ご注文と違う品が届いたときは、お受け取りから7日以内にご連絡ください。店で品物を確かめ、不具合が確認できましたら、交換用の在庫がある場合に限り同じ品と交換いたします。7日を過ぎたご連絡と、点検で不具合が見つからなかった品はお受けできません。","en":"If a piece is faulty, or is not the one you ordered, tell us within 7 days of receiving it. We examine the piece and, once the problem is confirmed, exchange it for the same piece, provided one is in our replacement stock. We cannot accept reports after the 7 days, nor a piece in which no fault is found."}},{"heading":{"ja":"引渡しの費用","en":"Cost of performance"},"text":{"ja":"契約に定めがないとき、履行のための費用は売主が負担します。不適合な品の返送と、代わりの品のお届けがこれにあたります。根拠:民法 第485条(記憶による)。","en":"Where the contract does not say, the seller bears the cost of performing: sending back goods that do not conform, and sending the substitute. Source: Civil Code art. 485 (from memory)."}}],"back":{"here":true}}}}'::json, run_at => '2026-11-24T04:00:00.000Z', job_key => null);
select graphile_worker.add_job('send-letter', '{"shop":"kaoru","at":1795500000000,"data":{"letter":"ebaa3ed1-95e9-43cd-a73c-cbc4afc5183e","kind":"case-replacement-sent","order":"KA-000001","case":"KA-C00001","customer":"cedb0906-48b9-40f3-9a00-9e944d64ac89","to":{"name":"山田 花子","address":"hanako@customer.example"},"language":"ja","data":{"request":"exchange","piece":{"name":{"ja":"リング「水面」","en":"Ring “Minamo”"},"quantity":1,"options":[{"ja":"サイズ 11号","en":"Size JP size 11"}]},"sent":{"at":"2026-11-24T06:00:00Z","zone":"Asia/Tokyo"},"carrier":"ヤマト運輸","tracking":"4321"}}}'::json, run_at => '2026-11-24T06:00:00.000Z', job_key => null);
select graphile_worker.add_job('send-letter', '{"shop":"kaoru","at":1795590000000,"data":{"letter":"a3118ea4-5b2f-4b0a-b853-b53ec84e28f5","kind":"case-settled","order":"KA-000001","case":"KA-C00001","customer":"cedb0906-48b9-40f3-9a00-9e944d64ac89","to":{"name":"山田 花子","address":"hanako@customer.example"},"language":"ja","data":{"request":"exchange","piece":{"name":{"ja":"リング「水面」","en":"Ring “Minamo”"},"quantity":1,"options":[{"ja":"サイズ 11号","en":"Size JP size 11"}]},"remedy":"replace"}}}'::json, run_at => '2026-11-25T07:00:00.000Z', job_key => null);
select graphile_worker.add_job('order-placed', '{"shop":"kaoru","at":1794272400000,"data":{"order":"KA-000002"}}'::json, run_at => '2026-11-10T01:00:00.000Z', job_key => null);
select graphile_worker.add_job('parcel-delivered', '{"shop":"kaoru","at":1795136400000,"data":{"parcel":"0dfd855d-dafc-4c36-816a-d4dccbf18c64"}}'::json, run_at => '2026-11-20T01:00:00.000Z', job_key => null);
select graphile_worker.add_job('send-letter', '{"shop":"kaoru","at":1795309200000,"data":{"letter":"ee4d7e0c-2b63-4d23-8e3c-edf099a1c2bc","kind":"case-opened","order":"KA-000002","case":"KA-C00002","customer":"cedb0906-48b9-40f3-9a00-9e944d64ac89","to":{"name":"山田 花子","address":"hanako@customer.example"},"language":"ja","data":{"request":"exchange","piece":{"name":{"ja":"リング「水面」","en":"Ring “Minamo”"},"quantity":1,"options":[{"ja":"サイズ 11号","en":"Size JP size 11"}]},"description":"石がゆるんでいます。","summary":{"ja":"交換:必要なものが揃いしだい承ります。根拠:「不良品・誤配送」「引渡しの費用」。11月27日(金) 23:59まで(日本時間)にお申し出ください。","en":"Exchange: yes, as soon as what is missing is there, under “Faulty or wrong pieces”, “Cost of performance”. Ask until Friday 27 November, 23:59 (Japan)."},"needed":[],"answerBy":{"at":"2026-11-26T15:00:00Z","zone":"Asia/Tokyo"}}}}'::json, run_at => '2026-11-22T01:00:00.000Z', job_key => null);
select graphile_worker.add_job('send-letter', '{"shop":"kaoru","at":1795395600000,"data":{"letter":"bd46d2b7-bece-4c86-b708-64ba6510f274","kind":"case-evidence-wanted","order":"KA-000002","case":"KA-C00003","customer":"cedb0906-48b9-40f3-9a00-9e944d64ac89","to":{"name":"山田 花子","address":"hanako@customer.example"},"language":"ja","data":{"request":"exchange","piece":{"name":{"ja":"リング「水面」","en":"Ring “Minamo”"},"quantity":1,"options":[{"ja":"サイズ 11号","en":"Size JP size 11"}]},"wanted":[{"ja":"不具合のわかる写真","en":"a photo that shows the fault"},{"ja":"不具合の詳しい説明","en":"a closer description of the fault"}],"until":{"at":"2026-11-30T15:00:00Z","zone":"Asia/Tokyo"},"note":"石の裏側もお願いします。"}}}'::json, run_at => '2026-11-23T01:00:00.000Z', job_key => null);
select graphile_worker.add_job('wake-case', '{"shop":"kaoru","at":1796050800000,"data":{"number":"KA-C00003"}}'::json, run_at => '2026-11-30T15:00:00.000Z', job_key => 'kaoru/wake-case/KA-C00003');
select graphile_worker.add_job('wake-case', '{"shop":"kaoru","at":1796655600000,"data":{"number":"KA-C00005"}}'::json, run_at => '2026-12-07T15:00:00.000Z', job_key => 'kaoru/wake-case/KA-C00005');
select graphile_worker.add_job('order-placed', '{"shop":"kaoru","at":1794272400000,"data":{"order":"KA-000003"}}'::json, run_at => '2026-11-10T01:00:00.000Z', job_key => null);
select graphile_worker.add_job('parcel-delivered', '{"shop":"kaoru","at":1795136400000,"data":{"parcel":"3a6ddff0-fb70-4bb1-ac47-09fd01474982"}}'::json, run_at => '2026-11-20T01:00:00.000Z', job_key => null);
select graphile_worker.add_job('send-letter', '{"shop":"kaoru","at":1795492800000,"data":{"letter":"c44d8e71-82dd-4c19-95b4-7a8e712905f6","kind":"case-refused","order":"KA-000005","case":"KA-C00014","customer":"cedb0906-48b9-40f3-9a00-9e944d64ac89","to":{"name":"山田 花子","address":"hanako@customer.example"},"language":"ja","data":{"request":"exchange","piece":{"name":{"ja":"リング「水面」","en":"Ring “Minamo”"},"quantity":1,"options":[{"ja":"サイズ 11号","en":"Size JP size 11"}]},"clauses":[{"heading":{"ja":"不良品・誤配送","en":"Faulty or wrong pieces"},"text":{"ja":"品物に不良があるとき、ご注文と違う品が届いたときは、お受け取りから7日以内にご連絡ください。店で品物を確かめ、不具合が確認できましたら、交換用の在庫がある場合に限り同じ品と交換いたします。7日を過ぎたご連絡と、点検で不具合が見つからなかった品はお受けできません。","en":"If a piece is faulty, or is not the one you ordered, tell us within 7 days of receiving it. We examine the piece and, once the problem is confirmed, exchange it for the same piece, provided one is in our replacement stock. We cannot accept reports after the 7 days, nor a piece in which no fault is found."}}],"possible":[]}}}'::json, run_at => '2026-11-24T04:00:00.000Z', job_key => null);
select graphile_worker.add_job('send-letter', '{"shop":"kaoru","at":1796655600000,"data":{"letter":"4a71df99-47d0-48e2-a39c-a6f437b4cc30","kind":"case-lapsed","order":"KA-000005","case":"KA-C00017","customer":"cedb0906-48b9-40f3-9a00-9e944d64ac89","to":{"name":"山田 花子","address":"hanako@customer.example"},"language":"ja","data":{"request":"exchange","piece":{"name":{"ja":"リング「水面」","en":"Ring “Minamo”"},"quantity":1,"options":[{"ja":"サイズ 11号","en":"Size JP size 11"}]},"why":"not-sent-back","was":{"at":"2026-12-07T15:00:00Z","zone":"Asia/Tokyo"}}}}'::json, run_at => '2026-12-07T15:00:00.000Z', job_key => null);
select graphile_worker.add_job('wake-case', '{"shop":"kaoru","at":1796655600000,"data":{"number":"KA-C00019"}}'::json, run_at => '2026-12-07T15:00:00.000Z', job_key => 'kaoru/wake-case/KA-C00019');
select graphile_worker.add_job('wake-case', '{"shop":"kaoru","at":1796655600000,"data":{"number":"KA-C00023"}}'::json, run_at => '2026-12-07T15:00:00.000Z', job_key => 'kaoru/wake-case/KA-C00023');
select graphile_worker.add_job('send-letter', '{"shop":"milamore","at":1795399200000,"data":{"letter":"d51ef733-3e3e-4874-8a8b-80bba39cf21a","kind":"case-making","order":"MI-000002","case":"MI-C00002","customer":"9efb3203-0886-4507-a361-bd2912f92b4f","to":{"name":"山田 花子","address":"hanako@customer.example"},"language":"ja","data":{"request":"exchange","piece":{"name":{"ja":"ブレスレット「流れ」","en":"Bracelet “Nagare”"},"quantity":1}}}}'::json, run_at => '2026-11-23T02:00:00.000Z', job_key => null);
select graphile_worker.add_job('send-letter', '{"shop":"milamore","at":1795402800000,"data":{"letter":"781368e0-b513-4b10-8560-1d3203d89555","kind":"case-refund-owed","order":"MI-000005","case":"MI-C00005","customer":"9efb3203-0886-4507-a361-bd2912f92b4f","to":{"name":"山田 花子","address":"hanako@customer.example"},"language":"ja","data":{"request":"exchange","piece":{"name":{"ja":"ブレスレット「流れ」","en":"Bracelet “Nagare”"},"quantity":1},"amount":{"amountMinor":"800","currency":"JPY"},"means":{"ja":"お支払いと同じ方法","en":"the means you paid with"}}}}'::json, run_at => '2026-11-23T03:00:00.000Z', job_key => null);
select graphile_worker.add_job('wake-case', '{"shop":"kami-kagu","at":1795446000000,"data":{"number":"KK-C00004"}}'::json, run_at => '2026-11-23T15:00:00.000Z', job_key => 'kami-kagu/wake-case/KK-C00004');
select graphile_worker.add_job('policy-effective', '{"shop":"kami-kagu","at":1796050800000,"data":{"version":"47d82b08cd1f2e5c1f62daad0d766cf9f18968f4858d10a71db12c2db5f9c7f0"}}'::json, run_at => '2026-11-30T15:00:00.000Z', job_key => 'kami-kagu/policy-effective/47d82b08cd1f2e5c1f62daad0d766cf9f18968f4858d10a71db12c2db5f9c7f0');
