/**
 * What each field of a page is called, in their order, for the list of what to correct, which stands above
 * the fields and is drawn before them. A page with such a list is drawn twice: once to hear of the labels,
 * once with them.
 */
import { createContext, useContext, type Child } from 'hono/jsx'
import { raw } from 'hono/html'

type Known = { readonly labels: Map<string, string | undefined>; wanted: boolean }

const Fields = createContext<Known | undefined>(undefined)

/** Around everything that has fields; whoever draws fields of their own says their labels by `noteLabel`. */
export function WithLabels({ children }: { readonly children?: Child }) {
  const known: Known = { labels: new Map(), wanted: false }
  const draw = () => String(<Fields.Provider value={known}>{children}</Fields.Provider>)
  const first = draw()
  return raw(known.wanted ? draw() : first)
}

/** A label that is more than words is left out: what is wrong stands by itself then, in the field's place. */
export function noteLabel(name: string, label: Child): void {
  useContext(Fields)?.labels.set(name, typeof label === 'string' ? label : undefined)
}

/** By the names of fields, as far as they are known, from the top of the page down. */
export function labelsOnPage(): ReadonlyMap<string, string | undefined> {
  const known = useContext(Fields)
  if (known !== undefined) known.wanted = true
  return known?.labels ?? new Map()
}
