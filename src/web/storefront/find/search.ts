/** What a search looks through: the pieces on offer, and the questions of a shop, in all languages. Pure. */
import type { Product } from '#catalogue'
import { search, type Entry } from '#search'
import type { Help, Question } from '#shops'

export type Found = { readonly pieces: readonly Product[]; readonly questions: readonly Question[] }

/** As many as a page shows of each. */
const most = 30

export function found(question: string, products: readonly Product[], { questions }: Help): Found {
  return {
    pieces: search(products.map(pieceEntry), question).slice(0, most),
    questions: search(questions.map(questionEntry), question).slice(0, most),
  }
}

const pieceEntry = (product: Product): Entry<Product> => ({
  of: product,
  title: Object.values(product.name),
  text: [
    product.description,
    product.material,
    product['picture-alt'],
    ...product.options.flatMap((option) => [
      option.name,
      ...('values' in option ? option.values.map(({ name }) => name) : []),
    ]),
    ...(product.parts ?? []).map(({ name }) => name),
  ].flatMap((words) => Object.values(words)),
})

const questionEntry = (asked: Question): Entry<Question> => ({
  of: asked,
  title: Object.values(asked.question),
  text: Object.values(asked.answer),
})
