/** Every letter in both languages: complete, dated, and harmless whatever is put into it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LetterKind, LetterOrder, LetterValues } from '#letters'
import { letterGateway } from '#mail'
import { about, examples, tokyo } from '#mail/testing'
import { writeLetter, type Sender, type WrittenLetter } from './write.ts'

const at = Date.parse('2026-11-20T12:00:00+09:00')
const origin = 'https://yakusoku.example'
const sender: Sender = {
  shop: 'kaoru',
  name: { ja: 'かおる', en: 'KAORU' },
  home: { country: 'JP', zone: 'Asia/Tokyo' },
  mail: { name: 'KAORU', address: 'shop@kaoru.example' },
  colours: {
    ink: '#2b2326',
    paper: '#fbf7f5',
    line: '#9a8a88',
    shop: '#7b3650',
    'shop-soft': '#f3e4e6',
    good: '#2f6844',
    wait: '#8a5300',
    no: '#a52a2a',
  },
}

const kinds = Object.keys(examples) as LetterKind[]

function write<Kind extends LetterKind>(
  kind: Kind,
  language: 'ja' | 'en',
  data: LetterValues[Kind] = examples[kind],
  more: Partial<LetterOrder> = {},
): WrittenLetter {
  const about = isAboutNoOrder(kind) ? {} : { order: 'KA-000042' }
  const inCase = kind.startsWith('case-') ? { case: 'KA-C-000007' } : {}
  const to = { name: language === 'ja' ? '花子' : 'Hanako', address: 'hanako@example.jp' }
  const order = { letter: 'L', kind, ...about, ...inCase, to, language, data, ...more } as LetterOrder
  return writeLetter(order, { sender, origin, at })
}

const isAboutNoOrder = (kind: LetterKind): boolean =>
  ['sign-in', 'second-factor', 'restock'].includes(kind) || /^(withdrawal|address)-/.test(kind)

const all = kinds.flatMap((kind) =>
  (['ja', 'en'] as const).map((language) => ({ kind, language, ...write(kind, language) })),
)

test('every letter is there in both languages, whole, with nothing left unsaid', () => {
  assert.equal(all.length, 142)
  for (const { kind, language, subject, text, html } of all) {
    const words = `${subject}\n${text}\n${html}`
    assert.doesNotMatch(words, /undefined|null|NaN|\[object|\$\{/, kind)
    assert.ok(text.startsWith(language === 'ja' ? '花子 様\n' : 'Dear Hanako,\n'), kind)
    assert.ok(html.startsWith(`<!doctype html>\n<html lang="${language}">\n`), kind)
    assert.ok(subject.length > 8 && subject.length < 90, subject)
  }
})

test('every letter ends with the numbers, the way to My Page, and the shop’s name and address', () => {
  for (const { kind, language, subject, text, html } of all) {
    const name = language === 'ja' ? 'かおる：' : 'KAORU: '
    assert.ok(text.endsWith(`\n\n${name}shop@kaoru.example\n`), kind)
    assert.ok(subject.includes(language === 'ja' ? '【かおる】' : 'KAORU: '))
    if (isAboutNoOrder(kind)) continue
    const inCase = kind.startsWith('case-')
    const page = inCase ? 'cases/KA-C-000007' : 'orders/KA-000042'
    assert.ok(text.includes(`\n${origin}/kaoru/my/${page}?lang=${language}\n`), kind)
    assert.ok(html.includes(` href="${origin}/kaoru/my/${page}?lang=${language}"`), kind)
    assert.ok(text.includes('KA-000042'), kind)
    assert.ok(subject.replace(/[）)]$/, '').endsWith(inCase ? 'KA-C-000007' : 'KA-000042'), subject)
  }
})

test('an English letter has no Japanese sentence in it but what people wrote themselves', () => {
  const own =
    /花子|石が外れています。|写真をご覧ください。|全体がわかる写真も|かおる 交換係|東京都港区見本町1-2-3/g
  const notes =
    /お待ちしています|刻印の追加|石が届きません|申し訳ありません|爪が緩んでいました|ご確認ください。|どちらになさいますか。|ご旅行とうかがいました|お電話でのお話のとおりです/g
  const onCare = /サイズを11号に直します|見本町|内側に細かい傷があります|石座が薄いためです|臨時休業です/g
  for (const { kind, language, text, html } of all) {
    const rest = `${text}${html}`.replaceAll(own, '').replaceAll(notes, '').replaceAll(onCare, '')
    if (language === 'en') assert.doesNotMatch(rest, /[\u3040-\u30ff\u4e00-\u9fff]/, kind)
    else assert.match(rest, /[\u3040-\u30ff]/, kind)
  }
})

test('text and HTML say the same', () => {
  const bare = (text: string) => text.replaceAll(/^(> ?|■ |・|- )/gm, '').replaceAll(/[\s:：]+/g, '')
  for (const { kind, text, html } of all) {
    const inHtml = html
      .replace(/<head>.*<\/head>/s, '')
      .replace(/<div class="preheader".*?<\/div>/s, '')
      .replace(/<td class="shop line".*?<\/td>/s, '')
      .replaceAll(/<a [^>]*href="([^"]*)"[^>]*>([^<]*)<\/a>/g, '$2$1')
      .replaceAll(/<(li|tr|h2|p|br)\b[^>]*>/g, '\n')
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll(/&#(\d+);/g, (_, sign: string) => String.fromCodePoint(Number(sign)))
    assert.equal(bare(inHtml), bare(text), kind)
  }
})

test('a moment in a letter has its weekday, its hour and whose clock it is', () => {
  const seen = (kind: LetterKind, language: 'ja' | 'en') => write(kind, language).text
  assert.ok(seen('window-reminder', 'ja').includes('ご連絡の期限：11月27日（金）23:59（日本時間）まで'))
  assert.ok(seen('window-reminder', 'en').includes('until Friday 27 November, 23:59 (Japan)'))
  assert.ok(seen('delivered', 'ja').includes('2026年11月20日（金）12:00（ドイツ時間）'))
  assert.ok(seen('delivered', 'en').includes('Friday 20 November 2026, 12:00 (Germany)'))
  assert.ok(seen('case-opened', 'en').includes('We answer you: by Friday 27 November, 23:59 (Japan)'))
  assert.ok(seen('case-making', 'ja').includes('2027年1月15日（金）ごろ'))
  assert.ok(seen('sign-in', 'en').includes('until Friday 20 November 2026, 12:15 (Japan)'))
  const nextYear = { ...examples['window-reminder'], until: tokyo('2027-01-08T00:00:00+09:00') }
  assert.ok(write('window-reminder', 'ja', nextYear).text.includes('2027年1月7日（木）23:59（日本時間）まで'))
})

test('the letter of an order says what, how much, when it ships and under which policy (MILA-35)', () => {
  const { text } = write('order-placed', 'en')
  assert.match(text, /Moon ring \(Size 11\) × 2: ¥24,600/)
  assert.match(text, /Delivery: ¥800\nTotal, tax included: ¥50,000/)
  assert.match(text, /Moon ring \(Size 11\) × 2: 2 to 4 days after the order/)
  assert.match(text, /Night disc: from Thursday 25 February 2027/)
  assert.match(text, /version 2026-04/)
  assert.match(write('order-placed', 'ja').text, /月の指輪（サイズ 11号） × 2：24,600円/)
})

test('the letter of a delivery asks to check it now, by when to report, and what to keep (KAMI-07)', () => {
  const ja = write('delivered', 'ja')
  assert.match(ja.subject, /いますぐお品をご確認ください/)
  assert.match(ja.text, /■ いますぐご確認ください/)
  assert.match(ja.text, /・不良品・誤配送：11月27日（金）23:59（日本時間）まで/)
  assert.match(write('delivered', 'en').text, /Faulty or wrong pieces: until Friday 27 November, 23:59/)
})

test('a disc is to be played (PRE-16), package and delivery statement to be kept (PRE-17)', () => {
  assert.match(write('delivered', 'ja').text, /・ディスクは再生してご確認ください/)
  const en = write('delivered', 'en').text
  assert.match(en, /Please check it now[^■]*- Please play the disc to check it/)
  assert.match(
    en,
    /What we ask of you[^■]*- Please keep the package[^■]*- Please keep the delivery statement/,
  )
  const ring = write('delivered', 'en', { ...examples.delivered, obligations: ['keep-packaging'] }).text
  assert.doesNotMatch(ring, /disc|statement/)
})

test('where the policy names no time to report, the letter asks to report soon and names none', () => {
  const data = { ...examples.delivered, until: [], obligations: [] }
  assert.match(write('delivered', 'en', data).text, /Tell us as soon as you can/)
  assert.doesNotMatch(write('delivered', 'en', data).text, /until|What we ask of you/)
  assert.match(write('delivered', 'ja', data).text, /できるだけ早く/)
})

test('a piece that is called in: where to send it, by when, at whose cost, and no promise before it was examined', () => {
  const { text } = write('case-called-in', 'en')
  assert.match(text, /- We pay for sending it to us\./)
  assert.match(text, /> かおる 交換係\n> 東京都港区見本町1-2-3/)
  assert.doesNotMatch(text, /the answer is yes/)
})

test('an accepted request says what follows and who pays, and whether the piece is kept or with the shop already', () => {
  const { text } = write('case-accepted', 'en')
  assert.match(text, /We exchange it[^.]*\.\n\n- We pay for sending it to us\./)
  assert.match(text, /“Faulty or wrong pieces”\n\n> Tell us within 7 days\.\n> We examine it\./)
  assert.match(text, /Please keep the piece/)
  const here = write('case-accepted', 'en', { ...examples['case-accepted'], back: { here: true } }).text
  assert.match(here, /The piece is with us already/)
  assert.doesNotMatch(here, /Please (send|keep)/)
})

test('a refused request gives the clause with its text, and what else is possible', () => {
  const { text } = write('case-refused', 'ja')
  assert.match(text, /■ 理由\n\n「不良品・誤配送」\n\n> 7日以内にご連絡ください。\n> 店で確かめます。/)
  assert.match(text, /■ ほかにお選びいただけること\n\n・修理/)
})

test('a sign-in letter leads to My Page or to the desk, and says that the link works once', () => {
  const link = `${origin}/kaoru/my/sign-in?token=not-kept&#38;lang=en`
  assert.ok(write('sign-in', 'en').html.includes(` href="${link}"`))
  const desk = write('sign-in', 'ja', { ...examples['sign-in'], opens: 'desk' }).text
  assert.ok(desk.includes(`${origin}/desk/sign-in?shop=kaoru&token=not-kept&lang=ja`))
  assert.match(write('sign-in', 'en').text, /works once/)
})

/** The tags of a letter with the attributes that they may have. */
const known =
  /^<\w+( (lang="(ja|en)"|charset="utf-8"|(name|content|class|role|scope|align|width|cellpadding|cellspacing|border)="[\w, =.%-]*"|bgcolor="#[0-9a-f]{6}"|style="[^"&]*"|href="https:\/\/yakusoku\.example\/[^"]*"))*>$/

