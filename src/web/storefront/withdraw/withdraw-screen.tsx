/** The two steps of the online withdrawal function, and that a statement has come in. */
import type { OpenShop } from '#shops'
import {
  declaration,
  labelKeys,
  longest,
  toTheSecond,
  type Declared,
  type KeptStatement,
  type NationalLabels,
  type WithdrawalLaw,
} from '#withdrawals'
import type { FormValues, Frame } from '#web/http'
import { Button, DescriptionList, ErrorSummary, Field, Notice, Page, PageTitle, PlainText } from '#web/ui'
import { say } from '#words'
import { style } from '../style.file.ts'

export type StatementView = {
  readonly shop: OpenShop
  readonly law: WithdrawalLaw
  readonly given: FormValues
  readonly sentences: Readonly<Record<string, string>>
  readonly key: string
}

/** The first step: who, which contract, where the acknowledgement goes; nothing else is needed. */
export function statementScreen(frame: Frame, { shop, law, given, sentences, key }: StatementView) {
  const { language } = frame
  const title = say(language, labelKeys[law].first)
  const labels = {
    name: say(language, 'withdrawal.name'),
    contract: say(language, 'withdrawal.contract'),
    address: say(language, 'withdrawal.address'),
    pieces: say(language, 'withdrawal.pieces'),
  }
  const field = (name: keyof typeof labels) => ({
    language,
    name,
    label: labels[name],
    value: given[name],
    problem: sentences[name],
  })
  const lede = say(language, law === 'uk' ? 'withdrawal.uk.lede' : 'withdrawal.lede')
  return (
    <Page frame={frame} title={title} styles={[style]} unlisted>
      <PageTitle title={title} over={say(language, 'withdrawal.step')} sentence={lede} />
      <div class="stack-wide narrow">
        <ErrorSummary language={language} sentences={sentences} />
        <form class="stack-form" method="post" action={`/${shop.name}/withdraw`}>
          <input type="hidden" name="key" value={key} />
          <input type="hidden" name="law" value={law} />
          <Country country={given['country']} />
          <Field {...field('name')} autocomplete="name" maxlength={longest.name} />
          <Field
            {...field('contract')}
            hint={say(language, 'withdrawal.contract.hint')}
            autocomplete="off"
            maxlength={longest.contract}
          />
          <Field
            {...field('address')}
            hint={say(language, 'withdrawal.address.hint')}
            type="email"
            autocomplete="email"
            maxlength={254}
          />
          <Field
            {...field('pieces')}
            hint={say(language, 'withdrawal.pieces.hint')}
            optional
            rows={2}
            maxlength={longest.pieces}
          />
          <div>
            <Button>{say(language, 'withdrawal.continue')}</Button>
          </div>
        </form>
        <p>
          {say(language, 'withdrawal.form.says')}{' '}
          <a href={`/${shop.name}/withdraw/form/${law}`}>{say(language, 'withdrawal.form.see')}</a>
        </p>
      </div>
    </Page>
  )
}

export type ConfirmView = {
  readonly shop: OpenShop
  readonly values: Omit<Declared, 'language' | 'labels'> & { readonly key: string }
  readonly national: NationalLabels | undefined
  /** Of the buyer, as far as the way here has told. */
  readonly country: string | undefined
}

const Country = ({ country = '' }: { country: string | undefined }) =>
  country === '' ? null : <input type="hidden" name="country" value={country} />

/** The second step. What is pressed carries the words of the law and no others (art. 11a(3)). */
export function confirmScreen(frame: Frame, { shop, values, national, country }: ConfirmView) {
  const { language } = frame
  const { law, name, contract, pieces, address } = values
  const title = say(language, labelKeys[law].first)
  return (
    <Page frame={frame} title={title} styles={[style]} unlisted>
      <PageTitle
        title={title}
        over={say(language, 'withdrawal.step.second')}
        sentence={say(language, 'withdrawal.check')}
      />
      <div class="stack-wide narrow">
        <blockquote>
          <PlainText text={declaration({ ...values, language })} language={language} />
        </blockquote>
        <DescriptionList
          rows={[
            [say(language, 'withdrawal.name'), name],
            [say(language, 'withdrawal.row.contract'), contract],
            [
              say(language, 'withdrawal.row.pieces'),
              pieces === '' ? say(language, 'withdrawal.whole') : pieces,
            ],
            [say(language, 'withdrawal.row.address'), address],
          ]}
        />
        <form class="stack" method="post" action={`/${shop.name}/withdraw/confirm`}>
          {Object.entries(values).map(([field, value]) => (
            <input type="hidden" name={field} value={value} />
          ))}
          <Country country={country} />
          <div class="actions">
            <Button>{say(language, labelKeys[law].second)}</Button>
            {national?.second === undefined ? null : (
              <span lang={national.language}>
                <Button>{national.second}</Button>
              </span>
            )}
            <Button look="quiet" name="back" value="yes" to={`/${shop.name}/withdraw`}>
              {say(language, 'withdrawal.back')}
            </Button>
          </div>
        </form>
      </div>
    </Page>
  )
}

export type DoneView = { readonly shop: OpenShop; readonly kept: KeptStatement; readonly file: string }

/** The same for everybody: it says nothing of any order. */
export function doneScreen(frame: Frame, { shop, kept, file }: DoneView) {
  const { language } = frame
  const title = say(language, 'withdrawal.done.title')
  return (
    <Page frame={frame} title={title} styles={[style]} unlisted>
      <PageTitle title={title} over={frame.site.name} />
      <div class="stack-wide narrow">
        <Notice tone="good" live>
          <p>{say(language, 'withdrawal.done')}</p>
        </Notice>
        <DescriptionList
          rows={[
            [say(language, 'withdrawal.reference'), kept.reference],
            [
              say(language, 'withdrawal.submitted'),
              toTheSecond(kept.submittedAt, shop.calendar.zone, language),
            ],
          ]}
        />
        <p>{say(language, 'withdrawal.done.next')}</p>
        {kept.sheet === undefined ? null : (
          <p class="actions">
            <Button href={file}>{say(language, 'withdrawal.pdf')}</Button>
          </p>
        )}
        <p>
          <a href={`/${shop.name}/`}>{say(language, 'storefront.back-to-pieces')}</a>
        </p>
      </div>
    </Page>
  )
}
