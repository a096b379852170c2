/**
 * How many entries a form's bytes hold, before anybody reads them: a small body can hold tens of thousands,
 * and each costs the whole house. Looks for the signs between entries and stops at the limit. Pure.
 */

/** The bytes of a body. */
export type Searchable = {
  readonly length: number
  readonly indexOf: (sign: string, from: number) => number
}

/** A form of ours has fewer than a hundred entries, photos among them. */
export const mostEntries = 200

/** The name of a field and what kind of file it holds: a part of ours says it in some two hundred bytes. */
const longestHead = 8_192

/** How a body says where its entries begin, and the content type in the one spelling that is read. */
export type FormKind =
  | { readonly kind: 'fields'; readonly type: string }
  | { readonly kind: 'parts'; readonly type: string; readonly boundary: string }

/** undefined when it is no form. A boundary is read here once, so that no two readers can differ on it. */
export function formKind(contentType: string): FormKind | undefined {
  const [essence = ''] = contentType.split(';')
  const name = essence.trim().toLowerCase()
  if (name === 'application/x-www-form-urlencoded') return { kind: 'fields', type: name }
  if (name !== 'multipart/form-data') return undefined
  const found = /;\s*boundary=(?:"([^"\\]{1,70})"|([^\s;"]{1,70}))\s*(?:;|$)/i.exec(contentType)
  const boundary = found?.[1] ?? found?.[2]
  if (boundary === undefined || !/^[\w'()+,./:=? -]+$/.test(boundary)) return undefined
  return { kind: 'parts', type: `${name}; boundary="${boundary}"`, boundary }
}

/** What keeps a body from being read: too many entries, or a part whose head does not end. */
export function tooMuchIn(
  bytes: Searchable,
  form: FormKind,
  most = mostEntries,
): 'too-many-fields' | 'unreadable-form' | undefined {
  const sign = form.kind === 'fields' ? '&' : `--${form.boundary}`
  let count = form.kind === 'fields' ? 1 : 0
  for (let at = bytes.indexOf(sign, 0); at !== -1; at = bytes.indexOf(sign, at + sign.length)) {
    count += 1
    // The sign that closes a body of parts is none that begins one.
    if (count > most + (form.kind === 'parts' ? 1 : 0)) return 'too-many-fields'
    if (form.kind === 'parts' && !headEnds(bytes, at + sign.length)) return 'unreadable-form'
  }
  return undefined
}

/** The last sign has no head: nothing of length follows it. */
function headEnds(bytes: Searchable, from: number): boolean {
  if (bytes.length - from <= longestHead) return true
  const end = bytes.indexOf('\r\n\r\n', from)
  return end !== -1 && end - from <= longestHead
}
