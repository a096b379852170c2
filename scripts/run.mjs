/**
 * `node scripts/run.mjs bench/rule.bench.ts …`: runs a file of ours, named from the root, as `npm start` runs
 * the program. What stands after it is for the file.
 */
import { run } from './put-together.mjs'

const [, , file] = process.argv
process.argv.splice(1, 1)
await run(file)
