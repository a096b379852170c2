/** What a shop still lacks before it can sell, as its owner is told it, and the way to the opening. */
import type { Missing } from '#shops'
import { Notice } from '#web/ui'
import { say, type Language } from '#words'

type NotSellingProps = { readonly language: Language; readonly missing: readonly Missing[] }

export function NotSelling({ language, missing }: NotSellingProps) {
  const parts = missing.map((part) => say(language, `legal.part.${part}`))
  return (
    <Notice tone="wait" title={say(language, 'legal.missing.title')}>
      <p>{say(language, 'legal.missing', { parts: parts.join(say(language, 'common.between')) })}</p>
    </Notice>
  )
}

const ways = [
  ['policy/edit', 'opening.policy', 'opening.policy.sentence'],
  ['catalogue', 'opening.pieces', 'opening.pieces.sentence'],
  ['settings', 'opening.settings', 'opening.settings.sentence'],
] as const

/** Where an owner goes on, from the first look at the desk to the first order. */
export function BeforeOpening({ shop, ...rest }: NotSellingProps & { readonly shop: string }) {
  const { language } = rest
  return (
    <section class="stack opening" aria-labelledby="opening">
      <NotSelling {...rest} />
      <h2 id="opening">{say(language, 'opening.title')}</h2>
      <ol>
        {ways.map(([place, name, sentence]) => (
          <li>
            <a href={`/desk/${shop}/${place}`}>{say(language, name)}</a>
            <p>{say(language, sentence)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
