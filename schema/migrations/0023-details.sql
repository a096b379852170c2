-- What a request says beyond answers, words and photos: the new size, another day, the number of a certificate. Written
-- once with the case; a request that says no more has no row.
create table cases.details (
  shop text not null,
  number text not null,
  details jsonb not null,
  primary key (shop, number),
  foreign key (shop, number) references cases.cases
);
select seals.keep('cases.details', '{number}', '{shop,number,details}', 'db.only_grows()');
select seals.keep_personal('cases.details', 'case', '{"details": {}}');
