-- What the writer looks up: folded from the events, rebuilt from them at any time. Ids, codes, times
-- and blind tokens alone; names and numbers stay encrypted in the events.

create table command.token (
    projection text    primary key,
    position   bigint  not null check (position >= 0),
    revision   integer not null check (revision > 0)
);

create table command.parked (
    projection    text        not null references command.token (projection),
    stream_type   text        not null,
    stream_id     uuid        not null,
    from_position bigint      not null,
    reason        text        not null,
    parked_at     timestamptz not null default now(),
    primary key (projection, stream_id, stream_type)
);

-- Roles: a grant is one row, so that revoking it finds it.
alter table signin.membership add column grant_id uuid not null unique;
create index membership_of_school on signin.membership (school_id, role);
create table signin.membership_next (like signin.membership including all);

create table command.school (
    school_id  uuid        primary key,
    name       text        not null, -- of the institution, public
    short_name text        not null,
    zone       text        not null,
    simulated  boolean     not null
);
create table command.school_next (like command.school including all);

create table command.school_class (
    class_id  uuid primary key,
    school_id uuid not null,
    label     text not null
);
create index school_class_of on command.school_class (school_id, label);
create table command.school_class_next (like command.school_class including all);

create table command.plan_in_force (
    school_id uuid        not null,
    from_at   timestamptz not null,
    position  bigint      not null,
    plan      text        not null,
    primary key (school_id, from_at, position)
);
create table command.plan_in_force_next (like command.plan_in_force including all);

create table command.approval (
    approval_id uuid        primary key,
    school_id   uuid        not null,
    kind        text        not null,
    roles       text[]      not null,
    from_at     timestamptz not null,
    until_at    timestamptz
);
create index approval_of on command.approval (school_id);
create table command.approval_next (like command.approval including all);

create table command.staff (
    staff_id  uuid primary key,
    school_id uuid not null, -- that registered them
    left_on   date
);
create index staff_of on command.staff (school_id);
create table command.staff_next (like command.staff including all);

create table command.conflict (
    staff_id   uuid not null,
    student_id uuid not null,
    primary key (staff_id, student_id)
);
create table command.conflict_next (like command.conflict including all);

create table command.duty (
    duty_id   uuid        primary key,
    school_id uuid        not null,
    staff_id  uuid        not null,
    role      text        not null,
    from_at   timestamptz not null,
    until_at  timestamptz not null
);
create index duty_at on command.duty (school_id, until_at, from_at);
create table command.duty_next (like command.duty including all);

-- Tokens are keyed hashes of what one may type: parts of a name, its pinyin, the number, the class.
create table command.student (
    student_id uuid     primary key,
    school_id  uuid     not null,
    class_id   uuid     not null,
    boarding   boolean  not null,
    enrolled   boolean  not null,
    tokens     bigint[] not null
);
create index student_of_class on command.student (school_id, class_id);
create index student_token on command.student using gin (tokens);
create table command.student_next (like command.student including all);

create table command.guardian (
    guardian_id uuid    primary key,
    student_id  uuid    not null,
    relation    text    not null,
    barred      boolean not null
);
create index guardian_of on command.guardian (student_id);
create table command.guardian_next (like command.guardian including all);

create table command.alert (
    alert_id  uuid        primary key,
    school_id uuid        not null,
    code      text        not null,
    raised_by uuid        not null,
    raised_at timestamptz not null,
    state     text        not null
);
create index alert_of on command.alert (school_id, raised_at desc);
create table command.alert_next (like command.alert including all);

create table command.alert_student (
    alert_id   uuid not null,
    subject_id uuid not null,
    student_id uuid,
    primary key (alert_id, subject_id)
);
create index alert_of_student on command.alert_student (student_id);
create table command.alert_student_next (like command.alert_student including all);

-- Who raised, acknowledged or joined.
create table command.alert_staff (
    alert_id uuid not null,
    staff_id uuid not null,
    primary key (alert_id, staff_id)
);
create table command.alert_staff_next (like command.alert_staff including all);

create table command.paged (
    alert_id uuid not null,
    staff_id uuid not null,
    primary key (alert_id, staff_id)
);
create table command.paged_next (like command.paged including all);

create table command.worry (
    worry_id    uuid    primary key,
    school_id   uuid    not null,
    student_id  uuid    not null,
    reported_by uuid    not null,
    answered    boolean not null
);
create table command.worry_next (like command.worry including all);

create table command.casefile (
    casefile_id uuid    primary key,
    school_id   uuid    not null,
    student_id  uuid    not null,
    closed      boolean not null
);
create index casefile_of on command.casefile (student_id, school_id);
create table command.casefile_next (like command.casefile including all);

create table command.participant (
    casefile_id uuid not null,
    staff_id    uuid not null,
    relation    text not null,
    primary key (casefile_id, staff_id)
);
create index participant_of on command.participant (staff_id);
create table command.participant_next (like command.participant including all);

create table command.response (
    response_id uuid    primary key,
    casefile_id uuid    not null,
    school_id   uuid    not null,
    student_id  uuid    not null,
    alert_id    uuid,
    running     boolean not null
);
create index response_of_alert on command.response (alert_id);
create index response_of_casefile on command.response (casefile_id);
create table command.response_next (like command.response including all);

-- The exact bytes of every plan document that was ever proposed, by their SHA-256.
create table command.plan_document (
    hash     text        primary key check (hash ~ '^[0-9a-f]{64}$'),
    document bytea       not null,
    kept_at  timestamptz not null default now()
);
create trigger append_only before update or delete or truncate on command.plan_document
    for each statement execute function events.refuse_change();
alter table command.plan_document enable always trigger append_only;

grant select, insert, update, delete, truncate on
    command.token, command.parked,
    signin.membership, signin.membership_next,
    command.school, command.school_next, command.school_class, command.school_class_next,
    command.plan_in_force, command.plan_in_force_next, command.approval, command.approval_next,
    command.staff, command.staff_next, command.conflict, command.conflict_next,
    command.duty, command.duty_next, command.student, command.student_next,
    command.guardian, command.guardian_next,
    command.alert, command.alert_next, command.alert_student, command.alert_student_next,
    command.alert_staff, command.alert_staff_next, command.paged, command.paged_next,
    command.worry, command.worry_next,
    command.casefile, command.casefile_next, command.participant, command.participant_next,
    command.response, command.response_next
    to shouwang_command;
grant select, insert on command.plan_document to shouwang_command;
