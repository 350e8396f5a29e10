package org.shouwang.contract.response;

import org.shouwang.contract.Event;

/** What happens in a response besides the facts: its course, its deadlines and its gates. */
public sealed interface ResponseEvent extends Event permits ResponseFact, ResponseCourse {}
