/**
 * `npm run chaos`: the real program, people who press at random, and 200 blows; after each everything is
 * looked at. `SEED=7 KILLS=50 npm run chaos` draws otherwise, or less. The last line is JSON. Ends with 1
 * when anything was lost, half done or left unanswered. Told to end, it comes to the end of the blow in hand.
 */
import { runChaos } from './chaos/run.ts'

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1_000_000))
const kills = Number(process.env['KILLS'] ?? 200)
const people = Number(process.env['PEOPLE'] ?? 6)
const { BLOW: only, HOUSE: house } = process.env
const narrowing = Object.entries({ BLOW: only, HOUSE: house })
  .map(([name, value]) => (value === undefined ? '' : ` ${name}=${value}`))
  .join('')
const say = (line: string): void => console.log(line)
const again = `again with SEED=${seed} KILLS=${kills} PEOPLE=${people}${narrowing} npm run chaos`

say(`seed ${seed}; ${again}`)
const enough = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => enough.abort())
const report = await runChaos({ seed, kills, say, people, narrowed: { only, house }, enough: enough.signal })
if (report.findings.length > 0) say(`${report.findings.length} findings; ${again}`)
say(JSON.stringify(report))
process.exit(report.findings.length > 0 ? 1 : 0)
