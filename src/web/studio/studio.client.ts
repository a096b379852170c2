/**
 * The editor in the browser: colours, completion, and what the server says of the text under its words. The
 * field below it stays the truth: whatever sends the form sends what stands here.
 */
import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete'
import { indentWithTab } from '@codemirror/commands'
import { markdown } from '@codemirror/lang-markdown'
import { yaml, yamlFrontmatter } from '@codemirror/lang-yaml'
import { HighlightStyle, syntaxHighlighting, type LanguageSupport } from '@codemirror/language'
import { forceLinting, linter, type Diagnostic } from '@codemirror/lint'
import { EditorState, Prec, RangeSetBuilder, type Text } from '@codemirror/state'
import {
  Decoration,
  EditorView,
  keymap,
  ViewPlugin,
  type DecorationSet,
  type ViewUpdate,
} from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { basicSetup } from 'codemirror'
import { inFence, offersAt, type Lexicon, type Offer } from './completions.ts'

type Mark = {
  readonly line: number
  readonly column: number
  readonly endColumn: number
  readonly severity: 'error' | 'warning' | 'info'
  readonly message: string
}
type Looked = {
  readonly status: string
  readonly marks: readonly Mark[]
  readonly ids: readonly Offer[]
  readonly panel: string
  /** What tells the text that the server has now, and whether that is this one. */
  readonly over: string
  readonly kept: boolean
}
type Words = Readonly<Record<'label' | 'looking' | 'tooLarge' | 'failed' | 'signedOut', string>>

/** The form and what stands around it, and what is known of the text. */
type Desk = {
  readonly form: HTMLFormElement
  readonly field: HTMLTextAreaElement
  readonly over: HTMLInputElement
  readonly window: string
  readonly status: HTMLElement
  readonly side: HTMLElement
  readonly words: Words
  lexicon: Lexicon
  /** The text as the server keeps it. */
  kept: string
  /** The form was sent: what is looked at now would be kept over what the server does with it. */
  leaving: boolean
}

function begin(desk: Desk): void {
  const { form, field } = desk
  const view = editorOf(desk)
  field.before(view.dom)
  field.hidden = true
  document.querySelector('label[for="field-text"]')?.addEventListener('click', (event) => {
    event.preventDefault()
    view.focus()
  })
  form.addEventListener('submit', () => {
    field.value = view.state.doc.toString()
    desk.leaving = true
  })
  addEventListener('pageshow', () => {
    desk.leaving = false
  })
  document.addEventListener('click', (event) => follow(desk, view, event))
}

function editorOf(desk: Desk): EditorView {
  const { form, field, words } = desk
  return new EditorView({
    doc: field.value,
    extensions: [
      EditorView.cspNonce.of(form.dataset['nonce'] ?? ''),
      Prec.highest(keymap.of([{ key: 'Mod-Enter', run: lookAtOnce }])),
      keymap.of([indentWithTab]),
      basicSetup,
      EditorState.tabSize.of(2),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({
        'aria-label': words.label,
        'aria-describedby': 'text-hint keys-hint',
        lang: field.lang,
        spellcheck: 'false',
        tabindex: '0',
      }),
      documentLanguage(),
      syntaxHighlighting(colours),
      rulesApart,
      autocompletion({ override: [(context) => complete(desk, context)], icons: false }),
      linter((view) => look(desk, view), { delay: 300 }),
    ],
  })
}

/** Asks the server; what it says goes under the words, beside the text and into completion. */
async function look(desk: Desk, view: EditorView): Promise<readonly Diagnostic[]> {
  const { form, over, status, side, words } = desk
  if (desk.leaving) return []
  const text = view.state.doc.toString()
  status.textContent = words.looking
  const body = new FormData()
  body.set('text', text)
  body.set('over', over.value)
  body.set('window', desk.window)
  body.set('changed', text === desk.kept ? '' : 'yes')
  let answer: Response
  try {
    answer = await fetch(form.dataset['look'] ?? '', { method: 'POST', body, redirect: 'manual' })
  } catch {
    status.textContent = words.failed
    return []
  }
  // A later keystroke, of this window or another, ended this look; the later one has an answer of its own.
  if (answer.status === 409) {
    if (view.state.doc.toString() === text) status.textContent = words.failed
    return []
  }
  if (!answer.ok || answer.headers.get('content-type')?.startsWith('application/json') !== true) {
    const failed = answer.status >= 500 ? words.failed : words.signedOut
    status.textContent = answer.status === 413 ? words.tooLarge : failed
    // What was found in an earlier text is not true of this one.
    if (side.dataset['panel'] === 'findings') side.textContent = status.textContent
    return []
  }
  const looked = (await answer.json()) as Looked
  if (looked.kept) {
    over.value = looked.over
    if (desk.kept !== text) document.querySelector('#draft-state')?.remove()
    desk.kept = text
  }
  if (view.state.doc.toString() !== text) return []
  desk.lexicon = { ...desk.lexicon, ids: looked.ids }
  status.textContent = looked.status
  if (side.dataset['panel'] === 'findings') side.innerHTML = looked.panel
  return looked.marks.map((mark) => diagnosticOf(mark, view.state.doc))
}

