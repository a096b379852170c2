-- Evidence that cannot be altered unnoticed: every row that is written once gets a leaf, the hash of what was written, in the
-- transaction that writes it; a worker seals leaves in batches, and each seal carries the hash of the one before.
create schema seals;

-- Which rows are evidence, by which key, and what of them is: their columns in this order, for ever. Columns that come
-- later are sealed under a source of their own.
create view seals.sources (source, keys, columns) as values
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
    '{shop,letter,kind,order_number,case_number,customer,to_name,to_address,language,subject,text_body,html_body,kept_at}');

create table seals.leaves (
  shop text not null,
  leaf bigint generated always as identity,
  source text not null,
  id text not null,
  hash bytea not null,
  at timestamptz not null,
  primary key (shop, leaf),
  unique (shop, source, id)
);
create trigger only_grows before update or delete or truncate on seals.leaves execute function db.only_grows();

-- Leaves that no seal holds yet. A row goes when its leaf is sealed.
create table seals.unsealed (
  shop text not null,
  leaf bigint not null,
  primary key (shop, leaf),
  foreign key (shop, leaf) references seals.leaves
);

-- `root` is over the leaves of the batch, `hash` over this seal and the one before.
create table seals.seals (
  shop text not null,
  seal bigint not null check (seal > 0),
  leaves integer not null check (leaves > 0),
  root bytea not null,
  hash bytea not null,
  at timestamptz not null,
  primary key (shop, seal)
);
create trigger only_grows before update or delete or truncate on seals.seals execute function db.only_grows();

create table seals.sealed (
  shop text not null,
  leaf bigint not null,
  seal bigint not null,
  primary key (shop, leaf),
  foreign key (shop, leaf) references seals.leaves,
  foreign key (shop, seal) references seals.seals
);
create index sealed_seal on seals.sealed (shop, seal, leaf);
create trigger only_grows before update or delete or truncate on seals.sealed execute function db.only_grows();

-- What is hashed of a row: its source and its columns, as JSON in their order.
create function seals.hash_of(source text, columns text[], row_ jsonb) returns bytea language sql immutable as $$
  select sha256(convert_to(jsonb_build_array(source, jsonb_agg(row_ -> c order by n))::text, 'UTF8'))
  from unnest(columns) with ordinality as x (c, n)
$$;

create function seals.id_of(keys text[], row_ jsonb) returns text language sql immutable as $$
  select string_agg(row_ ->> k, '/' order by n) from unnest(keys) with ordinality as x (k, n)
$$;

-- Zone and the form of bytes are set, so that the same row gives the same JSON whoever looks.
create function seals.note() returns trigger language plpgsql set timezone to 'UTC' set bytea_output to 'hex' as $$
declare
  of seals.sources;
  written jsonb := to_jsonb(new);
  noted bigint;
begin
  select * into strict of from seals.sources where source = tg_table_schema || '.' || tg_table_name;
  insert into seals.leaves (shop, source, id, hash, at)
  values (new.shop, of.source, seals.id_of(of.keys, written), seals.hash_of(of.source, of.columns, written), clock_timestamp())
  returning leaf into noted;
  insert into seals.unsealed (shop, leaf) values (new.shop, noted);
  return null;
end
$$;

-- For rows of which only a part is evidence: what moves may move, the rest stays, and the row stays.
create function seals.stays() returns trigger language plpgsql set timezone to 'UTC' set bytea_output to 'hex' as $$
declare
  of seals.sources;
begin
  if tg_op = 'UPDATE' then
    select * into strict of from seals.sources where source = tg_table_schema || '.' || tg_table_name;
    if seals.hash_of(of.source, of.columns, to_jsonb(old)) = seals.hash_of(of.source, of.columns, to_jsonb(new)) then
      return new;
    end if;
  end if;
  raise exception '%.% keeps what was written: it is never changed or taken away', tg_table_schema, tg_table_name
    using errcode = 'restrict_violation';
end
$$;

-- The rows of a source as they are now, and what is in them.
create function seals.rows_of(wanted text) returns table (shop text, id text, hash bytea)
language plpgsql stable set timezone to 'UTC' set bytea_output to 'hex' as $$
declare
  of seals.sources;
begin
  select * into strict of from seals.sources where source = wanted;
  return query execute format(
    'select r.shop, seals.id_of($1, to_jsonb(r)), seals.hash_of($2, $3, to_jsonb(r)) from %s r', of.source)
  using of.keys, of.source, of.columns;
end
$$;

do $$
declare
  of seals.sources;
begin
  for of in select * from seals.sources order by source loop
    execute format('create trigger note after insert on %s for each row execute function seals.note()', of.source);
    if of.source in ('shops.documents', 'parcels.parcels', 'cases.cases', 'cases.photos', 'mail.letters') then
      execute format('create trigger stays before update or delete on %s for each row execute function seals.stays()', of.source);
      execute format('create trigger never_emptied before truncate on %s execute function seals.stays()', of.source);
    end if;
    -- What earlier versions wrote is sealed as it stands today.
    execute format(
      'insert into seals.leaves (shop, source, id, hash, at)
       select r.shop, %L, r.id, r.hash, clock_timestamp() from seals.rows_of(%L) r order by r.shop, r.id', of.source, of.source);
  end loop;
end
$$;
insert into seals.unsealed (shop, leaf) select shop, leaf from seals.leaves;
