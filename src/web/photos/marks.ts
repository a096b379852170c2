/**
 * Photos that a form has handed over already, and the marks under which it carries them on. A mark is ours:
 * nobody names a photo that they did not send. Pure.
 */
import type { FormValues } from '#web/http'

export type Stored = { readonly hash: string; readonly width: number; readonly height: number }

/** Makes the part of a mark that only we can make. */
export type Sign = (photo: Stored) => string

export const markOf = (photo: Stored, sign: Sign): string =>
  [photo.hash, photo.width, photo.height, sign(photo)].join('.')

/** The photo that a mark names; undefined where the mark is none of ours. */
export function readMark(text: string, sign: Sign): Stored | undefined {
  const [, hash = '', width = '', height = '', signed] =
    /^([0-9a-f]{64})\.(\d{1,5})\.(\d{1,5})\.([0-9a-f-]{36})$/.exec(text) ?? []
  const photo = { hash, width: Number(width), height: Number(height) }
  return signed !== undefined && signed === sign(photo) ? photo : undefined
}

/** The marks in a form: each in a field of its own, `kept-1`, so that each can be left out. */
export const marksIn = (given: FormValues, name: string): readonly string[] =>
  Object.entries(given).flatMap(([field, value]) => (isKeptField(field, name) ? [value] : []))

/** `photos` carries on as `kept-1`, `take-in-photos` as `take-in-kept-1`. */
export const keptField = (name: string, at: number): string => `${name.replace(/photos$/, 'kept')}-${at}`

const isKeptField = (field: string, name: string): boolean =>
  field.startsWith(keptField(name, 0).slice(0, -1)) && /-\d{1,6}$/.test(field)

/** Whether a field of this name carries a photo on. */
export const isMarkField = (field: string): boolean => isKeptField(field, 'photos')
