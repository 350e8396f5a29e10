/**
 * Time: what was expected by an instant and what to do when it comes. A feature says with a {@link
 * org.shouwang.command.timer.TimerBinding} which commands a due timer of its streams sends.
 */
package org.shouwang.command.timer;
