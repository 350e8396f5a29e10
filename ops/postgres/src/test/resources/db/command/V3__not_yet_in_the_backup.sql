create table command.later (id int);
