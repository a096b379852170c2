-- Papers that were given: receipts, certificates of single pieces, delivery notes. Each is written once and kept as it
-- was; what is given again is a copy of its own, with the same number.
create schema papers;

create table papers.issued (
  shop text not null,
  number text not null,
  -- 0 as first issued; 1, 2 … as issued again.
  copy integer not null check (copy >= 0),
  kind text not null check (kind in ('receipt', 'certificate', 'delivery-note')),
  order_number text not null,
  -- The how manieth of its kind for the order: no number is ever given twice.
  place integer not null check (place >= 1),
  -- The piece that a certificate is for.
  line integer,
  unit integer,
  -- The box that a delivery note lies in.
  parcel uuid,
  language text not null check (language in ('ja', 'en')),
  addressee text not null,
  proviso text not null,
  amount_minor bigint,
  currency text,
  -- Everything that stands on it.
  sheet jsonb not null,
  -- The ruling that it was given by, where one was asked for, and why staff gave it otherwise.
  ruling text,
  why text not null,
  actor text not null,
  at timestamptz not null,
  primary key (shop, number, copy),
  unique (shop, order_number, kind, place, copy),
  foreign key (shop, order_number) references ordering.orders,
  foreign key (shop, parcel) references parcels.parcels,
  constraint issued_as_its_kind check (
    case kind
      when 'receipt' then place = 1 and line is null and parcel is null and amount_minor is not null
        and currency is not null
      when 'certificate' then copy = 0 and line is not null and unit is not null and parcel is null
      else copy = 0 and line is null and parcel is not null
    end
  )
);
create unique index issued_piece on papers.issued (shop, order_number, line, unit) where kind = 'certificate';
create unique index issued_parcel on papers.issued (shop, parcel) where kind = 'delivery-note';

-- The file of a paper, by its content: made once, given out ever after.
create table papers.prints (
  shop text not null,
  number text not null,
  copy integer not null,
  hash text not null,
  at timestamptz not null,
  primary key (shop, number, copy),
  foreign key (shop, number, copy) references papers.issued
);
create index prints_hash on papers.prints (hash);

-- Receipts that customers asked for and staff give: where no document gives them, or none that the program may go by.
create table papers.asked (
  shop text not null,
  ask bigint generated always as identity,
  order_number text not null,
  addressee text not null,
  proviso text not null,
  ruling text not null,
  actor text not null,
  at timestamptz not null,
  primary key (shop, ask),
  foreign key (shop, order_number) references ordering.orders
);
create index asked_order on papers.asked (shop, order_number);

-- Links of letters that open the receipt of one order; of each, its hash.
create table papers.links (
  shop text not null,
  token_hash text not null,
  order_number text not null,
  expires_at timestamptz not null,
  primary key (shop, token_hash),
  foreign key (shop, order_number) references ordering.orders
);
create index links_expired on papers.links (shop, expires_at);

-- All three are written once, and are evidence.
select seals.keep('papers.issued', '{number,copy}',
  '{shop,number,copy,kind,order_number,place,line,unit,parcel,language,addressee,proviso,amount_minor,currency,sheet,ruling,why,actor,at}',
  'seals.stays()');
select seals.keep('papers.prints', '{number,copy}', '{shop,number,copy,hash,at}', 'seals.stays()');
select seals.keep('papers.asked', '{ask}', '{shop,ask,order_number,addressee,proviso,ruling,actor,at}', 'seals.stays()');
select seals.keep_personal('papers.issued', 'paper', '{"addressee": "", "sheet": {}}');
select seals.keep_personal('papers.prints', 'print', '{"hash": ""}');
select seals.keep_personal('papers.asked', 'receipt-asked', '{"addressee": ""}');
