/**
 * What the services share: the events, by stream, and the values they are made of. A record here is
 * a promise for ever; see {@link org.shouwang.contract.Stored}.
 */
package org.shouwang.contract;
