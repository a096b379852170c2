-- Published versions of policies: who published what, from when it holds, what it changes and what it would have changed.
create schema publishing;

-- The text is kept in shops.documents under `hash`. `draft_hash` is the text as it was handed in: its effective date may have
-- been written into it by the act of publishing.
create table publishing.versions (
  shop text not null,
  hash text not null,
  draft_hash text not null,
  version text not null,
  sequence integer not null,
  effective_at timestamptz not null,
  published_at timestamptz not null,
  published_by text not null,
  note text not null,
  replaces text,
  difference jsonb,
  replay jsonb,
  primary key (shop, hash),
  unique (shop, version),
  unique (shop, sequence),
  foreign key (shop, hash) references shops.documents,
  foreign key (shop, replaces) references publishing.versions,
  check ((replaces is null) = (difference is null))
);
create index versions_effective on publishing.versions (shop, effective_at, sequence);
create trigger only_grows before update or delete or truncate on publishing.versions execute function db.only_grows();
