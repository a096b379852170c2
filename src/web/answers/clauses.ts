/**
 * What a ruling rests on, as a page shows it: each clause or article once, with its heading, its own text and
 * where it stands. Values only. The text is the ruling's, so it is the version that the order was agreed
 * under.
 */
import { wordIn, type Cited, type Documents, type Ruling } from '#policy'
import { say, type Language } from '#words'

/** `law` names the pack for an article, and is missing for a clause of the shop. */
export type ShownClause = {
  readonly reference: string
  readonly heading: string
  readonly law?: string
  readonly text: string
  /** Where the published document shows it; missing when the order was agreed under another version. */
  readonly address?: string
  readonly deciding: boolean
}

/** What clauses are looked up in. `published` are the documents as their pages show them today. */
export type DocumentSet = {
  readonly shop: string
  readonly documents: Documents
  readonly published: Documents
  readonly language: Language
}

/** The clauses that decide; where the law goes over the shop's words, these too, behind. */
export function clausesOf(ruling: Ruling, documentSet: DocumentSet): readonly ShownClause[] {
  const shown = new Map<string, ShownClause>()
  for (const cited of ruling.clauses) {
    const own = cited.document === documentSet.documents.policy.name
    const overruled = ruling.reason === 'law' && own && cited.effect === 'refuse'
    if (cited.id === 'silence' || (!cited.deciding && !overruled)) continue
    const section = sectionOf(cited.id)
    const reference = `${cited.document}#${section}`
    if (shown.has(reference)) continue
    const title = documentSet.documents.laws.find(({ name }) => name === cited.document)?.title
    shown.set(reference, {
      reference,
      heading: wordIn(cited.heading, documentSet.language),
      ...(own ? {} : { law: wordIn(title ?? { en: cited.document }, documentSet.language) }),
      text: ruling.texts[documentSet.language]?.clauses[`${cited.document}#${cited.id}`] ?? '',
      ...addressOf(cited, documentSet),
      deciding: cited.deciding,
    })
  }
  return [...shown.values()]
}

function addressOf(
  { document, version, id }: Pick<Cited, 'document' | 'version' | 'id'>,
  { shop, published }: DocumentSet,
): { readonly address?: string } {
  const today = [published.policy, ...published.laws].find(({ name }) => name === document)
  if (today === undefined || today.version !== version) return {}
  const page = today.kind === 'policy' ? 'policy' : `law/${document}`
  return { address: `/${shop}/${page}#${sectionOf(id)}` }
}

/**
 * While questions are open: the first of the shop's clauses that hang on them; whose law it will be is open
 * too.
 */
export function clausesAsked({ asks }: Ruling, documentSet: DocumentSet): readonly ShownClause[] {
  const { documents, language } = documentSet
  const waiting = new Set(
    asks.filter(({ from }) => from === 'customer').flatMap(({ because }) => because.map(sectionReference)),
  )
  const found = [documents.policy].flatMap((document) =>
    document.sections
      .filter(({ id }) => waiting.has(`${document.name}#${id}`))
      .map(({ id, heading, text }): ShownClause => ({
        reference: `${document.name}#${id}`,
        heading: wordIn(heading, language),
        text: wordIn(text, language),
        ...addressOf({ document: document.name, version: document.version, id }, documentSet),
        deciding: false,
      })),
  )
  return found.slice(0, mostAsked)
}

const mostAsked = 2

/** The headings that some rules stand under, each once: for saying why a question is asked. */
export function headingsOf(
  references: readonly string[],
  { documents, language }: DocumentSet,
): readonly string[] {
  const headings = references.map((reference) => {
    const [name = '', id = ''] = reference.split('#')
    const document = [documents.policy, ...documents.laws].find((d) => d.name === name)
    const section = document?.sections.find((s) => s.id === sectionOf(id))
    const heading = section === undefined ? undefined : wordIn(section.heading, language)
    if (document === undefined || heading === undefined) return undefined
    return document.kind === 'law'
      ? say(language, 'form.labelled', { label: wordIn(document.title, language), sentence: heading })
      : heading
  })
  return [...new Set(headings.filter((heading) => heading !== undefined))]
}

/** `faulty.exchange.inspection` stands under the heading `faulty`. */
const sectionOf = (id: string): string => id.split('.')[0] ?? id
const sectionReference = (reference: string): string => reference.split('.')[0] ?? reference
