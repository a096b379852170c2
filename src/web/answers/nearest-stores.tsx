/** The stores of the shop that do what an answer speaks of, the nearest first, and where others are found. */
import { nearestFirst } from '#addresses'
import type { OpenShop } from '#shops'
import { say, type Language } from '#words'

/** What stores do, by its name in the settings, for each answer that sends people to them (KAORU-15). */
const services: Readonly<Record<string, string>> = { 'part-only': 'parts', clean: 'cleaning' }

/** The service of the stores that an answer is about; cleaners for what has tarnished. */
export const serviceFor = (request: string, reason: string | undefined): string | undefined =>
  reason === 'tarnish' ? 'cleaner-sales' : services[request]

type Props = {
  readonly shop: Pick<OpenShop, 'name' | 'settings'>
  readonly service: string | undefined
  /** The prefecture of whoever asks, as far as the order says it. */
  readonly region: string | undefined
  readonly language: Language
}

/** As many as somebody compares. */
const most = 3

export function NearestStores({ shop: { name, settings }, service, region, language }: Props) {
  const able = settings.stores.filter((store) => service !== undefined && store.services.includes(service))
  if (able.length === 0 || service === undefined) return null
  const query = new URLSearchParams({ for: service, ...(region === undefined ? {} : { region }) })
  return (
    <section class="stack-small" aria-labelledby="stores">
      <h2 id="stores">{say(language, region === undefined ? 'stores.those' : 'stores.nearest')}</h2>
      <ul class="plain-list stack-small">
        {nearestFirst(able, region ?? '')
          .slice(0, most)
          .map((store) => (
            <li>
              <strong>{store.name[language]}</strong>
              <br />
              {store.address[language]}
            </li>
          ))}
      </ul>
      <p>
        <a href={`/${name}/stores?${query}`}>{say(language, 'stores.find')}</a>
      </p>
    </section>
  )
}
