/**
 * The studio: the document left, what it says right; on a phone one under the other. The editor is a field
 * first.
 */
import type { Child } from 'hono/jsx'
import { formatMoment } from '#calendar'
import { say, type Language } from '#words'
import type { Asset, Frame } from '#web/http'
import { StaffPage, type AtDesk } from '#web/staff-session'
import { Button, Notice, PageTitle } from '#web/ui'
import { panels, studioAt, type Panel } from './addresses.ts'
import { studioStylesheet } from './assets.file.ts'
import type { Offer } from './completions.ts'
import { markOf, type Working } from './draft-text.ts'
import { lexiconFor } from './lexicon.ts'

export type EditProps = {
  readonly frame: Frame
  readonly desk: AtDesk
  readonly working: Working
  readonly panel: Panel
  readonly nonce: string
  /** Tells this showing of the page from any other. */
  readonly window: string
  readonly script: Asset
  readonly ids: readonly Offer[]
  readonly status: string
  /** A draft was just put away. */
  readonly away: boolean
  readonly children?: Child
}

export function EditScreen(props: EditProps) {
  const { frame, desk, script, panel, away, children } = props
  const { language } = frame
  const title = say(language, 'studio.title')
  return (
    <StaffPage frame={frame} desk={desk} title={title} styles={[studioStylesheet]} scripts={[script]}>
      <PageTitle title={title} sentence={say(language, 'studio.sentence')} />
      {away ? (
        <Notice tone="good" live>
          <p>{say(language, 'studio.put-away.done')}</p>
        </Notice>
      ) : null}
      <Other {...props} />
      <div class="studio">
        <Document {...props} />
        <section class="side" id="panel" tabindex={-1} aria-labelledby="panel-title">
          <Tabs language={language} panel={panel} />
          <h2 id="panel-title" class="unseen">
            {say(language, `studio.panel.${panel}`)}
          </h2>
          <div id="panel-content" data-panel={panel}>
            {children}
          </div>
        </section>
      </div>
    </StaffPage>
  )
}

/** Two windows wrote: the text of this one is shown, and which is kept is for the owner to say. */
function Other({ frame: { language }, desk: { shop }, working: { other } }: EditProps) {
  if (other === undefined) return null
  const at = formatMoment(other.savedAt, shop.calendar.zone, language)
  return (
    <div id="notice">
      <Notice title={say(language, 'studio.other.title')} tone="wait">
        <p>{say(language, 'studio.other', { at })}</p>
        <p>
          <a href={`${studioAt(shop.name)}/edit`}>{say(language, 'studio.other.show')}</a>
        </p>
      </Notice>
    </div>
  )
}

function Document({ frame: { language }, desk, working, nonce, window, ids, status }: EditProps) {
  const base = studioAt(desk.shop.name)
  const { policy, laws } = desk.shop.documents
  const own = [policy, ...laws].flatMap(({ facts }) => facts)
  return (
    <section class="document" aria-labelledby="document-title">
      <form
        method="post"
        action={`${base}/edit#notice`}
        id="studio-form"
        data-look={`${base}/look`}
        data-nonce={nonce}
        data-lexicon={JSON.stringify({ ...lexiconFor(own, language), ids })}
        data-words={JSON.stringify(clientWords(language))}
      >
        <h2 id="document-title">
          <label for="field-text">{say(language, 'studio.document')}</label>
        </h2>
        <p class="hint" id="text-hint">
          {say(language, 'studio.document.hint')}
        </p>
        <p class="hint keys-hint" id="keys-hint" hidden>
          {say(language, 'studio.keys')}
        </p>
        <textarea
          id="field-text"
          name="text"
          rows={30}
          spellcheck={false}
          autocomplete="off"
          aria-describedby="text-hint"
          lang={desk.shop.settings.languages[0]}
        >
          {`\n${working.text}`}
        </textarea>
        <input type="hidden" name="over" value={markOf((working.other ?? working).text)} />
        <input type="hidden" name="window" value={window} />
        <div class="row document-foot">
          <Button name="show" value="findings">
            {say(language, 'studio.look')}
          </Button>
          <p class="small" id="look-status" role="status">
            {status}
          </p>
        </div>
      </form>
      <Kept language={language} desk={desk} working={working} />
    </section>
  )
}

function Kept({ language, desk, working }: { language: Language; desk: AtDesk; working: Working }) {
  const { shop } = desk
  if (working.savedAt === undefined)
    return (
      <p class="small quiet" id="draft-state">
        {say(language, 'studio.in-force', { version: shop.documents.policy.version })}
      </p>
    )
  const at = formatMoment(working.savedAt, shop.calendar.zone, language)
  return (
    <form method="post" action={`${studioAt(shop.name)}/draft/removal`} class="small">
      <p class="quiet">{say(language, 'studio.kept', { at })}</p>
      <div class="row">
        <Button look="quiet">{say(language, 'studio.put-away')}</Button>
        <span class="quiet">{say(language, 'studio.put-away.says')}</span>
      </div>
    </form>
  )
}

/** Buttons of the document's own form: whichever is pressed, the text is kept. */
function Tabs({ language, panel }: { language: Language; panel: Panel }) {
  const names = [...panels, 'publish'] as const
  return (
    <nav class="tabs" aria-label={say(language, 'studio.panels')}>
      <ul>
        {names.map((name) => (
          <li>
            <button
              type="submit"
              form="studio-form"
              name="show"
              value={name}
              class={name === 'publish' ? 'tab publish' : 'tab'}
              aria-current={name === panel ? 'page' : undefined}
            >
              {say(language, `studio.panel.${name}`)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What the editor says by itself. */
const clientWords = (language: Language) => ({
  label: say(language, 'studio.document'),
  looking: say(language, 'studio.status.looking'),
  tooLarge: say(language, 'studio.status.too-large'),
  failed: say(language, 'studio.status.failed'),
  signedOut: say(language, 'studio.status.signed-out'),
})
