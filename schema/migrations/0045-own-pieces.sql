-- A piece that the owner added at the desk: no file of the folder describes it, and none takes it out of the shop. What
-- is written of it first is `written`, as for pieces of the folder; edits stand over it.
alter table catalogue.products add column own boolean not null default false;
