/** The form that records that a box could not be delivered, and why. */
import { returnCauses } from '#parcels'
import { Button, RadioCards } from '#web/ui'
import { say, type Language } from '#words'

export function CameBack({ language, action }: { readonly language: Language; readonly action: string }) {
  return (
    <details>
      <summary>{say(language, 'desk.parcel.undeliverable')}</summary>
      <form class="stack" method="post" action={action}>
        <RadioCards
          language={language}
          name="cause"
          label={say(language, 'goods.form.cause')}
          problem={undefined}
          value="not-said"
          choices={returnCauses.map((value) => ({ value, label: say(language, `goods.cause.${value}`) }))}
        />
        <Button look="second" name="outcome" value="undeliverable">
          {say(language, 'goods.form.came-back')}
        </Button>
      </form>
    </details>
  )
}
