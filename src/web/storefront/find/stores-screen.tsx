/** The stores of a shop: those that do what somebody comes for, the nearest to their prefecture first. */
import { formOf, nearestFirst } from '#addresses'
import type { OpenShop, Store } from '#shops'
import { visitHours } from '#web/answers'
import type { Frame } from '#web/http'
import { Button, EmptyState, Page, PageTitle, Select, Tag } from '#web/ui'
import { isWordKey, say, type Language } from '#words'
import { style } from '../style.file.ts'

export const storesAddress = (shop: string): string => `/${shop}/stores`

/** A service by its name in the settings, and a region of the shop's country; or nothing. */
export type StoresWanted = { readonly service: string; readonly region: string }

export function storesScreen(frame: Frame, shop: OpenShop, { service, region }: StoresWanted) {
  const { language } = frame
  const { stores, home } = shop.settings
  const title = say(language, 'stores.title')
  const services = [...new Set(stores.flatMap((store) => store.services))]
  const regions = formOf(home.country).fields.find(({ field }) => field === 'region')?.regions ?? []
  const isKnown = services.includes(service)
  const able = isKnown ? stores.filter((store) => store.services.includes(service)) : stores
  const isPlaced = stores.some((store) => store.region !== undefined)
  return (
    <Page frame={frame} title={title} styles={[style]}>
      <PageTitle title={title} over={frame.site.name} sentence={say(language, 'stores.lede')} />
      <div class="stack-wide">
        <form class="stack-form" method="get" action={storesAddress(shop.name)}>
          <Select
            language={language}
            name="for"
            label={say(language, 'stores.for')}
            value={service}
            options={services.map((one) => ({ value: one, label: serviceWord(one, language) }))}
          />
          {isPlaced ? (
            <Select
              language={language}
              name="region"
              label={say(language, 'stores.region')}
              value={region}
              options={regions.map(({ key, name, latin }) => ({
                value: key,
                label: language === 'ja' ? name : (latin ?? name),
              }))}
            />
          ) : null}
          <div>
            <Button look="second">{say(language, 'search.press')}</Button>
          </div>
        </form>
        {service !== '' && !isKnown ? <EmptyState title={say(language, 'stores.none')} /> : null}
        <ul class="stores">
          {nearestFirst(able, region).map((store) => (
            <li id={store.id}>
              <h2>{store.name[language]}</h2>
              {region !== '' && store.region === region ? (
                <p>
                  <Tag tone="good">{say(language, 'stores.here')}</Tag>
                </p>
              ) : null}
              <p>{store.address[language]}</p>
              <p class="small quiet">{servicesOf(store.services, language)}</p>
              <Hours store={store} language={language} />
            </li>
          ))}
        </ul>
        {able.some(({ visits }) => visits !== undefined) ? (
          <p>
            {say(language, 'stores.book')} <a href={`/${shop.name}/my/`}>{say(language, 'common.my-page')}</a>
          </p>
        ) : null}
        <p>
          {say(language, 'stores.none-near')}{' '}
          <a href={`/${shop.name}/contact?category=${service === 'parts' ? 'parts' : 'service'}`}>
            {say(language, 'stores.write')}
          </a>
        </p>
      </div>
    </Page>
  )
}

/** When visits are, and how long beforehand they are booked in each language. */
function Hours({ store, language }: { store: Store; language: Language }) {
  const { visits } = store
  if (visits === undefined) return null
  const spoken = (['ja', 'en'] as const).flatMap((one) => {
    const notice = visits.notice[one]
    return notice === undefined ? [] : [{ one, days: notice.length }]
  })
  return (
    <p class="small">
      {visitHours(store, language)}
      {spoken.map(({ one, days }) => (
        <>
          <br />
          {say(language, 'stores.speaks', { language: say(language, `my.care.language.${one}`), days })}
        </>
      ))}
    </p>
  )
}

function serviceWord(service: string, language: Language): string {
  const key = `service.${service}`
  return isWordKey(key) ? say(language, key) : service
}

/** 'cleaning, parts'. */
export function servicesOf(services: readonly string[], language: Language): string {
  return services.map((service) => serviceWord(service, language)).join(say(language, 'common.between'))
}
