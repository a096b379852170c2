/**
 * A policy or law document as written: front matter, clauses with their published text, fenced blocks of
 * rules, facts, examples and duties, each with its place in the file. Nothing is understood yet.
 */
import type { Words } from '../vocabulary/tree.ts'

/** A place in a file, 1-based; `endColumn` is exclusive. */
export type Place = {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endColumn: number
}

/**
 * Something that keeps a document from being read as meant. `code` is stable; `message` is lower case with
 * the author's own words in backticks; `help` says how to mend it.
 */
export type Problem = {
  readonly code: string
  readonly place: Place
  readonly message: Sentence
  readonly help?: Sentence
}

/** What a problem says, in every language it is told in: one that is missing does not compile. */
export type Sentence = { readonly ja: string; readonly en: string }

/** One fenced block: its text and where in the file that text begins. */
export type Block = { readonly text: string; readonly line: number; readonly column: number }

/**
 * A heading with an id, the published text under it in each language, and its blocks. `marks` are the dotted
 * words behind the heading, `{#late .read}`: in a law pack they say how far its source was checked. `informs`
 * is the mark `.info`.
 */
export type Section = {
  readonly id: string
  readonly informs: boolean
  readonly marks: readonly string[]
  readonly heading: Words
  readonly text: Words
  readonly place: Place
  readonly rules: readonly Block[]
  readonly facts: readonly Block[]
  readonly examples: readonly Block[]
  /** Findings that the owner leaves as they are, with the reason. */
  readonly leaves: readonly Block[]
  /** Law packs only: what the shop must say, where and when. */
  readonly duties: readonly Block[]
}

/** The whole document. `front` is the text between the `---` lines. */
export type Document = {
  readonly file: string
  readonly front: Block | undefined
  readonly title: Words
  readonly preface: Words
  readonly sections: readonly Section[]
}
