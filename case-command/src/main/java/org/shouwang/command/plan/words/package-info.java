/** What a plan says of its steps, in words for people. */
package org.shouwang.command.plan.words;
