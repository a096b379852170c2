-- Another way to pay that was chosen before an order was paid: the payment that ended, the one that took its place, and what the
-- fee of cash on delivery was and is. The order's sum as it stands follows from the newest.
create table ordering.means (
  shop text not null,
  number text not null,
  -- Counts the changes of an order from 1.
  change integer not null check (change > 0),
  before uuid not null,
  payment uuid not null,
  fee_before_minor bigint not null check (fee_before_minor >= 0),
  fee_minor bigint not null check (fee_minor >= 0),
  actor text not null,
  at timestamptz not null,
  primary key (shop, number, change),
  foreign key (shop, number) references ordering.orders
);
select seals.keep('ordering.means', '{number,change}', '{shop,number,change,before,payment,fee_before_minor,fee_minor,actor,at}',
  'db.only_grows()');
