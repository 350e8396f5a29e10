package org.shouwang.command.worry.decision;

import org.shouwang.command.Refusal;

/** A worry that exists refuses nothing. */
public enum WorryRefusal implements Refusal {
    NO_SUCH_WORRY
}
