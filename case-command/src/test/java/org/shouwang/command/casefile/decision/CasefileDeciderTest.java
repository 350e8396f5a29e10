package org.shouwang.command.casefile.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.command.Somebody.COUNSELOR;
import static org.shouwang.command.Somebody.DIRECTOR;
import static org.shouwang.command.Somebody.LEAD;
import static org.shouwang.command.Somebody.MORE_WORDS;
import static org.shouwang.command.Somebody.PRINCIPAL;
import static org.shouwang.command.Somebody.SCHOOL;
import static org.shouwang.command.Somebody.STUDENT;
import static org.shouwang.command.Somebody.WORDS;
import static org.shouwang.command.Somebody.anyStaff;
import static org.shouwang.command.Somebody.anyWords;
import static org.shouwang.command.Somebody.few;
import static org.shouwang.command.Somebody.oneOf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.command.AnySequence;
import org.shouwang.command.Story;
import org.shouwang.command.casefile.decision.CasefileCommand.AddNote;
import org.shouwang.command.casefile.decision.CasefileCommand.AddParticipant;
import org.shouwang.command.casefile.decision.CasefileCommand.Close;
import org.shouwang.command.casefile.decision.CasefileCommand.ExplainConfidentiality;
import org.shouwang.command.casefile.decision.CasefileCommand.Fact;
import org.shouwang.command.casefile.decision.CasefileCommand.HandOver;
import org.shouwang.command.casefile.decision.CasefileCommand.LinkResponse;
import org.shouwang.command.casefile.decision.CasefileCommand.Open;
import org.shouwang.command.casefile.decision.CasefileCommand.RecordConsent;
import org.shouwang.command.casefile.decision.CasefileCommand.RemoveParticipant;
import org.shouwang.command.casefile.decision.CasefileState.Known;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.casefile.CasefileEvent;
import org.shouwang.contract.casefile.CasefileEvent.Closed;
import org.shouwang.contract.casefile.CasefileEvent.ConfidentialityExplained;
import org.shouwang.contract.casefile.CasefileEvent.Consent;
import org.shouwang.contract.casefile.CasefileEvent.ConsentAnswer;
import org.shouwang.contract.casefile.CasefileEvent.ConsentRecorded;
import org.shouwang.contract.casefile.CasefileEvent.HandedOver;
import org.shouwang.contract.casefile.CasefileEvent.NoteAdded;
import org.shouwang.contract.casefile.CasefileEvent.Opened;
import org.shouwang.contract.casefile.CasefileEvent.ParticipantAdded;
import org.shouwang.contract.casefile.CasefileEvent.ParticipantRemoved;
import org.shouwang.contract.casefile.CasefileEvent.Relation;
import org.shouwang.contract.casefile.CasefileEvent.Reopened;
import org.shouwang.contract.casefile.CasefileEvent.ResponseLinked;
import org.shouwang.contract.id.CasefileId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.id.StaffId;

class CasefileDeciderTest {

    private static final CasefileId FILE = new CasefileId(new UUID(6, 1));
    private static final EntryId ENTRY = new EntryId(new UUID(6, 2));
    private static final ResponseId RESPONSE = new ResponseId(new UUID(6, 3));
    private static final Occurred JUST_NOW = Occurred.exactly(Story.BEGINNING);
    private static final Open OPEN = new Open(FILE, SCHOOL, STUDENT, COUNSELOR, LEAD);

    @Test
    void a_file_is_opened_with_a_lead_and_opening_it_again_is_no_news() {
        Story.of(new CasefileDecider())
                .when(OPEN)
                .then(
                        new Opened(FILE, SCHOOL, STUDENT, LEAD),
                        new ParticipantAdded(COUNSELOR, Relation.LEAD, LEAD))
                .when(OPEN)
                .thenNothing();
    }

    @Test
    void people_take_part_and_leave() {
        file().when(add(DIRECTOR, Relation.HELPER))
                .then(new ParticipantAdded(DIRECTOR, Relation.HELPER, COUNSELOR))
                .when(add(DIRECTOR, Relation.HELPER))
                .thenNothing();
        var two = file().givenThat(add(DIRECTOR, Relation.HELPER));
        two.when(add(DIRECTOR, Relation.CLASS_TEACHER))
                .then(new ParticipantAdded(DIRECTOR, Relation.CLASS_TEACHER, COUNSELOR));
        var remove = new RemoveParticipant(FILE, DIRECTOR, WORDS, COUNSELOR);
        two.when(remove)
                .then(new ParticipantRemoved(DIRECTOR, WORDS, COUNSELOR))
                .when(remove)
                .thenNothing();
    }

