package org.shouwang.command.alert;

import org.shouwang.command.desk.Permit;
import org.shouwang.contract.alert.AlertEvent.Origin;

/**
 * Who tells something of an alert.
 *
 * @param origin whether signed in, or known by the device alone: then no names are shown
 */
record Reporter(Permit permit, Origin origin) {

    boolean signedIn() {
        return origin == Origin.SIGNED_IN;
    }
}
