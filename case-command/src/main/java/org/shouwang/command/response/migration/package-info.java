/** What moving a response to another version of its plan would change, in words. */
package org.shouwang.command.response.migration;
