-- A question to a shop becomes a thread with a number: what was said by whom, with photos, until it is closed. What was
-- written stays; whose turn it is, by when and who has it in hand moves.
create table inquiries.counters (
  shop text primary key,
  last bigint not null
);

alter table inquiries.inquiries
  add column number text,
  -- By when the shop answers; null while it is the customer's turn.
  add column due_at timestamptz,
  add column closed_at timestamptz,
  add column assigned_to text,
  -- Counts the entries of the thread.
  add column version integer not null default 0 check (version >= 0);

with numbered as (
  select shop, inquiry, row_number() over (partition by shop order by asked_at, inquiry) as place from inquiries.inquiries)
update inquiries.inquiries i
set number = 'Q' || lpad(n.place::text, 5, '0'), closed_at = i.answered_at,
  due_at = case when i.answered_at is null then i.asked_at + interval '3 days' end,
  version = case when i.answered_at is null then 0 else 1 end
from numbered n where n.shop = i.shop and n.inquiry = i.inquiry;
insert into inquiries.counters (shop, last) select shop, count(*) from inquiries.inquiries group by shop;
alter table inquiries.inquiries alter column number set not null, add unique (shop, number);

-- What happened in a thread after the question. `words` are somebody's own, in `language`; `quoted` is what a mail
-- repeated of earlier ones.
create table inquiries.entries (
  shop text not null,
  inquiry uuid not null,
  sequence integer not null check (sequence > 0),
  type text not null,
  words text not null,
  quoted text not null,
  language text,
  data jsonb not null,
  actor text not null,
  at timestamptz not null,
  primary key (shop, inquiry, sequence),
  foreign key (shop, inquiry) references inquiries.inquiries
);
insert into inquiries.entries (shop, inquiry, sequence, type, words, quoted, data, actor, at)
  select shop, inquiry, 1, 'closed', '', '', '{}', coalesce(answered_by, 'start'), answered_at
  from inquiries.inquiries where answered_at is not null;

drop index inquiries.inquiries_open;
alter table inquiries.inquiries drop column answered_at, drop column answered_by;
create index inquiries_open on inquiries.inquiries (shop, due_at, asked_at) where closed_at is null;
create index inquiries_address on inquiries.inquiries (shop, lower(address));
create index inquiries_order on inquiries.inquiries (shop, order_number);

-- Photos of a thread; those of the question stand with sequence 0.
create table inquiries.photos (
  shop text not null,
  inquiry uuid not null,
  photo integer not null check (photo > 0),
  sequence integer not null check (sequence >= 0),
  hash text not null,
  width integer not null,
  height integer not null,
  at timestamptz not null,
  primary key (shop, inquiry, photo),
  foreign key (shop, inquiry) references inquiries.inquiries
);
create index photos_hash on inquiries.photos (hash);

-- The request that an inquiry became.
create table inquiries.cases (
  shop text not null,
  inquiry uuid not null,
  case_number text not null,
  actor text not null,
  at timestamptz not null,
  primary key (shop, inquiry, case_number),
  foreign key (shop, inquiry) references inquiries.inquiries
);
create unique index cases_case on inquiries.cases (shop, case_number);

-- Links that open a thread without signing in; of the secret only the hash is kept.
create table inquiries.links (
  shop text not null,
  hash text not null,
  inquiry uuid not null,
  ends_at timestamptz not null,
  primary key (shop, hash),
  foreign key (shop, inquiry) references inquiries.inquiries
);

select seals.keep('inquiries.inquiries', '{inquiry}',
  '{shop,inquiry,number,category,order_number,name,address,language,words,asked_at}', 'seals.stays()');
select seals.keep('inquiries.entries', '{inquiry,sequence}',
  '{shop,inquiry,sequence,type,words,quoted,language,data,actor,at}', 'db.only_grows()');
select seals.keep('inquiries.photos', '{inquiry,photo}',
  '{shop,inquiry,photo,sequence,hash,width,height,at}', 'db.only_grows()');
select seals.keep('inquiries.cases', '{inquiry,case_number}', '{shop,inquiry,case_number,actor,at}', 'db.only_grows()');
select seals.keep_personal('inquiries.inquiries', 'inquiry', '{"name": "", "address": "", "words": ""}');
select seals.keep_personal('inquiries.entries', 'inquiry-entry', '{"words": "", "quoted": "", "data": {}}');
select seals.keep_personal('inquiries.photos', 'inquiry-photo', '{"hash": ""}');
select seals.note_by_statement(source) from unnest(array['inquiries.inquiries', 'inquiries.entries', 'inquiries.photos',
  'inquiries.cases']) source;

-- Which letter belongs to which thread: an answer to the letter goes there.
create table mail.inquiry_letters (
  shop text not null,
  letter uuid not null,
  inquiry uuid not null,
  primary key (shop, letter),
  foreign key (shop, letter) references mail.letters
);
create index inquiry_letters_inquiry on mail.inquiry_letters (shop, inquiry);
select seals.keep('mail.inquiry_letters', '{letter}', '{shop,letter,inquiry}', 'db.only_grows()');
select seals.note_by_statement('mail.inquiry_letters');

-- Where answers to a letter go: an address with a secret in it, of which only the hash is kept.
create table mail.reply_addresses (
  shop text not null,
  hash text not null,
  letter uuid not null,
  primary key (shop, hash),
  foreign key (shop, letter) references mail.letters
);

create schema incoming;

-- What came into the mailboxes of a shop, each message once: by its place in its mailbox and by its own identity.
create table incoming.messages (
  shop text not null,
  message uuid not null,
  mailbox text not null,
  validity bigint not null,
  uid bigint not null,
  message_id text not null,
  what text not null,
  from_name text not null,
  from_address text not null,
  subject text not null,
  -- The thread it went to, the letter it answers or that did not arrive, and what the mail server said of that.
  inquiry uuid,
  letter uuid,
  status text,
  at timestamptz not null,
  primary key (shop, message),
  unique (mailbox, validity, uid),
  unique (shop, message_id)
);
create index messages_letter on incoming.messages (shop, letter) where letter is not null;
select seals.keep('incoming.messages', '{message}',
  '{shop,message,mailbox,validity,uid,message_id,what,from_name,from_address,subject,inquiry,letter,status,at}',
  'db.only_grows()');
select seals.keep_personal('incoming.messages', 'message', '{"from_name": "", "from_address": "", "subject": "", "status": ""}');
select seals.note_by_statement('incoming.messages');
