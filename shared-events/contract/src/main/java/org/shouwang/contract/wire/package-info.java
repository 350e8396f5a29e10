/**
 * How events are written and read: stored names, JSON, encryption of confidential texts, older
 * revisions, hashing. The only place of the contract that knows Jackson and Tink.
 */
package org.shouwang.contract.wire;
