/**
 * Orders from before, as a file: what it has to look like, what is wrong with it, and the press that imports.
 */
import { columns, mostBytes, mostRows, needed, type Preview, type RowProblem } from '#imports'
import type { Frame } from '#web/http'
import type { AtDesk } from '#web/staff-session'
import { Button, DescriptionList, ErrorSummary, FileField, Notice, PageTitle, Table } from '#web/ui'
import { isWordKey, say, type Language } from '#words'
import { DeskPage } from '../desk-page.tsx'

type Props = { readonly frame: Frame; readonly desk: AtDesk }

/** As many problems as a person corrects, or orders as one looks at, at once. */
const most = 100

export const importsAddress = ({ shop }: AtDesk): string => `/desk/${shop.name}/imports`

/** '1 MB', in the way both languages write it. */
export const sizeWords = `${mostBytes / 1_000_000} MB`

export type ImportsProps = Props & {
  readonly problem: string | undefined
  /** How many orders the last press imported, and those of its moment. */
  readonly imported: { readonly count: number; readonly numbers: readonly string[] } | undefined
}

export function ImportsScreen({ frame, desk, problem, imported }: ImportsProps) {
  const { language } = frame
  const title = say(language, 'import.title')
  const label = say(language, 'import.file')
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <PageTitle title={title} sentence={say(language, 'import.sentence')} />
      <div class="stack-wide">
        {imported === undefined ? null : (
          <Notice tone="good" live>
            <p>
              {imported.count === 0
                ? say(language, 'import.preview.nothing')
                : say(language, 'import.done', { orders: imported.count })}
            </p>
            <Imported numbers={imported.numbers} desk={desk} language={language} />
          </Notice>
        )}
        <ErrorSummary language={language} sentences={problem === undefined ? {} : { file: problem }} />
        <form class="stack" method="post" action={importsAddress(desk)} enctype="multipart/form-data">
          <FileField
            language={language}
            name="file"
            label={label}
            hint={say(language, 'import.file.hint', { size: sizeWords, rows: mostRows })}
            accept=".csv,text/csv"
            problem={problem}
          />
          <div>
            <Button>{say(language, 'import.check')}</Button>
          </div>
        </form>
        <Columns language={language} desk={desk} />
      </div>
    </DeskPage>
  )
}

/** The way to each order; of very many, to the first of them. */
function Imported({
  numbers,
  desk,
  language,
}: Omit<Props, 'frame'> & { numbers: readonly string[]; language: Language }) {
  return (
    <>
      <p class="row">
        {numbers.slice(0, most).map((number) => (
          <a href={`/desk/${desk.shop.name}/orders/${encodeURIComponent(number)}`}>{number}</a>
        ))}
      </p>
      {numbers.length <= most ? null : (
        <p>{say(language, 'import.done.more', { orders: numbers.length - most })}</p>
      )}
    </>
  )
}

function Columns({ language, desk }: { language: Language; desk: AtDesk }) {
  const { country } = desk.shop.settings.home
  const hint = (column: string): string => {
    const key = `import.column.${column}.hint`
    return isWordKey(key) ? say(language, key, { country }) : ''
  }
  return (
    <section class="stack" aria-labelledby="columns">
      <h2 id="columns">{say(language, 'import.columns')}</h2>
      <p>{say(language, 'import.columns.sentence')}</p>
      <DescriptionList
        rows={columns.map((column) => [
          say(language, `import.column.${column}`),
          <>
            {say(language, needed.includes(column) ? 'import.needed' : 'import.optional')}
            {hint(column) === '' ? null : <span class="small quiet"> {hint(column)}</span>}
          </>,
        ])}
      />
    </section>
  )
}

export function PreviewScreen({
  frame,
  desk,
  preview,
  name,
  text,
}: Props & { readonly preview: Preview; readonly name: string; readonly text: string }) {
  const { language } = frame
  const { fresh, sound, same, problems } = preview
  const title = say(language, 'import.preview.title')
  const rows = new Set(problems.map(({ row }) => row)).size
  const pieces = fresh.reduce((sum, { order }) => sum + order.lines.reduce((n, l) => n + l.quantity, 0), 0)
  const certificates = fresh.reduce((sum, one) => sum + one.certificates.length, 0)
  return (
    <DeskPage frame={frame} desk={desk} title={title}>
      <PageTitle title={title} over={name} />
      <div class="stack-wide">
        {problems.length > 0 ? (
          <Notice tone="no" live>
            <p>{say(language, 'import.preview.wrong', { rows })}</p>
          </Notice>
        ) : (
          <Notice tone={fresh.length > 0 ? 'good' : 'wait'} live>
            <p>
              {fresh.length > 0
                ? say(language, 'import.preview.ready', { orders: fresh.length, pieces, certificates })
                : say(language, 'import.preview.nothing')}
            </p>
          </Notice>
        )}
        {same === 0 ? null : <p>{say(language, 'import.preview.same', { orders: same })}</p>}
        {problems.length === 0 ? null : <Problems language={language} problems={problems} />}
        {(problems.length > 0 ? sound : fresh).length === 0 ? null : (
          <form method="post" action={`${importsAddress(desk)}/press`} enctype="multipart/form-data">
            <textarea name="text" hidden>
              {`\n${text}`}
            </textarea>
            <input type="hidden" name="name" value={name} />
            {problems.length === 0 ? (
              <Button>{say(language, 'import.press')}</Button>
            ) : (
              <>
                <p>{say(language, 'import.leave-out.says')}</p>
                <Button look="second" name="wrong" value="leave-out">
                  {say(language, 'import.leave-out', { orders: sound.length })}
                </Button>
              </>
            )}
          </form>
        )}
        <p>
          <a href={importsAddress(desk)}>{say(language, 'import.again')}</a>
        </p>
      </div>
    </DeskPage>
  )
}

function Problems({ language, problems }: { language: Language; problems: readonly RowProblem[] }) {
  return (
    <>
      <Table
        caption={say(language, 'import.preview.what')}
        hideCaption
        columns={[
          { label: say(language, 'import.preview.row') },
          { label: say(language, 'import.preview.what') },
        ]}
        rows={problems
          .slice(0, most)
          .map((one) => [one.row === null ? '' : String(one.row), problemWords(one, language)])}
      />
      {problems.length <= most ? null : (
        <p>{say(language, 'import.preview.more', { rows: problems.length - most })}</p>
      )}
    </>
  )
}

function problemWords({ problem, column, values }: RowProblem, language: Language): string {
  const named = column === undefined ? {} : { column: say(language, `import.column.${column}`) }
  return say(language, `import.problem.${problem}`, { ...values, ...named })
}
