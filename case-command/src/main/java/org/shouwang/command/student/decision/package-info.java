/** The rules of a student: one enrolment, and who must not be told. */
package org.shouwang.command.student.decision;
