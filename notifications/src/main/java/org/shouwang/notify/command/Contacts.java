package org.shouwang.notify.command;

import java.util.List;
import org.shouwang.contract.id.StaffId;

/** Knows how people can be reached. */
@FunctionalInterface
public interface Contacts {

    /** Asks now; nothing is kept. */
    Looked of(StaffId staff) throws InterruptedException;

    /** An answer, or none. */
    sealed interface Looked {

        record Found(List<Contact> contacts) implements Looked {
            public Found {
                contacts = List.copyOf(contacts);
            }
        }

        /** Nobody could say. It says nothing about whether there is an address. */
        record Unknown() implements Looked {}
    }
}
