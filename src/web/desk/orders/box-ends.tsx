/** What became of a box: delivered, come back and why, or lost by the carrier. */
import { returnCauses } from '#parcels'
import { Button, Field, RadioCards } from '#web/ui'
import { say, type Language } from '#words'

type Props = {
  readonly language: Language
  readonly action: string
  /** Whether the page says that the box is lost. */
  readonly isLost: boolean
}

/** What the page says of the box, which the press goes by. */
const Seen = ({ isLost }: Pick<Props, 'isLost'>) => (
  <input type="hidden" name="lost" value={isLost ? 'yes' : 'no'} />
)

export function BoxEnds({ language, action, isLost, canBeLost }: Props & { readonly canBeLost: boolean }) {
  return (
    <>
      <form class="row" method="post" action={action}>
        <Seen isLost={isLost} />
        <Button look="second" name="outcome" value="delivered">
          {say(language, 'desk.parcel.delivered')}
        </Button>
      </form>
      <CameBack language={language} action={action} isLost={isLost} />
      {canBeLost ? <Lost language={language} action={action} isLost={isLost} /> : null}
    </>
  )
}

function CameBack({ language, action, isLost }: Props) {
  return (
    <details>
      <summary>{say(language, 'desk.parcel.undeliverable')}</summary>
      <form class="stack" method="post" action={action}>
        <Seen isLost={isLost} />
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
