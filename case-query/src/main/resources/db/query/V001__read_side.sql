-- What is read: folded from the events, rebuilt from them at any time. Ids, codes, times and blind
-- tokens alone; names and texts stay encrypted in the events and are opened when a page is drawn.

create table query.token (
    projection text    primary key,
    position   bigint  not null check (position >= 0),
    revision   integer not null check (revision > 0)
);

create table query.parked (
    projection    text        not null references query.token (projection),
    stream_type   text        not null,
    stream_id     uuid        not null,
    from_position bigint      not null,
    reason        text        not null,
    parked_at     timestamptz not null default now(),
    primary key (projection, stream_id, stream_type)
);

-- Schools, staff, students.

create table query.school (
    school_id  uuid    primary key,
    name       text    not null, -- of the institution, public
    short_name text    not null,
    zone       text    not null,
    simulated  boolean not null
);
create table query.school_next (like query.school including all);

create table query.school_class (
    class_id  uuid primary key,
    school_id uuid not null,
    label     text not null
);
create index school_class_of on query.school_class (school_id, label);
create table query.school_class_next (like query.school_class including all);

create table query.approval (
    approval_id uuid        primary key,
    school_id   uuid        not null,
    kind        text        not null,
    roles       text[]      not null,
    from_at     timestamptz not null,
    until_at    timestamptz
);
create index approval_of on query.approval (school_id);
create table query.approval_next (like query.approval including all);

create table query.conflict (
    staff_id   uuid not null,
    student_id uuid not null,
    primary key (staff_id, student_id)
);
create table query.conflict_next (like query.conflict including all);

create table query.duty (
    duty_id   uuid        primary key,
    school_id uuid        not null,
    staff_id  uuid        not null,
    role      text        not null,
    from_at   timestamptz not null,
    until_at  timestamptz not null
);
create index duty_at on query.duty (school_id, until_at, from_at);
create table query.duty_next (like query.duty including all);

create table query.student (
    student_id uuid    primary key,
    school_id  uuid    not null,
    class_id   uuid    not null,
    boarding   boolean not null,
    enrolled   boolean not null
);
create index student_of_class on query.student (school_id, class_id);
create table query.student_next (like query.student including all);

-- Alerts and worries, and how far the paging of an alert is.

create table query.alert (
    alert_id        uuid        primary key,
    school_id       uuid        not null,
    code            text        not null,
    danger          text        not null,
    raised_by       uuid        not null,
    raised_at       timestamptz not null, -- recorded
    state           text        not null check (state in ('OPEN', 'ANSWERED', 'DISMISSED')),
    acknowledged_by uuid,       -- who has it now
    acknowledged_at timestamptz, -- the first time
    expires_at      timestamptz, -- when the acknowledgement lapses if nothing follows
    dismissal_by    uuid,       -- who proposed to dismiss it
    paging_step     integer     not null default 0,
    paging_round    integer     not null default 0,
    nobody_at       timestamptz, -- when it was said that nobody could be reached
    delivered       integer     not null default 0,
    failed          integer     not null default 0,
    no_channel      boolean     not null default false
);
create index alert_of on query.alert (school_id, raised_at desc, alert_id desc);
create index alert_open on query.alert (school_id) where state = 'OPEN';
create table query.alert_next (like query.alert including all);

create table query.alert_subject (
    alert_id   uuid not null,
    subject_id uuid not null,
    student_id uuid,
    primary key (alert_id, subject_id)
);
create index alert_of_student on query.alert_subject (student_id);
create table query.alert_subject_next (like query.alert_subject including all);

-- What people are to an alert: RAISED, JOINED (acknowledged or joined), PAGED.
create table query.alert_person (
    alert_id uuid not null,
    staff_id uuid not null,
    relation text not null,
    primary key (alert_id, staff_id, relation)
);
create index alert_of_person on query.alert_person (staff_id, relation);
create table query.alert_person_next (like query.alert_person including all);

create table query.page (
    attempt_id uuid        primary key,
    alert_id   uuid        not null,
    staff_id   uuid        not null,
    channel    text        not null,
    step       integer     not null,
    round      integer     not null,
    tried_at   timestamptz not null,
    outcome    text,       -- DELIVERED, or the failure
    outcome_at timestamptz
);
create index page_of_alert on query.page (alert_id, tried_at);
create table query.page_next (like query.page including all);

create table query.worry (
    worry_id    uuid        primary key,
    school_id   uuid        not null,
    student_id  uuid        not null,
    reported_by uuid        not null,
    reported_at timestamptz not null,
    due_at      timestamptz,
    state       text        not null check (state in ('WAITING', 'ANSWERED', 'ALERT')),
    triage      text,
    answered_by uuid,
    answered_at timestamptz,
    alert_id    uuid
);
create index worry_waiting on query.worry (school_id, due_at) where state = 'WAITING';
create index worry_of_reporter on query.worry (reported_by, reported_at desc);
create table query.worry_next (like query.worry including all);

-- Case files and responses.

create table query.casefile (
    casefile_id uuid        primary key,
    school_id   uuid        not null,
    student_id  uuid        not null,
    opened_at   timestamptz not null,
    closed      boolean     not null,
    lead_id     uuid,
    touched_at  timestamptz not null, -- when anything was last recorded in it
    response_id uuid,       -- the latest
    level       text,       -- of the running response, as its plan calls it
    neutral     integer     not null default 0 -- 0 while nothing runs, up to 4 (gravest)
);
create index casefile_of_school on query.casefile (school_id, neutral desc, touched_at desc, casefile_id);
create index casefile_of_student on query.casefile (student_id, school_id);
create index casefile_of_lead on query.casefile (lead_id);
create table query.casefile_next (like query.casefile including all);

