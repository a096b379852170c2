/** Why there is no database to work with, for whoever typed the command. */
import type { DatabaseFault } from '#db'
import type { Told } from './spoken.ts'

/** What to do, in Japanese; the sentence of the fault behind it names the folder, the address or the file. */
const todo: Readonly<Record<DatabaseFault['fault'], string>> = {
  'data-in-use': 'このデータは、別に動いている Yakusoku が使っています。先にそちらを止めてください。',
  'data-not-ours':
    'データのフォルダーは別の利用者のものです。その利用者で始めるか、DATA_DIR に別のフォルダーを書いてください。',
  'data-too-old':
    'データは古い PostgreSQL で書かれています。その版の PostgreSQL を DATABASE_URL に書くか、データを移してください。',
  'no-binaries':
    'このコンピューターで使える PostgreSQL が付属していません。お持ちの PostgreSQL を DATABASE_URL に書いてください。',
  'server-did-not-start': 'データベースのサーバーが始まりませんでした。',
  'no-connection': 'PostgreSQL につながりません。アドレスと、動いているかどうかをお確かめください。',
  'postgres-too-old': 'PostgreSQL が古すぎます。15 以降が必要です。',
  'migration-changed':
    '適用済みの移行のファイルが書き換えられています。元に戻し、新しい移行を書いてください。',
  'migration-failed': 'データベースを新しい形に移せませんでした。',
  'schema-too-new':
    'このデータベースは、もっと新しい版の Yakusoku で使われていました。新しい版のほうで始めてください。',
  'owner-wanted':
    'データベースをこの版の形に移す必要がありますが、DATABASE_URL の役割には許されていません。表の持ち主を DATABASE_OWNER_URL に書いてください。',
}

export const databaseTold = ({ fault, sentence }: DatabaseFault): Told => ({
  ja: `${todo[fault]}\n${sentence}`,
  en: sentence,
})

/** A database that is there and not as it has to be. */
export const unusable = (problem: unknown): Told => ({
  ja: `データベースを使えません（${(problem as Error).message}）。先に一度 npm start で始めてください`,
  en: `the database could not be used (${(problem as Error).message}); run npm start once first`,
})
