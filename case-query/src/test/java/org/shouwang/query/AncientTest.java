package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.contract.Adult;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.Role;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseFact;

/** Times that nobody can have meant are on record all the same, and every page draws them. */
class AncientTest {

    private static final Instant NIGHT = QueryWorld.START.minus(Duration.ofHours(15));

    private static QueryWorld world;

    @BeforeAll
    static void start() {
        world = QueryWorld.start();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static Entry entry(TestSchool school, Instant at) {
        return new Entry(
                new EntryId(UUID.randomUUID()),
                Occurred.exactly(at),
                school.person(Role.COUNSELOR),
                Optional.empty(),
                Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-9999-01-01T00:00:00Z",
                "-999999999-01-01T00:00:00Z",
                "0001-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "+999999998-01-01T00:00:00Z"
            })
    void whatever_time_is_on_record_is_drawn(String time) {
        Instant at = Instant.parse(time);
        TestSchool school = world.school();
        Crisis crisis =
                new Crisis(school, school.student(0), "A7K3M9", NIGHT)
                        .raised(AlertEvent.Danger.NOW, "说明天不用叫我了", Duration.between(at, NIGHT))
                        .acknowledged("我在路上")
                        .started("red")
                        .fact(
                                new ResponseFact.NoteAdded(
                                        entry(school, at), Confidential.of("很久以前"), List.of()),
                                Duration.ofHours(1))
                        .fact(
                                new ResponseFact.SupervisionTaken(
                                        entry(school, at),
                                        ResponseFact.Custodian.STAFF,
                                        Adult.of(school.person(Role.DUTY_TEACHER))),
                                Duration.ofHours(1))
                        .fact(
                                new ResponseFact.FollowupHeld(
                                        entry(school, at),
                                        Optional.of(ResponseFact.Channel.IN_PERSON),
                                        ResponseFact.Stability.STABLE,
                                        Confidential.of("很久以前也谈过")),
                                Duration.ofHours(1));
        world.settle();
        Visitor counselor = school.as(Role.COUNSELOR);
        int year = at.atOffset(ZoneOffset.UTC).getYear();
        assertThat(counselor.page("/alerts/" + crisis.alert))
                .contains("说明天不用叫我了")
                .doesNotContain("读不出来", "无法显示");
        assertThat(counselor.page("/cases/" + crisis.casefile))
                .contains("很久以前", year + " 年")
                .doesNotContain("读不出来", "无法显示");
        assertThat(counselor.status("/today")).isEqualTo(200);
        Visitor auditor = school.as(Role.AUDITOR);
        String audit = "/audit/cases/" + crisis.casefile;
        assertThat(auditor.page(audit))
                .contains("很久以前", time.replaceAll("T.*", ""))
                .doesNotContain("读不出来");
        assertThat(auditor.page(audit + "/events.csv")).contains("很久以前");
        assertThat(auditor.status(audit + "/steps.csv")).isEqualTo(200);
    }
}