    @Test
    void a_file_never_has_two_leads_and_never_none() {
        file().when(add(DIRECTOR, Relation.LEAD))
                .thenRefused(CasefileRefusal.LEAD_CHANGES_BY_HANDING_OVER);
        file().when(add(COUNSELOR, Relation.HELPER))
                .thenRefused(CasefileRefusal.LEAD_CHANGES_BY_HANDING_OVER);
        file().when(new RemoveParticipant(FILE, COUNSELOR, WORDS, LEAD))
                .thenRefused(CasefileRefusal.LEAD_CHANGES_BY_HANDING_OVER);
    }

    @Test
    void the_lead_hands_over_and_stays_or_goes() {
        var stays =
                file().when(new HandOver(FILE, LEAD, true, WORDS, false, COUNSELOR))
                        .then(new HandedOver(COUNSELOR, LEAD, true, WORDS, COUNSELOR));
        assertThat(((Known) stays.state()).contents().participants())
                .isEqualTo(Map.of(LEAD, Relation.LEAD, COUNSELOR, Relation.COUNSELOR));
        var goes = file().givenThat(new HandOver(FILE, LEAD, false, WORDS, false, COUNSELOR));
        assertThat(((Known) goes.state()).contents().participants())
                .isEqualTo(Map.of(LEAD, Relation.LEAD));
        goes.when(new HandOver(FILE, LEAD, false, WORDS, false, COUNSELOR)).thenNothing();
    }

    @Test
    void a_file_stays_open_while_something_about_the_student_has_no_answer() {
        file().when(new Close(FILE, WORDS, Set.of(), 1, COUNSELOR))
                .thenRefused(CasefileRefusal.SOMETHING_IS_UNANSWERED);
    }

    @Test
    void nobody_comes_into_a_case_by_themselves() {
        file().when(new AddParticipant(FILE, PRINCIPAL, Relation.HELPER, false, PRINCIPAL))
                .thenRefused(CasefileRefusal.SOMEBODY_ELSE_LETS_IN);
        file().when(new HandOver(FILE, PRINCIPAL, true, WORDS, false, PRINCIPAL))
                .thenRefused(CasefileRefusal.SOMEBODY_ELSE_LETS_IN);
        file().givenThat(add(PRINCIPAL, Relation.HELPER))
                .when(new HandOver(FILE, PRINCIPAL, true, WORDS, false, PRINCIPAL))
                .then(new HandedOver(COUNSELOR, PRINCIPAL, true, WORDS, PRINCIPAL));
        file().when(new AddParticipant(FILE, LEAD, Relation.COUNSELOR, true, LEAD))
                .then(new ParticipantAdded(LEAD, Relation.COUNSELOR, LEAD));
    }

    @Test
    void a_file_without_a_lead_gets_one() {
        Story.of(new CasefileDecider())
                .given(new Opened(FILE, SCHOOL, STUDENT, LEAD))
                .when(new HandOver(FILE, COUNSELOR, true, WORDS, false, LEAD))
                .then(new ParticipantAdded(COUNSELOR, Relation.LEAD, LEAD));
    }

    @Test
    void what_happened_is_recorded_once() {
        file().when(note(WORDS))
                .then(new NoteAdded(ENTRY, WORDS, JUST_NOW, COUNSELOR, List.of()))
                .when(note(WORDS))
                .thenNothing();
        file().givenThat(note(WORDS))
                .when(note(MORE_WORDS))
                .then(new NoteAdded(ENTRY, MORE_WORDS, JUST_NOW, COUNSELOR, List.of()));
        file().when(consent(ConsentAnswer.values()[0]))
                .then(
                        new ConsentRecorded(
                                ENTRY,
                                Consent.COUNSELLING,
                                ConsentAnswer.values()[0],
                                Optional.empty(),
                                WORDS,
                                JUST_NOW,
                                COUNSELOR));
        file().when(new ExplainConfidentiality(FILE, ENTRY, JUST_NOW, COUNSELOR))
                .then(new ConfidentialityExplained(ENTRY, JUST_NOW, COUNSELOR));
    }

