-- A suspicion outlives the response with which it ended: whether home may be called asks for all of a student's.
create index response_of_any_student on command.response (student_id);
create index response_next_of_any_student on command.response_next (student_id);
