-- A request may take in several inquiries, and an inquiry again what was said in it since.
drop index inquiries.cases_case;
create index cases_case on inquiries.cases (shop, case_number);
