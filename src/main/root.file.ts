/** Where the product's own folders stand, whatever folder the program was started from. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
/** The folder the person stands in; the launcher of the command line passes it on. */
export const callersFolder = (): string => process.env['YAKUSOKU_CWD'] ?? process.cwd()
