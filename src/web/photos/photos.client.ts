/**
 * Photos as soon as they are chosen: made smaller where they are large, sent one after another, each with its
 * progress and a button that takes it out again. What was sent is in the form as a mark. Nothing depends on
 * it: without it the field is an ordinary file field, and the server checks everything anyway.
 */
type Told = Readonly<
  Record<'to' | 'most' | 'bytes' | 'kept' | 'remove' | 'large' | 'many' | 'later' | 'sending', string>
>

/** The server keeps no more than 2,000 pixels on the longer side: more need not travel. */
const longestSide = 3000
const largeBytes = 2_500_000

for (const part of document.querySelectorAll<HTMLElement>('[data-photos]')) {
  const input = part.querySelector<HTMLInputElement>('input[type="file"]')
  const list = part.querySelector<HTMLUListElement>('ul')
  const words = part.querySelector<HTMLElement>('[data-photos-says]')
  if (input !== null && list !== null && words !== null && typeof DataTransfer === 'function')
    follow({ input, list, words }, JSON.parse(part.dataset['photos'] ?? '{}') as Told)
}

type Parts = {
  readonly input: HTMLInputElement
  readonly list: HTMLUListElement
  readonly words: HTMLElement
}

/** What becomes of the photos of one field. */
type State = Parts & {
  readonly told: Told
  count: number
  underWay: number
  queue: Promise<void>
  /** What could not be sent by itself goes with the form. */
  later: readonly File[]
  /** The button that was pressed while photos were on their way. */
  pressed: HTMLElement | null | undefined
}

function follow(parts: Parts, told: Told): void {
  const { input, list } = parts
  const state: State = {
    ...parts,
    told,
    count: list.querySelectorAll('li').length,
    underWay: 0,
    queue: Promise.resolve(),
    later: [],
    pressed: undefined,
  }
  input.addEventListener('change', () => {
    const said: string[] = []
    for (const file of [...(input.files ?? [])].filter((one) => !state.later.includes(one))) {
      if (list.querySelectorAll('li').length < Number(told.most)) begin(state, file)
      else said.push(told.many)
    }
    hold(state)
    tell(state, said[0] ?? '')
  })
  input.form?.addEventListener('submit', (event) => {
    if (state.underWay === 0) return
    event.preventDefault()
    state.pressed = event.submitter
    tell(state, told.sending)
  })
}

function tell({ words }: State, text: string): void {
  words.textContent = text
  words.hidden = text === ''
}

/** The field holds what goes with the form, and nothing that was sent. */
function hold({ input, later }: State): void {
  const held = new DataTransfer()
  for (const file of later) held.items.add(file)
  input.files = held.files
}

function begin(state: State, file: File): void {
  const { item, bar } = itemOf(state, file)
  state.list.append(item)
  state.underWay += 1
  state.queue = state.queue
    .then(() => carry(state, file, item, bar))
    .finally(() => {
      state.underWay -= 1
      const { pressed } = state
      if (state.underWay > 0 || pressed === undefined) return
      state.pressed = undefined
      tell(state, '')
      state.input.form?.requestSubmit(pressed)
    })
}

async function carry(state: State, file: File, item: HTMLElement, bar: HTMLProgressElement): Promise<void> {
  const { told } = state
  if (!item.isConnected) return
  const small = await smaller(file)
  if (small.size > Number(told.bytes)) {
    const size = String(Math.ceil(small.size / 1048576))
    return refuse(state, item, told.large.replace('{name}', file.name).replace('{size}', size))
  }
  const { status, answer } = await send(told.to, small, file.name, bar)
  if (status === 200 && answer.mark !== undefined) {
    state.count += 1
    const mark = document.createElement('input')
    mark.type = 'hidden'
    mark.name = `${told.kept}-${state.count}`
    mark.value = answer.mark
    bar.remove()
    item.append(mark)
  } else if (answer.sentence !== undefined) refuse(state, item, answer.sentence)
  else if (item.isConnected) {
    state.later = [...state.later, file]
    hold(state)
    bar.replaceWith(quietly(told.later))
  }
}

/** The form is not sent by itself while somebody may want to choose another photo. */
function refuse(state: State, item: HTMLElement, sentence: string): void {
  const { words } = state
  item.remove()
  const before = words.hidden || state.pressed !== undefined ? '' : words.textContent
  state.pressed = undefined
  tell(state, [before, sentence].filter((one) => one !== '').join(' '))
}

function itemOf(state: State, file: File): { readonly item: HTMLElement; readonly bar: HTMLProgressElement } {
  const { told, list, input } = state
  const item = document.createElement('li')
  const image = document.createElement('img')
  image.src = URL.createObjectURL(file)
  image.alt = file.name
  const bar = document.createElement('progress')
  bar.max = 1
  bar.value = 0
  bar.setAttribute('aria-label', file.name)
  const remove = document.createElement('button')
  remove.type = 'button'
  remove.className = 'button quiet'
  remove.textContent = told.remove
  remove.setAttribute('aria-label', `${told.remove}: ${file.name}`)
  remove.addEventListener('click', () => {
    state.later = state.later.filter((other) => other !== file)
    hold(state)
    URL.revokeObjectURL(image.src)
    item.remove()
    tell(state, '')
    const next = list.querySelector<HTMLElement>('button') ?? input
    next.focus()
  })
  item.append(image, bar, remove)
  return { item, bar }
}

function quietly(text: string): HTMLElement {
  const words = document.createElement('span')
  words.className = 'small quiet'
  words.textContent = text
  return words
}

/** A large photo is drawn smaller, turned as it was held; one that cannot be drawn here is sent as it is. */
async function smaller(file: File): Promise<Blob> {
  if (file.size <= largeBytes) return file
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    const drawing = canvas.getContext('2d')
    if (drawing === null) return file
    drawing.fillStyle = '#fff'
    drawing.fillRect(0, 0, canvas.width, canvas.height)
    drawing.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const made = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.9))
    return made === null || made.size >= file.size ? file : made
  } catch {
    return file
  }
}

type Answer = { readonly mark?: string; readonly sentence?: string }

function send(
  to: string,
  file: Blob,
  name: string,
  bar: HTMLProgressElement,
): Promise<{ readonly status: number; readonly answer: Answer }> {
  return new Promise((done) => {
    const request = new XMLHttpRequest()
    const form = new FormData()
    form.append('photos', file, name)
    request.open('POST', to)
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      bar.max = total
      bar.value = loaded
    })
    request.addEventListener('loadend', () => {
      done({ status: request.status, answer: (request.response ?? {}) as Answer })
    })
    request.send(form)
  })
}
