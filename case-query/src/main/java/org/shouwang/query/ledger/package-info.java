/** Every read of a child's file is written down before it is answered. */
package org.shouwang.query.ledger;
