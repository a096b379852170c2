-- Takes units of several pieces of a shop from what is on sale, all or none, and says of which: what has no pool is made to
-- order. Rows are locked in the order of their SKUs. Each statement in here sees what whoever held the rows before has written,
-- and the statement that asks need not be gone through again for each of them.
create function stock.take_from_sale(of_shop text, skus text[], wanted integer[]) returns setof text language plpgsql as $$
declare
  short jsonb;
begin
  perform from stock.pools p where p.shop = of_shop and p.sku = any (skus) and p.pool = 'sale'
  order by p.sku for no key update;
  select jsonb_agg(p.sku order by p.sku) into short
  from unnest(skus, wanted) as needed (sku, units)
    join stock.pools p on p.shop = of_shop and p.sku = needed.sku and p.pool = 'sale' and p.on_hand < needed.units;
  if short is not null then
    perform db.refuse('sold-out', short);
  end if;
  return query update stock.pools p set on_hand = p.on_hand - needed.units
  from unnest(skus, wanted) as needed (sku, units)
  where p.shop = of_shop and p.sku = needed.sku and p.pool = 'sale'
  returning p.sku;
end
$$;
