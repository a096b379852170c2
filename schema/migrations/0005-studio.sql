-- A policy that somebody is still writing: one for each member of staff, until it is published or put away.
create schema drafts;

create table drafts.policies (
  shop text not null,
  member uuid not null,
  text text not null,
  saved_at timestamptz not null,
  primary key (shop, member),
  foreign key (shop, member) references staff.members
);
