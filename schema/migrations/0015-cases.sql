-- Whoever asks about a present, and where they are written to: never to the giver. Cases made before have none.
create table cases.recipients (
  shop text not null,
  number text not null,
  name text not null,
  address text not null,
  -- Where a parcel goes to; empty where none does.
  lines text[] not null,
  primary key (shop, number),
  foreign key (shop, number) references cases.cases
);

-- The closing days by which a ruling was counted: asked again, it is counted by the same. Rulings kept before have none.
create table rulings.closings (
  shop text not null,
  hash text not null,
  closing jsonb not null,
  primary key (shop, hash),
  foreign key (shop, hash) references rulings.rulings
);

-- Both are written once, and are evidence.
create or replace view seals.sources (source, keys, columns) as values
  ('shops.documents', '{hash}'::text[], '{shop,hash,name,version,kind,text,effective_at,kept_at}'::text[]),
  ('publishing.versions', '{hash}',
    '{shop,hash,draft_hash,version,sequence,effective_at,published_at,published_by,note,replaces,difference,replay}'),
  ('ordering.orders', '{number}',
    '{shop,number,key,customer,placed_at,language,currency,total_minor,shipping_minor,buyer,name,address,country,subdivision,deliver_to,destination,memo,gift_code_hash,informed_at,return_clause_shown,documents,actor,facts}'),
  ('ordering.lines', '{number,line}',
    '{shop,number,line,sku,product,name,options,kind,seal,resizable,cancellable,picture,quantity,price_minor,facts}'),
  ('ordering.events', '{event}', '{shop,event,number,line,type,data,actor,at}'),
  ('stock.movements', '{movement}', '{shop,movement,sku,pool,units,why,reference,actor,at}'),
  ('payments.entries', '{entry}',
    '{shop,entry,order_number,kind,amount_minor,currency,method,brand,case_number,actor,at,reason}'),
  ('parcels.parcels', '{parcel}', '{shop,parcel,order_number,case_number,direction,lines,carrier,tracking,sent_at,actor}'),
  ('rulings.rulings', '{hash}', '{shop,hash,request,documents,facts,ruling,kept_at}'),
  ('cases.cases', '{number}',
    '{shop,number,key,request,order_number,line,quantity,answers,description,language,opened_at,opened_by}'),
  ('cases.events', '{number,sequence}', '{shop,number,sequence,type,data,actor,at}'),
  ('cases.photos', '{number,photo}', '{shop,number,photo,hash,width,height,added_by,added_at}'),
  ('mail.letters', '{letter}',
    '{shop,letter,kind,order_number,case_number,customer,to_name,to_address,language,subject,text_body,html_body,kept_at}'),
  ('parcels.ends', '{parcel}', '{shop,parcel,how,at,actor}'),
  ('staff.log', '{entry}', '{shop,entry,type,member,data,actor,request,at}'),
  ('seals.erasures', '{erasure}', '{shop,erasure,source,id,hash,actor,why,at}'),
  ('cases.recipients', '{number}', '{shop,number,name,address,lines}'),
  ('rulings.closings', '{hash}', '{shop,hash,closing}');
create or replace view seals.personal (source, called, blank) as values
  ('ordering.orders', 'order', '{"name": "", "address": "", "memo": "", "deliver_to": {"name": "", "lines": []}}'::jsonb),
  ('mail.letters', 'letter', '{"to_name": "", "to_address": "", "subject": "", "text_body": "", "html_body": ""}'),
  ('cases.cases', 'case', '{"description": ""}'),
  ('cases.photos', 'photo', '{"hash": ""}'),
  ('cases.recipients', 'recipient', '{"name": "", "address": "", "lines": []}');
do $$
declare
  one text;
begin
  foreach one in array array['cases.recipients', 'rulings.closings'] loop
    execute format('create trigger note after insert on %s for each row execute function seals.note()', one);
    execute format('create trigger stays before update or delete on %s for each row execute function seals.stays()', one);
    execute format('create trigger never_emptied before truncate on %s execute function seals.stays()', one);
  end loop;
end
$$;

-- Asking for a piece does not say that it is on its way: until it is here, it is where it was.
update units.units u set custody = 'with-customer'
from cases.cases c
where c.shop = u.shop and c.number = u.in_case and c.state = 'awaiting-return' and u.custody = 'on-the-way-to-shop';
