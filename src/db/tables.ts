/** Every table of ours and its columns, drawn from the database by `npm run draw`. */
import type { ColumnType } from 'kysely'
import type { BigColumn, DayColumn, InstantColumn, JsonColumn } from './column.ts'

export type ArrayType<T> = ArrayTypeImpl<T> extends (infer U)[]
  ? U[]
  : ArrayTypeImpl<T>

export type ArrayTypeImpl<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S[], I[], U[]>
  : T[]

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>

export interface BasketBaskets {
  basket_hash: string
  changed_at: InstantColumn
  document: JsonColumn
  shop: string
  version: number
}

export interface CasesAccounts {
  account: string
  actor: string
  at: InstantColumn
  bank: string
  holder: string
  number: string
  sequence: number
  shop: string
}

export interface CasesAddresses {
  actor: string
  at: InstantColumn
  lines: string[]
  name: string
  number: string
  sequence: number
  shop: string
}

export interface CasesCases {
  answers: JsonColumn
  assigned_to: string | null
  closed_at: InstantColumn | null
  data: JsonColumn
  description: string
  due_at: InstantColumn | null
  due_from: JsonColumn | null
  due_is: string | null
  findings: Generated<JsonColumn>
  key: string
  kind: string
  language: string
  line: number
  number: string
  opened_at: InstantColumn
  opened_by: string
  order_number: string
  quantity: number
  request: string
  ruling_hash: string
  shop: string
  state: string
  units: number[]
}

export interface CasesDetails {
  details: JsonColumn
  number: string
  shop: string
}

export interface CasesEvents {
  actor: string
  at: InstantColumn
  data: JsonColumn
  number: string
  sequence: number
  shop: string
  type: string
}

export interface CasesPhotos {
  added_at: InstantColumn
  added_by: string
  hash: string
  height: number
  number: string
  photo: number
  shop: string
  width: number
}

export interface CasesRecipients {
  address: string
  country: string | null
  lines: string[]
  name: string
  number: string
  shop: string
}

export interface CasesTasks {
  created_at: InstantColumn
  data: JsonColumn
  done_at: InstantColumn | null
  done_by: string | null
  number: string
  shop: string
  task: string
  what: string
}

export interface CasesVisits {
  beside: string | null
  booked_at: InstantColumn
  day: DayColumn
  ended: string | null
  language: string
  number: string
  place: number
  shop: string
  starts: string
  store: string
}

export interface CatalogueEdits {
  actor: string
  at: InstantColumn
  changes: JsonColumn
  product: string
  shop: string
  version: number
}

export interface CataloguePictures {
  picture: string
  shop: string
  svg: string
}

export interface CatalogueProducts {
  document: JsonColumn
  in_folder: boolean
  offered: boolean
  own: Generated<boolean>
  position: number
  product: string
  shop: string
  written: JsonColumn
}

export interface CatalogueVariants {
  options: JsonColumn
  price_minor: BigColumn
  product: string
  shop: string
  sku: string
}

export interface CustomersAddresses {
  address: JsonColumn
  customer: string
  entry: string
  kept_at: InstantColumn
  shop: string
  usual: boolean
}

export interface CustomersAttempts {
  at: InstantColumn
  attempt: Generated<BigColumn>
  shop: string
  subject: string
}

export interface CustomersChanges {
  actor: string
  after: string
  at: InstantColumn
  before: string
  customer: string
  sequence: number
  shop: string
  what: string
}

export interface CustomersCustomers {
  address: string
  created_at: InstantColumn
  customer: string
  joined_to: string | null
  language: string
  name: string
  shop: string
}

export interface CustomersJoins {
  actor: string
  at: InstantColumn
  customer: string
  other: string
  sequence: number
  shop: string
  what: string
  why: string
}

export interface CustomersNewAddresses {
  address: string
  asked_at: InstantColumn
  customer: string
  expires_at: InstantColumn
  link_hashes: Generated<string[]>
  shop: string
}

export interface CustomersSessions {
  created_at: InstantColumn
  customer: string | null
  expires_at: InstantColumn
  kind: string
  order_number: string | null
  seen_at: InstantColumn
  shop: string
  token_hash: string
}

export interface CustomersSignIns {
  beside: string | null
  created_at: InstantColumn
  customer: string
  expires_at: InstantColumn
  shop: string
  token_hash: string
  used_at: InstantColumn | null
}

export interface DbMigrations {
  applied_at: Generated<InstantColumn>
  hash: string
  name: string
}

export interface DraftsPolicies {
  member: string
  saved_at: InstantColumn
  shop: string
  text: string
  written_in: Generated<string>
}

