package org.shouwang.command.form;

import java.util.List;

/**
 * The questions that something is recorded by.
 *
 * @param <T> what the answers become
 */
public interface Questions<T> {

    /** Names the form in addresses and text keys: {@code guardian-attempted}. */
    String name();

    /** In the order in which they are asked. */
    List<Field<?>> fields();

    /**
     * What the answers become. Answers that contradict each other are told to {@link
     * Answers#contradicts}.
     */
    T read(Answers answers);
}
