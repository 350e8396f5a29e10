package org.shouwang.architecture.broken.notify;

import org.shouwang.architecture.broken.query.QueryKnowsCommand;

public class NotifyKnowsQuery {
    QueryKnowsCommand query;
}
