package org.shouwang.contract.wire;

import tools.jackson.databind.node.ObjectNode;

/**
 * Revision 1 knew only given or not; a consent that is taken back later is neither, so revision 2
 * names the answer.
 */
final class ConsentAnswer implements Upcaster {

    @Override
    public String name() {
        return "casefile.consent_recorded";
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public void upcast(ObjectNode payload) {
        boolean given = payload.remove("given").asBoolean();
        payload.put("answer", given ? "GIVEN" : "REFUSED");
    }
}
