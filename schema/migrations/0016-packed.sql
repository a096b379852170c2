-- A line that is packed and waits for the carrier: between being prepared and shipped, where some cancellations end.
alter table ordering.progress drop constraint progress_stage_check;
alter table ordering.progress add constraint progress_stage_check check (
  stage in ('accepted', 'in-production', 'preparing', 'packed', 'shipped', 'delivered', 'undeliverable')
);
