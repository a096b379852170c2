/**
 * Whether a piece is still as somebody saw it, as parts of statements of others: each row has a mark of the
 * transaction that wrote it, and whoever writes it anew, whatever of it, leaves another.
 */

/** The mark of a variant `v` with its product `p`. */
export const pieceVersion = `v.xmin::text || '/' || p.xmin::text`

/**
 * From `press` (n, shop, seen), where `seen` has a mark for each SKU, follows `changed` (n): those of whose
 * pieces one is not what it was. Where nothing is said of what was seen, nothing has moved.
 */
export const unchangedSince = `
  changed as (
    select press.n from press, jsonb_each_text(press.seen) as s (sku, mark)
    where not exists (select from catalogue.variants v
      join catalogue.products p on p.shop = v.shop and p.product = v.product
      where v.shop = press.shop and v.sku = s.sku and p.offered and ${pieceVersion} = s.mark))`
