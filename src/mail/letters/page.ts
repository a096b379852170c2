/**
 * Blocks of a letter as a page that mail programs show as it is meant: tables, styles on each element, no
 * script and no picture. What cannot stand on an element (dark, narrow) stands in one style sheet that a mail
 * program may drop without harm. Escapes everything; knows nothing of what the letter is about.
 */
import { escaped, linesOf, oneLine } from '../plain.ts'
import { letterColours, type LetterColours, type ShopColours } from './colours.ts'
import type { Block } from './letter.ts'
import type { Language } from './phrasing.ts'

/** What stands round the blocks: the subject, the shop's name, the line a list of mails shows, colours. */
export type LetterPage = {
  readonly title: string
  readonly shop: string
  readonly preheader: string
  readonly language: Language
  readonly colours: ShopColours
}

/** As wide as a letter gets; narrower windows are filled. */
const widest = 640

/** A whole page of HTML, in the letter's language and the shop's colours. */
export function asPage(blocks: readonly Block[], page: LetterPage): string {
  const { light, dark } = letterColours(page.colours)
  const style = styleOf(light, page.language)
  const body = blocks.map((block) => htmlOf(block, style)).join('\n')
  return `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${safe(page.title)}</title>
<style>${sheet(dark)}</style>
</head>
<body class="ground" style="margin:0;padding:0;background-color:${light.ground}">
<div class="preheader" style="display:none;max-height:0;overflow:hidden;mso-hide:all">${safe(page.preheader)}</div>
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${light.ground}">
<tr><td align="center" class="edge" style="padding:24px 20px 40px">
<table role="presentation" width="${widest}" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:${widest}px">
<tr><td class="shop line" style="${style.shop}">${safe(page.shop)}</td></tr>
<tr><td class="ink" style="${style.text};padding:8px 0 0">
${body}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`
}

/** Colours by night, and less room at the edges of a phone; every rule overrides what stands inline. */
function sheet(dark: LetterColours): string {
  const night = [
    `.ground{background-color:${dark.ground}!important}`,
    `.ink{color:${dark.ink}!important}`,
    `.quiet{color:${dark.quiet}!important}`,
    `.shop,.link{color:${dark.link}!important}`,
    `.line{border-color:${dark.line}!important}`,
    `.panel{background-color:${dark.panel}!important;border-color:${dark.link}!important}`,
    `.button{background-color:${dark.button}!important}`,
    `.on-button{color:${dark.onButton}!important}`,
  ].join('')
  return `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){${night}}
@media (max-width:480px){.edge{padding:16px 14px 32px!important}}`
}

type Style = ReturnType<typeof styleOf>

const fonts =
  "font-family:-apple-system,BlinkMacSystemFont,'Hiragino Sans','Yu Gothic',Meiryo,'Segoe UI',Roboto,sans-serif"

function styleOf(colours: LetterColours, language: Language) {
  const line = language === 'ja' ? '1.7' : '1.5'
  const text = `${fonts};font-size:17px;line-height:${line};color:${colours.ink};overflow-wrap:anywhere`
  const cell = `${text};padding:7px 0;vertical-align:top;text-align:left;font-weight:normal`
  const ruled = `border-bottom:1px solid ${colours.line}`
  return {
    text,
    shop:
      `${fonts};font-size:20px;line-height:1.4;font-weight:bold;letter-spacing:0.04em;color:${colours.link};` +
      `padding:0 0 12px;border-bottom:1px solid ${colours.line}`,
    paragraph: 'margin:16px 0',
    heading: `${fonts};font-size:18px;line-height:1.4;font-weight:bold;color:${colours.ink};margin:32px 0 8px`,
    list: 'margin:12px 0;padding:0 0 0 24px',
    item: 'margin:6px 0',
    rows: 'width:100%;margin:16px 0;border-collapse:collapse',
    name: `${cell};${ruled};padding-right:12px;width:38%;color:${colours.quiet}`,
    value: `${cell};${ruled}`,
    sumName: `${cell};${ruled};padding-right:12px`,
    sum: `${cell};${ruled};text-align:right;white-space:nowrap`,
    total: `${cell};padding-right:12px;font-weight:bold`,
    totalSum: `${cell};text-align:right;white-space:nowrap;font-weight:bold`,
    quote: `margin:16px 0;padding:10px 16px;background-color:${colours.panel};border-left:3px solid ${colours.link}`,
    quoted: 'margin:0',
    link: `color:${colours.link};text-decoration:underline`,
    press: `margin:24px 0`,
    buttonCell: `background-color:${colours.button};border-radius:6px`,
    button:
      `${fonts};display:inline-block;padding:13px 24px;font-size:17px;line-height:1.3;font-weight:bold;` +
      `color:${colours.onButton};text-decoration:none`,
    colours,
  } as const
}

