package org.shouwang.command;

import org.shouwang.contract.StreamId;

/**
 * A wish that something be recorded in one stream. Commands are records, sealed per kind of stream.
 */
public interface Command {

    /** The stream whose rules decide. */
    StreamId stream();
}
