-- Documents, catalogue, stock, orders, parcels, payments, rulings, cases and letters.
create schema shops;

-- Every version of every document a shop has ruled by: its policy, and the law packs under it. Kept for ever.
create table shops.documents (
  shop text not null,
  hash text not null,
  name text not null,
  version text not null,
  kind text not null check (kind in ('policy', 'law')),
  text text not null,
  effective_at timestamptz not null,
  kept_at timestamptz not null,
  primary key (shop, hash)
);

create schema catalogue;

create table catalogue.products (
  shop text not null,
  product text not null,
  document jsonb not null,
  position integer not null,
  offered boolean not null,
  primary key (shop, product)
);

create table catalogue.variants (
  shop text not null,
  sku text not null,
  product text not null,
  options jsonb not null,
  price_minor bigint not null check (price_minor >= 0),
  primary key (shop, sku),
  foreign key (shop, product) references catalogue.products
);

create table catalogue.pictures (
  shop text not null,
  picture text not null,
  svg text not null,
  primary key (shop, picture)
);

create schema stock;

-- Units on hand in two pools that never mix: what is on sale, and what is kept for replacements.
create table stock.pools (
  shop text not null,
  sku text not null,
  pool text not null check (pool in ('sale', 'replacement')),
  on_hand integer not null check (on_hand >= 0),
  primary key (shop, sku, pool)
);

create table stock.movements (
  shop text not null,
  movement bigint generated always as identity,
  sku text not null,
  pool text not null,
  units integer not null check (units <> 0),
  why text not null,
  reference text not null,
  actor text not null,
  at timestamptz not null,
  primary key (shop, movement),
  foreign key (shop, sku, pool) references stock.pools
);
create index movements_sku on stock.movements (shop, sku, pool);
create trigger only_grows before update or delete or truncate on stock.movements execute function db.only_grows();

create schema payments;

-- What was paid for an order and what went back. Refunds never exceed payments, to the last yen.
create table payments.balances (
  shop text not null,
  order_number text not null,
  currency text not null,
  paid_minor bigint not null check (paid_minor >= 0),
  refunded_minor bigint not null check (refunded_minor >= 0),
  primary key (shop, order_number),
  check (refunded_minor <= paid_minor)
);

create table payments.entries (
  shop text not null,
  entry bigint generated always as identity,
  order_number text not null,
  kind text not null check (kind in ('paid', 'refund-owed')),
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null,
  method text not null,
  brand text,
  case_number text,
  actor text not null,
  at timestamptz not null,
  primary key (shop, entry),
  foreign key (shop, order_number) references payments.balances
);
create index entries_order on payments.entries (shop, order_number);
create trigger only_grows before update or delete or truncate on payments.entries execute function db.only_grows();

create schema ordering;

create table ordering.counters (
  shop text not null,
  what text not null,
  last bigint not null,
  primary key (shop, what)
);

-- The order as agreed. Never edited: what happens later stands beside it.
create table ordering.orders (
  shop text not null,
  number text not null,
  key text not null,
  customer uuid not null,
  placed_at timestamptz not null,
  language text not null,
  currency text not null,
  total_minor bigint not null check (total_minor >= 0),
  shipping_minor bigint not null check (shipping_minor >= 0),
  buyer text not null check (buyer in ('consumer', 'business')),
  name text not null,
  address text not null,
  country text not null,
  subdivision text,
  deliver_to jsonb not null,
  destination text not null,
  memo text not null,
  gift_code_hash text,
  informed_at timestamptz,
  return_clause_shown boolean not null,
  documents jsonb not null,
  actor text not null,
  primary key (shop, number),
  unique (shop, key),
  foreign key (shop, customer) references customers.customers
);
create index orders_customer on ordering.orders (shop, customer, placed_at);
create trigger never_edited before update or delete or truncate on ordering.orders execute function db.only_grows();

create table ordering.lines (
  shop text not null,
  number text not null,
  line integer not null,
  sku text not null,
  product text not null,
  name jsonb not null,
  options jsonb not null,
  kind text not null,
  seal text not null,
  resizable text,
  cancellable text not null,
  picture text not null,
  quantity integer not null check (quantity > 0),
  price_minor bigint not null check (price_minor >= 0),
  primary key (shop, number, line),
  foreign key (shop, number) references ordering.orders
);
create trigger never_edited before update or delete or truncate on ordering.lines execute function db.only_grows();