export interface IncomingMessages {
  at: InstantColumn
  from_address: string
  from_name: string
  inquiry: string | null
  letter: string | null
  mailbox: string
  message: string
  message_id: string
  shop: string
  status: string | null
  subject: string
  uid: BigColumn
  validity: BigColumn
  what: string
}

export interface InquiriesCases {
  actor: string
  at: InstantColumn
  case_number: string
  inquiry: string
  shop: string
}

export interface InquiriesEntries {
  actor: string
  at: InstantColumn
  data: JsonColumn
  inquiry: string
  language: string | null
  quoted: string
  sequence: number
  shop: string
  type: string
  words: string
}

export interface InquiriesInquiries {
  address: string
  asked_at: InstantColumn
  assigned_to: string | null
  category: string
  closed_at: InstantColumn | null
  due_at: InstantColumn | null
  inquiry: string
  language: string
  name: string
  number: string
  order_number: string | null
  shop: string
  version: Generated<number>
  words: string
}

export interface InquiriesLinks {
  ends_at: InstantColumn
  hash: string
  inquiry: string
  shop: string
}

export interface InquiriesPhotos {
  at: InstantColumn
  hash: string
  height: number
  inquiry: string
  photo: number
  sequence: number
  shop: string
  width: number
}

export interface MailCorrections {
  actor: string
  address: string
  at: InstantColumn
  correction: string
  instead_of: string
  order_number: string
  sequence: number
  shop: string
  why: string
}

export interface MailInquiryLetters {
  inquiry: string
  letter: string
  shop: string
}

export interface MailLetters {
  case_number: string | null
  customer: string | null
  html_body: string
  kept_at: InstantColumn
  kind: string
  language: string
  letter: string
  order_number: string | null
  shop: string
  subject: string
  text_body: string
  to_address: string
  to_name: string
}

export interface MailProofs {
  answer: string
  at: InstantColumn
  letter: string
  message_id: string
  sending: number
  shop: string
}

export interface MailReplyAddresses {
  hash: string
  letter: string
  shop: string
}

export interface MailSendings {
  actor: string | null
  asked_at: InstantColumn | null
  correction: string | null
  fault: string | null
  letter: string
  message_id: string | null
  sending: Generated<number>
  sent_at: InstantColumn | null
  shop: string
}

export interface OrderingCancellations {
  actor: string
  at: InstantColumn
  case_number: string
  line: number
  number: string
  quantity: number
  shop: string
}

export interface OrderingChanges {
  actor: string
  after: JsonColumn
  at: InstantColumn
  before: JsonColumn
  case_number: string
  change: number
  line: number | null
  number: string
  shop: string
  what: string
}

export interface OrderingCheckouts {
  asks: JsonColumn
  content: string
  delivery_day: DayColumn | null
  number: string
  parcels: JsonColumn | null
  payment: string | null
  payment_fee_minor: BigColumn
  shop: string
  taxes: JsonColumn | null
  told: JsonColumn | null
  wrapped_for: string
  wrapping_fee_minor: BigColumn | null
}

export interface OrderingEvents {
  actor: string
  at: InstantColumn
  data: JsonColumn
  event: Generated<BigColumn>
  line: number | null
  number: string
  shop: string
  type: string
}

export interface OrderingGivenUp {
  actor: string
  at: InstantColumn
  number: string
  shop: string
  why: string
}

export interface OrderingLines {
  cancellable: string
  facts: Generated<JsonColumn>
  kind: string
  line: number
  name: JsonColumn
  number: string
  options: JsonColumn
  picture: string
  price_minor: BigColumn
  product: string
  quantity: number
  resizable: string | null
  seal: string
  shop: string
  sku: string
}

export interface OrderingMeans {
  actor: string
  at: InstantColumn
  before: string
  change: number
  fee_before_minor: BigColumn
  fee_minor: BigColumn
  number: string
  payment: string
  shop: string
}

export interface OrderingOrders {
  actor: string
  address: string
  buyer: string
  country: string
  currency: string
  customer: string
  deliver_to: JsonColumn
  destination: string
  documents: JsonColumn
  facts: Generated<JsonColumn>
  gift_code_hash: string | null
  informed_at: InstantColumn | null
  key: string
  language: string
  memo: string
  name: string
  number: string
  placed_at: InstantColumn
  return_clause_shown: boolean
  shipping_minor: BigColumn
  shop: string
  subdivision: string | null
  total_minor: BigColumn
}

export interface OrderingOrigins {
  actor: string
  at: InstantColumn
  case_number: string | null
  content: string
  number: string
  origin: string
  shop: string
}

