/** Small parts that several pages of the checkout show. */
import type { OpenShop } from '#shops'
import { say, type Language } from '#words'

type Props = { readonly shop: OpenShop; readonly clauses: readonly string[]; readonly language: Language }

/** The clauses that refuse what was chosen, each leading to its text. */
export function ClauseLinks({ shop, clauses, language }: Props) {
  const sections = shop.documents.policy.sections.filter(({ id }) => clauses.includes(id))
  if (sections.length === 0) return null
  return (
    <p class="small">
      {say(language, 'buying.by-clause')}
      {sections.map(({ id, heading }) => (
        <>
          {' '}
          <a href={`/${shop.name}/policy#${id}`}>{heading[language] ?? id}</a>
        </>
      ))}
    </p>
  )
}
