package org.shouwang.notify;

import org.shouwang.log.projection.Projections;

/** The rows that this service folds from the log, and how far they are. */
public record NotifyProjections(Projections projections) {}
