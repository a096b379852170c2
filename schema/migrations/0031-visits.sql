-- A visit that took place, or that nobody came to, stays in the list of its day; its time holds nothing up any more.
-- One that was called off has no row.
alter table cases.visits
  add column ended text check (ended in ('came', 'missed')),
  drop constraint visits_shop_store_day_starts_place_key;
create unique index visits_place on cases.visits (shop, store, day, starts, place) where ended is null;
