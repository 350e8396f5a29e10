/** What this service asks of case-command and tells it, over HTTP. */
package org.shouwang.notify.command;
