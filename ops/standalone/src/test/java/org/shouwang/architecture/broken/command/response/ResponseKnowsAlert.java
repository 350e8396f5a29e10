package org.shouwang.architecture.broken.command.response;

import org.axonframework.planted.Planted;
import org.shouwang.architecture.broken.command.alert.AlertKnowsResponse;

public class ResponseKnowsAlert {
    AlertKnowsResponse alert;
    Planted planted;
}
