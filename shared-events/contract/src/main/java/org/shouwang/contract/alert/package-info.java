/** An alert: raised, answered, and what could be recorded before any case. */
package org.shouwang.contract.alert;
