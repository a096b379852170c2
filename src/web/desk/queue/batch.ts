/**
 * One thing done to several cases: what can be done with all of them, and the press it is for each. Each is
 * pressed on the version that was chosen, so that the same form sent again does nothing twice. Pure.
 */
import { typedDay } from '#calendar'
import { isReadable, type FoundCase } from '#cases'
import type { Role } from '#staff'
import type { WordKey } from '#words'
import { stepsFor } from '../case/acts.ts'

export const batchActs = ['assign', 'release', 'want-evidence', 'extend', 'write', 'close'] as const
export type BatchAct = (typeof batchActs)[number]

/** A case as it was chosen: its number, and the version that was on the page. */
export type Chosen = { readonly number: string; readonly version: number }

export const chosenText = ({ number, version }: Chosen): string => `${number}:${version}`

export function readChosen(text: string): Chosen | undefined {
  const [, number = '', version = ''] = /^([A-Z0-9-]{1,40}):(\d{1,9})$/.exec(text) ?? []
  return number === '' ? undefined : { number, version: Number(version) }
}

/** What became of one: 'done', or why not. */
export type Result = { readonly number: string; readonly became: string }

export const resultText = ({ number, became }: Result): string => `${number}:${became}`

export function readResult(text: string): Result | undefined {
  const [, number = '', became = ''] = /^([A-Z0-9-]{1,40}):([a-z-]{1,60})$/.exec(text) ?? []
  return number === '' ? undefined : { number, became }
}

/** What this member of staff can do with each of the cases. */
export function actsFor(cases: readonly FoundCase[], role: Role): readonly BatchAct[] {
  const readable = cases.filter(isReadable)
  if (readable.length === 0) return []
  return batchActs.filter((act) =>
    readable.every(
      (theCase) => act === 'assign' || act === 'release' || stepsFor(theCase, role).own.includes(act),
    ),
  )
}

/** What the form says beside the act. */
export type BatchWords = {
  readonly note: string
  readonly until: string
  readonly wanted: readonly ('photo' | 'description')[]
}

/** The press for each case; or the field that is missing, with the sentence. */
export function commandOf(act: BatchAct, { note, until, wanted }: BatchWords, member: string) {
  const wrong = (field: string, key: WordKey) => ({ field, key })
  switch (act) {
    case 'assign':
      return { command: 'assign', member } as const
    case 'release':
      return { command: 'assign', member: null } as const
    case 'want-evidence':
      return wanted.length === 0 ? wrong('photo', 'form.choose') : ({ command: act, wanted, note } as const)
    case 'extend': {
      const day = typedDay(until)
      return day === undefined ? wrong('until', 'form.day') : ({ command: act, until: day, note } as const)
    }
    case 'write':
    case 'close':
      return note === '' ? wrong('note', 'form.required') : ({ command: act, note } as const)
  }
}
