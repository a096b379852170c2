/**
 * Whether a piece is still as somebody saw it, as parts of statements of others: each row has a mark of the
 * transaction that wrote it, and whoever writes it anew, whatever of it, leaves another.
 */

/** The mark of a variant `v` with its product `p`. */
export const pieceVersion = `v.xmin::text || '/' || p.xmin::text`

/**
 * From `seen` (n, sku, mark) of a shop, which an expression names, follows `changed` (n): those of whose
 * pieces one is not what it was. Where nothing is said of what was seen, nothing has moved.
 */
export const unchangedSince = (shop: string): string => `
  changed as (
    select seen.n from seen
    where not exists (select from catalogue.variants v
      join catalogue.products p on p.shop = v.shop and p.product = v.product
      where v.shop = ${shop} and v.sku = seen.sku and p.offered and ${pieceVersion} = seen.mark))`
