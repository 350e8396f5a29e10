-- Whoever reports worries opens the list of his own; a city has those of everybody in one table.
create index worry_of_reporter on command.worry (reported_by, school_id, worry_id);
create index worry_next_of_reporter on command.worry_next (reported_by, school_id, worry_id);
