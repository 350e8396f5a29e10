package org.shouwang.architecture.broken.command.response;

import org.axonframework.messaging.MetaData;
import org.shouwang.architecture.broken.command.alert.AlertKnowsResponse;

public class ResponseKnowsAlert {
    AlertKnowsResponse alert;
    MetaData metaData;
}
