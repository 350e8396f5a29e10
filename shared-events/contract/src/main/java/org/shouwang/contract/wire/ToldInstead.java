package org.shouwang.contract.wire;

import tools.jackson.databind.node.ObjectNode;

/** Revision 1 of a safe-contact check could not say which other adult is told instead. */
record ToldInstead() implements Upcaster {

    @Override
    public String name() {
        return "response.safe_contact_checked";
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public void upcast(ObjectNode payload) {
        payload.putNull("instead");
    }
}
