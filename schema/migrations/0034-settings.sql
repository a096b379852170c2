-- What a shop's settings were, version by version: the whole text, and which parts of it an owner wrote over the folder.
create table shops.settings (
  shop text not null,
  version integer not null check (version > 0),
  text text not null,
  parts text[] not null,
  note text not null,
  actor text not null,
  at timestamptz not null,
  primary key (shop, version)
);
select seals.keep('shops.settings', '{version}', '{shop,version,text,parts,note,actor,at}', 'db.only_grows()');
