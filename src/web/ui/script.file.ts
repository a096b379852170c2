/**
 * The small scripts that stand beside the screens, made into what browsers read once when the program starts.
 * No page needs one to work.
 */
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { asset, type Asset } from '#web/http'

/** Reads `<folder>/<name>.client.ts` and what it imports; types, comments and spaces stay at home. */
export function scriptIn(folder: string, name: string): Asset {
  const { outputFiles } = buildSync({
    entryPoints: [join(folder, `${name}.client.ts`)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'silent',
  })
  return asset(name, 'js', outputFiles[0]?.text ?? '')
}
