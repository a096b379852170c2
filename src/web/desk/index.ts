/**
 * The desk: where staff sign in, see what is due and carry each case and each order on. Which steps are
 * possible, and what they do, is said by the modules above; here they become pages and forms.
 */
import { serveAssets, type WebApp } from '#web/http'
import { staffStylesheet } from '#web/staff-session'
import { serveCase } from './case/serve-case.ts'
import { serveLetters } from './letters/serve-letters.ts'
import { serveCustomer } from './customers/serve-customer.ts'
import { serveCatalogue } from './catalogue/serve-catalogue.ts'
import { serveImports } from './imports/serve-imports.ts'
import { serveInquiries } from './inquiries/serve-inquiries.ts'
import { serveWithdrawals } from './withdrawals/serve-withdrawals.ts'
import { serveJoinCase } from './inquiries/join-case.ts'
import { serveToCase } from './inquiries/to-case.ts'
import { serveInformation } from './orders/serve-information.ts'
import { serveOrders } from './orders/serve-orders.ts'
import { servePayments } from './payments/serve-payments.ts'
import { servePapers } from './papers/serve-papers.ts'
import { serveBatch } from './queue/serve-batch.ts'
import { serveQueue } from './queue/serve-queue.ts'
import { serveAccount } from './people/serve-account.ts'
import { serveFactor } from './people/serve-factor.ts'
import { servePeople } from './people/serve-people.ts'
import { serveSignIn } from './sign-in/sign-in.ts'
import { serveDayBook } from './day-book/serve-day-book.ts'
import { serveSettings } from './settings/serve-settings.ts'
import { serveReports } from './reports/serve-reports.ts'
import { serveStock } from './stock/serve-stock.ts'
import { serveVisits } from './visits/serve-visits.ts'
import { serveStrays } from './strays/serve-strays.ts'
import { serveWork } from './work/serve-work.ts'
import {
  batchScript,
  deskStylesheet,
  plotStylesheet,
  queueScript,
  settingsStylesheet,
} from './assets.file.ts'

const assets = [staffStylesheet, deskStylesheet, plotStylesheet, settingsStylesheet, queueScript, batchScript]

/** Adds the pages below `/desk` to the application. To be registered before audiences that own `/:shop/…`. */
export function register(app: WebApp): void {
  serveAssets(app, assets)
  serveSignIn(app)
  serveQueue(app)
  serveBatch(app)
  serveOrders(app)
  serveInformation(app)
  serveVisits(app)
  serveWork(app)
  serveStrays(app)
  serveStock(app)
  serveDayBook(app)
  serveReports(app)
  serveLetters(app)
  serveCustomer(app)
  servePayments(app)
  servePapers(app)
  serveCatalogue(app)
  serveSettings(app)
  serveInquiries(app)
  serveWithdrawals(app)
  serveToCase(app)
  serveJoinCase(app)
  serveImports(app)
  serveCase(app)
  servePeople(app)
  serveAccount(app)
  serveFactor(app)
}
