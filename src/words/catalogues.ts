/**
 * Every sentence of the program, per language, put together from one file per audience and language.
 * Japanese is written first; a language that lacks a sentence does not compile.
 */
import { answersEn } from './answers/en.ts'
import { answersJa } from './answers/ja.ts'
import { commonEn } from './common/en.ts'
import { commonJa } from './common/ja.ts'
import { deskEn } from './desk/en.ts'
import { deskJa } from './desk/ja.ts'
import { lawsEn } from './laws/en.ts'
import { lawsJa } from './laws/ja.ts'
import { myPageEn } from './my-page/en.ts'
import { myPageJa } from './my-page/ja.ts'
import { payEn } from './pay/en.ts'
import { payJa } from './pay/ja.ts'
import { sentencesEn } from './sentences/en.ts'
import { sentencesJa } from './sentences/ja.ts'
import { signInEn } from './sign-in/en.ts'
import { signInJa } from './sign-in/ja.ts'
import { shopsEn } from './shops/en.ts'
import { shopsJa } from './shops/ja.ts'
import { storefrontEn } from './storefront/en.ts'
import { storefrontJa } from './storefront/ja.ts'
import { studioEn } from './studio/en.ts'
import { studioJa } from './studio/ja.ts'

const ja = {
  ...commonJa,
  ...answersJa,
  ...sentencesJa,
  ...storefrontJa,
  ...myPageJa,
  ...payJa,
  ...deskJa,
  ...signInJa,
  ...studioJa,
  ...lawsJa,
  ...shopsJa,
} as const

/** The name of a sentence, for instance `form.required`. */
export type WordKey = keyof typeof ja

const en: Record<WordKey, string> = {
  ...commonEn,
  ...answersEn,
  ...sentencesEn,
  ...storefrontEn,
  ...myPageEn,
  ...payEn,
  ...deskEn,
  ...signInEn,
  ...studioEn,
  ...lawsEn,
  ...shopsEn,
}

/** A language the program itself speaks. Shops may publish in more. */
export type Language = 'ja' | 'en'

export const languages: readonly Language[] = ['ja', 'en']

export const catalogues: Readonly<Record<Language, Readonly<Record<WordKey, string>>>> = { ja, en }
