-- When an alert was last opened again: from then on it waits, not from the day on which it was raised.
alter table query.alert add column reopened_at timestamptz;
alter table query.alert_next add column reopened_at timestamptz;
