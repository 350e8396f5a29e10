/**
 * The rules of an alert: facts are always taken, attention never falls silent, two people end it.
 */
package org.shouwang.command.alert.decision;
