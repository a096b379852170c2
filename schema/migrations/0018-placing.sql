-- The press of the button in few statements: numbers from a sequence, what was chosen and told on the last screen, promised
-- days, what a memo asks of staff, and orders that were given up before they were paid.

-- One sequence for the house: no order waits for another's number. It begins after every number that was ever given.
create sequence ordering.numbers;
select setval('ordering.numbers', 1 + greatest(
  (select coalesce(max(last), 0) from ordering.counters where what = 'order'),
  (select coalesce(max(substring(number from '\d{1,15}$')::bigint), 0) from ordering.orders)), false);
drop table ordering.counters;

-- How an order was placed: what was chosen on the last screens and what was told there. `content` is the hash of all that the
-- press said, so that a press with the same key is known to be the same. Orders from before have none.
create table ordering.checkouts (
  shop text not null,
  number text not null,
  content text not null,
  payment uuid,
  payment_fee_minor bigint not null check (payment_fee_minor >= 0),
  -- null when nothing is wrapped.
  wrapping_fee_minor bigint check (wrapping_fee_minor >= 0),
  wrapped_for text not null,
  delivery_day date,
  parcels jsonb,
  asks jsonb not null,
  taxes jsonb,
  told jsonb,
  primary key (shop, number),
  foreign key (shop, number) references ordering.orders
);

-- What was promised for a line when it was bought.
create table ordering.promises (
  shop text not null,
  number text not null,
  line integer not null,
  ship_by date not null,
  deliver_from date not null,
  deliver_to date not null,
  primary key (shop, number, line),
  foreign key (shop, number, line) references ordering.lines,
  check (deliver_from <= deliver_to)
);
create index promises_ship_by on ordering.promises (shop, ship_by);

-- What staff have to do by hand for an order: first of all what the customer asked for with the memo.
create table ordering.tasks (
  shop text not null,
  number text not null,
  task integer not null,
  what text not null,
  detail jsonb not null,
  created_at timestamptz not null,
  done_at timestamptz,
  done_by text,
  primary key (shop, number, task),
  foreign key (shop, number) references ordering.orders,
  check ((done_at is null) = (done_by is null))
);
create index tasks_open on ordering.tasks (shop, created_at) where done_at is null;

-- An order that was never paid and whose pieces went back on sale. It stands beside the order, which is never edited.
create table ordering.given_up (
  shop text not null,
  number text not null,
  why text not null,
  actor text not null,
  at timestamptz not null,
  primary key (shop, number),
  foreign key (shop, number) references ordering.orders
);

-- Notes all rows of one statement at once: what is written with every order costs one look at the seals a table, not one a
-- row. What is hashed is the same to the last sign, written out for the columns of the source.
create function seals.note_by_statement(wanted text) returns void language plpgsql as $$
declare
  of seals.sources;
  noting text := 'note_' || replace(wanted, '.', '_');
begin
  select * into strict of from seals.sources where source = wanted;
  execute format($make$
    create function seals.%I() returns trigger language plpgsql security definer
    set search_path to pg_catalog, pg_temp set timezone to 'UTC' set bytea_output to 'hex' as $body$
    begin
      with noted as (
        insert into seals.leaves (shop, source, id, hash, at)
        select n.shop, %L, concat_ws('/', %s),
          sha256(convert_to(jsonb_build_array(%L, jsonb_build_array(%s))::text, 'UTF8')), clock_timestamp()
        from written n
        returning shop, leaf)
      insert into seals.unsealed (shop, leaf) select shop, leaf from noted;
      return null;
    end
    $body$ $make$,
    noting, of.source, (select string_agg(format('n.%I', k), ', ' order by i) from unnest(of.keys) with ordinality x (k, i)),
    of.source, (select string_agg(format('n.%I', c), ', ' order by i) from unnest(of.columns) with ordinality x (c, i)));
  execute format('revoke execute on function seals.%I() from public', noting);
  execute format('drop trigger if exists note on %s', of.source);
  execute format('create trigger note after insert on %s referencing new table as written
    for each statement execute function seals.%I()', of.source, noting);
end
$$;
revoke execute on function seals.note_by_statement(text) from public;

select seals.keep('ordering.checkouts', '{number}', '{shop,number,content,payment,payment_fee_minor,wrapping_fee_minor,wrapped_for,delivery_day,parcels,asks,taxes,told}',
  'seals.stays()');
select seals.keep('ordering.promises', '{number,line}', '{shop,number,line,ship_by,deliver_from,deliver_to}', 'db.only_grows()');
select seals.keep('ordering.given_up', '{number}', '{shop,number,why,actor,at}', 'db.only_grows()');
select seals.keep_personal('ordering.checkouts', 'order', '{"wrapped_for": "", "content": ""}');
-- An address in its own parts lies with the order too.
do $$
begin
  execute 'create or replace view seals.personal (source, called, blank) as ' || replace(
    rtrim(pg_get_viewdef('seals.personal'::regclass), ';'),
    '"deliver_to": {"name": "", "lines": []}', '"deliver_to": {"name": "", "lines": [], "address": null}');
end
$$;

select seals.note_by_statement(source) from unnest(array['ordering.orders', 'ordering.lines', 'ordering.events',
  'stock.movements', 'ordering.checkouts', 'ordering.promises', 'ordering.given_up', 'payments.payments']) as x (source);

-- A row of it is written by the database alone, together with its leaf: nothing has to look that the leaf is there.
alter table seals.unsealed drop constraint unsealed_shop_leaf_fkey;

-- Breaks off the statement that asks, and with it all that it wrote.
create function db.refuse(why text, what jsonb) returns jsonb language plpgsql as $$
begin
  raise exception using errcode = 'YK001', message = why, detail = coalesce(what, 'null')::text;
end
$$;

-- Whoever orders these jobs in the statement that places the order finds their names here.
insert into graphile_worker._private_tasks (identifier) values ('order-placed'), ('payment-due') on conflict do nothing;
