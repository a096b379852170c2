-- In which country whoever was given a piece has it: by which carrier it comes back hangs on that. Of cases made before nothing is said.
alter table cases.recipients add column country text check (country ~ '^[A-Z]{2}$');
