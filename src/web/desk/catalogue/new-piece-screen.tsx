/** A new piece for its owner: which piece it is like, and what is said of it alone. */
import type { OwnedPiece } from '#catalogue'
import type { FormValues, Frame } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import { Button, ErrorSummary, Field, PageTitle, Select } from '#web/ui'
import { say, type Language } from '#words'
import { DeskPage } from '../desk-page.tsx'

type AddProps = {
  readonly language: Language
  readonly shop: string
  readonly pieces: readonly OwnedPiece[]
}

/** The way to a new piece, which begins as one that is there. */
export function AddPiece({ language, shop, pieces }: AddProps) {
  return (
    <section class="stack" aria-labelledby="add">
      <h2 id="add">{say(language, 'desk.new-piece')}</h2>
      <p>{say(language, 'desk.new-piece.like.sentence')}</p>
      <form class="stack" method="get" action={`/desk/${shop}/new-piece`}>
        <Select
          language={language}
          name="like"
          label={say(language, 'desk.new-piece.like')}
          value={pieces[0]?.product.product}
          options={pieces.map(({ product }) => ({ value: product.product, label: product.name[language] }))}
        />
        <div>
          <Button look="second">{say(language, 'desk.new-piece.begin')}</Button>
        </div>
      </form>
    </section>
  )
}

export type NewPieceProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  /** The piece that it is like. */
  readonly like: OwnedPiece['product']
  readonly given: FormValues
  readonly sentences: Readonly<Record<string, string>>
}

const labelsIn = (language: Language) => ({
  'name-ja': say(language, 'desk.catalogue.name-ja'),
  'name-en': say(language, 'desk.catalogue.name-en'),
  'description-ja': say(language, 'desk.catalogue.description-ja'),
  'description-en': say(language, 'desk.catalogue.description-en'),
  'material-ja': say(language, 'desk.catalogue.material-ja'),
  'material-en': say(language, 'desk.catalogue.material-en'),
  price: say(language, 'desk.catalogue.price'),
  weight: say(language, 'desk.new-piece.weight'),
})

export function NewPieceScreen({ frame, desk, like, given, sentences }: NewPieceProps) {
  const { language } = frame
  const title = say(language, 'desk.new-piece')
  const labels = labelsIn(language)
  const field = (name: keyof typeof labels) => ({
    language,
    name,
    label: labels[name],
    value: given[name],
    problem: sentences[name],
  })
  const both = (name: 'name' | 'description' | 'material', rows?: number) =>
    (['ja', 'en'] as const).map((tongue) => (
      <Field {...field(`${name}-${tongue}`)} {...(rows === undefined ? {} : { rows })} />
    ))
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <PageTitle
        title={title}
        sentence={say(language, 'desk.new-piece.sentence', { name: like.name[language] })}
      />
      <div class="stack-wide">
        <ErrorSummary language={language} sentences={sentences} />
        <form class="stack" method="post" action={`/desk/${desk.shop.name}/new-piece`}>
          <input type="hidden" name="like" value={like.product} />
          {both('name')}
          {both('description', 4)}
          {both('material')}
          <Field {...field('price')} inputmode="numeric" short />
          <Field
            {...field('weight')}
            hint={say(language, 'desk.new-piece.weight.hint')}
            inputmode="numeric"
            short
          />
          <div>
            <Button>{say(language, 'desk.new-piece.add')}</Button>
          </div>
        </form>
        <p>
          <a href={`/desk/${desk.shop.name}/catalogue`}>{say(language, 'desk.catalogue.to-list')}</a>
        </p>
      </div>
    </DeskPage>
  )
}
