/** Who sells and on what terms (特定商取引法 11条), from the shop's settings and its policy. */
import type { Child } from 'hono/jsx'
import type { Product } from '#catalogue'
import { sellingOf, type Missing, type OpenShop, type Selling } from '#shops'
import type { Frame } from '#web/http'
import { ClauseDisclosure, DescriptionList, Notice, Page, PageTitle, Table } from '#web/ui'
import { formatMoney } from '#money'
import { say, type Language, type WordKey } from '#words'
import { yen } from '../price.ts'
import { style } from '../style.file.ts'
import { GuaranteeNotice, sellsToTheUnion } from './guarantee.tsx'
import {
  cashOnDeliveryOf,
  cashRows,
  deliverySentences,
  methodWords,
  otherCharges,
  returnClauses,
  shippingRows,
  wayRows,
} from './terms.ts'

type LegalProps = { readonly shop: OpenShop; readonly language: Language }

export function legalScreen(frame: Frame, shop: OpenShop, products: readonly Product[]) {
  const { language } = frame
  const title = say(language, 'legal.title')
  const settled = sellingOf(shop.settings.selling)
  const props = { shop, language }
  return (
    <Page frame={frame} title={title} styles={[style]}>
      <PageTitle title={title} over={frame.site.name} sentence={say(language, 'legal.lede')} />
      <div class="legal stack-wide">
        {'missing' in settled ? <NotSelling missing={settled.missing} language={language} /> : null}
        <Seller {...props} />
        {'selling' in settled ? (
          <>
            <Charges {...props} selling={settled.selling} />
            <Payment {...props} selling={settled.selling} />
            <Delivery {...props} selling={settled.selling} products={products} />
          </>
        ) : null}
        <Returns {...props} />
        {sellsToTheUnion(shop) ? (
          <Part title="legal.guarantee" language={language}>
            <p>{say(language, 'checkout.says.guarantee.eu')}</p>
            <GuaranteeNotice {...props} />
          </Part>
        ) : null}
      </div>
    </Page>
  )
}

/** Which parts a shop must still settle, before it may sell. */
export function NotSelling({ missing, language }: { missing: readonly Missing[]; language: Language }) {
  const parts = missing
    .map((part) => say(language, `legal.part.${part}`))
    .join(say(language, 'common.between'))
  return (
    <Notice tone="wait" title={say(language, 'legal.missing.title')}>
      <p>{say(language, 'legal.missing', { parts })}</p>
    </Notice>
  )
}

function Part({ title, language, children }: { title: WordKey; language: Language; children?: Child }) {
  const id = title.replaceAll('.', '-')
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 class="section-title" id={id}>
        {say(language, title)}
      </h2>
      {children}
    </section>
  )
}

/** What a shop says of itself; its mail address is known of every shop. */
export function sellerRows({ shop, language }: LegalProps): readonly (readonly [string, Child])[] {
  const { selling, mail } = shop.settings
  const seller = selling?.seller
  return [
    [say(language, 'legal.seller'), seller?.name[language] ?? ''],
    [say(language, 'legal.representative'), seller?.representative[language] ?? ''],
    [
      say(language, 'legal.address'),
      seller === undefined ? '' : seller.address[language].map((line) => <div>{line}</div>),
    ],
    [
      say(language, 'legal.phone'),
      seller === undefined ? '' : <a href={`tel:${seller.phone}`}>{seller.phone}</a>,
    ],
    [say(language, 'legal.hours'), seller?.hours[language] ?? ''],
    [say(language, 'legal.mail'), mail.address],
    [say(language, 'legal.registration'), selling?.tax?.registration ?? ''],
  ]
}

function Seller(props: LegalProps) {
  return (
    <Part title="legal.seller" language={props.language}>
      <DescriptionList rows={sellerRows(props)} />
    </Part>
  )
}

type SellingProps = LegalProps & { readonly selling: Selling }

function Charges({ shop, language, selling }: SellingProps) {
  const cash = cashOnDeliveryOf(selling)
  const collected = cash === undefined ? undefined : cashRows(cash, language)
  const { wrapping } = selling
  const label = (key: WordKey) => ({ label: say(language, key) })
  return (
    <>
      <Part title="legal.price" language={language}>
        <p>{say(language, 'legal.price.text')}</p>
      </Part>
      <Part title="legal.other-charges" language={language}>
        <Table
          caption={say(language, 'legal.shipping')}
          columns={[
            label('legal.shipping.to'),
            label('legal.shipping.weight'),
            { ...label('legal.shipping.fee'), number: true },
          ]}
          rows={shippingRows(selling, shop, language)}
        />
        {collected === undefined ? null : (
          <>
            <Table
              caption={say(language, 'legal.cod')}
              columns={[label('legal.cod.amount'), { ...label('legal.cod.fee'), number: true }]}
              rows={collected.rows}
            />
            <p>{collected.most}</p>
          </>
        )}
        {wrapping === undefined ? null : (
          <DescriptionList
            rows={[
              [
                say(language, 'legal.wrapping'),
                wrapping.fee === 0
                  ? say(language, 'legal.free')
                  : say(language, 'legal.wrapping.text', { fee: formatMoney(yen(wrapping.fee), language) }),
              ],
            ]}
          />
        )}
        {otherCharges(selling, shop, language).map((sentence) => (
          <p>{sentence}</p>
        ))}
      </Part>
    </>
  )
}

function Payment({ shop, language, selling }: SellingProps) {
  return (
    <Part title="legal.payment" language={language}>
      <DescriptionList
        rows={selling.payment.methods.map((method) => {
          const { name, when, to } = methodWords(method, shop, language)
          return [
            name,
            <>
              <p>{when}</p>
              {to === undefined ? null : <p class="small quiet">{to}</p>}
            </>,
          ]
        })}
      />
    </Part>
  )
}

function Delivery({ shop, language, selling, products }: SellingProps & { products: readonly Product[] }) {
  const kinds = new Set(products.map(({ kind }) => kind))
  return (
    <Part title="legal.delivery" language={language}>
      {deliverySentences(selling, shop, kinds, language).map((sentence) => (
        <p>{sentence}</p>
      ))}
      <Table
        caption={say(language, 'legal.delivery.way')}
        columns={[
          { label: say(language, 'legal.shipping.to') },
          { label: say(language, 'legal.delivery.way'), number: true },
        ]}
        rows={wayRows(selling, shop, language)}
      />
    </Part>
  )
}

function Returns({ shop, language }: LegalProps) {
  const clauses = returnClauses(shop.documents.policy)
  return (
    <>
      <Part title="legal.returns" language={language}>
        <p>{say(language, clauses.length === 0 ? 'legal.returns.none' : 'legal.returns.text')}</p>
        {clauses.map(({ id, heading, text }) => (
          <ClauseDisclosure
            heading={heading[language] ?? id}
            text={text[language] ?? ''}
            language={language}
            source={{
              address: `/${shop.name}/policy#${id}`,
              label: say(language, 'storefront.clause-source'),
            }}
          />
        ))}
        <p>
          <a href={`/${shop.name}/policy`}>{say(language, 'legal.returns.whole')}</a>
        </p>
      </Part>
      <Part title="legal.fault" language={language}>
        <p>{say(language, 'legal.fault.text')}</p>
      </Part>
    </>
  )
}
