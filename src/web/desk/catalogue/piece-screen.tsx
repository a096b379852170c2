/** One piece for its owner: what is said of it, its photos, and who changed what. */
import { formatMoment } from '#calendar'
import { editedParts, type Changes, type Edit, type OwnedPiece, type PiecePhoto } from '#catalogue'
import { widthsOf } from '#files'
import type { FormValues, Frame } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import { Button, Check, ErrorSummary, Field, FileField, Notice, PageTitle, photoMegabytes } from '#web/ui'
import { say, type Language } from '#words'
import { DeskPage } from '../desk-page.tsx'
import { actorWord, type Names } from '../people.ts'
import { fieldsOf } from './piece-form.ts'

export type PieceProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly piece: OwnedPiece
  readonly edits: readonly Edit[]
  readonly names: Names
  readonly given: FormValues
  readonly sentences: Readonly<Record<string, string>>
  readonly notice: { readonly tone: 'good' | 'wait'; readonly text: string } | undefined
}

/** As many photos as a piece may have. */
export const mostPhotos = 8

export function PieceScreen(props: PieceProps) {
  const { frame, desk, piece, sentences, notice } = props
  const { language } = frame
  const title = piece.product.name[language]
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <PageTitle title={title} over={piece.product.product} />
      <div class="stack-wide">
        {notice === undefined ? null : (
          <Notice tone={notice.tone} live>
            <p>{notice.text}</p>
          </Notice>
        )}
        <ErrorSummary language={language} sentences={sentences} />
        {piece.inFolder ? (
          <>
            <Words {...props} />
            <Photos {...props} />
          </>
        ) : (
          <Notice tone="wait">
            <p>{say(language, 'desk.catalogue.gone')}</p>
          </Notice>
        )}
        <History {...props} />
        <p class="row">
          <a href={`/desk/${desk.shop.name}/catalogue`}>{say(language, 'desk.catalogue.to-list')}</a>
          {piece.offered ? (
            <a href={`/${desk.shop.name}/pieces/${piece.product.product}`}>
              {say(language, 'desk.catalogue.to-shop')}
            </a>
          ) : null}
        </p>
      </div>
    </DeskPage>
  )
}

const addressOf = ({ desk, piece }: PieceProps): string =>
  `/desk/${desk.shop.name}/catalogue/${piece.product.product}`

function Words(props: PieceProps) {
  const { frame, piece, given, sentences } = props
  const { language } = frame
  const { kind, lead } = piece.product
  const values = { ...fieldsOf(piece.product), ...given }
  const field = (name: string) => ({ language, name, value: values[name], problem: sentences[name] })
  const both = (name: 'name' | 'description' | 'care', rows?: number) =>
    (['ja', 'en'] as const).map((tongue) => (
      <Field
        {...field(`${name}-${tongue}`)}
        label={say(language, `desk.catalogue.${name}-${tongue}`)}
        optional={name === 'care'}
        {...(rows === undefined ? {} : { rows })}
      />
    ))
  const unit = say(language, 'weeks' in lead ? 'desk.catalogue.unit.weeks' : 'desk.catalogue.unit.days')
  return (
    <form class="stack" method="post" action={addressOf(props)}>
      <input type="hidden" name="seen" value={String(piece.version)} />
      {both('name')}
      {both('description', 4)}
      <Field
        {...field('price')}
        label={say(language, 'desk.catalogue.price')}
        hint={say(language, 'desk.catalogue.price.hint')}
        inputmode="numeric"
        short
      />
      {'release' in lead ? (
        <Field {...field('release')} label={say(language, 'desk.catalogue.release')} type="date" />
      ) : kind === 'ready' ? (
        <p class="small quiet">{say(language, 'desk.catalogue.lead-of-stock')}</p>
      ) : (
        <>
          <Field
            {...field('from')}
            label={say(language, 'desk.catalogue.lead-from', { unit })}
            inputmode="numeric"
            short
          />
          <Field
            {...field('to')}
            label={say(language, 'desk.catalogue.lead-to', { unit })}
            inputmode="numeric"
            short
          />
        </>
      )}
      <Field
        {...field('order-until')}
        label={say(language, 'desk.catalogue.order-until')}
        hint={say(language, 'desk.catalogue.order-until.hint')}
        type="date"
        optional
      />
      {both('care', 3)}
      <HowItIsSold {...props} />
      <div>
        <Button>{say(language, 'desk.catalogue.save')}</Button>
      </div>
    </form>
  )
}

