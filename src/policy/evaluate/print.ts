/** Rulings in sentences, Japanese and English: what the answer is, on what it rests, until when. */
import { formatDeadline, parseInstant } from '#calendar'
import { commerce } from '../vocabulary/commerce.ts'
import type { FactValue, Words } from '../vocabulary/tree.ts'
import type { Ruling } from './ruling.ts'

type Printed = Omit<Ruling, 'texts'>

/** A word in a language, else in English, else whatever there is. */
export const wordIn = (words: Words, language: string): string =>
  words[language] ?? words['en'] ?? Object.values(words)[0] ?? ''

const valueWord = (values: readonly FactValue[], value: string, language: string) =>
  wordIn(values.find((v) => v.value === value)?.words ?? { en: value }, language)

/** One to three sentences: verdict, reason, until when. */
export function summaryOf(ruling: Printed, language: string, seenAt?: number): string {
  const ja = language === 'ja'
  const request = valueWord(commerce.requests, ruling.request, language)
  const decides = ruling.clauses.filter((c) => c.deciding)
  const names = [
    ...new Set(
      decides.map((c) => (ja ? `「${wordIn(c.heading, language)}」` : `“${wordIn(c.heading, language)}”`)),
    ),
  ].join(ja ? '' : ', ')
  const verdict =
    (ja ? verdictJa : verdictEn)[`${ruling.verdict}/${ruling.reason}`] ??
    (ja ? verdictJa : verdictEn)[ruling.verdict]!
  const until = ruling.deadlines.find((d) => d.of === 'answer')
  const end = until === undefined ? undefined : parseInstant(until.at)
  const sentences = [
    verdict.replace('{request}', request).replace('{names}', names),
    ...(end === undefined
      ? []
      : [
          ja
            ? `${formatDeadline(end, until!.zone, 'ja', seenAt)}にお申し出ください。`
            : `Ask ${formatDeadline(end, until!.zone, 'en', seenAt)}.`,
        ]),
  ]
  return sentences.join(ja ? '' : ' ')
}

const verdictJa: Readonly<Record<string, string>> = {
  accept: '{request}:承ります。根拠:{names}。',
  'accept/law': '{request}:法律により承ります。根拠:{names}。',
  pending: '{request}:必要なものが揃いしだい承ります。根拠:{names}。',
  staff: '{request}:担当者が判断します。根拠:{names}。',
  'staff/silence': '{request}:この文書に定めがないため、担当者が判断します。',
  'staff/contradiction': '{request}:条項どうしが食い違うため、担当者が判断します。{names}。',
  refuse: '{request}:お受けできません。根拠:{names}。',
  ask: '{request}:お答えにはもう少し事実が要ります。',
}
const verdictEn: Readonly<Record<string, string>> = {
  accept: '{request}: yes, under {names}.',
  'accept/law': '{request}: yes, by law, under {names}.',
  pending: '{request}: yes, as soon as what is missing is there, under {names}.',
  staff: '{request}: the shop’s staff decide, under {names}.',
  'staff/silence': '{request}: the document does not say, so the shop’s staff decide.',
  'staff/contradiction': '{request}: the clauses {names} disagree, so the shop’s staff decide.',
  refuse: '{request}: not possible, under {names}.',
  ask: '{request}: the answer depends on facts that are still missing.',
}
