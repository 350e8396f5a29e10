/** Running an emergency plan for a student: start, facts, levels, waivers, end. */
package org.shouwang.command.response;
