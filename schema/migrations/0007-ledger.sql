-- The ledger says what happened to the money: authorised, captured, promised back, paid back, kept as a fee, corrected.
-- 0 <= paid back <= promised back <= captured + corrections - fees; the balance row is the lock and these are its checks.
alter table payments.balances rename column paid_minor to captured_minor;
alter table payments.balances rename column refunded_minor to refund_owed_minor;
alter table payments.balances rename constraint balances_paid_minor_check to balances_captured_minor_check;
alter table payments.balances rename constraint balances_refunded_minor_check to balances_refund_owed_minor_check;
alter table payments.balances drop constraint balances_check;
alter table payments.balances
  add column authorised_minor bigint not null default 0 check (authorised_minor >= 0),
  add column refund_paid_minor bigint not null default 0 check (refund_paid_minor >= 0),
  add column fee_minor bigint not null default 0 check (fee_minor >= 0),
  add column adjustment_minor bigint not null default 0,
  add constraint balances_promise_is_covered
    check (refund_owed_minor + fee_minor <= captured_minor + adjustment_minor),
  add constraint balances_paid_out_was_owed check (refund_paid_minor <= refund_owed_minor);

-- One currency an order: the balance has the order's, and every entry has the balance's.
alter table ordering.orders add constraint orders_currency unique (shop, number, currency);
alter table payments.balances
  add constraint balances_in_the_orders_currency
    foreign key (shop, order_number, currency) references ordering.orders (shop, number, currency),
  add constraint balances_currency unique (shop, order_number, currency);

alter table payments.entries drop constraint entries_kind_check;
alter table payments.entries drop constraint entries_amount_minor_check;
alter table payments.entries alter column method drop not null;
alter table payments.entries add column reason text;

-- What was recorded as paid is called captured from now on; nothing else of an entry changes.
alter table payments.entries disable trigger only_grows;
update payments.entries set kind = 'captured' where kind = 'paid';
alter table payments.entries enable trigger only_grows;

-- Refunds that staff have paid out: until now only the case says so, by whom and when.
insert into payments.entries
  (shop, order_number, kind, amount_minor, currency, method, case_number, actor, at)
select owed.shop, owed.order_number, 'refund-paid', owed.amount_minor, owed.currency, owed.method, owed.case_number,
  settled.actor, settled.at
from payments.entries owed
join cases.events settled
  on settled.shop = owed.shop and settled.number = owed.case_number
  and settled.type = 'Settled' and settled.data ->> 'by' = 'refund'
where owed.kind = 'refund-owed'
order by settled.at, owed.entry;

update payments.balances b
set refund_paid_minor = paid.minor
from (
  select shop, order_number, sum(amount_minor) as minor from payments.entries
  where kind = 'refund-paid' group by shop, order_number
) paid
where paid.shop = b.shop and paid.order_number = b.order_number;

alter table payments.entries
  add constraint entries_kind check
    (kind in ('authorised', 'captured', 'refund-owed', 'refund-paid', 'fee', 'adjustment')),
  add constraint entries_amount check (amount_minor > 0 or (kind = 'adjustment' and amount_minor < 0)),
  add constraint entries_method check (method is not null or kind in ('fee', 'adjustment')),
  add constraint entries_reason check (coalesce(reason, '') ~ '\S' or kind not in ('fee', 'adjustment')),
  add constraint entries_currency
    foreign key (shop, order_number, currency) references payments.balances (shop, order_number, currency);