create table query.participant (
    casefile_id uuid not null,
    staff_id    uuid not null,
    relation    text not null,
    primary key (casefile_id, staff_id)
);
create index participant_of on query.participant (staff_id);
create table query.participant_next (like query.participant including all);

create table query.response (
    response_id uuid        primary key,
    casefile_id uuid        not null,
    school_id   uuid        not null,
    student_id  uuid        not null,
    alert_id    uuid,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    plan        text        not null, -- now in force for it
    level       text        not null,
    neutral     integer     not null,
    lowering_by uuid,       -- who proposed to lower the level
    ending_by   uuid        -- who proposed to end
);
create index response_of_casefile on query.response (casefile_id, started_at);
create index response_of_alert on query.response (alert_id);
create table query.response_next (like query.response including all);

create table query.brief (
    entry_id    uuid        primary key,
    position    bigint      not null,
    response_id uuid        not null,
    casefile_id uuid        not null,
    school_id   uuid        not null,
    student_id  uuid        not null,
    staff_id    uuid        not null, -- for whom it was written
    issued_by   uuid        not null,
    issued_at   timestamptz not null
);
create index brief_for on query.brief (staff_id, issued_at desc);
create index brief_of_casefile on query.brief (casefile_id, issued_at desc);
create table query.brief_next (like query.brief including all);

-- What the plan of each running response asks, as of its last event: enough to sort a board by
-- lateness without asking the engine. A due time is fixed by the facts, so it never goes stale.
create table query.step (
    response_id  uuid        not null,
    step_id      text        not null,
    place        integer     not null, -- in the plan
    casefile_id  uuid        not null,
    school_id    uuid        not null,
    student_id   uuid        not null,
    title_zh     text        not null, -- of the plan, public
    title_en     text        not null,
    kind         text        not null,
    state        text        not null,
    round        integer     not null,
    due_at       timestamptz,
    done_at      timestamptz,
    waived_until timestamptz,
    form         text,        -- by which what is missing can be recorded
    primary key (response_id, step_id)
);
create index step_asked on query.step (school_id, due_at) where state in ('OPEN', 'WAITING', 'RUNNING');
create table query.step_next (like query.step including all);

-- One row for every event about a child, to page and filter; what it says stays in the log.
create table query.entry (
    position     bigint      primary key,
    stream_type  text        not null,
    stream_id    uuid        not null,
    sequence     bigint      not null,
    school_id    uuid        not null,
    name         text        not null,
    recorded_at  timestamptz not null,
    occurred_at  timestamptz not null, -- as a human said, else when it was recorded
    late         boolean     not null, -- entered noticeably after it happened
    actor_kind   text        not null,
    actor_id     uuid        not null,
    acted_as     text,
    entry_id     uuid,
    corrected_by bigint      -- position of the event that corrects it
);
create index entry_of_stream on query.entry (stream_id, stream_type, position);
create index entry_by_id on query.entry (entry_id) where entry_id is not null;
create table query.entry_next (like query.entry including all);

-- Who read what of a child's file: written before the page is answered, never changed.
create table query.read_ledger (
    sequence    bigint      primary key check (sequence > 0),
    at          timestamptz not null default clock_timestamp(),
    reader      uuid        not null,
    acted_as    text        not null,
    school_id   uuid        not null,
    action      text        not null,
    students    uuid[]      not null, -- whose
    subject     text        not null, -- what: a kind, and where there is one an id
    subject_id  uuid,
    approval    text        not null check (approval in ('STANDING', 'SINGLE', 'WITHOUT')),
    approval_id uuid,
    request_id  text        not null
);
create index read_ledger_students on query.read_ledger using gin (students);
create index read_ledger_subject on query.read_ledger (subject_id, sequence);

create trigger append_only before update or delete or truncate on query.read_ledger
    for each statement execute function events.refuse_change();
alter table query.read_ledger enable always trigger append_only;

-- Sequenced without gaps: one writer at a time, for the length of one insert.
create function query.note_read(reader uuid, acted_as text, school uuid, action text,
    students uuid[], subject text, subject_id uuid, approval text, approval_id uuid, request text)
returns bigint language plpgsql as $$
declare
    number bigint;
begin
    perform pg_advisory_xact_lock(7306869877);
    number := coalesce((select l.sequence from query.read_ledger l order by l.sequence desc limit 1), 0) + 1;
    insert into query.read_ledger (sequence, reader, acted_as, school_id, action, students, subject,
        subject_id, approval, approval_id, request_id)
    values (number, reader, acted_as, school, action, students, subject, subject_id, approval,
        approval_id, request);
    return number;
end $$;

grant usage on schema query to shouwang_query;
grant select, insert, update, delete, truncate on
    query.token, query.parked,
    query.school, query.school_next, query.school_class, query.school_class_next,
    query.approval, query.approval_next, query.conflict, query.conflict_next,
    query.duty, query.duty_next, query.student, query.student_next,
    query.alert, query.alert_next, query.alert_subject, query.alert_subject_next,
    query.alert_person, query.alert_person_next, query.page, query.page_next,
    query.worry, query.worry_next, query.casefile, query.casefile_next,
    query.participant, query.participant_next, query.response, query.response_next,
    query.brief, query.brief_next, query.step, query.step_next, query.entry, query.entry_next
    to shouwang_query;
grant select, insert on query.read_ledger to shouwang_query;

-- The documents of the plans, by whose words the steps are shown.
grant usage on schema command to shouwang_query;
grant select on command.plan_document to shouwang_query;
