-- What was changed of an order after it was placed, beside the order as agreed, which is never edited: what it was before and
-- what it is now. The order as it stands is the order as agreed with these, one after the other.
create table ordering.changes (
  shop text not null,
  number text not null,
  -- Counts the changes of an order from 1.
  change integer not null check (change > 0),
  -- null for what holds for the whole order.
  line integer,
  what text not null,
  before jsonb not null,
  after jsonb not null,
  case_number text not null,
  actor text not null,
  at timestamptz not null,
  primary key (shop, number, change),
  foreign key (shop, number) references ordering.orders,
  foreign key (shop, number, line) references ordering.lines
);
select seals.keep('ordering.changes', '{number,change}', '{shop,number,change,line,what,before,after,case_number,actor,at}',
  'seals.stays()');
select seals.keep_personal('ordering.changes', 'change', '{"before": {}, "after": {}}');
