/**
 * The addresses of My Page, all below `/{shop}/my/`. Nothing of it is kept by anything between here and the
 * browser.
 */
import { serveAssets, type WebApp, type WebEnv } from '#web/http'
import { serveThread } from '#web/inquiries'
import { createMiddleware } from 'hono/factory'
import { registerAccount } from './account/routes.ts'
import { sendAccount } from './case/account.ts'
import { sendAnswer } from './case/answer.ts'
import { confirmDrop, sendArrived, sendDrop, sendEvidence, showCase, showPhoto } from './case/case.ts'
import { sendConsent, sendNoVisit, sendSent, sendVisit } from './case/care.ts'
import { sendAddress, sendMissing, sendNoParcel } from './case/send-back.ts'
import { sendQuoteNo, sendQuotePay, sendQuoteYes } from './case/quote.ts'
import { sendRequest, showRequest } from './request/request.ts'
import { home, sendArrival, sendPay, showLetter, showOrder, showPromises } from './orders/orders.ts'
import { findInquiry } from './inquiries/find-inquiry.ts'
import { askByCertificate, certificateAsked, showCertified } from './sign-in/by-certificate.ts'
import { askOneSide, showOneSide, showOwnSide } from './one-side/one-side.ts'
import { showNeed, showWhich } from './needs/need.ts'
import {
  sendLinked,
  sendReceiptForm,
  showLinked,
  showLinkedPaper,
  showPaper,
  showPapers,
} from './papers/papers.ts'
import { goOn, myAddress } from './respond.ts'
import { showAnswer } from './request/request-answer.ts'
import { styles } from './style.file.ts'
import { showSignedIn, signOutEverywhere } from './sign-in/signed-in.ts'
import {
  askLink,
  enter,
  linkAsked,
  openWithCode,
  openAsGuest,
  openAsRecipient,
  signIn,
  signOut,
} from './sign-in/ways-in.ts'

/** Adds the routes. */
export function register(app: WebApp): void {
  serveAssets(app, styles)
  app.use('/:shop/my/*', inShop)
  app.get('/:shop/my', (c) =>
    c.var.shop === undefined ? c.notFound() : c.redirect(`/${c.var.shop.name}/my/`, 308),
  )
  app.get('/:shop/my/', home)

  app.get('/:shop/my/link', (c) => linkAsked(c))
  app.post('/:shop/my/link/code', openWithCode)
  app.post('/:shop/my/link', askLink)
  app.get('/:shop/my/sign-in', enter)
  app.post('/:shop/my/sign-in', signIn)
  app.post('/:shop/my/guest', openAsGuest)
  app.post('/:shop/my/gift', openAsRecipient)
  app.post('/:shop/my/sign-out', signOut)
  app.get('/:shop/my/signed-in', showSignedIn)
  app.post('/:shop/my/signed-in', signOutEverywhere)
  // Whoever changes the language or goes back on a page that a form answered with lands at the ways in.
  for (const form of ['guest', 'gift', 'sign-out']) app.get(`/:shop/my/${form}`, (c) => goOn(c, myAddress(c)))
  app.get('/:shop/my/link/code', (c) => goOn(c, myAddress(c, 'link')))

  app.get('/:shop/my/certificate', certificateAsked)
  app.post('/:shop/my/certificate', askByCertificate)
  app.get('/:shop/my/certificate/:certificate', showCertified)
  app.get('/:shop/my/one-side', showOneSide)
  app.post('/:shop/my/one-side', askOneSide)
  app.get('/:shop/my/one-side/:certificate', showOwnSide)

  app.get('/:shop/my/orders/:number', showOrder)
  app.get('/:shop/my/orders/:number/promises', showPromises)
  app.get('/:shop/my/orders/:number/needs/:need', showWhich)
  app.get('/:shop/my/orders/:number/lines/:line{[0-9]+([.][0-9]+)?}/needs/:need', showNeed)
  app.post('/:shop/my/orders/:number/parcels/:parcel/arrival', sendArrival)
  app.get('/:shop/my/orders/:number/parcels/:parcel/arrival', (c) =>
    goOn(c, myAddress(c, `orders/${c.req.param('number')}`)),
  )
  app.post('/:shop/my/orders/:number/pay', sendPay)
  app.get('/:shop/my/orders/:number/pay', (c) => goOn(c, myAddress(c, `orders/${c.req.param('number')}`)))
  app.get('/:shop/my/orders/:number/letters/:letter{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}}', showLetter)
  app.get('/:shop/my/orders/:number/papers', showPapers)
  app.post('/:shop/my/orders/:number/papers', sendReceiptForm)
  app.get('/:shop/my/orders/:number/papers/:file{[A-Z0-9-]+([.][0-9]+)?[.]pdf}', showPaper)
  app.get('/:shop/my/receipt/:token', showLinked)
  app.post('/:shop/my/receipt/:token', sendLinked)
  app.get('/:shop/my/receipt/:token/:file{[A-Z0-9-]+([.][0-9]+)?[.]pdf}', showLinkedPaper)
  app.get('/:shop/my/orders/:number/lines/:line{[0-9]+([.][0-9]+)?}/:request', showRequest)
  app.post('/:shop/my/orders/:number/lines/:line{[0-9]+([.][0-9]+)?}/:request', sendRequest)

  app.get('/:shop/my/orders/:number/lines/:line{[0-9]+([.][0-9]+)?}/see/:request', showAnswer)

  serveThread(app, '/:shop/my/inquiries/:number', findInquiry)
  registerAccount(app)
  registerCases(app)
}

