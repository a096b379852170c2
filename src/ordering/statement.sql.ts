/**
 * The one statement that places orders, made of the parts that the modules of its tables give: all of it is
 * written, or nothing. However many lines an order has, it is one statement, and so it is for several orders
 * of a shop that are pressed at once. Each connection plans it once.
 */
import { emptying } from '#basket'
import { unchangedSince } from '#catalogue'
import { registering } from '#customers'
import { prepared } from '#db'
import { enqueuing } from '#jobs'
import { requestingPayment } from '#payments'
import { takingFromSale } from '#stock'

/** In the order of the presses; `emptied`: those whose basket was emptied with it. */
type PlacedRow = { readonly numbers: readonly string[]; readonly emptied: readonly number[] }

/**
 * From `$1`, presses of the shop `$2` as `textOfAll` writes them, follow the orders' numbers. Breaks off with
 * the error YK001 and `sold-out` (its detail names the SKUs), `known` when a key is taken, or `moved`
 * when basket or pieces are not what was seen of them.
 */
export const placing = prepared<PlacedRow>(`
with press as materialized (
    select * from jsonb_to_recordset($1::jsonb -> 'press') as x (
      n integer, shop text, prefix text, key text, content text, actor text, at timestamptz,
      customer_id uuid, mail text, name text, language text,
      currency text, total_minor bigint, shipping_minor bigint, buyer text, country text, subdivision text,
      deliver_to jsonb, destination text, memo text, facts jsonb, gift_code_hash text, informed boolean,
      return_clause_shown boolean, pinned integer, payment uuid, method text, brand text, pay_by timestamptz,
      payment_fee_minor bigint, wrapping_fee_minor bigint, wrapped_for text, delivery_day date,
      parcels jsonb, asks jsonb, taxes jsonb, told jsonb,
      basket_hash text, basket_version integer, basket_next jsonb, looked boolean)),
  line as materialized (
    select * from jsonb_to_recordset($1::jsonb -> 'lines') as x (
      n integer, line integer, sku text, product text, name jsonb, options jsonb, kind text, seal text,
      resizable text, cancellable text, picture text, facts jsonb, quantity integer, price_minor bigint)),
  wanted as materialized (select n, sku, sum(quantity)::integer as units from line group by n, sku),
  seen as (select * from jsonb_to_recordset($1::jsonb -> 'seen') as x (n integer, sku text, mark text)),
  numbered as materialized (
    select n, prefix || '-' || lpad(next, greatest(6, length(next)), '0') as number
    from (select n, prefix, nextval('ordering.numbers')::text as next from press) x),
  ${unchangedSince('$2::text')},
  ${takingFromSale('$2::text')},
  ${registering},
  placed as (
    insert into ordering.orders (shop, number, key, customer, placed_at, language, currency, total_minor,
      shipping_minor, buyer, name, address, country, subdivision, deliver_to, destination, memo, facts,
      gift_code_hash, informed_at, return_clause_shown, documents, actor)
    select p.shop, numbered.number, p.key, buyer.customer, p.at, p.language, p.currency, p.total_minor,
      p.shipping_minor, p.buyer, p.name, p.mail, p.country, p.subdivision, p.deliver_to, p.destination,
      p.memo, p.facts, p.gift_code_hash, case when p.informed then p.at end, p.return_clause_shown,
      $1::jsonb -> 'documents' -> p.pinned, p.actor
    from press p join numbered on numbered.n = p.n join buyer on buyer.n = p.n
    where not exists (select from short)
    order by p.key
    on conflict (shop, key) do nothing
    returning shop, number),
  agreed as materialized (
    select p.n, p.shop, placed.number, p.actor, p.at, p.pinned
    from placed join numbered on numbered.number = placed.number join press p on p.n = numbered.n),
  checked_out as (
    insert into ordering.checkouts (shop, number, content, payment, payment_fee_minor, wrapping_fee_minor,
      wrapped_for, delivery_day, parcels, asks, taxes, told)
    select a.shop, a.number, p.content, p.payment, p.payment_fee_minor, p.wrapping_fee_minor, p.wrapped_for,
      p.delivery_day, p.parcels, p.asks, p.taxes, p.told
    from agreed a join press p on p.n = a.n),
  lines as (
    insert into ordering.lines (shop, number, line, sku, product, name, options, kind, seal, resizable,
      cancellable, picture, facts, quantity, price_minor)
    select a.shop, a.number, l.line, l.sku, l.product, l.name, l.options, l.kind, l.seal, l.resizable,
      l.cancellable, l.picture, l.facts, l.quantity, l.price_minor
    from agreed a join line l on l.n = a.n),
  progress as (
    insert into ordering.progress (shop, number, line, stage)
    select a.shop, a.number, l.line, 'accepted' from agreed a join line l on l.n = a.n),
  promises as (
    insert into ordering.promises (shop, number, line, ship_by, deliver_from, deliver_to)
    select a.shop, a.number, x.line, x.ship_by, x.deliver_from, x.deliver_to
    from agreed a join jsonb_to_recordset($1::jsonb -> 'promises')
      as x (n integer, line integer, ship_by date, deliver_from date, deliver_to date) on x.n = a.n),
  tasks as (
    insert into ordering.tasks (shop, number, task, what, detail, created_at)
    select a.shop, a.number, x.task, x.what, '{}', a.at
    from agreed a join jsonb_to_recordset($1::jsonb -> 'asks') as x (n integer, task integer, what text)
      on x.n = a.n),
  told as (
    insert into ordering.events (shop, number, type, data, actor, at)
    select a.shop, a.number, 'OrderPlaced',
      jsonb_build_object('policy', $1::jsonb -> 'documents' -> a.pinned -> 0), a.actor, a.at
    from agreed a),
  ${emptying('$2::text')},
  ${requestingPayment},
  job as (
    select x.name, case when x.name = 'order-placed'
        then jsonb_set(x.payload, '{data,order}', to_jsonb(a.number)) else x.payload end::json as payload,
      x.run_at, x.key
    from agreed a join jsonb_to_recordset($1::jsonb -> 'jobs')
      as x (n integer, name text, payload jsonb, run_at timestamptz, key text) on x.n = a.n),
  ${enqueuing}
select case
  when exists (select from short)
    then db.refuse('sold-out', (select jsonb_agg(sku order by sku) from short))
  when (select count(*) from agreed) < jsonb_array_length($1::jsonb -> 'press') then db.refuse('known', null)
  when exists (select from changed) or exists (select from press
      where looked and basket_hash is not null and n not in (select n from emptied))
    then db.refuse('moved', null)
  else (select jsonb_agg(number order by n) from agreed) end as numbers,
  (select coalesce(jsonb_agg(n), '[]') from emptied) as emptied`)
