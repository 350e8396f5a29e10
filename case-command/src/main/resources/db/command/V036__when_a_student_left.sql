-- Whoever left within a year is found whatever is open, so that being found tells nothing. Counted from when it
-- was recorded: a last day long ago, typed today, hides nobody. Filled by the rebuild of its projection.
alter table command.student add column left_at timestamptz;
alter table command.student_next add column left_at timestamptz;
