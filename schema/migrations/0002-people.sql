-- Who buys and who works in a shop, and how they sign in. Tokens are kept as hashes only.
create schema customers;

create table customers.customers (
  shop text not null,
  customer uuid not null,
  address text not null,
  name text not null,
  language text not null,
  created_at timestamptz not null,
  primary key (shop, customer)
);
create unique index customers_address on customers.customers (shop, lower(address));

-- A mailed link; used once.
create table customers.sign_ins (
  shop text not null,
  token_hash text not null,
  customer uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (shop, token_hash),
  foreign key (shop, customer) references customers.customers
);

-- A browser that may see: all orders of a customer, one order (guest), or one order without its prices (gift recipient).
create table customers.sessions (
  shop text not null,
  token_hash text not null,
  kind text not null check (kind in ('customer', 'guest', 'recipient')),
  customer uuid,
  order_number text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (shop, token_hash),
  check ((kind = 'customer') = (customer is not null)),
  check ((kind = 'customer') = (order_number is null))
);

-- Attempts to open something by guessing; old ones are of no use and are swept.
create table customers.attempts (
  shop text not null,
  attempt bigint generated always as identity,
  subject text not null,
  at timestamptz not null,
  primary key (shop, attempt)
);
create index attempts_subject on customers.attempts (shop, subject, at);

create schema staff;

create table staff.members (
  shop text not null,
  member uuid not null,
  address text not null,
  name text not null,
  role text not null check (role in ('owner', 'support', 'workshop', 'shipping')),
  language text not null,
  password_hash text,
  created_at timestamptz not null,
  primary key (shop, member)
);
create unique index members_address on staff.members (shop, lower(address));

create table staff.sign_ins (
  shop text not null,
  token_hash text not null,
  member uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (shop, token_hash),
  foreign key (shop, member) references staff.members
);

create table staff.sessions (
  shop text not null,
  token_hash text not null,
  member uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (shop, token_hash),
  foreign key (shop, member) references staff.members
);
