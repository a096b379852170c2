-- Pieces of an order that are cancelled before they leave, and money that goes back through the payment it came by.

-- Pieces of a line that a case cancelled: beside the order, which stays as it was agreed.
create table ordering.cancellations (
  shop text not null,
  number text not null,
  line integer not null,
  case_number text not null,
  quantity integer not null check (quantity > 0),
  actor text not null,
  at timestamptz not null,
  primary key (shop, number, line, case_number),
  foreign key (shop, number, line) references ordering.lines
);
select seals.keep('ordering.cancellations', '{number,line,case_number}',
  '{shop,number,line,case_number,quantity,actor,at}', 'db.only_grows()');

alter table units.units drop constraint units_ended_check;
-- `back_minor`: what went back of its price. `relieved`: it was cancelled before it was paid, and is not asked for any more.
alter table units.units
  add column back_minor bigint not null default 0 check (back_minor >= 0),
  add column relieved boolean not null default false,
  add constraint units_ended_check check (ended in ('replaced', 'refunded', 'cancelled'));

-- `promised_minor`: of what is owed back, what cases promised. `lowered_minor`: by how much less is asked for than was.
alter table payments.standings
  add column promised_minor bigint not null default 0,
  add column lowered_minor bigint not null default 0,
  add constraint standings_promised_is_owed check (promised_minor between 0 and owed_minor),
  add constraint standings_never_lowered_twice check (lowered_minor >= 0);

-- The case that promised it; null for what came in too late or too much.
alter table payments.refunds add column case_number text;
