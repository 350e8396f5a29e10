package org.shouwang.contract.wire;

import tools.jackson.databind.node.ObjectNode;

/**
 * Revision 1 of what a response takes over from an alert knew neither that an adult was there, nor
 * when its facts were recorded on the alert. Nobody can say that now.
 */
record AlertCarried(String name) implements Upcaster {

    @Override
    public int from() {
        return 1;
    }

    @Override
    public void upcast(ObjectNode payload) {
        if (payload.get("alert") instanceof ObjectNode alert) {
            alert.putNull("attendedAt");
            alert.putArray("told");
        }
    }
}