/** Where it is handed over, and whether it is offered at all. */
function HowItIsSold({ frame: { language }, piece, given }: PieceProps) {
  return (
    <>
      <Check
        name="sold-in"
        label={say(language, 'desk.catalogue.sold-in')}
        hint={say(language, 'desk.catalogue.sold-in.hint')}
        checked={
          given['seen'] === undefined ? piece.product['sold-in'] === 'stores' : given['sold-in'] === 'yes'
        }
      />
      <Check
        name="offered"
        label={say(language, 'desk.catalogue.offered')}
        checked={given['seen'] === undefined ? piece.offered : given['offered'] === 'yes'}
      />
    </>
  )
}

function Photos(props: PieceProps) {
  const { frame, desk, piece, given, sentences } = props
  const { language } = frame
  const photos = piece.product.photos ?? []
  const field = (name: string) => ({ language, name, value: given[name], problem: sentences[name] })
  return (
    <section class="stack" aria-labelledby="photos">
      <h2 id="photos">{say(language, 'desk.catalogue.photos')}</h2>
      <p>{say(language, piece.own ? 'desk.catalogue.photos.own' : 'desk.catalogue.photos.sentence')}</p>
      <ul class="plain-list stack">
        {photos.map((photo, index) => (
          <li class="box stack">
            <Picture shop={desk.shop.name} photo={photo} language={language} />
            <p class="small">{photo.alt[language]}</p>
            <form class="row" method="post" action={`${addressOf(props)}/photos/${photo.hash}`}>
              <input type="hidden" name="seen" value={String(piece.version)} />
              {index === 0 ? null : (
                <Button look="quiet" name="act" value="first">
                  {say(language, 'desk.catalogue.photo.first')}
                </Button>
              )}
              <Button look="quiet" name="act" value="remove">
                {say(language, 'desk.catalogue.photo.remove')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <form class="stack" method="post" action={`${addressOf(props)}/photos`} enctype="multipart/form-data">
        <input type="hidden" name="seen" value={String(piece.version)} />
        <FileField
          language={language}
          name="photo"
          label={say(language, 'desk.catalogue.photo', { megabytes: photoMegabytes })}
          problem={sentences['photo']}
          accept="image/jpeg,image/png,image/webp"
        />
        <Field
          {...field('alt-ja')}
          label={say(language, 'desk.catalogue.alt-ja')}
          hint={say(language, 'desk.catalogue.alt.hint')}
          maxlength={200}
        />
        <Field {...field('alt-en')} label={say(language, 'desk.catalogue.alt-en')} maxlength={200} />
        <div>
          <Button look="second">{say(language, 'desk.catalogue.photo.add')}</Button>
        </div>
      </form>
    </section>
  )
}

function Picture({ shop, photo, language }: { shop: string; photo: PiecePhoto; language: Language }) {
  const [least = 400] = widthsOf(photo.width)
  return (
    <img
      src={`/${shop}/photos/${photo.hash}-${least}.jpg`}
      alt={photo.alt[language]}
      width="200"
      height={String(Math.round((200 * photo.height) / photo.width))}
      loading="lazy"
    />
  )
}

const partsIn = (changes: Changes, language: Language): string =>
  editedParts
    .filter((part) => part in changes)
    .map((part) => say(language, `desk.catalogue.part.${part}`))
    .join(say(language, 'common.between'))

function History({ frame, desk, edits, names }: PieceProps) {
  const { language } = frame
  return (
    <section class="stack" aria-labelledby="history">
      <h2 id="history">{say(language, 'desk.catalogue.history')}</h2>
      {edits.length === 0 ? <p>{say(language, 'desk.catalogue.history.none')}</p> : null}
      <ol class="plain-list stack" reversed>
        {edits.map(({ changes, actor, at }) => (
          <li>
            {say(language, 'desk.catalogue.history.entry', {
              moment: formatMoment(at, desk.shop.calendar.zone, language),
              who: actorWord(language, actor, names, ''),
              parts: partsIn(changes, language) || say(language, 'desk.catalogue.history.back'),
            })}
          </li>
        ))}
      </ol>
    </section>
  )
}
