/** The addresses of a customer's own account. */
import type { WebApp } from '#web/http'
import { goOn, myAddress } from '../respond.ts'
import { askMail, dropMail, showAccount, showProof, takeDetails, takeProof } from './account.ts'
import { showEntry, takeAway, takeEntry, takeUsual } from './entries.ts'

const entry = ':entry{new|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}}'

export function registerAccount(app: WebApp): void {
  app.get('/:shop/my/account', showAccount)
  app.post('/:shop/my/account', takeDetails)
  app.post('/:shop/my/account/mail', askMail)
  app.post('/:shop/my/account/mail/drop', dropMail)
  app.get('/:shop/my/account/proof', showProof)
  app.post('/:shop/my/account/proof', takeProof)
  app.get(`/:shop/my/account/addresses/${entry}`, showEntry)
  app.post(`/:shop/my/account/addresses/${entry}`, takeEntry)
  app.post(`/:shop/my/account/addresses/${entry}/usual`, takeUsual)
  app.post(`/:shop/my/account/addresses/${entry}/remove`, takeAway)
  // Whoever goes back to the address of a form that was sent sees the account.
  for (const form of ['mail', 'mail/drop', `addresses/${entry}/usual`, `addresses/${entry}/remove`])
    app.get(`/:shop/my/account/${form}`, (c) => goOn(c, myAddress(c, 'account')))
}
