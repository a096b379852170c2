-- Visits to a store that are booked with a request for work on a piece. What was said and agreed stands with the case;
-- here is only who has which time, so that it is given once. A visit that is over or off has no row.
create table cases.visits (
  shop text not null,
  number text not null,
  store text not null,
  day date not null,
  starts text not null check (starts ~ '^[0-2][0-9]:[0-5][0-9]$'),
  -- How many visits a store has at the same time: each has a place of its own.
  place integer not null check (place > 0),
  language text not null,
  booked_at timestamptz not null,
  primary key (shop, number),
  unique (shop, store, day, starts, place),
  foreign key (shop, number) references cases.cases
);
create index visits_of_day on cases.visits (shop, day, starts);
