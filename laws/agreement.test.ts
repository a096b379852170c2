/**
 * Two engines must agree: the plain evaluator and the diagram, on every answer the documents can give and on
 * situations by lot.
 */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { answerFromDiagram, canBe, commerce, compile, everyAnswer, readFacts, rulePlainly } from '#policy'
import { shopNames } from '#shops'
import { theShop } from '#shops/testing'
import { lots, seedFor } from '../scripts/lots.ts'
import { chanceFrom, comparable, completedFrom, situationsOf } from '../scripts/random-facts.ts'

for (const name of shopNames(join(import.meta.dirname, '../shops'))) {
  const { documents, calendar } = theShop(name)
  const compiled = compile(documents)
  if ('refused' in compiled) throw new Error(compiled.refused)

  test(`${name}: every answer that can be given is given the same way by both engines`, () => {
    const answers = everyAnswer(compiled, calendar)
    const unseen = answers.filter(({ witness }) => witness === undefined)
    assert.deepEqual(
      unseen.map(({ request, answer }) => `${request}: ${JSON.stringify(compiled.answers[answer])}`),
      [],
    )
    for (const { facts } of answers.map(({ witness }) => witness!)) {
      const diagram = answerFromDiagram(compiled, facts, calendar)
      const plain = rulePlainly(documents, facts, calendar)
      assert.deepEqual(comparable(diagram, facts), comparable(plain, facts))
    }
  })

  test(`${name}: situations drawn by lot are ruled the same, field by field`, (t) => {
    const next = situationsOf(documents, chanceFrom(seedFor(t)))
    for (let n = 0; n < 250 * lots; n++) {
      const { facts } = next()
      const diagram = answerFromDiagram(compiled, facts, calendar)
      const plain = rulePlainly(documents, facts, calendar)
      assert.deepEqual(comparable(diagram, facts), comparable(plain, facts))
    }
  })

  test(`${name}: an answer given while facts are missing holds however they turn out`, (t) => {
    const seed = seedFor(t)
    const next = situationsOf(documents, chanceFrom(seed), 0.7)
    const full = situationsOf(documents, chanceFrom(seed + 1))
    for (let n = 0; n < 60 * lots; n++) {
      const { facts } = next()
      const ruling = answerFromDiagram(compiled, facts, calendar)
      if (ruling.verdict === 'ask') continue
      for (let tries = 0; tries < 6; tries++) {
        const whole = completedFrom(facts, full().facts)
        if (!canBe(compiled, whole, calendar)) continue
        const { verdict } = rulePlainly(documents, whole, calendar)
        if (verdict !== 'ask') assert.equal(verdict, ruling.verdict, JSON.stringify(facts))
      }
    }
  })
}

test('while nobody has said in which part of France it is, no part ends a period sooner than Paris', () => {
  const { documents, calendar } = theShop('preorder')
  const compiled = compile(documents)
  if ('refused' in compiled) throw new Error(compiled.refused)
  // Delivered and informed on the 23rd and the 24th in Paris, both on the 23rd in Martinique, and both on the
  // 24th in Réunion.
  const input = {
    request: 'withdraw',
    at: '2027-09-07T09:00Z',
    ordered: '2026-09-06T16:00Z',
    shipped: '2026-09-06T16:00Z',
    delivered: '2026-09-06T16:00Z',
    'delivered-last': '2027-08-23T21:00Z',
    informed: '2027-08-23T22:00Z',
    country: 'FR',
    destination: 'FR',
    buyer: 'consumer',
    'bought-from': 'online',
    requester: 'buyer',
    kind: 'made-to-order',
    seal: 'none',
    'return-cost-told': 'yes',
    'information-late': 'yes',
  }
  const vocabulary = { ...commerce, facts: documents.facts }
  const answers = ['', 'FR-RE', 'FR-MQ'].map((subdivision) => {
    const { facts } = readFacts({ ...input, ...(subdivision === '' ? {} : { subdivision }) }, vocabulary)
    const plain = rulePlainly(documents, facts, calendar)
    assert.deepEqual(
      comparable(answerFromDiagram(compiled, facts, calendar), facts),
      comparable(plain, facts),
    )
    return plain.verdict
  })
  assert.deepEqual(answers, ['accept', 'accept', 'refuse'])
})

test('who noticed something before today had that parcel, and may still wait for the last one', () => {
  const { documents, calendar } = theShop('k-uno')
  const compiled = compile(documents)
  if ('refused' in compiled) throw new Error(compiled.refused)
  const input = {
    request: 'withdraw',
    at: '2027-05-04T12:00Z',
    ordered: '2027-02-01T12:00Z',
    noticed: '2027-03-03T12:00Z',
    informed: '2027-04-16T12:00Z',
    country: 'GB',
    buyer: 'consumer',
    requester: 'buyer',
    'bought-from': 'online',
    kind: 'ready',
    altered: 'yes',
  }
  const answerTo = (more: Readonly<Record<string, string>>) => {
    const { facts, problems } = readFacts({ ...input, ...more }, { ...commerce, facts: documents.facts })
    assert.deepEqual(problems, [])
    return answerFromDiagram(compiled, facts, calendar)
  }
  const { verdict, asks } = answerTo({})
  assert.deepEqual([verdict, asks.map(({ fact }) => fact)], ['ask', ['delivered-last']])
  assert.equal(answerTo({ 'delivered-last': '2027-03-03T12:00Z' }).verdict, 'refuse')
  assert.equal(answerTo({ 'delivered-last': '2027-04-22T12:00Z' }).verdict, 'accept')
})
