/** What the order of remedies in a term means for the request that asks for one of them. */

/**
 * Who asks for an exchange is given other goods before the same goods are mended: where repair and
 * replacement both stand, the request has chosen (Directive 2019/771 art. 13(2)).
 */
export function otherGoodsFirst<Remedy extends string>(stated: readonly Remedy[]): readonly Remedy[] {
  const isOther = (remedy: Remedy) => remedy === 'replace' || remedy === 'make'
  const mended = stated.findIndex((remedy) => remedy === 'repair')
  if (mended === -1) return stated
  const isNotOther = (remedy: Remedy) => !isOther(remedy)
  return [
    ...stated.slice(0, mended).filter(isNotOther),
    ...stated.filter(isOther),
    ...stated.slice(mended).filter(isNotOther),
  ]
}
