/**
 * A sentence that stands in one language only. Which sentence answers which nobody can tell without reading;
 * but translations of one document keep their measure: where a language has fewer sentences and is shorter,
 * too, than in the document's other clauses, one is missing.
 */
import type { Section } from '../document/tree.ts'
import type { Policy } from '../rules/tree.ts'
import { headingIn } from './finding.ts'
import type { Remark } from './finding.ts'

/** By so much a clause may be longer or shorter than its translation is elsewhere. */
const usual = 1.12

/** So many clauses show a document's measure; of a shorter one, that of others is taken. */
const enough = 5
const measureOfOthers = 2.3

type Texts = { readonly section: Section; readonly ja: string; readonly en: string }

export function leftOutRemarks(policy: Policy): readonly Remark[] {
  const both = policy.sections.flatMap((section): readonly Texts[] => {
    const { ja = '', en = '' } = section.text
    return ja.trim() === '' || en.trim() === '' ? [] : [{ section, ja, en }]
  })
  const measures = both.map(({ ja, en }) => en.length / ja.length).toSorted((a, b) => a - b)
  const measure = both.length < enough ? measureOfOthers : measures[measures.length >> 1]!
  return both.flatMap(({ section, ja, en }) => {
    const [inJa, inEn] = [sentencesOf(ja, /。/g), sentencesOf(en, /[.!?](?=\s|$)/g)]
    const longer = en.length / ja.length / measure
    if (inJa > inEn && longer < 1 / usual) return [leftOut(policy, section, inJa, inEn)]
    return inEn > inJa && longer > usual ? [leftOut(policy, section, inJa, inEn)] : []
  })
}

const sentencesOf = (text: string, end: RegExp): number =>
  text.split(end).filter((sentence) => sentence.trim() !== '').length

function leftOut(policy: Policy, section: Section, ja: number, en: number): Remark {
  const short = ja < en ? { ja: '日本語', en: 'Japanese' } : { ja: '英語', en: 'English' }
  return {
    kind: 'languages-differ',
    severity: 'warning',
    place: section.place,
    clauses: [section.id],
    words: {
      ja: `「${headingIn(policy, section.id, 'ja')}」は日本語が${ja}文、英語が${en}文で、${short.ja}のほうが短くなっています。抜けている文があるようです`,
      en: `“${headingIn(policy, section.id, 'en')}” seems to leave out a sentence in ${short.en}: it has ${count(ja)} in Japanese and ${en} in English`,
    },
    suggestion: { ja: 'どちらの言語でも同じことを書いてください', en: 'say the same in both languages' },
  }
}

const count = (sentences: number): string => `${sentences} sentence${sentences === 1 ? '' : 's'}`
