/** Worries: what a class teacher noticed, who answers it by when, and what was answered. */
package org.shouwang.command.worry;
