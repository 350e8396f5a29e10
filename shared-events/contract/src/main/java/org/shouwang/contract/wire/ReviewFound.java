package org.shouwang.contract.wire;

import tools.jackson.databind.node.ObjectNode;

/** Revision 1 of a review of the level gave reasons and not what was found. */
record ReviewFound() implements Upcaster {

    @Override
    public String name() {
        return "response.level_reviewed";
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public void upcast(ObjectNode payload) {
        payload.putNull("finding");
    }
}
