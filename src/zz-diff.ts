import { readFileSync } from 'node:fs'
import { theShop } from '#shops/testing'
import { readPolicy, documentsOf, compile, readFacts, commerce, rule } from '#policy'
import { differenceOf } from './policy/diagram/difference.ts'
import { nextQuestion } from './policy/diagram/question.ts'
import { generateCode, walkerOf } from './policy/diagram/code.ts'
const { documents, calendar } = theShop('kami-kagu')
const text = readFileSync('shops/kami-kagu/policy.md','utf8').replaceAll('within: 3 days of delivered','within: 7 days of delivered').replaceAll('after: 3 days of delivered','after: 7 days of delivered')
const { policy, problems } = readPolicy(text,'b.md'); if (problems.length) console.log(problems)
const a = compile(documents) as any, b = compile(documentsOf(policy, documents.laws)) as any
for (let i=0;i<8;i++) { const t=performance.now(); const d = differenceOf(a,b,calendar); const ms=performance.now()-t; if (i===0||i===7) console.log(ms.toFixed(1),'ms', d.groups.length, d.changed, d.all, d.equal)
 if (i===7) for (const g of d.groups.slice(0,9)) { console.log(g.forBuyer, g.count, g.from.verdict, g.from.deciding.join(), '→', g.to.verdict, g.to.deciding.join(), '\n   ', g.words.en, '\n   ', g.words.ja, '\n   ', JSON.stringify(g.witness?.input)) } }
{ const t=performance.now(); console.log('equal', differenceOf(a,a,calendar).equal, performance.now()-t) }
for (const name of ['kaoru','k-uno','milamore','preorder','kami-kagu']) { const s = theShop(name); const c = compile(s.documents) as any
 for (const req of ['return','exchange','withdraw','cancel']) { const { facts } = readFacts({ request: req, at: '2026-11-22T10:00+09:00', delivered: req==='cancel'?'not-yet':'2026-11-20T10:00+09:00', ordered:'2026-11-10T10:00+09:00', country: 'DE', buyer:'consumer','bought-from':'online', kind:'ready', informed:'2026-11-10T10:00+09:00', paid: '2026-11-10T10:00+09:00' }, {...commerce, facts: s.documents.facts})
  let q: any; const ts=[]; for (let i=0;i<20;i++) { const t=performance.now(); q = nextQuestion(c, facts, s.calendar); ts.push(performance.now()-t) }
  console.log(name, req, ts.toSorted((a,b)=>a-b)[10]!.toFixed(2),'ms', q.settled ? 'settled '+q.laid.verdict : `${q.fact.name} of ${q.open} because ${q.because.slice(0,3)} answers ${q.answers}`) } }
const code = generateCode(a); console.log('code', code.length)
