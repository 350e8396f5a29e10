-- Whether a response runs for a student is asked with every alert and by the student's page.
create index response_of_student on command.response (student_id) where running;
create index response_next_of_student on command.response_next (student_id) where running;
