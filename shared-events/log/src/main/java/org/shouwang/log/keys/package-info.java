/**
 * The keys of records. Each stream's confidential texts are encrypted under data keys of its own,
 * kept wrapped in the database ({@link org.shouwang.log.keys.PostgresRecordKeys}); what unwraps
 * them is outside it. Destroying a record's keys erases the record wherever the log has been copied
 * to.
 *
 * <p>An alert's keys are sealed to a public key ({@link org.shouwang.log.keys.IntakeSeal}), so that
 * an alert can be raised while nothing that could open one is within reach.
 */
package org.shouwang.log.keys;
