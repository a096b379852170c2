/** The stores of a shop, all of them or those that do what somebody comes for. */
import type { OpenShop, Store } from '#shops'
import type { Frame } from '#web/http'
import { Button, EmptyState, Page, PageTitle, Select } from '#web/ui'
import { isWordKey, say, type Language } from '#words'
import { style } from '../style.file.ts'

export const storesAddress = (shop: string): string => `/${shop}/stores`

/** `wanted` is a service by its name in the settings, or nothing. */
export function storesScreen(frame: Frame, { name, settings: { stores } }: OpenShop, wanted: string) {
  const { language } = frame
  const title = say(language, 'stores.title')
  const services = [...new Set(stores.flatMap((store) => store.services))]
  const shown = services.includes(wanted) ? stores.filter((store) => store.services.includes(wanted)) : stores
  return (
    <Page frame={frame} title={title} styles={[style]}>
      <PageTitle title={title} over={frame.site.name} sentence={say(language, 'stores.lede')} />
      <div class="stack-wide">
        <form class="stack-form" method="get" action={storesAddress(name)}>
          <Select
            language={language}
            name="for"
            label={say(language, 'stores.for')}
            value={wanted}
            options={services.map((service) => ({ value: service, label: serviceWord(service, language) }))}
          />
          <div>
            <Button look="second">{say(language, 'search.press')}</Button>
          </div>
        </form>
        {wanted !== '' && !services.includes(wanted) ? (
          <EmptyState title={say(language, 'stores.none')} />
        ) : null}
        <ul class="stores">
          {shown.map((store) => (
            <li id={store.id}>
              <h2>{store.name[language]}</h2>
              <p>{store.address[language]}</p>
              <p class="small quiet">{servicesOf(store.services, language)}</p>
              <Hours store={store} language={language} />
            </li>
          ))}
        </ul>
        {shown.some(({ visits }) => visits !== undefined) ? (
          <p>
            {say(language, 'stores.book')} <a href={`/${name}/my/`}>{say(language, 'common.my-page')}</a>
          </p>
        ) : null}
      </div>
    </Page>
  )
}

/** When visits are, and how long beforehand they are booked in each language. */
function Hours({ store: { visits }, language }: { store: Store; language: Language }) {
  if (visits === undefined) return null
  const [from, to] = visits.hours
  const spoken = (['ja', 'en'] as const).flatMap((one) => {
    const notice = visits.notice[one]
    return notice === undefined ? [] : [{ one, days: notice.length }]
  })
  return (
    <p class="small">
      {say(language, 'stores.hours', { from, to })}
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
