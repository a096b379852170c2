-- Who may do what in the database. The tables belong to the role that brings the schema; the program reads and adds, and
-- changes only what moves. A third role takes personal words out of what was written once, and nobody else can.

-- Whoever owns a table could change it without anybody's leave: such a role gets through its own guards only to erase.
create function db.is_erasing(of_table regclass) returns boolean language sql stable as $$
  select coalesce(current_setting('seals.erasing', true), '') = 'on'
    and pg_has_role(current_user, (select relowner from pg_class where oid = of_table), 'usage')
$$;

create or replace function db.only_grows() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and db.is_erasing(tg_relid) then
    return null;
  end if;
  raise exception '%.% only grows: no row of it is ever changed or taken away', tg_table_schema, tg_table_name
    using errcode = 'restrict_violation';
end
$$;

-- What became of a letter moves; what it says does not.
create table mail.sendings (
  shop text not null,
  letter uuid not null,
  sent_at timestamptz,
  message_id text,
  fault text,
  primary key (shop, letter),
  foreign key (shop, letter) references mail.letters
);
insert into mail.sendings (shop, letter, sent_at, message_id, fault)
  select shop, letter, sent_at, message_id, fault from mail.letters;
alter table mail.letters drop column sent_at, drop column message_id, drop column fault;

-- How a box came to its other end: handed over or brought back, once, and who said so. An earlier version let some be
-- told both; of those stands what was told first.
create table parcels.ends (
  shop text not null,
  parcel uuid not null,
  how text not null check (how in ('delivered', 'undeliverable')),
  at timestamptz not null,
  actor text not null,
  primary key (shop, parcel),
  foreign key (shop, parcel) references parcels.parcels
);
insert into parcels.ends (shop, parcel, how, at, actor)
  select shop, parcel,
    case when delivered_at <= coalesce(undeliverable_at, delivered_at) then 'delivered' else 'undeliverable' end,
    least(delivered_at, undeliverable_at), actor
  from parcels.parcels where coalesce(delivered_at, undeliverable_at) is not null;
create trigger only_grows before update or delete or truncate on parcels.ends execute function db.only_grows();
alter table parcels.parcels drop constraint parcels_one_end, drop column delivered_at, drop column undeliverable_at;

-- Personal words that were taken out of a row that is written once: what is left of it, when, by whom and why.
create table seals.erasures (
  shop text not null,
  erasure bigint generated always as identity,
  source text not null,
  id text not null,
  hash bytea not null,
  actor text not null,
  why text not null check (why <> ''),
  at timestamptz not null,
  primary key (shop, erasure)
);
create index erasures_row on seals.erasures (shop, source, id);
create trigger only_grows before update or delete or truncate on seals.erasures execute function db.only_grows();

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
  ('seals.erasures', '{erasure}', '{shop,erasure,source,id,hash,actor,why,at}');

-- What is personal in a source, what people call a row of it, and what stands there instead when it was erased.
create view seals.personal (source, called, blank) as values
  ('ordering.orders', 'order', '{"name": "", "address": "", "memo": "", "deliver_to": {"name": "", "lines": []}}'::jsonb),
  ('mail.letters', 'letter', '{"to_name": "", "to_address": "", "subject": "", "text_body": "", "html_body": ""}'),
  ('cases.cases', 'case', '{"description": ""}'),
  ('cases.photos', 'photo', '{"hash": ""}');

-- A leaf is written by the database and by nobody else, whoever writes the row.
create or replace function seals.note() returns trigger language plpgsql security definer
set search_path to pg_catalog, pg_temp set timezone to 'UTC' set bytea_output to 'hex' as $$
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

create or replace function seals.stays() returns trigger language plpgsql set timezone to 'UTC' set bytea_output to 'hex' as $$
declare
  of seals.sources;
begin
  if tg_op = 'UPDATE' then
    if db.is_erasing(tg_relid) then
      return new;
    end if;
    select * into strict of from seals.sources where source = tg_table_schema || '.' || tg_table_name;
    if seals.hash_of(of.source, of.columns, to_jsonb(old)) = seals.hash_of(of.source, of.columns, to_jsonb(new)) then
      return new;
    end if;
  end if;
  raise exception '%.% keeps what was written: it is never changed or taken away', tg_table_schema, tg_table_name
    using errcode = 'restrict_violation';
end
$$;

-- Takes the personal words out of one row and writes down that it did; false when there is no such row.
create function seals.erase(of_shop text, wanted text, of_id text, by_whom text, because text) returns boolean
language plpgsql security definer
set search_path to pg_catalog, pg_temp set timezone to 'UTC' set bytea_output to 'hex' as $$
declare
  of seals.sources;
  blanks jsonb;
  left_over bytea;
  taken bigint;
