-- A case in one statement: what is written with every case costs one look at the seals a table, as with orders. What is hashed is
-- the same to the last sign.
select seals.note_by_statement(source) from unnest(array['cases.cases', 'cases.events', 'rulings.rulings', 'rulings.closings'])
  as x (source);

-- Whoever orders these jobs in the statement that opens the case finds their names here.
insert into graphile_worker._private_tasks (identifier) values ('send-letter'), ('wake-case'), ('remind-case')
  on conflict do nothing;