-- Where each line stands. The events say how it came there.
create table ordering.progress (
  shop text not null,
  number text not null,
  line integer not null,
  stage text not null check (stage in ('accepted', 'in-production', 'preparing', 'shipped', 'delivered', 'undeliverable')),
  shipped_at timestamptz,
  delivered_at timestamptz,
  primary key (shop, number, line),
  foreign key (shop, number, line) references ordering.lines
);

create table ordering.events (
  shop text not null,
  event bigint generated always as identity,
  number text not null,
  line integer,
  type text not null,
  data jsonb not null,
  actor text not null,
  at timestamptz not null,
  primary key (shop, event)
);
create index order_events on ordering.events (shop, number);
create trigger only_grows before update or delete or truncate on ordering.events execute function db.only_grows();

create schema parcels;

create table parcels.parcels (
  shop text not null,
  parcel uuid not null,
  order_number text not null,
  case_number text,
  direction text not null check (direction in ('out', 'back')),
  lines integer[] not null,
  carrier text,
  tracking text,
  sent_at timestamptz,
  delivered_at timestamptz,
  undeliverable_at timestamptz,
  actor text not null,
  primary key (shop, parcel)
);
create index parcels_order on parcels.parcels (shop, order_number);

create schema rulings;

-- Each distinct ruling once, by its content: what was asked, of which documents, with which facts, and the answer.
create table rulings.rulings (
  shop text not null,
  hash text not null,
  request text not null,
  documents jsonb not null,
  facts jsonb not null,
  ruling jsonb not null,
  kept_at timestamptz not null,
  primary key (shop, hash)
);
create trigger only_grows before update or delete or truncate on rulings.rulings execute function db.only_grows();

create schema cases;

create table cases.cases (
  shop text not null,
  number text not null,
  key text not null,
  kind text not null,
  order_number text not null,
  line integer not null,
  quantity integer not null check (quantity > 0),
  state text not null,
  data jsonb not null,
  custody text not null,
  answers jsonb not null,
  description text not null,
  ruling_hash text not null,
  language text not null,
  due_at timestamptz,
  assigned_to uuid,
  opened_at timestamptz not null,
  opened_by text not null,
  closed_at timestamptz,
  primary key (shop, number),
  unique (shop, key),
  foreign key (shop, ruling_hash) references rulings.rulings,
  foreign key (shop, order_number, line) references ordering.lines
);
create index cases_open on cases.cases (shop, due_at) where closed_at is null;
create index cases_order on cases.cases (shop, order_number);

create table cases.counters (
  shop text not null,
  last bigint not null,
  primary key (shop)
);

create table cases.events (
  shop text not null,
  number text not null,
  sequence integer not null,
  type text not null,
  data jsonb not null,
  actor text not null,
  at timestamptz not null,
  primary key (shop, number, sequence),
  foreign key (shop, number) references cases.cases
);
create trigger only_grows before update or delete or truncate on cases.events execute function db.only_grows();

create table cases.photos (
  shop text not null,
  number text not null,
  photo integer not null,
  hash text not null,
  width integer not null,
  height integer not null,
  added_by text not null,
  added_at timestamptz not null,
  primary key (shop, number, photo),
  foreign key (shop, number) references cases.cases
);

-- Something a member of staff has to do by hand, for instance to pay a refund out.
create table cases.tasks (
  shop text not null,
  task uuid not null,
  number text not null,
  what text not null,
  data jsonb not null,
  created_at timestamptz not null,
  done_at timestamptz,
  done_by text,
  primary key (shop, task),
  foreign key (shop, number) references cases.cases
);

create schema mail;

-- Letters exactly as they were written; kept before they are sent.
create table mail.letters (
  shop text not null,
  letter uuid not null,
  kind text not null,
  order_number text,
  case_number text,
  customer uuid,
  to_name text not null,
  to_address text not null,
  language text not null,
  subject text not null,
  text_body text not null,
  html_body text not null,
  kept_at timestamptz not null,
  sent_at timestamptz,
  message_id text,
  fault text,
  primary key (shop, letter)
);
create index letters_order on mail.letters (shop, order_number);
create index letters_case on mail.letters (shop, case_number);
create index letters_customer on mail.letters (shop, customer);
create index letters_kept on mail.letters (shop, kept_at);
