package org.shouwang.architecture.broken.command.alert;

import org.shouwang.architecture.broken.command.response.ResponseKnowsAlert;
import org.shouwang.architecture.broken.query.QueryKnowsCommand;

public class AlertKnowsResponse {
    ResponseKnowsAlert response;
    QueryKnowsCommand query;
}
