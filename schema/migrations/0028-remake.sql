-- Orders that no last screen placed: those of a shop's earlier system, and those that a case led to. And certificates that
-- were given before this program gave any.

create table ordering.origins (
  shop text not null,
  number text not null,
  origin text not null check (origin in ('earlier-system', 'case')),
  -- The number of the case.
  case_number text,
  -- The hash of all that was said of the order: the same rows imported again are known to be the same.
  content text not null,
  actor text not null,
  at timestamptz not null,
  primary key (shop, number),
  foreign key (shop, number) references ordering.orders,
  check ((origin = 'case') = (case_number is not null))
);
-- A case leads to one order.
create unique index origins_case on ordering.origins (shop, case_number) where case_number is not null;

create table papers.earlier_certificates (
  shop text not null,
  number text not null,
  order_number text not null,
  line integer not null,
  -- The pieces of a line are counted from 1.
  unit integer not null check (unit >= 1),
  actor text not null,
  at timestamptz not null,
  primary key (shop, number),
  unique (shop, order_number, line, unit),
  foreign key (shop, order_number) references ordering.orders
);

select seals.keep('ordering.origins', '{number}', '{shop,number,origin,case_number,content,actor,at}', 'seals.stays()');
select seals.keep_personal('ordering.origins', 'order', '{"content": ""}');
select seals.keep('papers.earlier_certificates', '{number}', '{shop,number,order_number,line,unit,actor,at}', 'db.only_grows()');
select seals.note_by_statement(source) from unnest(array['ordering.origins', 'papers.earlier_certificates']) as x (source);
