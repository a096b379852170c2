-- How many pieces of a line cases hold back: the others are made, packed and sent meanwhile.
alter table ordering.progress add column held integer not null default 0 check (held >= 0);
update ordering.progress p
set held = (select coalesce(sum(c.quantity), 0) from cases.cases c where c.shop = p.shop and c.number = any (p.held_by))
where cardinality(p.held_by) > 0;
