-- Customers that are one person, and the account that a refund goes to.

-- The customer that somebody is found as; of those that others were joined to none is joined itself.
alter table customers.customers add column joined_to uuid check (joined_to <> customer),
  add foreign key (shop, joined_to) references customers.customers;
create index customers_joined on customers.customers (shop, joined_to) where joined_to is not null;

-- Who joined a customer to which other, or parted them again, and why.
create table customers.joins (
  shop text not null,
  customer uuid not null,
  -- Counts what was done with a customer from 1.
  sequence integer not null check (sequence > 0),
  what text not null check (what in ('joined', 'parted')),
  other uuid not null,
  why text not null,
  actor text not null,
  at timestamptz not null,
  primary key (shop, customer, sequence),
  foreign key (shop, customer) references customers.customers,
  foreign key (shop, other) references customers.customers
);
create index joins_other on customers.joins (shop, other);
select seals.keep('customers.joins', '{customer,sequence}', '{shop,customer,sequence,what,other,why,actor,at}',
  'db.only_grows()');
select seals.keep_personal('customers.joins', 'customer-join', '{"why": ""}');
select seals.note_by_statement('customers.joins');

-- Where a refund goes that cannot go back by the means it was paid with, as its customer said; the newest counts.
create table cases.accounts (
  shop text not null,
  number text not null,
  sequence integer not null check (sequence > 0),
  bank text not null,
  account text not null,
  holder text not null,
  actor text not null,
  at timestamptz not null,
  primary key (shop, number, sequence),
  foreign key (shop, number) references cases.cases
);
select seals.keep('cases.accounts', '{number,sequence}', '{shop,number,sequence,bank,account,holder,actor,at}',
  'db.only_grows()');
select seals.keep_personal('cases.accounts', 'refund-account', '{"bank": "", "account": "", "holder": ""}');
select seals.note_by_statement('cases.accounts');
