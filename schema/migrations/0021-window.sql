-- What stands in the window of a shop: pieces as their owner edited them, requests to hear of a piece that is sold out,
-- and what people ask.

-- The piece as the shop's folder writes it, beside how it is shown with what its owner edited; and whether it is there.
alter table catalogue.products add column written jsonb, add column in_folder boolean not null default true;
update catalogue.products set written = document, in_folder = offered;
alter table catalogue.products alter column written set not null, alter column in_folder drop default;

-- What an owner wrote over a piece, version by version. Each holds all that differs from the folder then.
create table catalogue.edits (
  shop text not null,
  product text not null,
  version integer not null check (version > 0),
  changes jsonb not null,
  actor text not null,
  at timestamptz not null,
  primary key (shop, product, version),
  foreign key (shop, product) references catalogue.products
);
create trigger only_grows before update or delete or truncate on catalogue.edits execute function db.only_grows();

create schema restock;

-- Somebody wants to hear when a variant is there again. One address asks once for a variant until it was written to.
create table restock.requests (
  shop text not null,
  request uuid not null,
  sku text not null,
  address text not null,
  language text not null,
  -- The link with which it is taken back; only its hash is kept.
  token_hash text not null,
  asked_at timestamptz not null,
  -- Requests of one instant stand in the order in which they came.
  place bigint generated always as identity,
  answered_at timestamptz,
  answered_by text,
  primary key (shop, request)
);
create unique index requests_once on restock.requests (shop, sku, lower(address)) where answered_at is null;
create index requests_waiting on restock.requests (shop, sku, place) where answered_at is null;
create index requests_answered on restock.requests (shop, answered_at) where answered_at is not null;
create unique index requests_token on restock.requests (shop, token_hash);

create schema inquiries;

-- What somebody asked with the shop's form, and who saw to it that it was answered.
create table inquiries.inquiries (
  shop text not null,
  inquiry uuid not null,
  category text not null,
  order_number text,
  name text not null,
  address text not null,
  language text not null,
  words text not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  answered_by text,
  primary key (shop, inquiry)
);
create index inquiries_open on inquiries.inquiries (shop, asked_at) where answered_at is null;
