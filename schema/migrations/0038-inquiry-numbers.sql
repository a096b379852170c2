-- One sequence for the numbers of all inquiries: whoever asks a question waits for nobody else's. It begins after every number that
-- was ever given; a question that is broken off leaves a hole.
create sequence inquiries.numbers;
select setval('inquiries.numbers', 1 + greatest(
  (select coalesce(max(last), 0) from inquiries.counters),
  (select coalesce(max(substring(number from '\d{1,15}$')::bigint), 0) from inquiries.inquiries)), false);
drop table inquiries.counters;
