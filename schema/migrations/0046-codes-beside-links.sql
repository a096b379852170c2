-- The code that stands beside a mailed link opens what the link opens, and both are used up together: `beside` is the other's hash.
alter table customers.sign_ins add column beside text;
