-- V005 looked through the whole stream of a school, once for every event of a batch, to see whether
-- it was founded as simulated. Being founded is the first thing that happens to a school.

create or replace function events.append(
    command_ids uuid[], content_hashes bytea[],
    head_commands int[], head_types text[], head_streams uuid[], head_sequences bigint[],
    event_commands int[], event_ids uuid[], event_types text[], event_streams uuid[],
    event_sequences bigint[], event_names text[], event_revisions smallint[],
    event_schools uuid[], event_payloads text[], event_metadata text[],
    event_recorded timestamptz[], event_due timestamptz[],
    rule_commands int[], rule_names text[], rule_keys bytea[], rule_streams uuid[],
    rule_claims boolean[])
returns table (outcome text, first_position bigint, event_count int, first_event uuid,
    stored_at timestamptz, detail text)
language plpgsql as $$
#variable_conflict use_column
declare
    now_stored timestamptz;
    head bigint;
    accepted bigint;
    outcomes text[];
    details text[];
begin
    perform pg_advisory_xact_lock(7306869876); -- one appender at a time in a cell

    -- After the lock, in statements that each take a new snapshot: all earlier appends are seen.
    now_stored := clock_timestamp();
    head := coalesce((select e.position from events.event e order by e.position desc limit 1), 0);

    select array_agg(
               case
                   when known.content_hash = c.content_hash then 'KNOWN'
                   when known.content_hash is not null then 'OTHER_CONTENT'
                   when exists (
                       select from unnest(head_commands, head_types, head_streams, head_sequences)
                           h (n, type, stream, sequence)
                       where h.n = c.n and h.sequence <> coalesce(
                           (select max(e.sequence) from events.event e
                            where e.stream_id = h.stream and e.stream_type = h.type), -1))
                       then 'MOVED'
                   when taken.rule is not null then 'TAKEN'
                   when exists (
                       select from unnest(event_commands, event_schools, event_recorded)
                           e (n, school, recorded)
                       where e.n = c.n
                         and abs(extract(epoch from e.recorded - now_stored)) > 60
                         and not exists (
                             select from events.event f
                             where f.stream_id = e.school and f.stream_type = 'school'
                               and f.sequence = 0 and f.name = 'school.founded' and f.payload ->> 'simulated' = 'true')
                         and not exists (
                             select from unnest(event_commands, event_streams, event_names, event_payloads)
                                 f (n, stream, name, payload)
                             where f.n = c.n and f.stream = e.school and f.name = 'school.founded'
                               and f.payload::json ->> 'simulated' = 'true'))
                       then 'CLOCKS_APART'
                   else 'APPENDED'
               end order by c.n),
           array_agg(taken.rule order by c.n)
    into outcomes, details
    from unnest(command_ids, content_hashes) with ordinality c (command_id, content_hash, n)
    left join lateral (
        select k.content_hash from events.command k where k.command_id = c.command_id) known on true
    left join lateral (
        select min(u.rule) as rule
        from unnest(rule_commands, rule_names, rule_keys, rule_streams, rule_claims)
            r (n, rule, key, stream, claim)
        join events.unique_rule u on u.rule = r.rule and u.key = r.key
        where r.n = c.n and r.claim and u.stream_id <> r.stream
          and not exists ( -- released by the same command
              select from unnest(rule_commands, rule_names, rule_keys, rule_streams, rule_claims)
                  f (n, rule, key, stream, claim)
              where f.n = r.n and not f.claim and f.rule = u.rule
                and (f.key = u.key or f.key is null and f.stream = u.stream_id))) taken on true;

    if cardinality(rule_commands) > 0 then
        delete from events.unique_rule u
        using unnest(rule_commands, rule_names, rule_keys, rule_claims) r (n, rule, key, claim)
        where outcomes[r.n] = 'APPENDED' and not r.claim and u.rule = r.rule and u.key = r.key;

        delete from events.unique_rule u
        using unnest(rule_commands, rule_names, rule_keys, rule_streams, rule_claims)
            r (n, rule, key, stream, claim)
        where outcomes[r.n] = 'APPENDED' and not r.claim and r.key is null
          and u.rule = r.rule and u.stream_id = r.stream;

        insert into events.unique_rule (rule, key, stream_id)
        select r.rule, r.key, r.stream
        from unnest(rule_commands, rule_names, rule_keys, rule_streams, rule_claims)
            r (n, rule, key, stream, claim)
        where outcomes[r.n] = 'APPENDED' and r.claim
          and not exists (
              select from events.unique_rule u
              where u.rule = r.rule and u.key = r.key and u.stream_id = r.stream);
    end if;

    accepted := (select count(*) from unnest(event_commands) e (n) where outcomes[e.n] = 'APPENDED');
    if accepted > 0 then
        perform pg_notify('events', (head + accepted)::text);
    end if;

    return query
    with placed as materialized (
        select e.*, head + row_number() over (order by e.ordinal) as position
        from unnest(event_commands, event_ids, event_types, event_streams, event_sequences,
                event_names, event_revisions, event_schools, event_payloads, event_metadata,
                event_recorded, event_due) with ordinality
            e (n, event_id, stream_type, stream_id, sequence, name, revision, school_id, payload,
                metadata, recorded_at, due_at, ordinal)
        where outcomes[e.n] = 'APPENDED'
    ), appended as (
        insert into events.event
        select p.position, p.event_id, p.stream_type, p.stream_id, p.sequence, p.name, p.revision,
            p.school_id, p.payload::json, p.metadata::json, p.recorded_at, now_stored,
            sha256('\x00'::bytea || convert_to(
                'shouwang-leaf/1' || E'\n' || p.position || E'\n'
                || p.stream_type || '/' || p.stream_id || '/' || p.sequence || E'\n'
                || p.name || '#' || p.revision || E'\n'
                || p.school_id || E'\n'
                || (extract(epoch from p.recorded_at) * 1000000)::bigint || E'\n'
                || (extract(epoch from now_stored) * 1000000)::bigint || E'\n'
                || p.metadata || E'\n' || p.payload, 'UTF8'))
        from placed p
    ), expected as (
        insert into events.timer (stream_type, stream_id, sequence, name, due_at, school_id)
        select p.stream_type, p.stream_id, p.sequence, p.name, p.due_at, p.school_id
        from placed p where p.due_at is not null
    ), answered as (
        select c.n, c.command_id, c.content_hash, outcomes[c.n] as outcome, details[c.n] as detail,
            coalesce(min(p.position), head) as position, count(p.position)::int as event_count,
            (array_agg(p.event_id order by p.position))[1] as first_event
        from unnest(command_ids, content_hashes) with ordinality c (command_id, content_hash, n)
        left join placed p on p.n = c.n
        group by c.n, c.command_id, c.content_hash
    ), remembered as (
        insert into events.command (command_id, content_hash, position, event_count)
        select a.command_id, a.content_hash, a.position, a.event_count
        from answered a where a.outcome = 'APPENDED'
    )
    select a.outcome,
        coalesce(k.position, a.position), coalesce(k.event_count, a.event_count),
        case when k.event_count > 0
            then (select e.event_id from events.event e where e.position = k.position)
            else a.first_event end,
        case when k.event_count > 0
            then (select e.stored_at from events.event e where e.position = k.position)
            else now_stored end,
        a.detail
    from answered a
    left join events.command k on k.command_id = a.command_id and a.outcome in ('KNOWN', 'OTHER_CONTENT')
    order by a.n;
end $$;

