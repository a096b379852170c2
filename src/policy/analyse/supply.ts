/**
 * Facts of a document that nobody would ever state: one that comes from the product while no piece of the
 * catalogue states it, and one that orders record while nothing asks for it. Knows no catalogue: what its
 * pieces state is handed in.
 */
import type { Policy } from '../rules/tree.ts'
import type { Fact, Words } from '../vocabulary/tree.ts'
import type { Remark } from './finding.ts'

/** What one piece of the catalogue states; `piece` is its name there. */
export type Stated = { readonly piece: string; readonly facts: Readonly<Record<string, string>> }

/** Each declared fact that is left to people, with what to write where. */
export function supplyRemarks(policy: Policy, catalogue: readonly Stated[]): readonly Remark[] {
  return policy.facts.flatMap((fact): Remark[] => {
    const place = fact.place ?? policy.sections[0]?.place
    if (place === undefined || (fact.from !== 'product' && fact.from !== 'order')) return []
    const said = fact.from === 'order' ? fromOrders(fact) : fromProducts(fact, catalogue)
    return said === undefined ? [] : [{ kind: 'not-supplied', place, clauses: [], ...said }]
  })
}

type Said = Pick<Remark, 'severity' | 'words' | 'suggestion'>

function fromProducts(fact: Fact, catalogue: readonly Stated[]): Said | undefined {
  const without = catalogue.filter(({ facts }) => facts[fact.name] === undefined).map(({ piece }) => piece)
  if (catalogue.length > 0 && without.length === 0) return undefined
  const none = without.length === catalogue.length
  const named = without.slice(0, most)
  const [ja, en] = [named.join('、'), named.join(', ')]
  const more = without.length - named.length
  const line = `facts: { ${fact.name}: ${exampleOf(fact)} }`
  const words: Words = none
    ? {
        ja: `事実 \`${fact.name}\` は \`from: product\` ですが、どの商品にも書かれていません。お申し出のたびに担当者が確かめます`,
        en: `the fact \`${fact.name}\` is \`from: product\`, but no product states it: staff find it out each time`,
      }
    : {
        ja: `事実 \`${fact.name}\` が書かれていない商品があります：${ja}${more > 0 ? `、ほか${more}件` : ''}。担当者が確かめます`,
        en: `products that do not state the fact \`${fact.name}\`: ${en}${more > 0 ? ` and ${more} more` : ''}; staff find it out`,
      }
  return {
    severity: none ? 'warning' : 'note',
    words,
    suggestion: {
      ja: `\`catalogue/<商品>.yaml\` に \`${line}\` のように書いてください`,
      en: `write \`${line}\` into \`catalogue/<product>.yaml\``,
    },
  }
}

function fromOrders(fact: Fact): Said {
  return {
    severity: 'note',
    words: {
      ja: `事実 \`${fact.name}\` は \`from: order\` です。ご注文のときに記録されたものだけを使い、記録がなければ担当者が確かめます`,
      en: `the fact \`${fact.name}\` is \`from: order\`: known only where the order recorded it; else staff find it out`,
    },
    suggestion: {
      ja: `ご注文を受けるところで \`facts: { ${fact.name}: ${exampleOf(fact)} }\` を記録するか、お申し出のときにお尋ねするなら \`from: customer\` と書いてください`,
      en: `have whatever places the order record \`facts: { ${fact.name}: ${exampleOf(fact)} }\`, or write \`from: customer\` to ask with the request`,
    },
  }
}

/** Pieces that are named one by one. */
const most = 5

const exampleOf = (fact: Fact): string => fact.values[0]?.value ?? 'yes'
