package org.shouwang.command.timer;

import org.shouwang.command.store.Lane;
import org.shouwang.contract.StreamType;

/**
 * Who answers for the timers of a kind of stream.
 *
 * @param lane where the commands wait for the appender
 */
public record TimerBinding(StreamType type, Lane lane, WhenDue whenDue) {}
