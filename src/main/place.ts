/** Where the database lies, as the module for databases wants to be told. */
import { join } from 'node:path'
import type { DatabaseSettings } from '#db'
import type { Place } from './settings.ts'

export const placeFor = ({ databaseUrl, ownerUrl, eraserUrl, dataFolder }: Place): DatabaseSettings => ({
  url: databaseUrl,
  ownerUrl,
  eraserUrl,
  folder: join(dataFolder, 'postgres'),
})