function complete({ lexicon }: Desk, context: CompletionContext): CompletionResult | null {
  const line = context.state.doc.lineAt(context.pos)
  const before = Array.from({ length: line.number - 1 }, (_, index) => context.state.doc.line(index + 1).text)
  if (!inFence(before)) return null
  const offered = offersAt(line.text.slice(0, context.pos - line.from), lexicon)
  if (offered === undefined || (!context.explicit && line.from + offered.from === context.pos)) return null
  return {
    from: line.from + offered.from,
    options: offered.offers.map(({ word, meaning }) => ({ label: word, detail: meaning })),
    validFor: /^[\w.#-]*$/,
  }
}

/** Links beside the text: to a place in it, or to a case that is tried on the text as it is now. */
function follow(desk: Desk, view: EditorView, event: MouseEvent): void {
  const link = (event.target as Element).closest?.<HTMLAnchorElement>('a')
  if (link === null || link === undefined) return
  const line = Number(link.dataset['line'] ?? '0')
  if (line > 0) {
    event.preventDefault()
    goTo(view, line, Number(link.dataset['column'] ?? '1'))
  } else if (link.classList.contains('case-link') && view.state.doc.toString() !== desk.kept) {
    // What is tried is the kept text: keep this one first.
    event.preventDefault()
    void look(desk, view).then(() => location.assign(link.href))
  }
}

function lookAtOnce(view: EditorView): boolean {
  // Without a change the linter has nothing to do: a change of nothing is one.
  view.dispatch({ changes: { from: 0, to: 0, insert: '' } })
  forceLinting(view)
  return true
}

/** The server counts lines of the text as a form sends it, without blank lines before it. */
function blankLines(doc: Text): number {
  let lines = 0
  while (lines < doc.lines && doc.line(lines + 1).text.trim() === '') lines += 1
  return lines === doc.lines ? 0 : lines
}

function placeIn(doc: Text, line: number, column: number): number {
  const at = doc.line(Math.min(Math.max(1, line + blankLines(doc)), doc.lines))
  return Math.min(at.from + Math.max(0, column - 1), at.to)
}

function diagnosticOf({ line, column, endColumn, severity, message }: Mark, doc: Text): Diagnostic {
  const from = placeIn(doc, line, column)
  return { from, to: Math.max(from, placeIn(doc, line, endColumn)), severity, message }
}

function goTo(view: EditorView, line: number, column: number): void {
  const anchor = placeIn(view.state.doc, line, column)
  view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) })
  view.focus()
  view.dom.scrollIntoView({ block: 'nearest' })
}

/** Markdown with YAML in front and in fences. */
function documentLanguage(): LanguageSupport {
  const inFences = yaml()
  const text = markdown({
    codeLanguages: (info) => (/^ya?ml\b/.test(info) ? inFences.language : null),
  })
  return yamlFrontmatter({ content: text })
}

const ruleLine = Decoration.line({ class: 'cm-rule-line' })

/** Lines of the front matter and of fences, so that rules look other than what customers read. */
function ruleLines({ state: { doc } }: EditorView): DecorationSet {
  const marked = new RangeSetBuilder<Decoration>()
  let inRules = false
  for (let number = 1; number <= doc.lines; number += 1) {
    const line = doc.line(number)
    const edge = line.text.startsWith('```') || (line.text === '---' && (number === 1 || inRules))
    if (edge || inRules) marked.add(line.from, line.from, ruleLine)
    if (edge) inRules = !inRules
  }
  return marked.finish()
}

const rulesApart = ViewPlugin.fromClass(
  class {
    lines: DecorationSet
    constructor(view: EditorView) {
      this.lines = ruleLines(view)
    }
    update(update: ViewUpdate): void {
      if (update.docChanged) this.lines = ruleLines(update.view)
    }
  },
  { decorations: ({ lines }) => lines },
)

/** Names only: the colours stand in the stylesheet, by role. */
const colours = HighlightStyle.define([
  { tag: tags.heading, class: 'tok-heading' },
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], class: 'tok-key' },
  { tag: [tags.string, tags.special(tags.string)], class: 'tok-text' },
  { tag: tags.comment, class: 'tok-comment' },
  { tag: [tags.meta, tags.processingInstruction, tags.contentSeparator], class: 'tok-mark' },
  { tag: tags.strong, class: 'tok-strong' },
  { tag: tags.emphasis, class: 'tok-emphasis' },
  { tag: tags.link, class: 'tok-link' },
])

const form = document.querySelector<HTMLFormElement>('#studio-form')
const field = document.querySelector<HTMLTextAreaElement>('#field-text')
const over = document.querySelector<HTMLInputElement>('#studio-form [name=over]')
const status = document.querySelector<HTMLElement>('#look-status')
const side = document.querySelector<HTMLElement>('#panel-content')
const hint = document.querySelector<HTMLElement>('#keys-hint')
if (form !== null && field !== null && over !== null && status !== null && side !== null && hint !== null) {
  const words = JSON.parse(form.dataset['words'] ?? '{}') as Words
  const lexicon = JSON.parse(form.dataset['lexicon'] ?? '{}') as Lexicon
  const window = form.querySelector<HTMLInputElement>('[name=window]')?.value ?? ''
  begin({ form, field, over, window, status, side, words, lexicon, kept: field.value, leaving: false })
  hint.hidden = false
}
