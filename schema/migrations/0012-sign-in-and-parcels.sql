-- Doors that keep out, and what is written down at them. Sign-in letters that earlier versions kept stay as they were
-- written: the links in them ended a quarter of an hour later, and what was kept is evidence.

-- A box that left is handed over or brought back, never both. Boxes of earlier versions that were told both stay as they are.
alter table parcels.parcels add constraint parcels_one_end
  check (delivered_at is null or undeliverable_at is null) not valid;

-- Photos are looked up by content before what no row names is cleared away.
create index photos_hash on cases.photos (hash);

-- Somebody who has left keeps the name under what they did, and comes in no more.
alter table staff.members add column left_at timestamptz;

-- What happened at the doors of a shop's desk: who came in or was refused, who was given which part. It only grows.
create table staff.log (
  shop text not null,
  entry bigint generated always as identity,
  type text not null,
  member uuid,
  data jsonb not null,
  actor text,
  request text not null,
  at timestamptz not null,
  primary key (shop, entry)
);
create trigger only_grows before update or delete or truncate on staff.log execute function db.only_grows();
