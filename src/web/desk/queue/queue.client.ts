/**
 * Keys in the queue: j and k move, enter opens, / leads to the search, ? shows the keys. Plain JavaScript,
 * sent to the browser as it stands. Whoever does not want single keys switches them off, and the browser
 * remembers.
 */
const rows = [...document.querySelectorAll('.queue tbody tr')]
const help = document.querySelector('.keys')
const wanted = help?.querySelector('input')
const memory = 'desk-keys'
let place = -1

if (help !== null) help.hidden = false
if (wanted) {
  wanted.checked = localStorage.getItem(memory) !== 'off'
  wanted.addEventListener('change', () => localStorage.setItem(memory, wanted.checked ? 'on' : 'off'))
}

function choose(next) {
  if (rows.length === 0) return
  rows[place]?.classList.remove('chosen')
  place = Math.max(0, Math.min(rows.length - 1, next))
  rows[place].classList.add('chosen')
  rows[place].querySelector('a').focus()
}

const keys = {
  j: () => choose(place + 1),
  k: () => choose(place - 1),
  '/': () => document.querySelector('#field-q')?.focus(),
  '?': () => {
    help.open = !help.open
  },
}

addEventListener('keydown', (event) => {
  const typing = event.target.closest('input:not([type=checkbox]), textarea, select') !== null
  const act = keys[event.key]
  if (act === undefined || typing || event.ctrlKey || event.metaKey || event.altKey || !wanted?.checked)
    return
  event.preventDefault()
  act()
})
