-- A session says who somebody is. The reader reads it and notes that it was used; whoever pages needs none.
revoke all on signin.session, signin.session_attributes from shouwang_query, shouwang_notify;
revoke all on signin.kept_form from shouwang_notify;
grant select on signin.session, signin.session_attributes to shouwang_query;
grant update (last_access_time, expiry_time) on signin.session to shouwang_query;
