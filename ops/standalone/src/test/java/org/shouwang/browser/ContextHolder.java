package org.shouwang.browser;

import org.springframework.context.ApplicationContext;

/** Lets a test ask the running application for all it has of one kind. */
record ContextHolder(ApplicationContext context) {}
