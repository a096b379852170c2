-- Custody by unit: each single piece that a case has touched has a row, and a replacement is a piece of its own.
create schema units;

-- `custody` is empty while the piece is where its order line is. `in_case` is the one open case that has it in hand.
create table units.units (
  shop text not null,
  order_number text not null,
  line integer not null,
  unit integer not null check (unit > 0),
  sku text not null,
  replaces integer,
  custody text check (custody in ('with-customer', 'on-the-way-to-shop', 'with-shop', 'on-the-way-to-customer')),
  in_case text,
  ended text check (ended in ('replaced', 'refunded')),
  parcel uuid,
  primary key (shop, order_number, line, unit),
  foreign key (shop, order_number, line) references ordering.lines,
  foreign key (shop, order_number, line, replaces) references units.units,
  unique (shop, order_number, line, replaces)
);
create index units_case on units.units (shop, in_case) where in_case is not null;

-- `request`: the word of the vocabulary that opened it; one kind may serve several.
-- `findings`: what the shop found since the request. `due_is`, `due_from`: what is due, and what says by when.
alter table cases.cases add column request text;
alter table cases.cases add column units integer[];
alter table cases.cases add column findings jsonb not null default '{}';
alter table cases.cases add column due_from jsonb;
alter table cases.cases add column due_is text;

-- Cases made before: each takes the pieces of its line that were not replaced or paid back by an earlier one.
do $$
declare
  one record;
  taken integer[];
  final text;
  sent uuid;
begin
  for one in
    select c.*, l.sku, l.quantity as line_quantity from cases.cases c
    join ordering.lines l on l.shop = c.shop and l.number = c.order_number and l.line = c.line
    order by c.shop, c.opened_at, c.number
  loop
    insert into units.units (shop, order_number, line, unit, sku)
    select one.shop, one.order_number, one.line, n, one.sku from generate_series(1, one.line_quantity) n
    on conflict do nothing;
    select array_agg(unit) into taken from (
      select unit from units.units u
      where u.shop = one.shop and u.order_number = one.order_number and u.line = one.line
      order by (ended is not null), (in_case is not null), unit limit one.quantity) free;
    final := case
      when one.state in ('replacement-taken', 'making', 'replacement-sent')
        or (one.state = 'settled' and one.data ->> 'by' = 'replacement') then 'replaced'
      when one.state = 'refund-owed' or (one.state = 'settled' and one.data ->> 'by' = 'refund') then 'refunded'
    end;
    if final = 'replaced' then
      select p.parcel into sent from parcels.parcels p
      where p.shop = one.shop and p.case_number = one.number and p.direction = 'out'
      order by p.sent_at desc limit 1;
      insert into units.units (shop, order_number, line, unit, sku, replaces, parcel)
      select one.shop, one.order_number, one.line,
        (select max(unit) from units.units u
          where u.shop = one.shop and u.order_number = one.order_number and u.line = one.line) + row_number() over (order by old),
        one.sku, old, sent
      from unnest(taken) old
      on conflict do nothing;
    end if;
    update units.units u set
      custody = one.custody,
      in_case = case when one.closed_at is null then one.number else u.in_case end,
      ended = coalesce(case when one.state in ('replacement-sent', 'settled', 'refund-owed') then final end, u.ended)
    where u.shop = one.shop and u.order_number = one.order_number and u.line = one.line and u.unit = any (taken);
    update cases.cases set
      units = taken,
      request = one.kind,
      due_is = case
        when one.due_at is null then null
        when one.state = 'evidence-wanted' then 'evidence'
        when one.state = 'awaiting-return' then 'send-back'
        when one.state = 'making' and one.data ->> 'readyBy' is not null then 'ready'
        else 'answer' end,
      data = case when one.data ? 'ladder' then (one.data - 'ladder') || jsonb_build_object('remedies', one.data -> 'ladder') else one.data end,
      findings = case when one.state = 'inspected' then jsonb_build_object('inspection', one.data ->> 'found') else '{}' end
    where shop = one.shop and number = one.number;
  end loop;
end
$$;

alter table cases.cases alter column units set not null;
alter table cases.cases alter column request set not null;
alter table cases.cases drop column custody;
