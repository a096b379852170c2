/**
 * The stylesheet and the script of the desk, read once when the program starts. The script is served as it
 * stands.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asset } from '#web/http'
import { stylesheetIn } from '#web/ui'

export const deskStylesheet = stylesheetIn(import.meta.dirname, 'desk')

/** Keys in the queue. Every page works without it. */
export const queueScript = asset(
  'queue',
  'js',
  readFileSync(join(import.meta.dirname, 'queue/queue.client.ts'), 'utf8')
    .replaceAll(/\/\*\*[^]*?\*\//g, '')
    .trim(),
)
