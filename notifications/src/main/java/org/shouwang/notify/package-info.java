/**
 * Who hears of an alert, how, and did it arrive. Tails the log for the steps of paging, plans pages
 * into an outbox, delivers them, and reports every attempt to case-command, where it becomes a
 * fact.
 */
package org.shouwang.notify;
