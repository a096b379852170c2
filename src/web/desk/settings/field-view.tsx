/**
 * The fields of settings on a page: what is typed, chosen and ticked, each called by the path of its value.
 */
import { Check, Field as Input, noteLabel, RadioCards, Select } from '#web/ui'
import { say, type Language } from '#words'
import { countIn, eachOf, inLanguage, listIn, textIn, type Field, type Filled, type Leaf } from './field.ts'
import { choiceWords } from './told.ts'

export type Fields = {
  readonly language: Language
  readonly filled: Filled
  readonly sentences: Readonly<Record<string, string>>
}

type Props = Fields & { readonly field: Field; readonly under: string }

export function FieldView(props: Props) {
  const { field, under, language } = props
  const path = `${under}${field.name}`
  const label = say(language, field.label)
  switch (field.as) {
    case 'both':
      return (
        <>
          <WrongWith {...props} path={path} label={label} />
          {eachOf(field).map((one) => (
            <LeafView
              {...props}
              field={one}
              path={`${path}.${one.name}`}
              label={inLanguage(language, label, one.name)}
            />
          ))}
        </>
      )
    case 'group':
      return <GroupView {...props} field={field} path={path} />
    case 'rows':
      return <RowsView {...props} field={field} path={path} />
    case 'kinds':
      return <KindsView {...props} field={field} path={path} />
    default:
      return <LeafView {...props} field={field} path={path} label={label} />
  }
}

type Of<As extends Field['as']> = Fields & {
  readonly field: Extract<Field, { readonly as: As }>
  readonly path: string
}

type WrongProps = Pick<Fields, 'sentences'> & { readonly path: string; readonly label: string }

/** What is wrong with fields together, as a pair whose second is less than its first. */
function WrongWith({ path, label, sentences }: WrongProps) {
  noteLabel(path, label)
  return sentences[path] === undefined ? null : (
    <p class="wrong" id={`field-${path}`} tabindex={-1}>
      {sentences[path]}
    </p>
  )
}

const hintOf = ({ hint }: { readonly hint?: Field['hint'] }, language: Language): string | undefined =>
  hint === undefined ? undefined : say(language, hint)

function GroupView(props: Of<'group'>) {
  const { field, path, language, filled, sentences } = props
  const inner = field.fields.map((one) => <FieldView {...props} field={one} under={`${path}.`} />)
  const wrong = <WrongWith {...props} label={say(language, field.label)} />
  if (field.pair === true)
    return (
      <>
        {wrong}
        {inner}
      </>
    )
  return (
    <fieldset class={`box stack settings-group${field.offered === undefined ? '' : ' offered'}`}>
      <legend>{say(language, field.label)}</legend>
      {field.offered === undefined ? wrong : null}
      {field.hint === undefined ? null : <p class="hint">{say(language, field.hint)}</p>}
      {field.offered === undefined ? null : (
        <Check
          name={path}
          label={say(language, field.offered)}
          problem={sentences[path]}
          checked={textIn(filled, path) === 'yes'}
        />
      )}
      {inner}
    </fieldset>
  )
}

function RowsView(props: Of<'rows'>) {
  const { field, path, language, filled } = props
  const count = Math.max(countIn(filled, path), field.spare)
  const whole = say(language, field.label)
  const numbered = (index: number) => say(language, 'settings.row', { name: whole, number: index + 1 })
  return (
    <fieldset class="stack settings-group">
      <legend>{whole}</legend>
      <p class="hint">
        {field.hint === undefined ? null : `${say(language, field.hint)} `}
        {say(language, 'settings.rows.hint')}
      </p>
      <WrongWith {...props} label={whole} />
      {Array.from({ length: count }, (_, index) => (
        <fieldset class="box settings-row">
          <legend>{numbered(index)}</legend>
          <WrongWith {...props} path={`${path}.${index}`} label={numbered(index)} />
          {field.fields.map((one) => (
            <FieldView {...props} field={one} under={`${path}.${index}.`} />
          ))}
        </fieldset>
      ))}
    </fieldset>
  )
}

function KindsView(props: Of<'kinds'>) {
  const { field, path, language, filled, sentences } = props
  return (
    <>
      <WrongWith {...props} label={say(language, field.label)} />
      {Array.from({ length: countIn(filled, path) }, (_, index) => {
        const own = `${path}.${index}`
        const kind = field.kinds.find(({ value }) => value === textIn(filled, `${own}.${field.by}`))
        if (kind === undefined) return null
        const name = say(language, kind.label)
        return (
          <fieldset class="box stack settings-group offered">
            <legend>{name}</legend>
            <input type="hidden" name={`${own}.${field.by}`} value={kind.value} />
            <Check
              name={own}
              label={say(language, 'settings.method.offered', { name })}
              problem={sentences[own]}
              checked={textIn(filled, own) === 'yes'}
            />
            {kind.fields.map((one) => (
              <FieldView {...props} field={one} under={`${own}.`} />
            ))}
          </fieldset>
        )
      })}
    </>
  )
}

const lines = { long: 3, lines: 3, dates: 4 } as const

function LeafView(props: Fields & { field: Leaf; path: string; label: string }) {
  const { field, path, label, language, filled, sentences } = props
  const hint = hintOf(field, language)
  const common = { language, name: path, label, hint, problem: sentences[path] }
  const optional = field.optional === true
  if (field.as === 'one-of')
    return (
      <Select
        {...common}
        value={textIn(filled, path)}
        options={field.among.map((choice) => ({
          value: choice.value,
          label: choiceWords(choice, language),
        }))}
      />
    )
  if (field.as === 'some-of')
    return (
      <RadioCards
        {...common}
        several
        values={listIn(filled, path)}
        choices={field.among.map((choice) => ({
          value: choice.value,
          label: choiceWords(choice, language),
        }))}
      />
    )
  if (field.as === 'length') return <LengthView {...props} />
  const rows = lines[field.as as keyof typeof lines]
  const number = field.as === 'number' || field.as === 'yen'
  return (
    <Input
      {...common}
      value={textIn(filled, path)}
      optional={optional || field.as === 'dates'}
      {...(rows === undefined ? {} : { rows })}
      {...(number || field.as === 'clock' ? { short: true } : {})}
      {...(number ? { inputmode: 'numeric' as const } : {})}
    />
  )
}

/** How many, and of which days. */
function LengthView({
  field,
  path,
  label,
  language,
  filled,
  sentences,
}: Fields & { field: Leaf; path: string; label: string }) {
  return (
    <div class="settings-row">
      <WrongWith path={path} label={label} sentences={sentences} />
      <Input
        language={language}
        name={`${path}.count`}
        label={label}
        hint={hintOf(field, language)}
        problem={sentences[`${path}.count`]}
        value={textIn(filled, `${path}.count`)}
        optional={field.optional === true}
        inputmode="numeric"
        short
      />
      <Select
        language={language}
        name={`${path}.unit`}
        label={say(language, 'settings.unit', { label })}
        value={textIn(filled, `${path}.unit`) || 'days'}
        options={(['days', 'business-days'] as const).map((value) => ({
          value,
          label: say(language, `settings.unit.${value}`),
        }))}
      />
    </div>
  )
}
