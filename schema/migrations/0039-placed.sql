-- What an order writes beside its rows: the leaves that no seal holds yet are one row a statement, however many it noted, and
-- an index that nobody asks is gone.
drop index ordering.promises_ship_by;

-- `leaf` is the first of `leaves`, which were noted together.
alter table seals.unsealed add column leaves bigint[];
update seals.unsealed set leaves = array[leaf];
alter table seals.unsealed alter column leaves set not null;

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
  insert into seals.unsealed (shop, leaf, leaves) values (new.shop, noted, array[noted]);
  return null;
end
$$;

create or replace function seals.keep(of_source text, keys text[], columns text[], guard regprocedure) returns void language plpgsql as $$
begin
  execute format('create or replace view seals.sources (source, keys, columns) as %s union all values (%L, %L::text[], %L::text[])',
    rtrim(pg_get_viewdef('seals.sources'::regclass), ';'), of_source, keys, columns);
  execute format('create trigger note after insert on %s for each row execute function seals.note()', of_source);
  if guard = 'db.only_grows()'::regprocedure then
    execute format('create trigger only_grows before update or delete or truncate on %s execute function db.only_grows()', of_source);
  else
    execute format('create trigger stays before update or delete on %s for each row execute function seals.stays()', of_source);
    execute format('create trigger never_emptied before truncate on %s execute function seals.stays()', of_source);
  end if;
  -- What is there already is sealed as it stands.
  execute format(
    'with noted as (
       insert into seals.leaves (shop, source, id, hash, at)
       select r.shop, %1$L, r.id, r.hash, clock_timestamp() from seals.rows_of(%1$L) r order by r.shop, r.id
       returning shop, leaf)
     insert into seals.unsealed (shop, leaf, leaves) select shop, leaf, array[leaf] from noted', of_source);
end
$$;

-- As in 0018, but that what no seal holds yet is one row, or one for each thousand where there are that many.
create or replace function seals.note_by_statement(wanted text) returns void language plpgsql as $$
declare
  of seals.sources;
  noting text := 'note_' || replace(wanted, '.', '_');
begin
  select * into strict of from seals.sources where source = wanted;
  execute format($make$
    create or replace function seals.%I() returns trigger language plpgsql security definer
    set search_path to pg_catalog, pg_temp set timezone to 'UTC' set bytea_output to 'hex' as $body$
    begin
      with noted as (
        insert into seals.leaves (shop, source, id, hash, at)
        select n.shop, %L, concat_ws('/', %s),
          sha256(convert_to(jsonb_build_array(%L, jsonb_build_array(%s))::text, 'UTF8')), clock_timestamp()
        from written n
        returning shop, leaf)
      insert into seals.unsealed (shop, leaf, leaves)
      select shop, min(leaf), array_agg(leaf) from noted group by shop, leaf / 1000;
      return null;
    end
    $body$ $make$,
    noting, of.source, (select string_agg(format('n.%I', k), ', ' order by i) from unnest(of.keys) with ordinality x (k, i)),
    of.source, (select string_agg(format('n.%I', c), ', ' order by i) from unnest(of.columns) with ordinality x (c, i)));
  execute format('revoke execute on function seals.%I() from public', noting);
  execute format('drop trigger if exists note on %s', of.source);
  execute format('create trigger note after insert on %s referencing new table as written
    for each statement execute function seals.%I()', of.source, noting);
end
$$;

select seals.note_by_statement(source)
from (
  select t.tgrelid::regclass::text as source
  from pg_trigger t join pg_proc p on p.oid = t.tgfoid
  where t.tgname = 'note' and p.proname <> 'note') x
order by source;
