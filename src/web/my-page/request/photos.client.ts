/**
 * Photos before they are sent: shown at once, each with its own remove button; one that is too large is said
 * so before it travels. Nothing depends on it: without it the field is an ordinary file field, and the server
 * checks everything anyway.
 */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-photos-most]')) {
  const input = form.querySelector<HTMLInputElement>('input[type="file"]')
  if (input !== null && typeof DataTransfer === 'function') follow(form, input)
}

function follow(form: HTMLFormElement, input: HTMLInputElement): void {
  const { photosMost, photosBytes, photosRemove = '', photosTooLarge = '', photosTooMany = '' } = form.dataset
  const list = document.createElement('ul')
  list.className = 'photos chosen'
  const words = document.createElement('p')
  words.className = 'wrong'
  words.setAttribute('role', 'alert')
  words.hidden = true
  input.after(words, list)
  let chosen: File[] = []

  input.addEventListener('change', () => {
    const said: string[] = []
    for (const file of input.files ?? []) {
      const known = chosen.some(
        ({ name, size, lastModified }) =>
          name === file.name && size === file.size && lastModified === file.lastModified,
      )
      if (known) continue
      if (file.size > Number(photosBytes)) {
        const size = String(Math.ceil(file.size / 1048576))
        said.push(photosTooLarge.replace('{name}', file.name).replace('{size}', size))
      } else if (chosen.length >= Number(photosMost)) said.push(photosTooMany)
      else chosen.push(file)
    }
    say([...new Set(said)].join(' '))
    draw()
  })

  function say(text: string): void {
    words.textContent = text
    words.hidden = text === ''
  }

  /** What the field holds is what is shown, and nothing else is sent. */
  function draw(): void {
    const theCase = new DataTransfer()
    for (const file of chosen) theCase.items.add(file)
    input.files = theCase.files
    for (const image of list.querySelectorAll('img')) URL.revokeObjectURL(image.src)
    list.replaceChildren(...chosen.map(itemOf))
  }

  function itemOf(file: File): HTMLElement {
    const item = document.createElement('li')
    const image = document.createElement('img')
    image.src = URL.createObjectURL(file)
    image.alt = file.name
    const remove = document.createElement('button')
    remove.type = 'button'
    remove.className = 'button quiet'
    remove.textContent = photosRemove
    remove.setAttribute('aria-label', `${photosRemove}: ${file.name}`)
    remove.addEventListener('click', () => {
      chosen = chosen.filter((other) => other !== file)
      say('')
      draw()
      const next = list.querySelector('button') ?? input
      next.focus()
    })
    item.append(image, remove)
    return item
  }
}
