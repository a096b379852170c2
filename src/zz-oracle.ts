import { completeFacts, factContradictions } from './policy/evaluate/facts.ts'
import { readingOf, walk } from './policy/diagram/reading.ts'
import { theShop } from '#shops/testing'
import { compile, answerFromDiagram, rule, readFacts, commerce } from '#policy'
import { chanceFrom, situationsOf } from '../scripts/random-facts.ts'
const n = Number(process.argv[2] ?? 300), known = Number(process.argv[3] ?? 0.6), K = 12
for (const name of ['kaoru','k-uno','milamore','preorder','kami-kagu']) {
  const { documents, calendar } = theShop(name)
  const c = compile(documents); if ('refused' in c) throw new Error(c.refused)
  const next = situationsOf(documents, chanceFrom(11), known), full = situationsOf(documents, chanceFrom(5), 1)
  let dWrong=0, pWrong=0, dFewer=0, pFewer=0, sameAsks=0; const ex:any[]=[]
  for (let i=0;i<n;i++) { const { facts, input } = next()
    const a = rule(documents, facts, calendar), b = answerFromDiagram(c, facts, calendar)
    const vs = new Set<string>()
    for (let k=0,t=0;k<K&&t<80;t++) { const o = full().facts; const sh = facts.at-o.at;
      const moments = {...Object.fromEntries(Object.entries(o.moments).map(([m,v])=>[m, typeof v==='number'? v+sh : v])), ...facts.moments}
      let mixed: any = {...facts, choices: {...facts.choices}, moments: {...facts.moments}, days: {...o.days, ...facts.days}}
      for (const f of documents.facts) { if (mixed.choices[f.name]===undefined && o.choices[f.name]!==undefined) mixed.choices[f.name]=o.choices[f.name]; if (mixed.moments[f.name]===undefined && moments[f.name]!==undefined) mixed.moments[f.name]=moments[f.name]; mixed = completeFacts(mixed) ; mixed={...mixed, choices:{...mixed.choices}, moments:{...mixed.moments}} }
      if (factContradictions(mixed).length) continue
      if (walk(c, c.care, readingOf(c, mixed, calendar)) !== -2) continue
      k++; const z = rule(documents, mixed, calendar); if (z.verdict!=='ask') vs.add(z.verdict+'/'+z.reason) }
    const A=a.verdict+'/'+a.reason, B=b.verdict+'/'+b.reason
    if (b.verdict!=='ask' && [...vs].some(v=>v!==B)) { dWrong++; if (ex.length<3) ex.push(['diagram',B,[...vs],JSON.stringify(input).slice(0,600)]) }
    if (a.verdict!=='ask' && [...vs].some(v=>v!==A)) pWrong++
    if (a.verdict==='ask' && b.verdict!=='ask') dFewer++
    if (a.verdict==='ask' && b.verdict==='ask') { if (a.asks.length>b.asks.length) dFewer++; else if (a.asks.length<b.asks.length) {pFewer++; if (ex.length<6) ex.push(['asks', a.asks.map(x=>x.fact).join(), b.asks.map(x=>x.fact).join(), JSON.stringify(input).slice(0,900)])} else sameAsks++ }
  }
  console.log(name, {dWrong,pWrong,dFewer,pFewer,sameAsks}); for (const e of ex) console.log('  ',...e)
}
