-- What 0009 left aside of cases made before it: what was found since the request stands in their events, and a refund of less than the price,
-- for a piece that stayed with the customer, ends no claim. What a later version wrote itself stands.
update cases.cases c set findings = jsonb_strip_nulls(jsonb_build_object(
    'inspection', (select e.data ->> 'found' from cases.events e
      where e.shop = c.shop and e.number = c.number and e.type = 'Inspected' order by e.sequence desc limit 1),
    'returned', (select to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from cases.events e
      where e.shop = c.shop and e.number = c.number and e.type = 'ParcelReceived' order by e.sequence desc limit 1)
  )) || c.findings;

update units.units u set ended = null
from cases.cases c
join ordering.lines l on l.shop = c.shop and l.number = c.order_number and l.line = c.line
where u.shop = c.shop and u.order_number = c.order_number and u.line = c.line and u.unit = any (c.units)
  and u.ended = 'refunded' and u.custody = 'with-customer'
  and (c.state = 'refund-owed' or (c.state = 'settled' and c.data ->> 'by' = 'refund'))
  and (select coalesce(sum(e.amount_minor), 0) from payments.entries e
    where e.shop = c.shop and e.case_number = c.number and e.kind = 'refund-owed') < l.price_minor * c.quantity
  and not exists (select 1 from cases.cases other
    join payments.entries e on e.shop = other.shop and e.case_number = other.number and e.kind = 'refund-owed'
    where other.shop = c.shop and other.order_number = c.order_number and other.line = c.line and other.number <> c.number
      and u.unit = any (other.units) and e.amount_minor >= l.price_minor * other.quantity);
