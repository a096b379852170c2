-- Who brings several pieces books one time for all of them: each request has its visit, the first of them holds the
-- place, and `beside` names it at the others.
alter table cases.visits add column beside text;
drop index cases.visits_place;
create unique index visits_place on cases.visits (shop, store, day, starts, place)
  where ended is null and beside is null;
create index visits_beside on cases.visits (shop, beside) where beside is not null;
