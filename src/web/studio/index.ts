/**
 * The studio: where an owner rewrites the promises of the shop, sees what the new words say and change, and
 * publishes them. Whatever it shows of a document is said by `#policy` and `#publishing`.
 */
import { serveAssets, serveLater, type WebApp } from '#web/http'
import { staffStylesheet } from '#web/staff-session'
import { scriptName, studioScript, studioStylesheet } from './assets.file.ts'
import { serveEdit } from './edit.tsx'
import { serveLook } from './look.tsx'
import { servePublish } from './publish.tsx'

/** Adds the pages below `/desk/{shop}/policy`. To be registered before audiences that own `/:shop/…`. */
export function register(app: WebApp): void {
  serveAssets(app, [staffStylesheet, studioStylesheet])
  serveLater(app, scriptName, studioScript)
  serveEdit(app)
  serveLook(app)
  servePublish(app)
}
