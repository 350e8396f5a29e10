-- Whom the plan asks for a step, by role, so that a board can show it to somebody who does not read the file.
-- Filled by the rebuild of its projection.
alter table query.step add column asked text[] not null default '{}';
alter table query.step_next add column asked text[] not null default '{}';
