-- In which window of the browser a draft was written last: two windows must not write over each other unseen.
alter table drafts.policies add column written_in text not null default '';
