/**
 * A day that an address of the desk asks for. Years in which no shop of ours was open are as good as no day:
 * the database and the calendar end near there, and a link to the day beside it would lead nowhere.
 */
import { parseDay, type Day } from '#calendar'

export const askedDay = (text: string | undefined): Day | undefined =>
  text !== undefined && /^(19|2[0-9])[0-9]{2}-/.test(text) ? parseDay(text) : undefined
