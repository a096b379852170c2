-- Parcels that came back, boxes that belong to no case, and where a parcel is sent instead.

-- Why a box could not be delivered, as the carrier or staff say it.
create table parcels.returns (
  shop text not null,
  parcel uuid not null,
  cause text not null check (cause in ('absent', 'address', 'refused', 'kept-too-long', 'customs', 'not-said')),
  actor text not null,
  at timestamptz not null,
  primary key (shop, parcel),
  foreign key (shop, parcel) references parcels.parcels
);
select seals.keep('parcels.returns', '{parcel}', '{shop,parcel,cause,actor,at}', 'db.only_grows()');

-- A box that came to the shop and belongs to no open case, as it was recorded at the desk.
create table parcels.strays (
  shop text not null,
  stray uuid not null,
  sender text not null,
  what text not null,
  carrier text not null,
  tracking text not null,
  actor text not null,
  at timestamptz not null,
  primary key (shop, stray)
);
select seals.keep('parcels.strays', '{stray}', '{shop,stray,sender,what,carrier,tracking,actor,at}', 'db.only_grows()');
select seals.keep_personal('parcels.strays', 'stray', '{"sender": "", "what": "", "tracking": ""}');

-- The case that it turned out to belong to; a box belongs to one.
create table parcels.matches (
  shop text not null,
  stray uuid not null,
  case_number text not null,
  actor text not null,
  at timestamptz not null,
  primary key (shop, stray),
  foreign key (shop, stray) references parcels.strays
);
select seals.keep('parcels.matches', '{stray}', '{shop,stray,case_number,actor,at}', 'db.only_grows()');

-- Where the parcel of a case is sent, as its customer said; the newest counts.
create table cases.addresses (
  shop text not null,
  number text not null,
  sequence integer not null check (sequence > 0),
  name text not null,
  lines text[] not null,
  actor text not null,
  at timestamptz not null,
  primary key (shop, number, sequence),
  foreign key (shop, number) references cases.cases
);
select seals.keep('cases.addresses', '{number,sequence}', '{shop,number,sequence,name,lines,actor,at}', 'db.only_grows()');
select seals.keep_personal('cases.addresses', 'sent-to', '{"name": "", "lines": []}');
