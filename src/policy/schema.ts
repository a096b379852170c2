/** The vocabulary of a shop as JSON Schema (2020-12), with the question and the source of each fact. */
import type { Documents } from './evaluate/settle.ts'
import { commerce } from './vocabulary/commerce.ts'
import type { Fact } from './vocabulary/tree.ts'

/**
 * What `yakusoku facts` prints: which facts a ruling can rest on, with values, questions and who supplies
 * them.
 */
export function factsSchema(documents: Documents): Record<string, unknown> {
  const own = new Set(documents.policy.facts.map((f) => f.name))
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:yakusoku:facts:${documents.policy.name}:${documents.policy.version}`,
    title: `Facts for rulings under ${documents.policy.name}`,
    description:
      'request and at are required. Every other fact may be missing: the ruling then asks for those that can still change the answer. ' +
      'country and destination stand in for one another; stage follows from the moments; delivered-last follows from delivered, noticed from at.',
    type: 'object',
    additionalProperties: false,
    required: ['request', 'at'],
    properties: {
      request: {
        enum: commerce.requests.map((r) => r.value),
        'x-words': Object.fromEntries(commerce.requests.map((r) => [r.value, r.words])),
      },
      at: {
        type: 'string',
        format: 'date-time',
        description: 'when the request is sent, with offset',
        examples: ['2026-11-27T23:59+09:00'],
      },
      arrives: {
        type: 'string',
        format: 'date-time',
        description: 'when the notice reaches the shop; the same as `at` when it is left out',
      },
      ...Object.fromEntries(
        documents.facts.map((fact) => [
          fact.name,
          {
            ...schemaOf(fact),
            ...(own.has(fact.name) ? { ...statedWhere(fact), 'x-declared-by': documents.policy.name } : {}),
          },
        ]),
      ),
    },
  }
}

/** Where a fact that the document declares is stated, when nobody is asked for it. */
function statedWhere({ from, name, values }: Fact): Record<string, string> {
  const line = `facts: { ${name}: ${values[0]?.value ?? ''} }`
  if (from === 'product') return { 'x-stated-in': `catalogue/<product>.yaml, as \`${line}\`` }
  return from === 'order' ? { 'x-stated-in': `the order when it is placed, as \`${line}\`` } : {}
}

function schemaOf(fact: Fact): Record<string, unknown> {
  const common = {
    ...(fact.presumed === undefined ? {} : { default: fact.presumed }),
    'x-from': fact.from,
    'x-words': fact.words,
    'x-question': fact.ask,
  }
  switch (fact.kind) {
    case 'choice':
      return {
        enum: fact.values.map((v) => v.value),
        'x-value-words': Object.fromEntries(fact.values.map((v) => [v.value, v.words])),
        ...common,
      }
    case 'instant':
      return {
        anyOf: [{ type: 'string', format: 'date-time' }, { const: 'not-yet' }],
        examples: ['2026-11-20T10:00+09:00', 'not-yet'],
        ...common,
      }
    case 'day':
      return { type: 'string', format: 'date', examples: ['2026-11-27'], ...common }
    case 'country':
      return {
        type: 'string',
        pattern: '^[A-Z]{2}$',
        description: 'ISO 3166-1 alpha-2; UK is read as GB',
        examples: ['JP', 'DE', 'GB', 'US'],
        ...common,
      }
    case 'text':
      return fact.name === 'zone'
        ? {
            type: 'string',
            description: 'IANA time zone; follows from the country where it has one',
            examples: ['Europe/Berlin'],
            ...common,
          }
        : {
            type: 'string',
            description: 'ISO 3166-2; asked when holidays or clocks within the country differ',
            examples: ['DE-BY', 'GB-SCT'],
            ...common,
          }
  }
}
