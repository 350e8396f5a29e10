package org.shouwang.contract.wire;

import tools.jackson.databind.node.ObjectNode;

/** Revision 1 of a mandatory report did not keep in which office it was made. */
record ReportedAs() implements Upcaster {

    @Override
    public String name() {
        return "response.mandatory_reported";
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public void upcast(ObjectNode payload) {
        payload.putNull("as");
    }
}
