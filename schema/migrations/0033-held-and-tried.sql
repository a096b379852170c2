-- Lines that a case holds back, and what became of asking a payment service to send money back.

-- A line of which a piece was withdrawn from, while staff have not decided: it is neither made, packed nor sent meanwhile.
-- The cases that hold it; once none does, work goes on.
alter table ordering.progress add column held_by text[] not null default '{}';

-- A refund that was asked for and did not go through, try by try, and what staff did about it.
create table payments.refund_steps (
  shop text not null,
  step bigint generated always as identity,
  refund uuid not null,
  what text not null check (what in ('no-answer', 'refused', 'again', 'by-hand')),
  -- How it was paid back by hand, in words of staff.
  words text not null default '',
  actor text not null,
  at timestamptz not null,
  primary key (shop, step),
  foreign key (shop, refund) references payments.refunds
);
create index refund_steps_refund on payments.refund_steps (shop, refund);
select seals.keep('payments.refund_steps', '{step}', '{shop,step,refund,what,words,actor,at}', 'db.only_grows()');
select seals.keep_personal('payments.refund_steps', 'refund-step', '{"words": ""}');

-- Of what went back, what staff paid out though a payment service had been asked: its totals do not know of it.
alter table payments.standings add column by_hand_minor bigint not null default 0 check (by_hand_minor >= 0);