    @Test
    void a_file_does_not_close_over_a_response_that_nobody_asked() {
        var linked = file().givenThat(new LinkResponse(FILE, RESPONSE, COUNSELOR));
        linked.when(new Close(FILE, WORDS, Set.of(), 0, COUNSELOR))
                .thenRefused(CasefileRefusal.RESPONSE_STILL_OPEN);
        linked.when(new Close(FILE, WORDS, Set.of(RESPONSE), 0, COUNSELOR))
                .then(new CasefileEvent.Closed(WORDS, COUNSELOR));
    }

    @Test
    void a_closed_file_still_takes_facts() {
        closed().when(new Close(FILE, WORDS, Set.of(RESPONSE), 0, COUNSELOR)).thenNothing();
        var story =
                closed().when(note(WORDS))
                        .then(new NoteAdded(ENTRY, WORDS, JUST_NOW, COUNSELOR, List.of()));
        assertThat(story.state()).isInstanceOf(CasefileState.Closed.class);
    }

    @Test
    void a_new_response_opens_it_again() {
        var link = new LinkResponse(FILE, RESPONSE, COUNSELOR);
        file().when(link).then(new ResponseLinked(RESPONSE)).when(link).thenNothing();
        var story = closed().when(link).then(new Reopened(COUNSELOR), new ResponseLinked(RESPONSE));
        assertThat(story.state()).isInstanceOf(CasefileState.Open.class);
        closed().when(OPEN).then(new Reopened(LEAD));
    }

    @Test
    void nothing_is_written_into_a_file_that_is_not_there() {
        Story.of(new CasefileDecider())
                .when(note(WORDS))
                .thenRefused(CasefileRefusal.NO_SUCH_CASEFILE);
    }

    @Test
    void facts_are_never_refused() {
        AnySequence.of(
                new CasefileDecider(),
                _ -> OPEN,
                CasefileDeciderTest::any,
                command -> command instanceof Fact || command instanceof LinkResponse);
    }

    private static Story<CasefileCommand, CasefileState, CasefileEvent> file() {
        return Story.of(new CasefileDecider()).givenThat(OPEN);
    }

    private static Story<CasefileCommand, CasefileState, CasefileEvent> closed() {
        return file().when(new Close(FILE, WORDS, Set.of(), 0, PRINCIPAL))
                .then(new Closed(WORDS, PRINCIPAL));
    }

    private static AddParticipant add(StaffId staff, Relation relation) {
        return new AddParticipant(FILE, staff, relation, false, COUNSELOR);
    }

    private static AddNote note(Confidential text) {
        return new AddNote(FILE, ENTRY, text, JUST_NOW, List.of(), COUNSELOR);
    }

    private static RecordConsent consent(ConsentAnswer answer) {
        return new RecordConsent(
                FILE,
                ENTRY,
                Consent.COUNSELLING,
                answer,
                Optional.empty(),
                WORDS,
                JUST_NOW,
                COUNSELOR);
    }

    private static CasefileCommand any(Random random) {
        var by = anyStaff(random);
        var response = new ResponseId(few(random));
        return switch (random.nextInt(9)) {
            case 0 -> OPEN;
            case 1 -> add(anyStaff(random), oneOf(random, Relation.values()));
            case 2 -> new RemoveParticipant(FILE, anyStaff(random), anyWords(random), by);
            case 3 -> note(anyWords(random));
            case 4 -> consent(oneOf(random, ConsentAnswer.values()));
            case 5 -> new ExplainConfidentiality(FILE, new EntryId(few(random)), JUST_NOW, by);
            case 6 -> new LinkResponse(FILE, response, by);
            case 7 -> new HandOver(FILE, anyStaff(random), random.nextBoolean(), WORDS, false, by);
            default ->
                    new Close(
                            FILE,
                            WORDS,
                            random.nextBoolean() ? Set.of(response) : Set.of(),
                            random.nextInt(2),
                            by);
        };
    }
}
