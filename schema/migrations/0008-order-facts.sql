-- What the customer stated with the order, and what the catalogue said of the piece when it was bought: fact → value.
-- Orders from before state nothing.
alter table ordering.orders add column facts jsonb not null default '{}';
alter table ordering.lines add column facts jsonb not null default '{}';
