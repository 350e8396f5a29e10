-- What somebody proposed in a response and a second person has to answer.
create table query.proposal (
    proposal_id uuid        primary key, -- the entry that proposed it
    response_id uuid        not null,
    kind        text        not null,    -- LOWERING, ENDING, WAIVER
    step        text,                    -- of a waiver
    proposed_by uuid        not null,
    proposed_at timestamptz not null
);
create index proposal_of on query.proposal (response_id);
create table query.proposal_next (like query.proposal including all);

grant select, insert, update, delete, truncate on query.proposal, query.proposal_next to shouwang_query;
