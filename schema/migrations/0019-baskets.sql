-- What somebody is about to buy, found by the secret of a cookie of which only the hash is kept. It moves until it is ordered,
-- and is cleared away when nobody has touched it for a long time.
create schema basket;

create table basket.baskets (
  shop text not null,
  basket_hash text not null,
  document jsonb not null,
  version integer not null,
  changed_at timestamptz not null,
  primary key (shop, basket_hash)
);
create index baskets_changed on basket.baskets (shop, changed_at);
