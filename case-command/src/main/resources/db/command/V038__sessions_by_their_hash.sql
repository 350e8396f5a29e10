-- A session is known by the SHA-256 of what its cookie holds: whoever reads the database can enter nobody's session.
-- Whoever is signed in stays so.
alter table signin.session alter column session_id type text using encode(sha256(convert_to(session_id, 'UTF8')), 'hex');
alter table signin.session add check (session_id ~ '^[0-9a-f]{64}$');
