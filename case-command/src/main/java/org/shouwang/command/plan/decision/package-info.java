/** Plans by their content, and their gates. Pure. */
package org.shouwang.command.plan.decision;
