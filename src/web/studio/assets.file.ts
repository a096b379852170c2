/**
 * The studio's stylesheet, and its script: the editor with what it is made of, put into one file when an
 * owner first opens the page. No other page links either.
 */
import { join } from 'node:path'
import { build } from 'esbuild'
import { asset, type Asset } from '#web/http'
import { stylesheetIn } from '#web/ui'

export const studioStylesheet = stylesheetIn(import.meta.dirname, 'studio')

/** The name of the script before its hash. */
export const scriptName = 'studio-editor'

let made: Promise<Asset> | undefined

/** The script, made once. */
export function studioScript(): Promise<Asset> {
  made ??= bundle()
  return made
}

async function bundle(): Promise<Asset> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'studio.client.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'silent',
  })
  return asset(scriptName, 'js', outputFiles[0]?.text ?? '')
}
