/** Which law packs lie under a shop's policy, by country, and for which countries there is none. */
import { packsFor } from '#laws'
import { placeWord, type Policy } from '#policy'

type Language = 'ja' | 'en'

/** `law underneath: the EU, Japan; none for Korea`; `shipsTo` undefined where the document has no shop. */
export function packsUnder(
  laws: readonly Policy[],
  shipsTo: readonly string[] | 'world' | undefined,
  language: Language,
): string {
  const ja = language === 'ja'
  const under = laws.map((law) => `${placeWord(law.home, language)} (${law.name} ${law.version})`)
  const said = under.length === 0 ? (ja ? 'なし' : 'none') : listed(under, language)
  const bare = Array.isArray(shipsTo) ? shipsTo.filter((to) => packsFor(laws, [to]).length === 0) : []
  const without = listed(
    bare.map((code) => placeWord(code, language)),
    language,
  )
  return [
    ja ? `この文書の下にある法律：${said}` : `law underneath: ${said}`,
    ...(bare.length === 0
      ? []
      : [ja ? `法律のパックがないお届け先：${without}` : `no law pack for: ${without}`]),
  ].join(ja ? '。' : '; ')
}

const listed = (names: readonly string[], language: Language): string =>
  names.join(language === 'ja' ? '、' : ', ')
