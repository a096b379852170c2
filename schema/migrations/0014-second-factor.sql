-- A second factor for staff, and sessions that end when nobody uses them.

-- An authenticator app that a member has confirmed. `secret` is encrypted: its key does not lie in the database.
-- `last_step` is the newest step of thirty seconds whose code was taken: no code is taken twice.
create table staff.factors (
  shop text not null,
  member uuid not null,
  secret text not null,
  set_at timestamptz not null,
  last_step bigint not null,
  primary key (shop, member),
  foreign key (shop, member) references staff.members
);

-- A secret that was shown and is not confirmed yet.
create table staff.factor_offers (
  shop text not null,
  member uuid not null,
  secret text not null,
  offered_at timestamptz not null,
  primary key (shop, member),
  foreign key (shop, member) references staff.members
);

-- Each stands in for the app once.
create table staff.recovery_codes (
  shop text not null,
  member uuid not null,
  code_hash text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (shop, member, code_hash),
  foreign key (shop, member) references staff.factors on delete cascade
);

-- A browser that gave the password or opened the link, and still owes the code. It may see nothing.
create table staff.half_sessions (
  shop text not null,
  token_hash text not null,
  member uuid not null,
  came_by text not null check (came_by in ('password', 'link')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (shop, token_hash),
  foreign key (shop, member) references staff.members
);

-- Shops whose owner wants a second factor of everybody at the desk.
create table staff.factor_required (
  shop text not null,
  since timestamptz not null,
  primary key (shop)
);

-- When a browser was last used. Whoever is signed in as this comes counts as just seen.
alter table staff.sessions add column seen_at timestamptz;
update staff.sessions set seen_at = greatest(created_at, now());
alter table staff.sessions alter column seen_at set not null;
create index staff_sessions_member on staff.sessions (shop, member);

alter table customers.sessions add column seen_at timestamptz;
update customers.sessions set seen_at = greatest(created_at, now());
alter table customers.sessions alter column seen_at set not null;
create index customers_sessions_customer on customers.sessions (shop, customer);
