/** Asking to hear when a variant is there again: nothing is promised, and that is said before and after. */
import type { Product } from '#catalogue'
import { keptDays } from '#restock'
import type { OpenShop } from '#shops'
import type { FormValues, Frame } from '#web/http'
import { Button, ErrorSummary, Field, Notice, Page, PageTitle } from '#web/ui'
import { say, type Language } from '#words'
import { variantName } from '../piece-form.tsx'
import { style } from '../style.file.ts'
import { contactAddress } from './contact-screen.tsx'

export type RestockProps = {
  readonly shop: OpenShop
  readonly product: Product
  readonly sku: string
}

export type RestockFormProps = RestockProps & {
  readonly given: FormValues
  readonly sentences: Readonly<Record<string, string>>
  /** The reader comes from our letter, too late. */
  readonly told: boolean
}

const pieceAddress = ({ shop, product }: RestockProps): string => `/${shop.name}/pieces/${product.product}`

/** 'Ring “Minamo”, JP size 15'. */
function pieceName({ product, sku }: RestockProps, language: Language): string {
  const variant = product.variants.find((one) => one.sku === sku)
  const name = variant === undefined ? '' : variantName(product, variant, language)
  return name === ''
    ? product.name[language]
    : `${product.name[language]}${say(language, 'common.between')}${name}`
}

export function restockScreen(frame: Frame, props: RestockFormProps) {
  const { language } = frame
  const { shop, sku, given, sentences, told } = props
  const title = say(language, 'restock.title')
  const piece = pieceName(props, language)
  return (
    <Page frame={frame} title={title} styles={[style]} unlisted>
      <PageTitle title={title} over={frame.site.name} sentence={say(language, 'restock.lede', { piece })} />
      <div class="stack-wide narrow">
        {told ? (
          <Notice tone="wait" title={say(language, 'restock.gone.title')}>
            <p>{say(language, 'restock.gone')}</p>
          </Notice>
        ) : null}
        <ErrorSummary language={language} sentences={sentences} />
        <NoPromise language={language} />
        <form class="stack-form" method="post" action={`${pieceAddress(props)}/restock`}>
          <input type="hidden" name="sku" value={sku} />
          <Field
            language={language}
            name="address"
            label={say(language, 'restock.address')}
            hint={say(language, 'restock.kept', { days: keptDays })}
            type="email"
            autocomplete="email"
            maxlength={254}
            value={given['address']}
            problem={sentences['address']}
          />
          <div>
            <Button>{say(language, 'restock.press')}</Button>
          </div>
        </form>
        <p>
          <a href={contactAddress(shop.name)}>{say(language, 'restock.ask-instead')}</a>
        </p>
        <p>
          <a href={pieceAddress(props)}>{say(language, 'restock.to-piece')}</a>
        </p>
      </div>
    </Page>
  )
}

/** Said before and after pressing. */
function NoPromise({ language }: { language: Language }) {
  return (
    <Notice>
      <p>{say(language, 'restock.no-promise')}</p>
      <p>{say(language, 'restock.fair')}</p>
    </Notice>
  )
}

/** It can be bought: there is nothing to wait for. */
export function restockHereScreen(frame: Frame, props: RestockProps) {
  const { language } = frame
  const title = say(language, 'restock.here.title')
  return (
    <Page frame={frame} title={title} styles={[style]} unlisted>
      <PageTitle
        title={title}
        over={frame.site.name}
        sentence={say(language, 'restock.here', { piece: pieceName(props, language) })}
      />
      <p>
        <Button href={pieceAddress(props)}>{say(language, 'restock.to-piece')}</Button>
      </p>
    </Page>
  )
}

/** After pressing; `withdraw` is the address that cancels the request, where this browser may know it. */
export function restockDoneScreen(frame: Frame, props: RestockProps, withdraw: string | undefined) {
  const { language } = frame
  const title = say(language, 'restock.done.title')
  const piece = pieceName(props, language)
  return (
    <Page frame={frame} title={title} styles={[style]} unlisted>
      <PageTitle title={title} over={frame.site.name} sentence={say(language, 'restock.done', { piece })} />
      <div class="stack-wide narrow">
        <NoPromise language={language} />
        {withdraw === undefined ? null : (
          <div class="stack">
            <p>
              <a href={withdraw}>{say(language, 'restock.withdraw-link')}</a>
            </p>
            <p class="small">{say(language, 'restock.withdraw-keep')}</p>
          </div>
        )}
        <p>
          <a href={pieceAddress(props)}>{say(language, 'restock.to-piece')}</a>
        </p>
      </div>
    </Page>
  )
}

/** Asks before a request is cancelled; nothing happens by looking. */
export function withdrawScreen(frame: Frame, props: RestockProps, action: string) {
  const { language } = frame
  const title = say(language, 'restock.withdraw.title')
  return (
    <Page frame={frame} title={title} styles={[style]} unlisted>
      <PageTitle
        title={title}
        over={frame.site.name}
        sentence={say(language, 'restock.withdraw', { piece: pieceName(props, language) })}
      />
      <form method="post" action={action}>
        <Button look="second">{say(language, 'restock.withdraw.press')}</Button>
      </form>
    </Page>
  )
}

export function withdrawnScreen(frame: Frame, shop: OpenShop) {
  const { language } = frame
  const title = say(language, 'restock.withdrawn.title')
  return (
    <Page frame={frame} title={title} styles={[style]} unlisted>
      <PageTitle title={title} over={frame.site.name} sentence={say(language, 'restock.withdrawn')} />
      <p>
        <a href={`/${shop.name}/`}>{say(language, 'storefront.back-to-pieces')}</a>
      </p>
    </Page>
  )
}