/** The requests of a customer. */
function registerCases(app: WebApp): void {
  app.get('/:shop/my/cases/:number', showCase)
  app.get('/:shop/my/cases/:number/photos/:photo{[0-9]+}', showPhoto)
  app.post('/:shop/my/cases/:number/evidence', sendEvidence)
  app.post('/:shop/my/cases/:number/answer', sendAnswer)
  app.get('/:shop/my/cases/:number/drop', confirmDrop)
  app.post('/:shop/my/cases/:number/drop', sendDrop)
  app.post('/:shop/my/cases/:number/quote', sendQuoteYes)
  app.post('/:shop/my/cases/:number/no-quote', sendQuoteNo)
  app.post('/:shop/my/cases/:number/pay', sendQuotePay)
  app.post('/:shop/my/cases/:number/consent', sendConsent)
  app.post('/:shop/my/cases/:number/sent', sendSent)
  app.post('/:shop/my/cases/:number/visit', sendVisit)
  app.post('/:shop/my/cases/:number/no-visit', sendNoVisit)
  app.post('/:shop/my/cases/:number/missing', sendMissing)
  app.post('/:shop/my/cases/:number/address', sendAddress)
  app.post('/:shop/my/cases/:number/account', sendAccount)
  app.post('/:shop/my/cases/:number/no-parcel', sendNoParcel)
  app.post('/:shop/my/cases/:number/arrival', sendArrived)
  for (const act of acts)
    app.get(`/:shop/my/cases/:number/${act}`, (c) =>
      goOn(c, myAddress(c, `cases/${c.req.param('number') ?? ''}`)),
    )
}

/** Whoever goes back to the address of a form that was sent sees the request. */
const acts = [
  'evidence',
  'answer',
  'quote',
  'no-quote',
  'pay',
  'consent',
  'sent',
  'visit',
  'no-visit',
  'missing',
  'account',
  'address',
  'no-parcel',
  'arrival',
] as const

/** There is no My Page without a shop; nobody's orders are listed by a search engine. */
const inShop = createMiddleware<WebEnv>(async (c, next) => {
  if (c.var.shop === undefined) return c.notFound()
  await next()
  c.header('x-robots-tag', 'noindex')
  return undefined
})
