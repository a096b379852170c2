-- One sequence for the numbers of all cases: whoever opens a case waits for nobody else's. It begins after every number that was
-- ever given; a request that is broken off leaves a hole.
create sequence cases.numbers;
select setval('cases.numbers', 1 + greatest(
  (select coalesce(max(last), 0) from cases.counters),
  (select coalesce(max(substring(number from '\d{1,15}$')::bigint), 0) from cases.cases)), false);
drop table cases.counters;