const attack = '</p>"\'><script>alert(1)</script>\r\nBcc: eve@example.jp\u0000\u2028\u202e& javascript:x'

test('whatever people write, a subject stays one line and HTML stays text', () => {
  const words = { ja: attack, en: attack }
  const piece = { name: words, options: [words], quantity: 1 }
  const hostile = { request: 'exchange', piece, note: attack, description: attack, message: attack }
  const more = { order: attack, case: attack, to: { name: attack, address: 'hanako@example.jp' } }
  for (const kind of kinds.filter((name) => name.startsWith('case-'))) {
    const data = {
      ...examples[kind],
      ...hostile,
      ...(kind === 'case-replacement-sent' || kind === 'case-piece-sent-back'
        ? { carrier: attack, tracking: attack }
        : {}),
      ...(kind === 'case-called-in' ? { send: { to: [attack] } } : {}),
    } as LetterValues[typeof kind]
    for (const language of ['ja', 'en'] as const) {
      const { subject, text, html } = write(kind, language, data, more as Partial<LetterOrder>)
      assert.doesNotMatch(subject, /[\p{Cc}\p{Zl}\p{Zp}\u202e]/u)
      assert.doesNotMatch(text + html, /[\u0000-\u0009\u000b-\u001f\u2028\u202e]/u)
      assert.doesNotMatch(
        html,
        /<(?!!doctype html>|\/?(html|head|meta|title|style|body|div|table|tr|th|td|p|h2|ul|li|blockquote|br|a)\b)/,
      )
      for (const [tag] of html.replace(/<style>.*<\/style>/s, '').matchAll(/<\w[^>]*>/g))
        assert.match(tag, known)
      assert.ok(html.includes('&#60;script&#62;alert(1)&#60;/script&#62;'), kind)
    }
  }
})

