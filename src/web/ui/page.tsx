/**
 * The page around every screen: title, skip link, the site's name and links, the choice of language, the end.
 * Draws what it is given; knows no shop.
 */
import type { Child } from 'hono/jsx'
import { raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Asset, Frame, Link, Problem } from '#web/http'
import { say } from '#words'
import { drawnFrom } from './drawn.ts'
import { WithLabels } from './labels.tsx'
import { icon, stylesheet } from './stylesheet.file.ts'

export type PageProps = {
  readonly frame: Frame
  /** What the page is about; the site's name is put behind it. */
  readonly title: string
  /** One sentence for search engines and shared links. */
  readonly summary?: string
  /** Stylesheets and scripts of the audience, beside the common one. */
  readonly styles?: readonly Asset[]
  readonly scripts?: readonly Asset[]
  /** Pages behind a sign-in, and pages that only one person has the address of. */
  readonly unlisted?: boolean
  readonly children?: Child
}

/** A whole document. The content stands in `main`; its first heading is the caller's. */
export function Page({ frame, title, summary, styles = [], scripts = [], unlisted, children }: PageProps) {
  const { language, site } = frame
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title === site.name ? title : `${title} · ${site.name}`}</title>
          {summary === undefined ? null : <meta name="description" content={summary} />}
          {unlisted === true ? <meta name="robots" content="noindex" /> : null}
          <link rel="icon" href={icon.address} type="image/svg+xml" />
          {[stylesheet, ...styles].map(({ address }) => (
            <link rel="stylesheet" href={address} />
          ))}
          {frame.colours === undefined ? null : <link rel="stylesheet" href={frame.colours} />}
          {scripts.map(({ address }) => (
            <script type="module" src={address}></script>
          ))}
        </head>
        <body>
          <a class="skip" href="#content">
            {say(language, 'common.skip')}
          </a>
          <Head frame={frame} />
          <main id="content" tabindex={-1}>
            <WithLabels>{children}</WithLabels>
          </main>
          {drawnFrom(['foot', site.line, frame.footer], () => (
            <Foot frame={frame} />
          ))}
        </body>
      </html>
    </>
  )
}

function Head({ frame }: { frame: Frame }) {
  const { language, site, links, tongues } = frame
  return (
    <header class="head">
      <div class="bar">
        <a class="name" href={site.home}>
          {site.name}
        </a>
        <Tongues frame={{ language, tongues }} />
        {frame.search === undefined ? null : <Search search={frame.search} />}
        {links.length === 0
          ? null
          : drawnFrom(['nav', language, links], () => <Nav links={links} language={language} />)}
      </div>
    </header>
  )
}

function Search({ search: { action, label, press } }: { search: NonNullable<Frame['search']> }) {
  return (
    <form class="find" method="get" action={action} role="search">
      <input type="search" name="q" aria-label={label} placeholder={label} maxlength={100} />
      <button class="button quiet" type="submit">
        {press}
      </button>
    </form>
  )
}

function Nav({ links, language }: Pick<Frame, 'links' | 'language'>) {
  return (
    <nav class="nav" aria-label={say(language, 'common.menu')}>
      <ul>
        {links.map((link) => (
          <li>
            <Anchor link={link} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Tongues({ frame: { language, tongues } }: { frame: Pick<Frame, 'language' | 'tongues'> }) {
  if (tongues.length < 2) return <span></span>
  return (
    <nav class="tongues" aria-label={say(language, 'common.language')}>
      {tongues.map((tongue) =>
        tongue.current === true ? (
          <span lang={tongue.language} aria-current="true">
            {tongue.label}
          </span>
        ) : (
          <a lang={tongue.language} hreflang={tongue.language} rel="nofollow" href={tongue.address}>
            {tongue.label}
          </a>
        ),
      )}
    </nav>
  )
}

function Foot({ frame }: { frame: Frame }) {
  return (
    <footer class="foot">
      <div>
        <p>{frame.site.line}</p>
        <ul>
          {frame.footer.map((link) => (
            <li>
              <Anchor link={link} />
            </li>
          ))}
        </ul>
      </div>
    </footer>
  )
}

function Anchor({ link: { address, label, current, tongue } }: { link: Link }) {
  return current === true ? (
    <a href={address} aria-current="page">
      {label}
    </a>
  ) : (
    <a href={address} lang={tongue}>
      {label}
    </a>
  )
}

/** The first heading of a page, with a line over it and a sentence below. */
export function PageTitle({ title, over, sentence }: { title: string; over?: string; sentence?: string }) {
  return (
    <div class="lede">
      {over === undefined ? null : <p class="over">{over}</p>}
      <h1>{title}</h1>
      {sentence === undefined ? null : <p>{sentence}</p>}
    </div>
  )
}

/** The page of a refusal: what it is, what to do, a way on. For `webApp`. */
export function problemPage(
  frame: Frame,
  { title, sentence }: Problem,
): HtmlEscapedString | Promise<HtmlEscapedString> {
  return (
    <Page frame={frame} title={title} unlisted>
      <PageTitle title={title} sentence={sentence} />
      <p>
        <a class="button second" href={frame.site.home}>
          {say(frame.language, 'refused.home')}
        </a>
      </p>
    </Page>
  ) as unknown as HtmlEscapedString
}
