/**
 * Every sentence of the program, per language, put together from one file per audience and language.
 * Japanese is written first; a language that lacks a sentence does not compile.
 */
import { accountEn } from './account/en.ts'
import { accountJa } from './account/ja.ts'
import { answersEn } from './answers/en.ts'
import { answersJa } from './answers/ja.ts'
import { basketEn } from './basket/en.ts'
import { basketJa } from './basket/ja.ts'
import { batchEn } from './batch/en.ts'
import { batchJa } from './batch/ja.ts'
import { buyingEn } from './buying/en.ts'
import { buyingJa } from './buying/ja.ts'
import { cancellingEn } from './cancelling/en.ts'
import { cancellingJa } from './cancelling/ja.ts'
import { changesEn } from './changes/en.ts'
import { changesJa } from './changes/ja.ts'
import { caseTextsEn } from './case-texts/en.ts'
import { caseTextsJa } from './case-texts/ja.ts'
import { careEn } from './care/en.ts'
import { careJa } from './care/ja.ts'
import { checkoutEn } from './checkout/en.ts'
import { checkoutJa } from './checkout/ja.ts'
import { commonEn } from './common/en.ts'
import { commonJa } from './common/ja.ts'
import { deskEn } from './desk/en.ts'
import { deskJa } from './desk/ja.ts'
import { inquiriesEn } from './inquiries/en.ts'
import { inquiriesJa } from './inquiries/ja.ts'
import { legalEn } from './legal/en.ts'
import { legalJa } from './legal/ja.ts'
import { deskCustomersEn } from './desk-customers/en.ts'
import { deskCustomersJa } from './desk-customers/ja.ts'
import { deskLettersEn } from './desk-letters/en.ts'
import { deskLettersJa } from './desk-letters/ja.ts'
import { goodsEn } from './goods/en.ts'
import { goodsJa } from './goods/ja.ts'
import { importsEn } from './imports/en.ts'
import { importsJa } from './imports/ja.ts'
import { lawsEn } from './laws/en.ts'
import { lawsJa } from './laws/ja.ts'
import { mailTroubleEn } from './mail-trouble/en.ts'
import { mailTroubleJa } from './mail-trouble/ja.ts'
import { myPageEn } from './my-page/en.ts'
import { myPageJa } from './my-page/ja.ts'
import { payEn } from './pay/en.ts'
import { payJa } from './pay/ja.ts'
import { papersEn } from './papers/en.ts'
import { papersJa } from './papers/ja.ts'
import { queueEn } from './queue/en.ts'
import { queueJa } from './queue/ja.ts'
import { quotesEn } from './quotes/en.ts'
import { quotesJa } from './quotes/ja.ts'
import { photosEn } from './photos/en.ts'
import { photosJa } from './photos/ja.ts'
import { reportsEn } from './reports/en.ts'
import { reportsJa } from './reports/ja.ts'
import { remakeEn } from './remake/en.ts'
import { remakeJa } from './remake/ja.ts'
import { sentencesEn } from './sentences/en.ts'
import { sentencesJa } from './sentences/ja.ts'
import { settingsEn } from './settings/en.ts'
import { settingsJa } from './settings/ja.ts'
import { signInEn } from './sign-in/en.ts'
import { signInJa } from './sign-in/ja.ts'
import { shopsEn } from './shops/en.ts'
import { shopsJa } from './shops/ja.ts'
import { storefrontEn } from './storefront/en.ts'
import { storefrontJa } from './storefront/ja.ts'
import { studioEn } from './studio/en.ts'
import { studioJa } from './studio/ja.ts'
import { withdrawalEn } from './withdrawal/en.ts'
import { withdrawalJa } from './withdrawal/ja.ts'
import { workEn } from './work/en.ts'
import { workJa } from './work/ja.ts'
import { windowEn } from './window/en.ts'
import { windowJa } from './window/ja.ts'
import { windowDeskEn } from './window-desk/en.ts'
import { windowDeskJa } from './window-desk/ja.ts'

const ja = {
  ...commonJa,
  ...accountJa,
  ...answersJa,
  ...sentencesJa,
  ...storefrontJa,
  ...basketJa,
  ...buyingJa,
  ...careJa,
  ...checkoutJa,
  ...mailTroubleJa,
  ...myPageJa,
  ...payJa,
  ...quotesJa,
  ...batchJa,
  ...queueJa,
  ...caseTextsJa,
  ...photosJa,
  ...reportsJa,
  ...deskJa,
  ...deskCustomersJa,
  ...deskLettersJa,
  ...signInJa,
  ...settingsJa,
  ...studioJa,
  ...goodsJa,
  ...lawsJa,
  ...shopsJa,
  ...withdrawalJa,
  ...workJa,
  ...papersJa,
  ...inquiriesJa,
  ...windowJa,
  ...windowDeskJa,
  ...importsJa,
  ...remakeJa,
  ...legalJa,
  ...cancellingJa,
  ...changesJa,
} as const

/** The name of a sentence, for instance `form.required`. */
export type WordKey = keyof typeof ja

const en: Record<WordKey, string> = {
  ...commonEn,
  ...accountEn,
  ...answersEn,
  ...sentencesEn,
  ...storefrontEn,
  ...basketEn,
  ...buyingEn,
  ...careEn,
  ...checkoutEn,
  ...mailTroubleEn,
  ...myPageEn,
  ...payEn,
  ...quotesEn,
  ...batchEn,
  ...queueEn,
  ...caseTextsEn,
  ...photosEn,
  ...reportsEn,
  ...deskEn,
  ...deskCustomersEn,
  ...deskLettersEn,
  ...signInEn,
  ...settingsEn,
  ...studioEn,
  ...goodsEn,
  ...lawsEn,
  ...shopsEn,
  ...withdrawalEn,
  ...workEn,
  ...papersEn,
  ...inquiriesEn,
  ...windowEn,
  ...windowDeskEn,
  ...importsEn,
  ...remakeEn,
  ...legalEn,
  ...cancellingEn,
  ...changesEn,
}

/** A language the program itself speaks. Shops may publish in more. */
export type Language = 'ja' | 'en'

export const languages: readonly Language[] = ['ja', 'en']

export const catalogues: Readonly<Record<Language, Readonly<Record<WordKey, string>>>> = { ja, en }
