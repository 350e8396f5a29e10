package org.shouwang.contract.id;

import java.util.UUID;

/**
 * Identifies a command, chosen by the client: the same id with the same content is the same
 * command.
 */
public record CommandId(UUID value) implements Id {

    public CommandId {
        Id.check(value);
    }

    public static CommandId of(String text) {
        return new CommandId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
