-- A line of which a piece was withdrawn from, while staff have not decided: it is neither made, packed nor sent meanwhile.
-- The cases that hold it; once none does, work goes on.
alter table ordering.progress add column held_by text[] not null default '{}';
