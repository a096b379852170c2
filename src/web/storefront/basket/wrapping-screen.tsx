/** The page of gift wrapping: what it is, what it costs, with or without, and a few words to lay in. */
import { basketLimits, type Basket } from '#basket'
import { formatMoney } from '#money'
import type { Selling } from '#shops'
import type { FormValues, Frame } from '#web/http'
import { Button, Field, Page, RadioCards } from '#web/ui'
import { say } from '#words'
import { yen } from '../price.ts'
import { style } from '../style.file.ts'

type Props = {
  readonly shop: string
  readonly wrapping: NonNullable<Selling['wrapping']>
  readonly basket: Basket
  readonly problem?: string | undefined
  /** What was typed, where it could not be taken. */
  readonly given: FormValues
}

export function wrappingScreen(frame: Frame, { shop, wrapping, basket, given, problem }: Props) {
  const { language } = frame
  const title = wrapping.name[language]
  const price = wrapping.fee === 0 ? say(language, 'basket.free') : formatMoney(yen(wrapping.fee), language)
  return (
    <Page frame={frame} title={title} styles={[style]} unlisted>
      <div class="lede">
        <h1>{title}</h1>
        <p>{wrapping.description[language]}</p>
        <p class="price">{say(language, 'basket.wrapping.price', { price })}</p>
      </div>
      {wrapping.picture === undefined ? null : (
        <div class="frame wrapping-picture">
          <img src={`/${shop}/pictures/${wrapping.picture}`} alt={title} width="600" height="600" />
        </div>
      )}
      <form method="post" action={`/${shop}/basket/wrapping`} class="stack-form">
        <RadioCards
          language={language}
          name="wrapping"
          label={say(language, 'basket.wrapping.ask')}
          value={given['wrapping'] ?? (basket.wrapping ? 'yes' : 'no')}
          choices={[
            { value: 'yes', label: say(language, 'basket.wrapping.yes', { price }) },
            { value: 'no', label: say(language, 'basket.wrapping.no') },
          ]}
        />
        <Field
          language={language}
          name="note"
          label={say(language, 'basket.wrapping.note')}
          hint={say(language, 'basket.wrapping.note-hint')}
          value={given['note'] ?? basket.wrappingNote}
          problem={problem}
          maxlength={basketLimits.text}
          rows={2}
          optional
        />
        <p class="row">
          <Button>{say(language, 'basket.wrapping.keep')}</Button>
          <Button href={`/${shop}/basket`} look="quiet">
            {say(language, 'basket.back')}
          </Button>
        </p>
      </form>
    </Page>
  )
}