export interface OrderingProgress {
  delivered_at: InstantColumn | null
  held: Generated<number>
  held_by: Generated<string[]>
  line: number
  number: string
  shipped_at: InstantColumn | null
  shop: string
  stage: string
}

export interface OrderingPromises {
  deliver_from: DayColumn
  deliver_to: DayColumn
  line: number
  number: string
  ship_by: DayColumn
  shop: string
}

export interface OrderingTasks {
  created_at: InstantColumn
  detail: JsonColumn
  done_at: InstantColumn | null
  done_by: string | null
  number: string
  shop: string
  task: number
  what: string
}

export interface PapersAsked {
  actor: string
  addressee: string
  ask: Generated<BigColumn>
  at: InstantColumn
  order_number: string
  proviso: string
  ruling: string
  shop: string
}

export interface PapersEarlierCertificates {
  actor: string
  at: InstantColumn
  line: number
  number: string
  order_number: string
  shop: string
  unit: number
}

export interface PapersIssued {
  actor: string
  addressee: string
  amount_minor: BigColumn | null
  at: InstantColumn
  copy: number
  currency: string | null
  kind: string
  language: string
  line: number | null
  number: string
  order_number: string
  parcel: string | null
  place: number
  proviso: string
  ruling: string | null
  sheet: JsonColumn
  shop: string
  unit: number | null
  why: string
}

export interface PapersLinks {
  expires_at: InstantColumn
  order_number: string
  shop: string
  token_hash: string
}

export interface PapersPrints {
  at: InstantColumn
  copy: number
  hash: string
  number: string
  shop: string
}

export interface ParcelsEnds {
  actor: string
  at: InstantColumn
  how: string
  parcel: string
  shop: string
}

export interface ParcelsMatches {
  actor: string
  at: InstantColumn
  case_number: string
  shop: string
  stray: string
}

export interface ParcelsParcels {
  actor: string
  carrier: string | null
  case_number: string | null
  direction: string
  lines: number[]
  order_number: string
  parcel: string
  sent_at: InstantColumn | null
  shop: string
  tracking: string | null
}

export interface ParcelsReturns {
  actor: string
  at: InstantColumn
  cause: string
  parcel: string
  shop: string
}

export interface ParcelsStrays {
  actor: string
  at: InstantColumn
  carrier: string
  sender: string
  shop: string
  stray: string
  tracking: string
  what: string
}

export interface PaymentsBalances {
  adjustment_minor: Generated<BigColumn>
  authorised_minor: Generated<BigColumn>
  captured_minor: BigColumn
  currency: string
  fee_minor: Generated<BigColumn>
  order_number: string
  refund_owed_minor: BigColumn
  refund_paid_minor: Generated<BigColumn>
  shop: string
}

export interface PaymentsDemonstrations {
  amount_minor: BigColumn
  authorised_minor: Generated<BigColumn>
  captured_minor: Generated<BigColumn>
  currency: string
  payment: string
  refunds: Generated<JsonColumn>
  shop: string
  wanted: Generated<string>
}

export interface PaymentsEntries {
  actor: string
  amount_minor: BigColumn
  at: InstantColumn
  brand: string | null
  case_number: string | null
  currency: string
  entry: Generated<BigColumn>
  kind: string
  method: string | null
  order_number: string
  reason: string | null
  shop: string
}

export interface PaymentsLinks {
  ends_at: InstantColumn
  hash: string
  payment: string
  shop: string
}

export interface PaymentsNotices {
  actor: string
  at: InstantColumn
  data: JsonColumn
  id: string
  notice: Generated<BigColumn>
  payer: Generated<string>
  payment: string
  provider: string
  shop: string
  what: string
}

export interface PaymentsPayments {
  actor: string
  amount_minor: BigColumn
  at: InstantColumn
  brand: string | null
  case_number: string | null
  currency: string
  method: string
  order_number: string
  pay_by: InstantColumn | null
  payment: string
  purpose: string
  shop: string
}

export interface PaymentsRefunds {
  actor: string
  amount_minor: BigColumn
  at: InstantColumn
  case_number: string | null
  payment: string
  refund: string
  shop: string
}

export interface PaymentsRefundSteps {
  actor: string
  at: InstantColumn
  refund: string
  shop: string
  step: Generated<BigColumn>
  what: string
  words: Generated<string>
}

export interface PaymentsStandings {
  asked_back_minor: Generated<BigColumn>
  authorised_minor: Generated<BigColumn>
  by_hand_minor: Generated<BigColumn>
  captured_minor: Generated<BigColumn>
  changed_at: InstantColumn
  declined: string | null
  lowered_minor: Generated<BigColumn>
  owed_minor: Generated<BigColumn>
  paid_back_minor: Generated<BigColumn>
  payment: string
  promised_minor: Generated<BigColumn>
  shop: string
  state: string
  tries: Generated<number>
}

