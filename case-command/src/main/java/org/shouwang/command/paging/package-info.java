/** Telling people of an alert until a human has it: whom, over what, and whether it arrived. */
package org.shouwang.command.paging;
