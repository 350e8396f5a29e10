-- An alert about several is answered when everybody it is about has a response.
alter table query.alert_subject add column answered boolean not null default false;
alter table query.alert_subject_next add column answered boolean not null default false;
