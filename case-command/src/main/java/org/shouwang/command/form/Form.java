package org.shouwang.command.form;

import java.util.List;

/**
 * The fields of something that can be recorded.
 *
 * @param <T> what the answers become
 */
public interface Form<T> {

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
