/** Languages by name, for remarks on what one of them says and the other does not. */

type Both = { readonly ja: string; readonly en: string }

const names: Readonly<Record<string, Both>> = {
  ja: { ja: '日本語', en: 'Japanese' },
  en: { ja: '英語', en: 'English' },
}
const nameOf = (language: string): Both => names[language] ?? { ja: language, en: language }

/** '日本語と英語', 'Japanese and English'. */
export const tongues = (languages: readonly string[]): Both => ({
  ja: languages.map((one) => nameOf(one).ja).join('と'),
  en: languages.map((one) => nameOf(one).en).join(' and '),
})

/** What each language alone says, `inJapanese` in Japanese words: '¥1200 in Japanese, ¥1000 in English'. */
export function inOneAlone(
  said: readonly (readonly [language: string, all: readonly string[]])[],
  { inJapanese, inEnglish }: Record<'inJapanese' | 'inEnglish', (one: string) => string>,
): Both {
  const told = said.filter(([, all]) => all.length > 0)
  return {
    ja: told.map(([one, all]) => `${nameOf(one).ja}に${all.map(inJapanese).join('、')}`).join('、'),
    en: told.map(([one, all]) => `${all.map(inEnglish).join(', ')} in ${nameOf(one).en}`).join(', '),
  }
}
