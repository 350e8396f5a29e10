package org.shouwang.contract.wire;

import tools.jackson.databind.node.ObjectNode;

/** Revision 1 of a follow-up did not say how they talked; nobody can say that now. */
record TalkedHow() implements Upcaster {

    @Override
    public String name() {
        return "response.followup_held";
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public void upcast(ObjectNode payload) {
        payload.putNull("channel");
    }
}
