package org.shouwang.command.store;

/**
 * A command with this id came before and said something else. Nothing was done; what was written
 * now must not be dropped: send it again as a supplement, {@link CommandContext#apart()}.
 *
 * @param position of the first event of the earlier command
 */
public record SameIdOtherContent(long position) implements Outcome {}
