package org.shouwang.command.rosterimport.decision;

import static org.shouwang.command.Somebody.DIRECTOR;
import static org.shouwang.command.Somebody.SCHOOL;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.command.AnySequence;
import org.shouwang.command.Story;
import org.shouwang.command.rosterimport.decision.RosterImportCommand.Abandon;
import org.shouwang.command.rosterimport.decision.RosterImportCommand.Complete;
import org.shouwang.command.rosterimport.decision.RosterImportCommand.Confirm;
import org.shouwang.command.rosterimport.decision.RosterImportCommand.Propose;
import org.shouwang.contract.id.ImportId;
import org.shouwang.contract.roster.RosterImportEvent;
import org.shouwang.contract.roster.RosterImportEvent.Abandoned;
import org.shouwang.contract.roster.RosterImportEvent.Completed;
import org.shouwang.contract.roster.RosterImportEvent.Confirmed;
import org.shouwang.contract.roster.RosterImportEvent.Proposed;
import org.shouwang.contract.token.Sha256;

class RosterImportDeciderTest {

    private static final ImportId IMPORT = new ImportId(new UUID(6, 1));
    private static final Sha256 FILE = new Sha256("ab".repeat(32));
    private static final Propose PROPOSE = propose(12);
    private static final Confirm CONFIRM = new Confirm(IMPORT, true, DIRECTOR);
    private static final Complete COMPLETE = new Complete(IMPORT, 300);
    private static final Abandon ABANDON = new Abandon(IMPORT, DIRECTOR);

    @Test
    void an_import_is_proposed_confirmed_and_completed_each_once() {
        var done =
                Story.of(new RosterImportDecider())
                        .when(PROPOSE)
                        .then(new Proposed(IMPORT, SCHOOL, FILE, 12, 3, 2, 1, DIRECTOR))
                        .when(CONFIRM)
                        .then(new Confirmed(true, DIRECTOR))
                        .when(COMPLETE)
                        .then(new Completed(300));
        done.when(PROPOSE).thenNothing();
        done.when(CONFIRM).thenNothing();
        done.when(COMPLETE).thenNothing();
    }

    @Test
    void nothing_is_imported_before_it_is_confirmed() {
        proposed().when(COMPLETE).thenRefused(RosterImportRefusal.NOT_CONFIRMED);
    }

    @Test
    void what_was_abandoned_is_over() {
        proposed().when(ABANDON).then(new Abandoned(DIRECTOR)).when(ABANDON).thenNothing();
        proposed().givenThat(ABANDON).when(CONFIRM).thenRefused(RosterImportRefusal.ABANDONED);
        proposed().givenThat(ABANDON).when(COMPLETE).thenRefused(RosterImportRefusal.ABANDONED);
    }

    @Test
    void what_was_confirmed_is_finished() {
        var confirmed = proposed().givenThat(CONFIRM);
        confirmed.when(CONFIRM).thenNothing();
        confirmed.when(ABANDON).thenRefused(RosterImportRefusal.ALREADY_CONFIRMED);
        confirmed
                .when(new Confirm(IMPORT, false, DIRECTOR))
                .thenRefused(RosterImportRefusal.ALREADY_CONFIRMED);
    }

    @Test
    void one_id_names_one_import() {
        proposed().when(propose(13)).thenRefused(RosterImportRefusal.IMPORT_ID_IS_TAKEN);
        Story.of(new RosterImportDecider())
                .when(CONFIRM)
                .thenRefused(RosterImportRefusal.NO_SUCH_IMPORT);
    }

    @Test
    void any_sequence_is_decided() {
        AnySequence.of(
                new RosterImportDecider(), _ -> PROPOSE, RosterImportDeciderTest::any, _ -> false);
    }

    private static Story<RosterImportCommand, RosterImportState, RosterImportEvent> proposed() {
        return Story.of(new RosterImportDecider()).givenThat(PROPOSE);
    }

    private static Propose propose(int joiners) {
        return new Propose(IMPORT, SCHOOL, FILE, joiners, 3, 2, 1, DIRECTOR);
    }

    private static RosterImportCommand any(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> propose(12 + random.nextInt(2));
            case 1 -> new Confirm(IMPORT, random.nextBoolean(), DIRECTOR);
            case 2 -> COMPLETE;
            case 3 -> ABANDON;
            default -> PROPOSE;
        };
    }
}