test('a name the vocabulary does not have stops the letter instead of leaving a hole in it', () => {
  const data = { ...examples['case-opened'], request: 'elope' }
  assert.throws(() => write('case-opened', 'ja', data), /no such word in the vocabulary: elope/)
  const late = { ...examples['window-reminder'], until: tokyo('2026-11-31T00:00:00+09:00') }
  assert.throws(() => write('window-reminder', 'ja', late), /not an instant/)
})

test('what is not the address of a mail server is no post', () => {
  assert.throws(() => letterGateway('http://mail.example'), /not the address of a mail server/)
  assert.throws(() => letterGateway('smtp:///'), /not the address of a mail server/)
})

test('the letter about an examination says which of three it was, and never a fault where none was told of', () => {
  const examined = (found: 'fault' | 'no-fault' | 'by-use', faultTold?: boolean) => {
    const data = { ...about, found, ...(faultTold === undefined ? {} : { faultTold }) }
    return write('case-inspected', 'en', data).text
  }
  assert.match(examined('fault'), /found the fault/)
  assert.match(examined('no-fault', true), /found no fault in it/)
  assert.match(examined('by-use', true), /The damage comes from use/)
  assert.doesNotMatch(examined('no-fault', false), /fault/)
  assert.match(examined('no-fault', false), /It is as it was when we sent it/)
  assert.match(examined('by-use', false), /signs of use or damage/)
})

