/** What became of a box: delivered, come back and why, or lost by the carrier. */
import { returnCauses } from '#parcels'
import { Button, Field, RadioCards } from '#web/ui'
import { say, type Language } from '#words'

type Props = { readonly language: Language; readonly action: string }

export function BoxEnds({ language, action, canBeLost }: Props & { readonly canBeLost: boolean }) {
  return (
    <>
      <form class="row" method="post" action={action}>
        <Button look="second" name="outcome" value="delivered">
          {say(language, 'desk.parcel.delivered')}
        </Button>
      </form>
      <CameBack language={language} action={action} />
      {canBeLost ? <Lost language={language} action={action} /> : null}
    </>
  )
}

function CameBack({ language, action }: Props) {
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

function Lost({ language, action }: Props) {
  return (
    <details>
      <summary>{say(language, 'goods.form.lost')}</summary>
      <form class="stack" method="post" action={action}>
        <p>{say(language, 'goods.form.lost.says')}</p>
        <Field
          language={language}
          name="note"
          label={say(language, 'goods.form.lost.words')}
          rows={3}
          optional
          maxlength={2000}
        />
        <Button look="second" name="outcome" value="lost">
          {say(language, 'goods.form.lost.press')}
        </Button>
      </form>
    </details>
  )
}
