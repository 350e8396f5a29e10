package org.shouwang.architecture.broken.query;

import org.shouwang.architecture.broken.command.alert.AlertKnowsResponse;

public class QueryKnowsCommand {
    AlertKnowsResponse alert;
}
