package org.shouwang.command.response.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.id.CasefileId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.token.LevelId;
import org.shouwang.contract.token.PlanHash;

/** What follows shares what was there before, and changes nothing of it. */
class CourseTest {

    private static final Instant NIGHT = Instant.parse("2026-11-22T15:05:00Z");
    private static final StaffId LIN = new StaffId(new UUID(0, 1));

    private final Course begun =
            new Course(
                    new ResponseCourse.Started(
                            new ResponseId(new UUID(0, 2)),
                            new CasefileId(new UUID(0, 3)),
                            new SchoolId(new UUID(0, 4)),
                            new StudentId(new UUID(0, 5)),
                            Optional.empty(),
                            ZoneId.of("Asia/Shanghai"),
                            new PlanHash("a".repeat(64)),
                            new LevelId("red"),
                            Confidential.of("示例"),
                            LIN),
                    NIGHT,
                    Optional.empty());

    private static ResponseFact.MeansRemoved means(long entry) {
        return new ResponseFact.MeansRemoved(
                new Entry(
                        new EntryId(new UUID(1, entry)),
                        Occurred.exactly(NIGHT),
                        LIN,
                        Optional.empty(),
                        Optional.empty()),
                Confidential.of("示例"));
    }

    @Test
    void two_that_follow_the_same_course_do_not_see_each_other() {
        ResponseFact.MeansRemoved one = means(1);
        ResponseFact.MeansRemoved other = means(2);

        Course first = begun.after(one, NIGHT, Optional.empty());
        Course second = begun.after(other, NIGHT, Optional.empty());

        assertThat(begun.entries()).isEmpty();
        assertThat(begun.recorded(one.entry().id())).isEmpty();
        assertThat(first.entries()).containsExactly(one.entry().id());
        assertThat(second.entries()).containsExactly(other.entry().id());
        assertThat(first.recorded(other.entry().id())).isEmpty();
        assertThat(first.facts().inOrder()).hasSize(begun.facts().inOrder().size() + 1);
    }

    @Test
    void nobody_changes_it_from_outside() {
        Course course = begun.after(means(1), NIGHT, Optional.empty());

        assertThatThrownBy(() -> course.entries().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> course.family().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
