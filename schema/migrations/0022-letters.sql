-- Where letters to the buyer of an order go instead of the address it was placed with: beside the order, which stays as
-- it was agreed. The newest counts.
create table mail.corrections (
  shop text not null,
  correction uuid not null,
  order_number text not null,
  -- Counts the corrections of an order from 1, so that a form sent twice corrects once.
  sequence integer not null check (sequence > 0),
  instead_of text not null,
  address text not null,
  why text not null,
  actor text not null,
  at timestamptz not null,
  primary key (shop, correction),
  unique (shop, order_number, sequence),
  foreign key (shop, order_number) references ordering.orders
);
select seals.keep('mail.corrections', '{correction}',
  '{shop,correction,order_number,sequence,instead_of,address,why,actor,at}', 'db.only_grows()');
select seals.keep_personal('mail.corrections', 'address', '{"instead_of": "", "address": "", "why": ""}');

-- A letter may be sent more than once; each sending says who asked for it, and where it goes if not to the letter's own
-- address.
alter table mail.sendings
  add column sending integer not null default 1 check (sending > 0),
  add column correction uuid,
  add column actor text,
  add column asked_at timestamptz,
  drop constraint sendings_pkey,
  add primary key (shop, letter, sending),
  add foreign key (shop, correction) references mail.corrections;

-- Proof of sending: that a mail server took a letter, under which identity, and what it answered. Letters sent before
-- have no answer on record.
create table mail.proofs (
  shop text not null,
  letter uuid not null,
  sending integer not null,
  message_id text not null,
  answer text not null,
  at timestamptz not null,
  primary key (shop, letter, sending),
  foreign key (shop, letter, sending) references mail.sendings
);
insert into mail.proofs (shop, letter, sending, message_id, answer, at)
  select shop, letter, sending, coalesce(message_id, ''), '', sent_at from mail.sendings where sent_at is not null;
select seals.keep('mail.proofs', '{letter,sending}', '{shop,letter,sending,message_id,answer,at}', 'db.only_grows()');
