-- What every module stands on. Each module has a PostgreSQL schema of its own, and only that module's files name it;
-- the key of every table of ours begins with `shop`.

create schema if not exists db;

-- For ledgers, events and letters, which are written once and kept as they are:
--   create trigger only_grows before update or delete or truncate on payments.entries execute function db.only_grows();
create function db.only_grows() returns trigger language plpgsql as $$
begin
  raise exception '%.% only grows: no row of it is ever changed or taken away', tg_table_schema, tg_table_name
    using errcode = 'restrict_violation';
end
$$;