function htmlOf(block: Block, style: Style): string {
  if (typeof block === 'string') return `<p style="${style.paragraph}">${safe(block)}</p>`
  if ('heading' in block) return `<h2 class="ink" style="${style.heading}">${safe(block.heading)}</h2>`
  if ('list' in block) return listOf(block.list, style)
  if ('rows' in block) return tableOf(block.rows, style)
  if ('sums' in block) return sumsOf(block.sums, style)
  if ('quote' in block) {
    const lines = linesOf(block.quote).map(escaped).join('<br>')
    return `<blockquote class="panel" style="${style.quote}"><p style="${style.quoted}">${lines}</p></blockquote>`
  }
  const address = safe(webAddress(block.link))
  if (block.look === 'button') return buttonOf(address, safe(block.words), style)
  return `<p style="${style.paragraph}"><a class="link" href="${address}" style="${style.link}">${safe(block.words)}</a></p>`
}

function listOf(list: readonly string[], style: Style): string {
  const items = list.map((item) => `<li style="${style.item}">${safe(item)}</li>`)
  return `<ul style="${style.list}">${items.join('')}</ul>`
}

function tableOf(rows: readonly (readonly [string, string])[], style: Style): string {
  const drawn = rows.map(
    ([name, value]) =>
      `<tr><th scope="row" class="quiet line" style="${style.name}">${safe(name)}</th>` +
      `<td class="ink line" style="${style.value}">${safe(value)}</td></tr>`,
  )
  return `<table width="100%" cellpadding="0" cellspacing="0" border="0" style="${style.rows}">${drawn.join('')}</table>`
}

/** What adds up, the total last and below the line. */
function sumsOf(rows: readonly (readonly [string, string])[], style: Style): string {
  const drawn = rows.map(([name, value], at) => {
    const [first, second] =
      at === rows.length - 1 ? [style.total, style.totalSum] : [style.sumName, style.sum]
    return (
      `<tr><th scope="row" class="ink line" style="${first}">${safe(name)}</th>` +
      `<td class="ink line" style="${second}">${safe(value)}</td></tr>`
    )
  })
  return `<table width="100%" cellpadding="0" cellspacing="0" border="0" style="${style.rows}">${drawn.join('')}</table>`
}

/** The one look of a button: a cell with its colour, so that programs without rounded corners show it too. */
function buttonOf(address: string, words: string, style: Style): string {
  return (
    `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="${style.press}">` +
    `<tr><td class="button" bgcolor="${style.colours.button}" style="${style.buttonCell}">` +
    `<a class="on-button" href="${address}" style="${style.button}">${words}</a></td></tr></table>`
  )
}

function safe(text: string): string {
  return escaped(oneLine(text))
}

/** Links lead to pages, ours or a carrier's; anything else is a bug. */
function webAddress(link: string): string {
  if (!/^https?:\/\//.test(link)) throw new RangeError(`not the address of a page: ${link}`)
  return link
}
