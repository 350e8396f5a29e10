/**
 * Alerts: raising one, telling more, who has it now. Its pages are drawn from the streams of the
 * alert and its paging alone, so that they work when nothing but the writer does.
 */
package org.shouwang.command.alert;
