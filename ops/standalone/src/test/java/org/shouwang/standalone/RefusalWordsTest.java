package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.command.Command;
import org.shouwang.command.alert.decision.AlertCommand;
import org.shouwang.command.casefile.decision.CasefileCommand;
import org.shouwang.command.membership.decision.MembershipCommand;
import org.shouwang.command.paging.decision.PagingCommand;
import org.shouwang.command.response.decision.ResponseCommand;
import org.shouwang.command.rosterimport.decision.RosterImportCommand;
import org.shouwang.command.schedule.decision.ScheduleCommand;
import org.shouwang.command.school.decision.SchoolCommand;
import org.shouwang.command.staff.decision.StaffCommand;
import org.shouwang.command.student.decision.StudentCommand;
import org.shouwang.command.worry.decision.WorryCommand;
import org.shouwang.contract.StreamType;
import org.shouwang.web.text.Language;
import org.shouwang.web.text.Texts;

/**
 * The reader tells refusals in the writer's words. It does not know the writer's code, so that only
 * here can be seen whether it has a word for everything.
 */
class RefusalWordsTest {

    private static final Texts TEXTS = Texts.onClassPath();

    /** A kind of stream and what is asked of it. */
    private record Asked(StreamType stream, Class<? extends Command> commands) {}

    static Stream<Asked> everything() {
        return Stream.of(
                new Asked(StreamType.ALERT, AlertCommand.class),
                new Asked(StreamType.CASEFILE, CasefileCommand.class),
                new Asked(StreamType.MEMBERSHIP, MembershipCommand.class),
                new Asked(StreamType.PAGING, PagingCommand.class),
                new Asked(StreamType.RESPONSE, ResponseCommand.class),
                new Asked(StreamType.ROSTER_IMPORT, RosterImportCommand.class),
                new Asked(StreamType.SCHEDULE, ScheduleCommand.class),
                new Asked(StreamType.SCHOOL, SchoolCommand.class),
                new Asked(StreamType.STAFF, StaffCommand.class),
                new Asked(StreamType.STUDENT, StudentCommand.class),
                new Asked(StreamType.WORRY, WorryCommand.class));
    }

    @Test
    void every_kind_of_stream_is_asked_about() {
        assertThat(everything().map(Asked::stream)).containsExactlyInAnyOrder(StreamType.values());
        for (StreamType stream : StreamType.values()) {
            assertThat(TEXTS.keys()).contains("query.refusals.kind." + stream.storedName());
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void every_command_has_its_word(Asked asked) {
        assertThat(kinds(asked.commands()))
                .isNotEmpty()
                .allSatisfy(
                        command ->
                                assertThat(TEXTS.keys())
                                        .contains(
                                                "query.tried."
                                                        + asked.stream().storedName()
                                                        + "."
                                                        + command.getSimpleName()));
    }

    @Test
    void every_reason_is_the_one_that_was_given() {
        List<String> refusals =
                TEXTS.keys().stream().filter(key -> key.startsWith("refusal.")).toList();
        assertThat(refusals)
                .hasSizeGreaterThan(70)
                .allSatisfy(
                        key -> {
                            for (Language language : Language.values()) {
                                assertThat(TEXTS.written(language, "query.refused." + code(key)))
                                        .as(key)
                                        .isPresent()
                                        .isEqualTo(TEXTS.written(language, key));
                            }
                        });
    }

    private static String code(String key) {
        return key.substring(key.indexOf('.') + 1);
    }

    private static List<Class<?>> kinds(Class<?> commands) {
        List<Class<?>> kinds = new ArrayList<>();
        for (Class<?> kind : commands.getPermittedSubclasses()) {
            if (kind.isSealed()) {
                kinds.addAll(kinds(kind));
            } else {
                kinds.add(kind);
            }
        }
        return kinds;
    }
}
