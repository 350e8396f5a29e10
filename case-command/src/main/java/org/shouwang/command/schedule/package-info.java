/** The duty list: who is called when, and where nobody is. */
package org.shouwang.command.schedule;