test('information that comes only after the goods names its own period and deducts nothing, by the law of the EU and of the UK', () => {
  const { law, ...order } = examples['informed-late']
  const told = (called: 'eu' | 'uk', language: 'ja' | 'en', late?: 'all' | 'some') => {
    const { late: _late, ...withdrawal } = law.withdrawal!
    const own = { ...withdrawal, law: called, ...(late === undefined ? {} : { late }) }
    return write('informed-late', language, { ...order, law: { withdrawal: own } }).text
  }
  for (const called of ['eu', 'uk'] as const) {
    assert.match(told(called, 'en', 'all'), /from the day on which you receive this e-mail, or from/)
    assert.match(told(called, 'ja', 'all'), /このお手紙を受け取った日から14日/)
    assert.doesNotMatch(told(called, 'en'), /this e-mail, or from|reached you before/)
    assert.doesNotMatch(told(called, 'ja'), /このお手紙を受け取った日|このお手紙より前/)
    assert.doesNotMatch(told(called, 'ja', 'all'), /価値が下がったとき/)
    assert.match(told(called, 'ja', 'some'), /このお手紙より前にお届けした品は[^]*価値が下がったときに/)
  }
  assert.match(told('eu', 'en', 'some'), /For the others:\s+You are only liable/)
  assert.match(told('uk', 'en', 'all'), /We make no deduction for loss in value of the goods, since/)
  assert.doesNotMatch(told('uk', 'en', 'all'), /may make a deduction/)
  assert.match(told('uk', 'en', 'some'), /For other goods we may make a deduction/)
})

test('who asks for a resizing is asked for a photo of the piece, not of a fault', () => {
  const { wanted, ...values } = examples['case-evidence-wanted']
  const both = { ...values, wanted: ['photo', 'description'] as const, request: 'resize' }
  assert.match(write('case-evidence-wanted', 'en', both).text, /a photo of the piece/)
  assert.match(write('case-evidence-wanted', 'ja', both).text, /お品の写真/)
  for (const language of ['ja', 'en'] as const)
    assert.doesNotMatch(write('case-evidence-wanted', language, both).text, /fault|不具合/)
  assert.ok(wanted.length > 0)
})
