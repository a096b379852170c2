/**
 * The policy language: a literate document in, rulings out. Pure: no clock, no files, no shop.
 *
 * `readPolicy` reads and reports, `documentsOf` lays law packs under a policy, `readFacts` reads a situation
 * at the door,
 * `rule` answers it, `runExamples` holds a document to the examples written in it. The language is described
 * in docs/guide/policy-language.md.
 */
export { readPolicy } from './read.ts'
export { rule } from './rule.ts'
export { documentsOf, rulePlainly } from './evaluate/rule.ts'
export { termDeadline } from './evaluate/term-deadline.ts'
export type { TermDeadline } from './evaluate/term-deadline.ts'
export { steadyAround } from './evaluate/steady.ts'
export type { Stretch } from './evaluate/steady.ts'
export { windowsOf } from './evaluate/windows.ts'
export type { Window } from './evaluate/windows.ts'
export { completeFacts, isCountry, readFacts } from './evaluate/facts.ts'
export type { FactProblem, Facts, Moment, ShopCalendar } from './evaluate/facts.ts'
export type { Documents } from './evaluate/settle.ts'
export type { Ask, Cited, PlainTerms, Reason, Ruling, RulingDeadline } from './evaluate/ruling.ts'
export { summaryOf, wordIn } from './evaluate/print.ts'
export { runExamples } from './examples.ts'
export type { ExampleResult } from './examples.ts'
export { factsSchema } from './schema.ts'
export { commerce } from './vocabulary/commerce.ts'
export { otherGoodsFirst } from './vocabulary/remedies.ts'
export type { RequestName } from './vocabulary/requests.ts'
export { canBeAnswered, canBeAsked, lacksOfConformity, tellsOfFault, traits } from './vocabulary/sense.ts'
export type { Trait } from './vocabulary/sense.ts'
export { isForShop } from './vocabulary/tree.ts'
export type { Fact, FactValue, Source, Term, Vocabulary, Words } from './vocabulary/tree.ts'
export type { Document, Place, Problem, Section, Sentence } from './document/tree.ts'
export type { Condition, Example, Policy, Rule, Terms, Verdict } from './rules/tree.ts'
/** For readers of other blocks of a document: YAML with places, conditions of it, and whether they hold. */
export { readYaml, tabIn } from './rules/yaml.ts'
export { yamlErrors } from './rules/yaml-errors.ts'
export type { YamlNode, YamlReader } from './rules/yaml.ts'
export { nearest } from './rules/suggest.ts'
export { conditionFrom } from './rules/conditions.ts'
export { situation, truthOf } from './evaluate/truth.ts'
export { lawMarks } from './document/from-text.ts'
export { nextAsk, type NextAsk } from './next-ask.ts'
export { diagramOf } from './diagram/kept.ts'
export { compile, nodeBudget } from './diagram/compile.ts'
export type { Compiled, NotCompiled } from './diagram/compile.ts'
export { answerFromDiagram } from './diagram/answer.ts'
export { placeWord } from './diagram/words.ts'
export { canBe } from './diagram/reading.ts'
export { everyAnswer, type Witness } from './diagram/witness.ts'
export { remarksOf } from './analyse/remarks.ts'
export { supplyRemarks } from './analyse/supply.ts'
export type { Stated } from './analyse/supply.ts'
export type { Remark, Severity } from './analyse/finding.ts'
export { lawStandings, type LawStanding, type Standing } from './analyse/law.ts'
export { scoreExamples, type ExampleScore, type Mutant } from './analyse/examples.ts'
export { missingExamples, type MissingExamples, type WrittenExample } from './analyse/missing.ts'
export { withExamples } from './analyse/append.ts'
export { sentencesOf, tableOf, type AnswerRow } from './diagram/print.ts'
export { untold, waysOf, type Overview, type Ways } from './diagram/ways.ts'
export { endWords, svgOf } from './diagram/drawing.ts'
export { nextQuestion, testedBy, type Question } from './diagram/question.ts'
export {
  differenceOf,
  differenceTo,
  liesIn,
  type ChangeGroup,
  type Difference,
} from './diagram/difference.ts'
export { forBuyer, type ForBuyer } from './diagram/felt.ts'
export { TooManyNodes } from './diagram/nodes.ts'
export { plainTerms } from './evaluate/tell.ts'
export { generateCode, walkerOf, type AxisFacts, type WalkForm } from './diagram/code.ts'
