package org.shouwang.contract;

/**
 * A fact that happened and is never changed. Events of one stream are the records of one sealed
 * interface that extends this one; each has a {@link Stored} name. Every text in an event is an id,
 * an enum, a {@link org.shouwang.contract.token.Token} or {@link Confidential}.
 */
public interface Event {}
