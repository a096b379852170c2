/** The house: its shops, each with a line of its own and a picture. */
import type { Frame } from '#web/http'
import { Page } from '#web/ui'
import { say } from '#words'
import { style } from './style.file.ts'

/** One shop as the house shows it. */
export type ShopCard = {
  readonly address: string
  readonly name: string
  readonly line: string
  readonly picture: { readonly address: string; readonly alt: string } | undefined
}

export function homeScreen(frame: Frame, shops: readonly ShopCard[]) {
  const { language } = frame
  return (
    <Page
      frame={frame}
      title={frame.site.name}
      summary={say(language, 'storefront.house-lede')}
      styles={[style]}
    >
      <div class="house">
        <div class="hall">
          <h1>{say(language, 'storefront.house-title')}</h1>
          <p>{say(language, 'storefront.house-lede')}</p>
        </div>
        <section aria-label={say(language, 'storefront.shops')}>
          <ul class="shops">
            {shops.map(({ address, name, line, picture }, index) => (
              <li>
                <a href={address}>
                  <div class="frame">
                    {picture === undefined ? null : (
                      <img
                        src={picture.address}
                        alt={picture.alt}
                        width="600"
                        height="600"
                        loading={index < 2 ? 'eager' : 'lazy'}
                        decoding="async"
                      />
                    )}
                  </div>
                  <div class="says">
                    <h2>{name}</h2>
                    <p>{line}</p>
                    <p class="go">{say(language, 'storefront.enter')}</p>
                  </div>
                </a>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Page>
  )
}
