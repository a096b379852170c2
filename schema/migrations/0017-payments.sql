-- Payments to make, and what became of each: how it stands, what the payment service and staff said, what is to go back.

-- Makes a table evidence from now on, whatever tables later versions add: its rows get leaves, and nobody changes them.
-- `guard` is db.only_grows() for rows that never change, seals.stays() for rows of which other columns move.
create function seals.keep(of_source text, keys text[], columns text[], guard regprocedure) returns void language plpgsql as $$
begin
  execute format('create or replace view seals.sources (source, keys, columns) as %s union all values (%L, %L::text[], %L::text[])',
    rtrim(pg_get_viewdef('seals.sources'::regclass), ';'), of_source, keys, columns);
  execute format('create trigger note after insert on %s for each row execute function seals.note()', of_source);
  if guard = 'db.only_grows()'::regprocedure then
    execute format('create trigger only_grows before update or delete or truncate on %s execute function db.only_grows()', of_source);
  else
    execute format('create trigger stays before update or delete on %s for each row execute function seals.stays()', of_source);
    execute format('create trigger never_emptied before truncate on %s execute function seals.stays()', of_source);
  end if;
  -- What is there already is sealed as it stands.
  execute format(
    'with noted as (
       insert into seals.leaves (shop, source, id, hash, at)
       select r.shop, %1$L, r.id, r.hash, clock_timestamp() from seals.rows_of(%1$L) r order by r.shop, r.id
       returning shop, leaf)
     insert into seals.unsealed (shop, leaf) select shop, leaf from noted', of_source);
end
$$;

-- Says what is personal in a source, what people call a row of it, and what stands there instead when it was erased.
create function seals.keep_personal(of_source text, of_called text, of_blank jsonb) returns void language plpgsql as $$
begin
  execute format('create or replace view seals.personal (source, called, blank) as %s union all values (%L, %L, %L::jsonb)',
    rtrim(pg_get_viewdef('seals.personal'::regclass), ';'), of_source, of_called, of_blank);
end
$$;
revoke execute on function seals.keep(text, text[], text[], regprocedure), seals.keep_personal(text, text, jsonb) from public;

-- What somebody was asked to pay: written once, in the transaction that causes it.
create table payments.payments (
  shop text not null,
  payment uuid not null,
  order_number text not null,
  purpose text not null check (purpose in ('order', 'extra', 'quote')),
  case_number text,
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null,
  method text not null,
  brand text,
  pay_by timestamptz,
  actor text not null,
  at timestamptz not null,
  primary key (shop, payment),
  foreign key (shop, order_number, currency) references ordering.orders (shop, number, currency)
);
create index payments_order on payments.payments (shop, order_number);

-- How a payment stands. The row is the lock of everything that happens to it; the sums are those of the ledger.
create table payments.standings (
  shop text not null,
  payment uuid not null,
  state text not null check (state in ('open', 'authorised', 'paid', 'declined', 'expired', 'given-up')),
  authorised_minor bigint not null default 0 check (authorised_minor >= 0),
  captured_minor bigint not null default 0,
  owed_minor bigint not null default 0,
  asked_back_minor bigint not null default 0,
  paid_back_minor bigint not null default 0 check (paid_back_minor >= 0),
  tries integer not null default 0 check (tries >= 0),
  -- Why it was declined last, by a name of ours.
  declined text,
  changed_at timestamptz not null,
  primary key (shop, payment),
  foreign key (shop, payment) references payments.payments,
  constraint standings_never_more_back_than_came_in
    check (paid_back_minor <= asked_back_minor and asked_back_minor <= owed_minor and owed_minor <= captured_minor)
);
create index standings_unfinished on payments.standings (shop, state) where state in ('open', 'authorised', 'declined');
create index standings_owed on payments.standings (shop) where owed_minor > paid_back_minor;

-- What was told of a payment, each once: by the payment service under its own id, or by hand under the id of the press.
create table payments.notices (
  shop text not null,
  notice bigint generated always as identity,
  payment uuid not null,
  provider text not null,
  id text not null,
  what text not null,
  data jsonb not null,
  -- Who paid, as the bank's statement has it; empty where nobody said.
  payer text not null default '',
  actor text not null,
  at timestamptz not null,
  primary key (shop, notice),
  unique (shop, provider, id),
  foreign key (shop, payment) references payments.payments
);
create index notices_payment on payments.notices (shop, payment);

-- What is to go back of a payment: asked once under its own id, with which the payment service is asked too.
create table payments.refunds (
  shop text not null,
  refund uuid not null,
  payment uuid not null,
  amount_minor bigint not null check (amount_minor > 0),
  actor text not null,
  at timestamptz not null,
  primary key (shop, refund),
  foreign key (shop, payment) references payments.payments
);
create index refunds_payment on payments.refunds (shop, payment);

-- Links that open the page of a payment without signing in; of the secret only the hash.
create table payments.links (
  shop text not null,
  hash text not null,
  payment uuid not null,
  ends_at timestamptz not null,
  primary key (shop, hash),
  foreign key (shop, payment) references payments.payments
);
create index links_ends on payments.links (shop, ends_at);

-- The payment service of the demonstration: what it would know, were it somebody else's.
create table payments.demonstrations (
  shop text not null,
  payment uuid not null,
  amount_minor bigint not null,
  currency text not null,
  authorised_minor bigint not null default 0,
  captured_minor bigint not null default 0,
  refunds jsonb not null default '{}',
  -- How its next answers go wrong, as somebody chose on its page.
  wanted text not null default '',
  primary key (shop, payment)
);

select seals.keep('payments.payments', '{payment}',
  '{shop,payment,order_number,purpose,case_number,amount_minor,currency,method,brand,pay_by,actor,at}', 'db.only_grows()');
select seals.keep('payments.notices', '{notice}', '{shop,notice,payment,provider,id,what,data,payer,actor,at}', 'db.only_grows()');
select seals.keep('payments.refunds', '{refund}', '{shop,refund,payment,amount_minor,actor,at}', 'db.only_grows()');
select seals.keep_personal('payments.notices', 'notice', '{"payer": ""}');
