/** What is wrong with the environment, by variable, each with one that would do. No password is repeated. */
import type { Told } from './spoken.ts'

const address = (name: string, example: string): Told => ({
  ja: `${name} は使えるアドレスではありません。たとえば ${example}`,
  en: `${name} is not an address that can be used. It looks like ${example}`,
})

const postgres = 'postgres://user:password@host/database'
const stores = ['file:///srv/photos', 's3://KEY:SECRET@host/bucket?region=eu-central-1'] as const

const faults = {
  HOST: {
    ja: 'HOST には、127.0.0.1 や 0.0.0.0 のような名前かアドレスだけを書いてください',
    en: 'HOST is a name or an address alone, such as 127.0.0.1 or 0.0.0.0',
  },
  PORT: { ja: 'PORT が数ではありません', en: 'PORT is not a number' },
  'PORT-too-large': { ja: 'PORT が 65535 を超えています', en: 'PORT is larger than 65535' },
  DATABASE_URL: address('DATABASE_URL', postgres),
  DATABASE_OWNER_URL: address('DATABASE_OWNER_URL', postgres),
  DATABASE_ERASER_URL: address('DATABASE_ERASER_URL', postgres),
  MAIL_URL: address('MAIL_URL', 'smtps://user:password@mail.example:465'),
  MAILBOX_URL: address('MAILBOX_URL', 'imaps://user:password@mail.example:993/INBOX'),
  ORIGIN: address('ORIGIN', 'https://shop.example'),
  'ORIGIN-not-alone': {
    ja: 'ORIGIN には、https://shop.example のように店のアドレスだけを、小文字で、パスを付けずに書いてください',
    en: 'ORIGIN is the address of the shop alone, such as https://shop.example, in small letters and without a path',
  },
  FILES_URL: {
    ja: `FILES_URL は写真の置き場所になりません。${stores.join(' か ')} のように書いてください（途中を暗号化しない置き場所は s3+http://）`,
    en: `FILES_URL is no place for photos: ${stores.join(' is, and ')} (s3+http:// for a store without encryption on the way)`,
  },
  TRUSTED_PROXIES: {
    ja: 'TRUSTED_PROXIES には、アドレスやネットワークを書いてください。たとえば TRUSTED_PROXIES=127.0.0.1,10.0.0.0/8',
    en: 'TRUSTED_PROXIES holds addresses and networks, as in TRUSTED_PROXIES=127.0.0.1,10.0.0.0/8',
  },
} as const satisfies Readonly<Record<string, Told>>

export type SettingFault = keyof typeof faults

/** All that is wrong, in one line. */
export const settingTold = (wrong: readonly SettingFault[]): Told => ({
  ja: wrong.map((one) => `${faults[one].ja}。`).join(''),
  en: wrong.map((one) => `${faults[one].en}.`).join(' '),
})
