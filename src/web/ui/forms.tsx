/**
 * Parts of forms: the label above, the hint under it, what is wrong beside the field and again in a summary
 * that leads to it. Every field has the id `field-<name>`. Works without script.
 */
import type { Child } from 'hono/jsx'
import type { FieldProblems } from '#web/http'
import { say, type Language } from '#words'
import { labelsOnPage, noteLabel } from './labels.tsx'

/** What is wrong, in words, by field: from the problems of `parseForm`. */
export function sentencesOf(language: Language, problems: FieldProblems): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(problems).map(([field, { key, values }]) => [field, say(language, key, values)]),
  )
}

export type ButtonProps = {
  readonly children: Child
  /** A link that looks like a button; without it, a button that sends its form. */
  readonly href?: string
  /** `first` once a page; `grave` for what cannot be undone. */
  readonly look?: 'first' | 'second' | 'quiet' | 'grave'
  readonly name?: string
  readonly value?: string
  /** The id of the form it sends, where it stands outside; `to` another address than the form's own. */
  readonly form?: string
  readonly to?: string
}

export function Button({ children, href, look = 'first', name, value, form, to }: ButtonProps) {
  const kind = look === 'first' ? 'button' : `button ${look}`
  if (href !== undefined)
    return (
      <a class={kind} href={href}>
        {children}
      </a>
    )
  return (
    <button class={kind} type="submit" name={name} value={value} form={form} formaction={to}>
      {children}
    </button>
  )
}

export type FieldProps = {
  readonly language: Language
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  /** What is wrong with the answer, said by `sentencesOf`. */
  readonly problem?: string | undefined
  readonly value?: string | undefined
  readonly type?: 'text' | 'email' | 'tel' | 'date' | 'search' | 'password' | 'number'
  /** More than one line: how many to show. */
  readonly rows?: number
  readonly optional?: boolean
  readonly short?: boolean
  readonly autocomplete?: string
  readonly inputmode?: 'text' | 'numeric' | 'email' | 'tel'
  readonly maxlength?: number
}

/** A line or several lines of text, an address, a day. */
export function Field(props: FieldProps) {
  const {
    language,
    name,
    label,
    hint,
    problem,
    value,
    type = 'text',
    rows,
    optional,
    short,
    inputmode,
  } = props
  const id = `field-${name}`
  noteLabel(name, label)
  const common = {
    id,
    name,
    'aria-describedby': described(id, hint, problem),
    'aria-invalid': problem === undefined ? undefined : 'true',
    'aria-required': optional === true ? undefined : 'true',
    autocomplete: props.autocomplete,
    maxlength: props.maxlength,
  } as const
  return (
    <div class={fieldClass(problem, short)}>
      <label for={id}>
        {label}
        <Optional language={language} optional={optional} />
      </label>
      <Hint id={id} hint={hint} />
      <Wrong id={id} problem={problem} />
      {rows === undefined ? (
        <input {...common} type={type} inputmode={inputmode} value={value ?? ''} />
      ) : (
        <textarea {...common} rows={rows}>
          {value ?? ''}
        </textarea>
      )}
    </div>
  )
}

