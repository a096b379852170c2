/** What the form of a step is drawn from, and its fields as they were typed. */
import type { StaffStep } from '#cases/kinds'
import type { FormValues } from '#web/http'
import type { Language } from '#words'
import type { CaseFile } from './case-file.ts'
import type { RulingView } from './ruling-view.ts'

/** A form that could not be taken: what was typed, what is wrong with which field, and why it was refused. */
export type Attempt = {
  readonly step: StaffStep
  readonly given: FormValues
  readonly sentences: Readonly<Record<string, string>>
  readonly refusal: string | undefined
  /** Marks of photos that came with it. */
  readonly kept?: readonly string[] | undefined
}

export type NeedsProps = {
  readonly language: Language
  readonly file: CaseFile
  readonly ruling: RulingView | undefined
  readonly step: StaffStep
  readonly attempt: Attempt | undefined
}

export type FieldOf = {
  readonly name: string
  readonly value: string | undefined
  readonly problem: string | undefined
}

/** A field of this step: its full name, what was typed into it and what is wrong with that. */
export function fieldOf({ step, attempt }: NeedsProps, field: string): FieldOf {
  const name = `${step}-${field}`
  return { name, value: attempt?.given[name], problem: attempt?.sentences[name] }
}
