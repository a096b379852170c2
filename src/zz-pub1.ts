import { theShop } from '#shops/testing'
import { readPolicy, documentsOf, compile } from '#policy'
import { axesOf } from './policy/diagram/axes.ts'
const s = theShop('k-uno')
const m = [...s.policyText.matchAll(/(within|after): (\d+) (day|week)s? of/g)][0]!
const t = s.policyText.slice(0,m.index)+`${m[1]}: ${Number(m[2])+1} ${m[3]}s of`+s.policyText.slice(m.index+m[0].length)
const b = documentsOf(readPolicy(t,'b').policy, s.documents.laws)
for (const a of axesOf([s.documents,b])) if (a.kind==='position') console.log(a.key, a.cuts.map(c=>[c.from,c.to,c.order, c.position.relation, JSON.stringify(c.position.length)].join(' ')))