export interface PublishingVersions {
  difference: JsonColumn | null
  draft_hash: string
  effective_at: InstantColumn
  hash: string
  note: string
  published_at: InstantColumn
  published_by: string
  replaces: string | null
  replay: JsonColumn | null
  sequence: number
  shop: string
  version: string
}

export interface RestockRequests {
  address: string
  answered_at: InstantColumn | null
  answered_by: string | null
  asked_at: InstantColumn
  language: string
  place: Generated<BigColumn>
  request: string
  shop: string
  sku: string
  token_hash: string
}

export interface RulingsClosings {
  closing: JsonColumn
  hash: string
  shop: string
}

export interface RulingsRulings {
  documents: JsonColumn
  facts: JsonColumn
  hash: string
  kept_at: InstantColumn
  request: string
  ruling: JsonColumn
  shop: string
}

export interface RulingsWordings {
  clauses: JsonColumn
  closing: JsonColumn
  hash: string
  shop: string
}

export interface SealsErasures {
  actor: string
  at: InstantColumn
  erasure: Generated<BigColumn>
  hash: Buffer
  id: string
  shop: string
  source: string
  why: string
}

export interface SealsLeaves {
  at: InstantColumn
  hash: Buffer
  id: string
  leaf: Generated<BigColumn>
  shop: string
  source: string
}

export interface SealsPersonal {
  blank: JsonColumn | null
  called: string | null
  source: string | null
}

export interface SealsSealed {
  leaf: BigColumn
  seal: BigColumn
  shop: string
}

export interface SealsSeals {
  at: InstantColumn
  hash: Buffer
  leaves: number
  root: Buffer
  seal: BigColumn
  shop: string
}

export interface SealsSources {
  columns: string[] | null
  keys: string[] | null
  source: string | null
}

export interface SealsUnsealed {
  leaf: BigColumn
  leaves: ArrayType<BigColumn>
  shop: string
}

export interface ShopsDocuments {
  effective_at: InstantColumn
  hash: string
  kept_at: InstantColumn
  kind: string
  name: string
  shop: string
  text: string
  version: string
}

export interface ShopsSettings {
  actor: string
  at: InstantColumn
  note: string
  parts: string[]
  shop: string
  text: string
  version: number
}

export interface StaffFactorOffers {
  member: string
  offered_at: InstantColumn
  secret: string
  shop: string
}

export interface StaffFactorRequired {
  shop: string
  since: InstantColumn
}

export interface StaffFactors {
  last_step: BigColumn
  member: string
  secret: string
  set_at: InstantColumn
  shop: string
}

export interface StaffHalfSessions {
  came_by: string
  created_at: InstantColumn
  expires_at: InstantColumn
  member: string
  shop: string
  token_hash: string
}

export interface StaffLog {
  actor: string | null
  at: InstantColumn
  data: JsonColumn
  entry: Generated<BigColumn>
  member: string | null
  request: string
  shop: string
  type: string
}

export interface StaffMembers {
  address: string
  created_at: InstantColumn
  language: string
  left_at: InstantColumn | null
  member: string
  name: string
  password_hash: string | null
  role: string
  shop: string
}

export interface StaffRecoveryCodes {
  code_hash: string
  made_at: InstantColumn
  member: string
  shop: string
  used_at: InstantColumn | null
}

export interface StaffSessions {
  created_at: InstantColumn
  expires_at: InstantColumn
  member: string
  seen_at: InstantColumn
  shop: string
  token_hash: string
}

export interface StaffSignIns {
  created_at: InstantColumn
  expires_at: InstantColumn
  member: string
  shop: string
  token_hash: string
  used_at: InstantColumn | null
}

export interface StockMovements {
  actor: string
  at: InstantColumn
  movement: Generated<BigColumn>
  pool: string
  reference: string
  shop: string
  sku: string
  units: number
  why: string
}

export interface StockPools {
  on_hand: number
  pool: string
  shop: string
  sku: string
}

export interface UnitsUnits {
  back_minor: Generated<BigColumn>
  custody: string | null
  ended: string | null
  in_case: string | null
  line: number
  order_number: string
  parcel: string | null
  relieved: Generated<boolean>
  remedies: Generated<JsonColumn>
  replaces: number | null
  shop: string
  sku: string
  unit: number
}

export interface WithdrawalsLinks {
  expires_at: InstantColumn
  shop: string
  statement: string
  token_hash: string
}

