-- The online withdrawal function (Directive 2011/83/EU art. 11a; in the United Kingdom, cancellation): what somebody
-- declared, as it was declared and when, whether or not there is such an order.
create schema withdrawals;

create table withdrawals.statements (
  shop text not null,
  statement uuid not null,
  -- What it is called on the acknowledgement: `W-3F9A21C7`.
  reference text not null,
  law text not null check (law in ('eu', 'uk')),
  language text not null check (language in ('ja', 'en')),
  name text not null,
  -- What identifies the contract, as it was typed.
  contract text not null,
  -- Which pieces, in the words of whoever declares; empty for the whole contract.
  pieces text not null,
  -- Where the acknowledgement goes.
  address text not null,
  -- The declaration as it stood on the page, and the words on what was pressed.
  words text not null,
  labels jsonb not null,
  -- Everything that stands on the acknowledgement.
  sheet jsonb not null,
  submitted_at timestamptz not null,
  primary key (shop, statement),
  unique (shop, reference)
);
create index statements_newest on withdrawals.statements (shop, submitted_at desc);

-- What became of a statement: to which order it belongs and the cases it opened; or that there is none, and what was
-- answered.
create table withdrawals.matches (
  shop text not null,
  statement uuid not null,
  order_number text,
  cases text[] not null,
  note text not null,
  actor text not null,
  at timestamptz not null,
  primary key (shop, statement),
  foreign key (shop, statement) references withdrawals.statements,
  foreign key (shop, order_number) references ordering.orders
);
create index matches_order on withdrawals.matches (shop, order_number);

-- Links of letters that open one acknowledgement; of each, its hash.
create table withdrawals.links (
  shop text not null,
  token_hash text not null,
  statement uuid not null,
  expires_at timestamptz not null,
  primary key (shop, token_hash),
  foreign key (shop, statement) references withdrawals.statements
);
create index links_expired on withdrawals.links (shop, expires_at);

select seals.keep('withdrawals.statements', '{statement}',
  '{shop,statement,reference,law,language,name,contract,pieces,address,words,labels,sheet,submitted_at}',
  'db.only_grows()');
select seals.keep('withdrawals.matches', '{statement}', '{shop,statement,order_number,cases,note,actor,at}',
  'db.only_grows()');
select seals.keep_personal('withdrawals.statements', 'withdrawal',
  '{"name": "", "contract": "", "pieces": "", "address": "", "words": "", "sheet": {}}');
select seals.keep_personal('withdrawals.matches', 'withdrawal', '{"note": ""}');
