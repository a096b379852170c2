/** What a shop still lacks before it can sell, as its owner is told it, and the way to the opening. */
import type { Missing } from '#shops'
import { Notice } from '#web/ui'
import { say, type Language } from '#words'
import { sections } from './settings/sections.ts'

type NotSellingProps = {
  readonly language: Language
  readonly missing: readonly Missing[]
  /** Where each part is settled, by the shop's name; undefined on a page that must not be left. */
  readonly shop?: string
}

export function NotSelling({ language, missing, shop }: NotSellingProps) {
  return (
    <Notice tone="wait" title={say(language, 'legal.missing.title')}>
      <p>{say(language, 'opening.missing')}</p>
      <ul>
        {missing.map((part) => {
          const name = say(language, `legal.part.${part}`)
          return (
            <li>
              {shop === undefined ? name : <a href={`/desk/${shop}/settings/${settledIn(part)}`}>{name}</a>}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

/** The section of the settings that has the part. */
const settledIn = (part: Missing) => sections.find(({ parts }) => parts.includes(`selling.${part}`))!.id

const ways = [
  ['policy/edit', 'opening.policy', 'opening.policy.sentence'],
  ['catalogue', 'opening.pieces', 'opening.pieces.sentence'],
  ['settings', 'opening.settings', 'opening.settings.sentence'],
] as const

/** Where an owner goes on, from the first look at the desk to the first order. */
export function BeforeOpening(props: NotSellingProps & { readonly shop: string }) {
  const { language, shop } = props
  return (
    <section class="stack opening" aria-labelledby="opening">
      <NotSelling {...props} />
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
