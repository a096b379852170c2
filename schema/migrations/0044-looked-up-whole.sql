-- Whoever looked a row up by its own key, as every check of a key does, could be led through all rows of the shop, wherever that
-- was planned while there were few: another index began with the shop too and seemed to cost the same.
drop index payments.payments_order;
create index payments_order on payments.payments (order_number, shop);
drop index cases.cases_order;
create index cases_order on cases.cases (order_number, shop);
alter table cases.cases drop constraint cases_shop_key_key, add constraint cases_key unique (key, shop);
drop index parcels.parcels_order;
create index parcels_order on parcels.parcels (order_number, shop);
drop index mail.letters_order;
create index letters_order on mail.letters (order_number, shop);
drop index mail.letters_case;
create index letters_case on mail.letters (case_number, shop);
drop index mail.letters_customer;
create index letters_customer on mail.letters (customer, shop);
drop index mail.letters_kept;
create index letters_kept on mail.letters (kept_at, shop);
