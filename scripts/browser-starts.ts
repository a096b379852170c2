/**
 * Ends with 0 when a browser for the stories starts on this machine, with 1 and the reasons when none does.
 */
import { openBrowser } from '../stories/browser.ts'

const browser = await openBrowser()
if ('missing' in browser) {
  console.error(browser.missing)
  process.exitCode = 1
} else {
  await browser.close()
}
