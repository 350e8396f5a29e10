-- The list of one's own worries begins with the newest; ids say nothing of that. Filled from the events by its
-- projection, which is built anew; until then it is null.
alter table command.worry add column reported_at timestamptz;
alter table command.worry_next add column reported_at timestamptz;

drop index command.worry_of_reporter;
drop index command.worry_next_of_reporter;
create index worry_of_reporter on command.worry (reported_by, school_id, reported_at desc nulls last, worry_id);
create index worry_next_of_reporter on command.worry_next (reported_by, school_id, reported_at desc nulls last, worry_id);
