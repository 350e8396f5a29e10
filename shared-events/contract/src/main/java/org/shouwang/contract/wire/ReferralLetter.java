package org.shouwang.contract.wire;

import tools.jackson.databind.node.ObjectNode;

/** With revision 1 of a referral no letter could be handed in. */
record ReferralLetter() implements Upcaster {

    @Override
    public String name() {
        return "response.referred";
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public void upcast(ObjectNode payload) {
        payload.putArray("attachments");
    }
}
