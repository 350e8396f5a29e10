/** The rules of the duty list: who is on duty when, and where nobody is. */
package org.shouwang.command.schedule.decision;
