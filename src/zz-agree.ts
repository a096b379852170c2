import assert from 'node:assert/strict'
import { theShop } from '#shops/testing'
import { compile, answerFromDiagram, rule } from '#policy'
import { chanceFrom, situationsOf } from '../scripts/random-facts.ts'
const n = Number(process.argv[2] ?? 3000), known = Number(process.argv[3] ?? 1)
for (const name of ['kaoru','k-uno','milamore','preorder','kami-kagu']) {
  const { documents, calendar } = theShop(name)
  const c = compile(documents); if ('refused' in c) throw new Error(c.refused)
  const next = situationsOf(documents, chanceFrom(7), known)
  const verdicts: Record<string, number> = {}; const seen = new Set<string>()
  let bad = 0, ta=0, tb=0; const kinds: Record<string, number> = {}
  for (let i=0;i<n;i++) { const { facts, input } = next()
    const t0=performance.now(); const a = rule(documents, facts, calendar); const t1=performance.now(); const b = answerFromDiagram(c, facts, calendar); const t2=performance.now(); ta+=t1-t0; tb+=t2-t1
    verdicts[a.verdict+'/'+a.reason] = (verdicts[a.verdict+'/'+a.reason] ?? 0) + 1
    seen.add(JSON.stringify([a.request,a.verdict,a.clauses.filter(c=>c.deciding).map(c=>c.id),a.terms]))
    try { assert.deepEqual(b, a) } catch (e) {
      bad++
      const diff = Object.keys(a).filter(k => JSON.stringify((a as any)[k]) !== JSON.stringify((b as any)[k]) && k!=='texts')
      const k = diff.join('+') + (a.verdict!==b.verdict ? ` ${a.verdict}->${b.verdict}`:'') ; kinds[k]=(kinds[k]??0)+1
      if (kinds[k]===1 && process.argv[4]) { console.log(name, k, JSON.stringify(input)); for (const x of diff) console.log('  ', x, '\n   plain', JSON.stringify((a as any)[x]).slice(0,900), '\n   diagr', JSON.stringify((b as any)[x]).slice(0,900)) }
    } }
  console.log(name, 'bad', bad, 'of', n, kinds, verdicts, 'distinct', seen.size, 'nodes', c.nodes.count, 'plain us', (ta/n*1000).toFixed(0), 'diagram us', (tb/n*1000).toFixed(0))
}