export interface WithdrawalsMatches {
  actor: string
  at: InstantColumn
  cases: string[]
  note: string
  order_number: string | null
  shop: string
  statement: string
}

export interface WithdrawalsStatements {
  address: string
  contract: string
  labels: JsonColumn
  language: string
  law: string
  name: string
  pieces: string
  reference: string
  sheet: JsonColumn
  shop: string
  statement: string
  submitted_at: InstantColumn
  words: string
}

export interface DB {
  'basket.baskets': BasketBaskets
  'cases.accounts': CasesAccounts
  'cases.addresses': CasesAddresses
  'cases.cases': CasesCases
  'cases.details': CasesDetails
  'cases.events': CasesEvents
  'cases.photos': CasesPhotos
  'cases.recipients': CasesRecipients
  'cases.tasks': CasesTasks
  'cases.visits': CasesVisits
  'catalogue.edits': CatalogueEdits
  'catalogue.pictures': CataloguePictures
  'catalogue.products': CatalogueProducts
  'catalogue.variants': CatalogueVariants
  'customers.addresses': CustomersAddresses
  'customers.attempts': CustomersAttempts
  'customers.changes': CustomersChanges
  'customers.customers': CustomersCustomers
  'customers.joins': CustomersJoins
  'customers.new_addresses': CustomersNewAddresses
  'customers.sessions': CustomersSessions
  'customers.sign_ins': CustomersSignIns
  'db.migrations': DbMigrations
  'drafts.policies': DraftsPolicies
  'incoming.messages': IncomingMessages
  'inquiries.cases': InquiriesCases
  'inquiries.entries': InquiriesEntries
  'inquiries.inquiries': InquiriesInquiries
  'inquiries.links': InquiriesLinks
  'inquiries.photos': InquiriesPhotos
  'mail.corrections': MailCorrections
  'mail.inquiry_letters': MailInquiryLetters
  'mail.letters': MailLetters
  'mail.proofs': MailProofs
  'mail.reply_addresses': MailReplyAddresses
  'mail.sendings': MailSendings
  'ordering.cancellations': OrderingCancellations
  'ordering.changes': OrderingChanges
  'ordering.checkouts': OrderingCheckouts
  'ordering.events': OrderingEvents
  'ordering.given_up': OrderingGivenUp
  'ordering.lines': OrderingLines
  'ordering.means': OrderingMeans
  'ordering.orders': OrderingOrders
  'ordering.origins': OrderingOrigins
  'ordering.progress': OrderingProgress
  'ordering.promises': OrderingPromises
  'ordering.tasks': OrderingTasks
  'papers.asked': PapersAsked
  'papers.earlier_certificates': PapersEarlierCertificates
  'papers.issued': PapersIssued
  'papers.links': PapersLinks
  'papers.prints': PapersPrints
  'parcels.ends': ParcelsEnds
  'parcels.matches': ParcelsMatches
  'parcels.parcels': ParcelsParcels
  'parcels.returns': ParcelsReturns
  'parcels.strays': ParcelsStrays
  'payments.balances': PaymentsBalances
  'payments.demonstrations': PaymentsDemonstrations
  'payments.entries': PaymentsEntries
  'payments.links': PaymentsLinks
  'payments.notices': PaymentsNotices
  'payments.payments': PaymentsPayments
  'payments.refund_steps': PaymentsRefundSteps
  'payments.refunds': PaymentsRefunds
  'payments.standings': PaymentsStandings
  'publishing.versions': PublishingVersions
  'restock.requests': RestockRequests
  'rulings.closings': RulingsClosings
  'rulings.rulings': RulingsRulings
  'rulings.wordings': RulingsWordings
  'seals.erasures': SealsErasures
  'seals.leaves': SealsLeaves
  'seals.personal': SealsPersonal
  'seals.sealed': SealsSealed
  'seals.seals': SealsSeals
  'seals.sources': SealsSources
  'seals.unsealed': SealsUnsealed
  'shops.documents': ShopsDocuments
  'shops.settings': ShopsSettings
  'staff.factor_offers': StaffFactorOffers
  'staff.factor_required': StaffFactorRequired
  'staff.factors': StaffFactors
  'staff.half_sessions': StaffHalfSessions
  'staff.log': StaffLog
  'staff.members': StaffMembers
  'staff.recovery_codes': StaffRecoveryCodes
  'staff.sessions': StaffSessions
  'staff.sign_ins': StaffSignIns
  'stock.movements': StockMovements
  'stock.pools': StockPools
  'units.units': UnitsUnits
  'withdrawals.links': WithdrawalsLinks
  'withdrawals.matches': WithdrawalsMatches
  'withdrawals.statements': WithdrawalsStatements
}
