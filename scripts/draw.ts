/** `npm run draw`: writes every drawn file anew, with a migrated database of its own. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { addressOf, connect } from '#db'
import { startTestServer, templateOn } from '#db/testing'
import { drawings } from './drawings.ts'

const root = join(import.meta.dirname, '..')
const server = await startTestServer()
try {
  const db = connect(addressOf(server.url, await templateOn(server.url)), { max: 1 })
  for (const { file, draw } of drawings) {
    const path = join(root, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, await draw(db))
    console.log(`drew ${file}`)
  }
  await db.destroy()
} finally {
  await server.stop()
}