export type SelectProps = Pick<FieldProps, 'language' | 'name' | 'label' | 'hint' | 'problem' | 'value'> & {
  /** What choosing nothing means; without it, something is to be chosen. */
  readonly none?: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** One of many answers. Nothing is chosen until somebody chooses. */
export function Select({ language, name, label, hint, problem, value, options, none }: SelectProps) {
  const id = `field-${name}`
  noteLabel(name, label)
  return (
    <div class={fieldClass(problem)}>
      <label for={id}>{label}</label>
      <Hint id={id} hint={hint} />
      <Wrong id={id} problem={problem} />
      <select
        id={id}
        name={name}
        aria-describedby={described(id, hint, problem)}
        aria-invalid={problem === undefined ? undefined : 'true'}
      >
        <option value="">{none ?? say(language, 'form.select')}</option>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

export type Choice = { readonly value: string; readonly label: Child; readonly hint?: string | undefined }

export type RadioCardsProps = {
  readonly language: Language
  readonly name: string
  readonly label: Child
  readonly hint?: string | undefined
  readonly problem?: string | undefined
  readonly value?: string | undefined
  readonly choices: readonly Choice[]
  /** Several may be chosen. */
  readonly several?: boolean
  readonly values?: readonly string[]
  readonly optional?: boolean
}

/** One of several answers, or some of them, each a card that is easy to hit. */
export function RadioCards(props: RadioCardsProps) {
  const { language, name, label, hint, problem, value, choices, several, values = [], optional } = props
  const id = `field-${name}`
  noteLabel(name, label)
  return (
    <fieldset class={fieldClass(problem)} aria-describedby={described(id, hint, problem)}>
      <legend>
        {label}
        <Optional language={language} optional={optional} />
      </legend>
      <Hint id={id} hint={hint} />
      <Wrong id={id} problem={problem} />
      <div class="cards">
        {choices.map((choice, index) => {
          const own = index === 0 ? id : `${id}-${choice.value}`
          const hinted = choice.hint === undefined ? undefined : `${own}-note`
          return (
            <label class="card" for={own}>
              <input
                type={several === true ? 'checkbox' : 'radio'}
                id={own}
                name={name}
                value={choice.value}
                checked={choice.value === value || values.includes(choice.value)}
                aria-describedby={hinted}
              />
              <span>{choice.label}</span>
              {choice.hint === undefined ? null : (
                <span class="hint" id={hinted}>
                  {choice.hint}
                </span>
              )}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}

export type CheckProps = Pick<FieldProps, 'name' | 'hint' | 'problem'> & {
  readonly label: Child
  readonly checked?: boolean
}

/** One box to tick: the form sends `yes`. */
export function Check({ name, label, hint, problem, checked }: CheckProps) {
  const id = `field-${name}`
  noteLabel(name, label)
  return (
    <div class={fieldClass(problem)}>
      <Wrong id={id} problem={problem} />
      <label class="card" for={id}>
        <input
          type="checkbox"
          id={id}
          name={name}
          value="yes"
          checked={checked}
          aria-describedby={described(id, hint, problem)}
        />
        <span>{label}</span>
        {hint === undefined ? null : (
          <span class="hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </label>
    </div>
  )
}

export type FileFieldProps = Pick<
  FieldProps,
  'language' | 'name' | 'label' | 'hint' | 'problem' | 'optional'
> & {
  /** For instance `image/jpeg,image/png`. */
  readonly accept?: string
  readonly several?: boolean
}

/** Photos or papers; the form around it needs `enctype="multipart/form-data"`. */
export function FileField({
  language,
  name,
  label,
  hint,
  problem,
  optional,
  accept,
  several,
}: FileFieldProps) {
  const id = `field-${name}`
  noteLabel(name, label)
  return (
    <div class={fieldClass(problem)}>
      <label for={id}>
        {label}
        <Optional language={language} optional={optional} />
      </label>
      <Hint id={id} hint={hint} />
      <Wrong id={id} problem={problem} />
      <input
        type="file"
        id={id}
        name={name}
        accept={accept}
        multiple={several}
        aria-describedby={described(id, hint, problem)}
      />
    </div>
  )
}

export type ErrorSummaryProps = {
  readonly language: Language
  readonly sentences: Readonly<Record<string, string>>
}

/**
 * At the top of a form that could not be taken: every problem in the order of its fields, each called by
 * the label of its field and leading to it. Who comes back to the page stands there, with script or without.
 * Empty when there is none.
 */
export function ErrorSummary({ language, sentences }: ErrorSummaryProps) {
  if (Object.keys(sentences).length === 0) return null
  const labels = labelsOnPage()
  const entries = fromTheTop(Object.entries(sentences), [...labels.keys()])
  return (
    <div class="summary" role="alert" tabindex={-1} autofocus id="problems">
      <h2>{say(language, 'form.summary', { count: entries.length })}</h2>
      <ul>
        {entries.map(([field, sentence]) => (
          <li>
            <a href={`#field-${field}`}>{labelled(language, labels.get(field), sentence)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** As the fields stand on the page, whatever found them wrong first; one that is none of them comes last. */
function fromTheTop<Entry extends readonly [field: string, sentence: string]>(
  entries: readonly Entry[],
  fields: readonly string[],
): readonly Entry[] {
  const order = [...new Set([...fields, ...entries.map(([field]) => field)])]
  return entries.toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
}

/** A sentence that names its field needs no label; a label that is a question takes no colon. */
function labelled(language: Language, label: string | undefined, sentence: string): string {
  if (label === undefined || sentence.toLowerCase().includes(label.toLowerCase())) return sentence
  // In Japanese a question ends in か and has no mark.
  const key = label.endsWith('\u304b')
    ? 'form.question'
    : /\p{Sentence_Terminal}$/u.test(label)
      ? 'form.asked'
      : 'form.labelled'
  return say(language, key, { label, sentence })
}

const fieldClass = (problem: string | undefined, short?: boolean): string =>
  ['field', ...(short === true ? ['short'] : []), ...(problem === undefined ? [] : ['in-error'])].join(' ')

function described(id: string, hint: string | undefined, problem: string | undefined): string | undefined {
  const ids = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(problem === undefined ? [] : [`${id}-wrong`]),
  ]
  return ids.length === 0 ? undefined : ids.join(' ')
}

function Optional({ language, optional }: { language: Language; optional: boolean | undefined }) {
  return optional === true ? <span class="hint optional">{say(language, 'form.optional')}</span> : null
}

function Hint({ id, hint }: { id: string; hint: string | undefined }) {
  return hint === undefined ? null : (
    <p class="hint" id={`${id}-hint`}>
      {hint}
    </p>
  )
}

function Wrong({ id, problem }: { id: string; problem: string | undefined }) {
  return problem === undefined ? null : (
    <p class="wrong" id={`${id}-wrong`}>
      {problem}
    </p>
  )
}
