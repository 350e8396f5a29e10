/** What every feature that a plan has a word in asks of it. */
package org.shouwang.command.plan;
