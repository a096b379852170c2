-- What was done about a fault of a piece, in turn: laws and documents ask whether it was repaired or replaced before. A
-- list of how (`repaired`, or of a replacement `replaced`), the fault as it was told, the case, and when in milliseconds.
alter table units.units add column remedies jsonb not null default '[]';

-- Cases made before: what was told as a lack of conformity, was not found otherwise, and was not paid for.
with faults as (
  select * from cases.cases
  where answers ->> 'reason' in ('defect', 'wrong-item', 'damaged-on-arrival', 'stained', 'missing-part')
    and coalesce(findings ->> 'inspection', '') not in ('not-found', 'by-use')
), done as (
  select c.shop, c.order_number, c.line, n.unit, 'repaired' as how, c.answers ->> 'reason' as fault, c.number, max(e.at) as at
  from faults c
  join cases.events e on e.shop = c.shop and e.number = c.number and e.type = 'WorkChecked' and e.data ->> 'passed' = 'true'
  cross join unnest(c.units) as n (unit)
  where c.kind = 'care' and c.request = 'repair'
    and not exists (select from cases.events p where p.shop = c.shop and p.number = c.number and p.type = 'QuotePaid')
  group by c.shop, c.order_number, c.line, n.unit, fault, c.number
  union all
  select c.shop, c.order_number, c.line, u.unit, 'replaced', c.answers ->> 'reason', c.number, p.sent_at
  from faults c
  join units.units u on u.shop = c.shop and u.order_number = c.order_number and u.line = c.line and u.replaces = any (c.units)
  join parcels.parcels p on p.shop = u.shop and p.parcel = u.parcel and p.case_number = c.number
  where c.kind = 'exchange'
), listed as (
  select shop, order_number, line, unit,
    jsonb_agg(jsonb_build_object('how', how, 'fault', fault, 'case', number, 'at', (extract(epoch from at) * 1000)::bigint)
      order by at, number) as remedies
  from done group by shop, order_number, line, unit
)
update units.units u set remedies = listed.remedies from listed
where u.shop = listed.shop and u.order_number = listed.order_number and u.line = listed.line and u.unit = listed.unit;
