-- Who may come in. Credentials are never events: they live here alone, and may be changed and removed.

create schema signin;

create table signin.account (
    id              uuid        primary key,
    staff_id        uuid        not null unique,
    -- A login name or staff number, normalised: lower case, NFKC.
    login           text        not null unique check (login <> '' and length(login) <= 100),
    -- Null until the person has set one through a one-time link: there is no default password.
    password_hash   text,
    password_set_at timestamptz,
    language        text        not null default 'zh' check (language in ('zh', 'en')),
    opened_at       timestamptz not null,
    closed_at       timestamptz,
    check ((password_hash is null) = (password_set_at is null))
);

-- The roles that hold, kept up to date from the events; read at every request.
create table signin.membership (
    staff_id    uuid        not null,
    school_id   uuid        not null,
    role        text        not null,
    valid_from  timestamptz not null,
    valid_until timestamptz,
    class_ids   uuid[]      not null default '{}',
    primary key (staff_id, school_id, role, valid_from)
);

create table signin.one_time_link (
    secret_hash bytea       primary key check (length(secret_hash) = 32),
    account_id  uuid        not null references signin.account on delete cascade,
    issued_at   timestamptz not null,
    expires_at  timestamptz not null,
    used_at     timestamptz
);

create index one_time_link_of on signin.one_time_link (account_id);

create table signin.device (
    id            uuid        primary key,
    staff_id      uuid        not null,
    school_id     uuid        not null,
    secret_hash   bytea       not null unique check (length(secret_hash) = 32),
    kind          text        not null,
    first_seen_at timestamptz not null,
    signed_in_at  timestamptz not null,
    expires_at    timestamptz not null,
    revoked_at    timestamptz
);

create index device_of on signin.device (staff_id);

-- What was typed when a session had ended, sealed with a key that only the browser has.
create table signin.kept_form (
    id         uuid        primary key,
    staff_id   uuid        not null,
    sealed     bytea       not null,
    expires_at timestamptz not null
);

create index kept_form_of on signin.kept_form (staff_id);
create index kept_form_until on signin.kept_form (expires_at);

-- One row per account, device or address that failed lately. The key is a hash: people type passwords
-- into the wrong field.
create table signin.throttle (
    key             bytea       primary key check (length(key) = 32),
    failures        integer     not null check (failures >= 0),
    last_failure_at timestamptz not null,
    blocked_until   timestamptz not null
);

create index throttle_age on signin.throttle (last_failure_at);

create table signin.attempt (
    id         bigint      generated always as identity primary key,
    at         timestamptz not null,
    account_id uuid,
    address    text        not null,
    outcome    text        not null
        check (outcome in ('IN', 'WRONG_PASSWORD', 'UNKNOWN_LOGIN', 'CLOSED', 'NO_PASSWORD_YET',
                           'NO_ROLE', 'THROTTLED', 'BY_LINK'))
);

create index attempt_of on signin.attempt (account_id, at);

-- Column names and types are Spring Session's.
create table signin.session (
    primary_id            char(36)     primary key,
    session_id            char(36)     not null unique,
    creation_time         bigint       not null,
    last_access_time      bigint       not null,
    max_inactive_interval integer      not null,
    expiry_time           bigint       not null,
    principal_name        varchar(100)
);

create index session_until on signin.session (expiry_time);
create index session_of on signin.session (principal_name);

create table signin.session_attributes (
    session_primary_id char(36)     not null references signin.session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

-- Every service draws pages, so every service knows sessions; only the writer knows passwords.
grant usage on schema signin to shouwang_command, shouwang_query, shouwang_notify;
grant select, insert, update, delete on signin.session, signin.session_attributes,
    signin.kept_form to shouwang_command, shouwang_query, shouwang_notify;
grant select on signin.membership, signin.device to shouwang_query, shouwang_notify;
grant select, insert, update, delete on signin.account, signin.membership, signin.one_time_link,
    signin.device, signin.throttle to shouwang_command;
grant select, insert on signin.attempt to shouwang_command;
