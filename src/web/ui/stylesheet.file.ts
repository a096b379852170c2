/** The stylesheets that stand beside the screens, read once when the program starts. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asset, type Asset } from '#web/http'

/**
 * Joins `<folder>/<part>.css` of each part, in this order, into one sheet; comments and indentation stay at
 * home.
 */
export function stylesheetIn(folder: string, name: string, parts: readonly string[] = [name]): Asset {
  const text = parts.map((part) => readFileSync(join(folder, `${part}.css`), 'utf8')).join('\n')
  return asset(
    name,
    'css',
    text
      .replaceAll(/\/\*[^]*?\*\//g, '')
      .replaceAll(/\s*\n\s*/g, '\n')
      .trim(),
  )
}

/** Every page links it. */
export const stylesheet = stylesheetIn(join(import.meta.dirname, 'styles'), 'styles', [
  'base',
  'page',
  'text',
  'buttons',
  'forms',
  'marks',
  'clauses',
  'steps',
  'lists',
  'media',
])

/** The sign in the browser's tab: two cords that cross once. */
export const icon = asset(
  'sign',
  'svg',
  [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" ' +
      'fill="#3d4a54"/>',
    '<g fill="none" stroke="#faf9f6" stroke-width="2.6" stroke-linecap="round">',
    '<path d="M7 12c6 0 12 12 18 12"/><path d="M25 8c-6 0-12 12-18 12"/></g></svg>',
  ].join(''),
)

/** What every page links, for `webApp`. */
export const assets: readonly Asset[] = [stylesheet, icon]
