/**
 * The forms of the facts that can be recorded in a response: one entry each, grouped by what they
 * are about.
 */
package org.shouwang.command.response.fact;
