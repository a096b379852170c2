/**
 * Promises that live in the words of a clause as much as in its rules: what a customer has to be able to
 * read, in both languages.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { theShop } from '#shops/testing'

type Said = { readonly ja: readonly RegExp[]; readonly en: readonly RegExp[] }

const promised: Readonly<Record<string, readonly [shop: string, clause: string, said: Said]>> = {
  'an allergy: no material is certain, see a dermatologist, and it is no fault [KAORU-11]': [
    'kaoru',
    'allergy',
    {
      ja: [/必ず安全と言える素材をお約束することはできません/, /皮膚科/, /不良にはあたりません/],
      en: [/cannot promise that any material is allergy-free/, /dermatologist/, /not a fault/],
    },
  ],
  'an earring back: in a store, or asked for and paid at the door [KAORU-14]': [
    'kaoru',
    'earring-back',
    {
      ja: [/直営店でお求め/, /お問い合わせフォーム/, /着払いまたは代金引換/],
      en: [/in our own stores/, /inquiry form/, /freight collect or cash on delivery/],
    },
  ],
  'care: not in the sea, the bath or a hot spring, not with a load or tools; staff judge what happened [KAORU-17]':
    [
      'kaoru',
      'handling',
      {
        ja: [/海水浴、入浴、温泉/, /荷物/, /道具/, /担当者が状態を見て判断/],
        en: [/the sea, the bath or a hot spring/, /luggage/, /tools/, /member of staff looks/],
      },
    ],
  'told by e-mail within one week, and what counts as e-mail [KUNO-03]': [
    'k-uno',
    'faulty',
    {
      ja: [/1週間以内に、メールで/, /お問い合わせフォーム/, /1週間のうちにメール/],
      en: [/by e-mail within one week/, /inquiry form/, /send us the e-mail within the week/],
    },
  ],
  'repair and exchange are all there is, whatever the kind [KUNO-05]': [
    'k-uno',
    'no-refunds',
    {
      ja: [/既製品、カスタムメイド、フルオーダー/, /修理か交換だけ/],
      en: [/ready-made, custom-made or custom-designed/, /repair and exchange are all we offer/],
    },
  ],
  'unused, and as it was when it came [KUNO-08]': [
    'k-uno',
    'condition',
    { ja: [/まだ使っておらず/, /届いたときのまま/], en: [/must not have been used/, /as it was when/] },
  ],
  'a large change may not be possible, and why [KUNO-16]': [
    'k-uno',
    'resizing',
    { ja: [/構造や技術の面から/], en: [/structural or technical reasons/] },
  ],
  'nothing by post from overseas, and why [KUNO-22]': [
    'k-uno',
    'by-post',
    { ja: [/失われたり傷んだりするのを避ける/], en: [/So that nothing is lost or harmed on the way/] },
  ],
  'a stained, damaged or defective piece only, and a wrong one is told in the same way [PRE-15]': [
    'preorder',
    'limited',
    {
      ja: [/破損した品、汚れた品、不良のある品に限ります/],
      en: [/Only items that are damaged, stained or defective/],
    },
  ],
  'the shop pays the shipping of an exchange [PRE-18]': [
    'preorder',
    'faulty',
    { ja: [/交換にかかる送料は、当店が負担/], en: [/We pay the shipping for the exchange/] },
  ],
  'what cooling-off is for, and that it is not used [PRE-21]': [
    'preorder',
    'cooling-off',
    {
      ja: [/電話勧誘販売や訪問販売/, /この制度を設けていません/],
      en: [/by telephone and at the door/, /do not use it/],
    },
  ],
  'on withdrawal the way back, duty and fees are the buyer’s, unless the law says otherwise [KAMI-17]': [
    'kami-kagu',
    'withdrawal',
    {
      ja: [/ご返送の送料、関税、手数料は、法令に別段の定めがある場合を除き、お客様のご負担/],
      en: [
        /Unless applicable law requires otherwise, the cost of sending it back, with customs duties and related fees/,
      ],
    },
  ],
  'after one has written, the shop guides to an exchange or a return [KAMI-03]': [
    'kami-kagu',
    'defect',
    { ja: [/交換か返品かをご案内/], en: [/guide you through an exchange or a return/] },
  ],
  'three days from delivery to write [KAMI-04]': [
    'kami-kagu',
    'defect',
    {
      ja: [/お届けから3日以内/, /3日を過ぎたお知らせはお受けできません/],
      en: [/within 3 days of delivery/, /after the 3 days/],
    },
  ],
  'neither another picture in mind nor a wrong size is a reason [KAMI-08]': [
    'kami-kagu',
    'personal',
    { ja: [/イメージと違った/, /サイズの指定を間違えた/], en: [/not what you had imagined/, /wrong size/] },
  ],
  'clawed, sat on and slept on is used, but for faults [KAMI-12]': [
    'kami-kagu',
    'used',
    {
      ja: [/不良品を除き/, /爪を立てた、乗った、眠った/],
      en: [/Except for defective items/, /clawed it, sat on it or slept on it/],
    },
  ],
}

for (const [promise, [shop, clause, said]] of Object.entries(promised))
  test(promise, () => {
    const section = theShop(shop).documents.policy.sections.find(({ id }) => id === clause)
    for (const language of ['ja', 'en'] as const)
      for (const words of said[language]) assert.match(section?.text[language] ?? '', words)
  })
