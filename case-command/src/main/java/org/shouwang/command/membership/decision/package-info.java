/** The rules of roles: dated, given by somebody else, and a school keeps an administrator. */
package org.shouwang.command.membership.decision;
