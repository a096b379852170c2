/** The address book: one is added, changed, made the usual one or deleted. */
import { keepEntry, makeUsual, mostEntries, readBook, removeEntry, type BookEntry } from '#customers'
import { letterIdentity } from '#mail'
import { isCountry } from '#policy'
import { addressGiven, addressIn, addressOfEntry, addressWrong, filledByPostcode } from '#web/addresses'
import { parseForm, shopFrame, shopOf, type FormValues, type WebRequest } from '#web/http'
import { say } from '#words'
import { z } from 'zod'
import { goOn, myAddress, show } from '../respond.ts'
import { toAccount, withCustomer } from './account.ts'
import { entryScreen } from './entry-screen.tsx'

const newOne = 'new'
const anything = z.looseObject({})

/** The entry of the address, `new` for one to be added; whoever names none of theirs sees their account. */
async function withEntry(
  c: WebRequest,
  go: (customer: string, found: BookEntry | undefined) => Promise<Response> | Response,
): Promise<Response> {
  return withCustomer(c, async ({ customer }) => {
    const found = await entryOf(c, customer)
    const gone = found === undefined && c.req.param('entry') !== newOne
    return gone ? goOn(c, myAddress(c, 'account')) : go(customer, found)
  })
}

async function entryOf(c: WebRequest, customer: string): Promise<BookEntry | undefined> {
  const name = c.req.param('entry') ?? newOne
  if (name === newOne) return undefined
  const book = await readBook(c.var.context.db, shopOf(c).name, customer)
  return book.find(({ entry }) => entry === name)
}

type Shown = {
  readonly country: string | undefined
  readonly given: FormValues
  readonly sentences?: Readonly<Record<string, string>>
  readonly unknownPostcode?: boolean
}

function entryPage(c: WebRequest, found: BookEntry | undefined, shown: Shown) {
  const { sentences = {}, unknownPostcode = false, ...rest } = shown
  const view = { ...rest, shop: shopOf(c), entry: found?.entry, sentences, unknownPostcode }
  return show(c, entryScreen(shopFrame(c), view), { wrong: Object.keys(sentences).length > 0 })
}

export const showEntry = (c: WebRequest) =>
  withEntry(c, (_customer, found) => {
    const asked = c.req.query('country')
    const known = found === undefined ? undefined : addressOfEntry(found.address)
    const country = asked === undefined ? known?.country : isCountry(asked) ? asked : undefined
    const given = known?.country === country ? addressGiven(known) : { 'to-name': known?.name ?? '' }
    return entryPage(c, found, { country, given: { ...given, usual: found?.usual === true ? 'yes' : '' } })
  })

/** One that was deleted in another window meanwhile is kept as a new one: nothing that was typed is lost. */
export const takeEntry = (c: WebRequest) =>
  withCustomer(c, async ({ customer }) => {
    const { context, language } = c.var
    const found = await entryOf(c, customer)
    const { given } = await parseForm(c, anything)
    const country = given['country'] ?? ''
    if (!isCountry(country)) return entryPage(c, found, { country: undefined, given })
    if (given['act'] === 'postcode') {
      const filled = filledByPostcode(given)
      if (filled !== undefined)
        return entryPage(c, found, { country, given: filled.given, unknownPostcode: filled.unknown })
    }
    const address = addressIn(given, country)
    const wrong = addressWrong(address, language)
    if (wrong.length > 0) return entryPage(c, found, { country, given, sentences: Object.fromEntries(wrong) })
    const entry = found?.entry ?? letterIdentity(context.chance())
    const kept = { entry, address, usual: given['usual'] === 'yes' }
    const outcome = await keepEntry(context.db, shopOf(c).name, customer, kept, context.now())
    if (!('refused' in outcome)) return toAccount(c, 'address')
    const full = say(language, 'account.book.full', { max: mostEntries })
    return entryPage(c, found, { country, given, sentences: { 'to-name': full } })
  })

export const takeUsual = (c: WebRequest) =>
  withEntry(c, async (customer, found) => {
    if (found === undefined) return goOn(c, myAddress(c, 'account'))
    const outcome = await makeUsual(c.var.context.db, shopOf(c).name, customer, found.entry)
    return 'refused' in outcome ? goOn(c, myAddress(c, 'account')) : toAccount(c, 'usual')
  })

export const takeAway = (c: WebRequest) =>
  withEntry(c, async (customer, found) => {
    if (found === undefined) return goOn(c, myAddress(c, 'account'))
    await removeEntry(c.var.context.db, shopOf(c).name, customer, found.entry)
    return toAccount(c, 'removed')
  })