begin
  select * into strict of from seals.sources where source = wanted;
  select blank into strict blanks from seals.personal where source = wanted;
  perform set_config('seals.erasing', 'on', true);
  execute format(
    'update %s r set (%s) = (select %s from jsonb_populate_record(r, case when $1 ? ''deliver_to''
       then jsonb_set($1, ''{deliver_to}'', (to_jsonb(r) -> ''deliver_to'') || ($1 -> ''deliver_to'')) else $1 end) p)
     where r.shop = $2 and seals.id_of($3, to_jsonb(r)) = $4',
    of.source,
    (select string_agg(quote_ident(c), ', ') from jsonb_object_keys(blanks) c),
    (select string_agg('p.' || quote_ident(c), ', ') from jsonb_object_keys(blanks) c))
  using blanks, of_shop, of.keys, of_id;
  get diagnostics taken = row_count;
  perform set_config('seals.erasing', '', true);
  if taken = 0 then
    return false;
  end if;
  select hash into strict left_over from seals.rows_of(wanted) where shop = of_shop and id = of_id;
  insert into seals.erasures (shop, source, id, hash, actor, why, at)
  values (of_shop, wanted, of_id, left_over, by_whom, because, clock_timestamp());
  return true;
end
$$;
revoke execute on function seals.note(), seals.erase(text, text, text, text, text) from public;

do $$
declare
  of seals.sources;
begin
  for of in select * from seals.sources where source in ('parcels.ends', 'staff.log', 'seals.erasures') order by source loop
    execute format('create trigger note after insert on %s for each row execute function seals.note()', of.source);
    execute format(
      'insert into seals.leaves (shop, source, id, hash, at)
       select r.shop, %L, r.id, r.hash, clock_timestamp() from seals.rows_of(%L) r order by r.shop, r.id', of.source, of.source);
  end loop;
end
$$;
insert into seals.unsealed (shop, leaf)
  select shop, leaf from seals.leaves where source in ('parcels.ends', 'staff.log', 'seals.erasures');

-- Whether a table keeps what is in it: by a guard of ours.
create function db.keeps(of_table regclass) returns boolean language sql stable as $$
  select exists (
    select from pg_trigger t where t.tgrelid = of_table
      and t.tgfoid in ('db.only_grows()'::regprocedure, 'seals.stays()'::regprocedure))
$$;

-- Lets a role in as the program: it reads everything, adds, and changes only what moves. Called after every start, so
-- that tables of later versions are never forgotten.
create function db.admit_program(program name) returns void language plpgsql as $$
declare
  of_schema name;
  t record;
  moving text;
begin
  for of_schema in
    select nspname from pg_namespace
    where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
  loop
    execute format('grant usage on schema %I to %I', of_schema, program);
    execute format('revoke all on all tables in schema %I from %I', of_schema, program);
    execute format('grant usage on all sequences in schema %I to %I', of_schema, program);
    execute format('grant select on all tables in schema %I to %I', of_schema, program);
  end loop;
  for t in
    select c.oid::regclass as name, n.nspname, c.relname, c.relrowsecurity, db.keeps(c.oid) as kept
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
  loop
    if t.name in ('db.migrations'::regclass, 'seals.leaves'::regclass, 'seals.erasures'::regclass) then
      continue;
    elsif t.name = 'seals.unsealed'::regclass then
      execute format('grant delete on %s to %I', t.name, program);
    elsif not t.kept then
      execute format('grant insert, update, delete on %s to %I', t.name, program);
    else
      execute format('grant insert on %s to %I', t.name, program);
      select string_agg(quote_ident(a.attname), ', ') into moving
      from pg_attribute a join seals.sources s on s.source = t.nspname || '.' || t.relname
      where a.attrelid = t.name and a.attnum > 0 and not a.attisdropped and a.attname <> all (s.columns)
        and not exists (
          select from pg_trigger g where g.tgrelid = t.name and g.tgfoid = 'db.only_grows()'::regprocedure);
      if moving is not null then
        execute format('grant update (%s) on %s to %I', moving, t.name, program);
      end if;
    end if;
    -- The library for jobs keeps everybody but the owner from every row.
    if t.relrowsecurity and not exists (
      select from pg_policy p where p.polrelid = t.name and p.polname = 'program')
    then
      execute format('create policy program on %s using (true) with check (true)', t.name);
    end if;
  end loop;
end
$$;

-- Lets a role in that takes personal words out, one row at a time, and reads only what it needs to name it.
create function db.admit_eraser(eraser name) returns void language plpgsql as $$
begin
  execute format('grant usage on schema seals to %I', eraser);
  execute format('grant select on seals.personal to %I', eraser);
  execute format('grant execute on function seals.erase(text, text, text, text, text) to %I', eraser);
end
$$;
revoke execute on function db.admit_program(name), db.admit_eraser(name) from public;
