-- When danger was told on an alert that somebody had, or that a response answered; empty again once it is answered.
alter table query.alert add column danger_at timestamptz;
alter table query.alert_next add column danger_at timestamptz;
