package org.shouwang.contract.wire;

import tools.jackson.databind.node.ObjectNode;

/**
 * Brings an event of one revision to the next. Confidential texts are already opened and may be
 * moved but not made. Upcasters are never changed once released.
 */
interface Upcaster {

    String name();

    /** The revision it reads; what it leaves is one higher. */
    int from();

    void upcast(ObjectNode payload);
}
