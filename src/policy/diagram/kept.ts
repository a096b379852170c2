/** The diagram of documents, compiled once for as long as the documents are held. */
import type { Documents } from '../evaluate/settle.ts'
import { compile } from './compile.ts'
import type { Compiled, NotCompiled } from './compile.ts'

const diagrams = new WeakMap<Documents, Compiled | NotCompiled>()

export function diagramOf(documents: Documents): Compiled | NotCompiled {
  const known = diagrams.get(documents) ?? compile(documents)
  diagrams.set(documents, known)
  return known
}
