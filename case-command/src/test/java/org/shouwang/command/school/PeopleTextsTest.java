package org.shouwang.command.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shouwang.command.Refusal;
import org.shouwang.command.membership.decision.MembershipRefusal;
import org.shouwang.command.rosterimport.decision.RosterImportRefusal;
import org.shouwang.command.schedule.decision.ScheduleRefusal;
import org.shouwang.command.school.decision.SchoolRefusal;
import org.shouwang.command.staff.decision.StaffRefusal;
import org.shouwang.command.student.decision.StudentRefusal;
import org.shouwang.web.text.Language;
import org.shouwang.web.text.Texts;

class PeopleTextsTest {

    @Test
    void every_refusal_has_words() {
        Texts texts = Texts.onClassPath();
        List<Refusal> all =
                Stream.<Refusal[]>of(
                                SchoolRefusal.values(),
                                StaffRefusal.values(),
                                MembershipRefusal.values(),
                                ScheduleRefusal.values(),
                                StudentRefusal.values(),
                                RosterImportRefusal.values())
                        .flatMap(Stream::of)
                        .toList();

        assertThat(all)
                .allSatisfy(
                        refusal ->
                                assertThat(texts.written(Language.EN, "refusal." + refusal.name()))
                                        .isPresent());
    }
}
