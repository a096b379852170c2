/**
 * A paper as it is written: everything that stands on it, in the words of its reader, and nothing else. The
 * same sheet always gives the same paper; how it looks is said by `sheet.typ`.
 */

/** What something is called, and what it is. */
export type Row = readonly [label: string, value: string]

export type Sheet = {
  readonly language: 'ja' | 'en'
  readonly number: string
  readonly title: string
  /** Beside the title: that it was issued again. */
  readonly mark: string | null
  readonly colours: { readonly shop: string; readonly soft: string }
  readonly head: readonly Row[]
  /** For whom it is. */
  readonly to: {
    readonly before: string
    readonly name: string
    readonly after: string
    readonly lines: readonly string[]
  } | null
  readonly amount: { readonly label: string; readonly value: string } | null
  readonly sentences: readonly string[]
  readonly rows: readonly Row[]
  readonly lines: {
    readonly columns: readonly string[]
    /** `values` are those of all columns but the first. */
    readonly entries: readonly {
      readonly name: string
      readonly about: string
      readonly values: readonly string[]
    }[]
  } | null
  /** The last part says that a row is the sum. */
  readonly totals: readonly (readonly [label: string, value: string, isSum: boolean])[]
  readonly notes: readonly string[]
  readonly seller: { readonly name: string; readonly lines: readonly string[] }
}
