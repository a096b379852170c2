/** `npm start`: everything, put together in a few files. */
import { run } from './put-together.mjs'

await run('src/main/start.ts')
