/**
 * Keys in the queue: j and k move, enter opens, x chooses, a assigns, / leads to the search, f to narrowing
 * the list down, ? shows the keys. Whoever does not want single keys switches them off, and the browser
 * remembers.
 */
const rows = [...document.querySelectorAll('.queue tbody tr')]
const help = document.querySelector<HTMLDetailsElement>('details.keys')
const wanted = help?.querySelector('input')
const memory = 'desk-keys'
let place = -1

if (help !== null) help.hidden = false
if (wanted) {
  wanted.checked = localStorage.getItem(memory) !== 'off'
  wanted.addEventListener('change', () => localStorage.setItem(memory, wanted.checked ? 'on' : 'off'))
}

function choose(next: number): void {
  rows[place]?.classList.remove('chosen')
  place = Math.max(0, Math.min(rows.length - 1, next))
  rows[place]?.classList.add('chosen')
  rows[place]?.querySelector('a')?.focus()
}

const boxOf = (row: Element | undefined) => row?.querySelector<HTMLInputElement>('input[name=case]')

const keys: Readonly<Record<string, () => void>> = {
  j: () => choose(place + 1),
  k: () => choose(place - 1),
  x: () => {
    const box = boxOf(rows[place])
    if (box) box.checked = !box.checked
  },
  a: () => {
    const box = boxOf(rows[place])
    if (!box) return
    box.checked = true
    box.form?.requestSubmit()
  },
  '/': () => document.querySelector<HTMLElement>('#field-q')?.focus(),
  f: () => {
    const form = document.querySelector<HTMLDetailsElement>('details.narrowing')
    if (form === null) return
    form.open = true
    form.querySelector('select')?.focus()
  },
  '?': () => {
    if (help !== null) help.open = !help.open
  },
}

addEventListener('keydown', (event) => {
  const { target } = event
  const typing =
    target instanceof Element && target.closest('input:not([type=checkbox]), textarea, select') !== null
  const act = keys[event.key]
  if (act === undefined || typing || event.ctrlKey || event.metaKey || event.altKey || !wanted?.checked)
    return
  event.preventDefault()
  act()
})
