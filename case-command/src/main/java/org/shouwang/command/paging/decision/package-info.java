/** The rules of paging: it widens and repeats until a human has the alert. */
package org.shouwang.command.paging.decision;
