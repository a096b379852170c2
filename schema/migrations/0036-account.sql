-- What customers change of themselves, the address that waits for its proof, and their address book.
create table customers.changes (
  shop text not null,
  customer uuid not null,
  -- Counts the changes of a customer from 1.
  sequence integer not null check (sequence > 0),
  what text not null check (what in ('name', 'language', 'address')),
  before text not null,
  after text not null,
  actor text not null,
  at timestamptz not null,
  primary key (shop, customer, sequence),
  foreign key (shop, customer) references customers.customers
);
create index changes_before on customers.changes (shop, lower(before)) where what = 'address';
select seals.keep('customers.changes', '{customer,sequence}', '{shop,customer,sequence,what,before,after,actor,at}',
  'db.only_grows()');
select seals.keep_personal('customers.changes', 'customer-change', '{"before": "", "after": ""}');
select seals.note_by_statement('customers.changes');

-- The newest alone counts; of the secrets of its links only hashes, and none where the address is somebody else's.
create table customers.new_addresses (
  shop text not null,
  customer uuid not null,
  address text not null,
  link_hashes text[] not null default '{}',
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (shop, customer),
  foreign key (shop, customer) references customers.customers
);

-- Where somebody has things sent; at most one of them is the usual one.
create table customers.addresses (
  shop text not null,
  customer uuid not null,
  entry uuid not null,
  address jsonb not null,
  usual boolean not null,
  kept_at timestamptz not null,
  primary key (shop, customer, entry),
  foreign key (shop, customer) references customers.customers
);
create unique index addresses_usual on customers.addresses (shop, customer) where usual;
