package org.shouwang.command.rosterimport.decision;

import org.shouwang.contract.roster.RosterImportEvent;

/** Where an import stands. */
public sealed interface RosterImportState {

    record Unknown() implements RosterImportState {}

    /** An import that was proposed. */
    sealed interface Known extends RosterImportState {

        RosterImportEvent.Proposed proposed();
    }

    record Proposed(RosterImportEvent.Proposed proposed) implements Known {}

    /**
     * @param leavers whether those missing from the file are marked as having left
     */
    record Confirmed(RosterImportEvent.Proposed proposed, boolean leavers) implements Known {}

    record Completed(RosterImportEvent.Proposed proposed) implements Known {}

    record Abandoned(RosterImportEvent.Proposed proposed) implements Known {}
}
