/** Rulings in sentences, Japanese and English: what the answer is, on what it rests, until when. */
import { formatDeadline, parseInstant } from '#calendar'
import type { Words } from '../vocabulary/tree.ts'
import type { Ruling } from './ruling.ts'

type Printed = Omit<Ruling, 'texts'>

/** A word in a language, else in English, else whatever there is. */
export const wordIn = (words: Words, language: string): string =>
  words[language] ?? words['en'] ?? Object.values(words)[0] ?? ''

/** One to three sentences: verdict, reason, until when. */
export function summaryOf(ruling: Printed, language: string, seenAt?: number): string {
  const ja = language === 'ja'
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
    verdict.replace('{names}', names),
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
  accept: '{names}により、承ります。',
  'accept/law': '法律の{names}により、承ります。',
  pending: '必要なものが揃いしだい、{names}により承ります。',
  staff: '{names}により、担当者が判断いたします。',
  'staff/silence': 'この文書に定めがないため、担当者が判断いたします。',
  'staff/contradiction': '{names}が食い違うため、担当者が判断いたします。',
  refuse: '{names}により、お受けできません。',
  ask: 'お答えするには、まだ足りない事実があります。',
}
const verdictEn: Readonly<Record<string, string>> = {
  accept: 'The answer is yes, under {names}.',
  'accept/law': 'The answer is yes by law, under {names}.',
  pending: 'The answer is yes, under {names}, as soon as what is missing is there.',
  staff: 'The shop’s staff decide, under {names}.',
  'staff/silence': 'The document does not say, so the shop’s staff decide.',
  'staff/contradiction': 'The clauses {names} disagree, so the shop’s staff decide.',
  refuse: 'The answer is no, under {names}.',
  ask: 'The answer depends on facts that are still missing.',
}
