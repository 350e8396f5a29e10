-- The writer notes by itself what its pages showed of a child's record; an audit reads that too.
grant select on command.shown to shouwang_query;
grant select (attachment_id, record_id) on command.attachment to shouwang_query;
