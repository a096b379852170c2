/** Shops and laws as their folders stand, read once a run: no test writes to them. */
import { readShops } from '../compose.ts'

export type Folders = Exclude<ReturnType<typeof readShops>, { readonly fault: string }>

let known: Folders | undefined

export function folders(): Folders {
  if (known !== undefined) return known
  const read = readShops()
  if ('fault' in read) throw new Error(read.fault)
  known = read
  return read
}
