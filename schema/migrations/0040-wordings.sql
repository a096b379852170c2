-- What many rulings have in common, once by its content: the words of the clauses that speak, and the closing days that were
-- counted by. A ruling names it by its hash; rulings kept before hold their own words, and closing days in a row of their own.
create table rulings.wordings (
  shop text not null,
  hash text not null,
  clauses jsonb not null,
  closing jsonb not null,
  primary key (shop, hash)
);
select seals.keep('rulings.wordings', '{hash}', '{shop,hash,clauses,closing}', 'seals.stays()');
select seals.note_by_statement('rulings.wordings');

-- A row is small now: it is neither pressed together nor laid aside.
alter table rulings.rulings set (toast_tuple_target = 8160);
