package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Attachment;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Event;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.id.AttachmentId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.token.Sha256;
import org.shouwang.query.cases.Entries;
import org.shouwang.query.cases.Moment;
import org.shouwang.query.cases.Timelines;
import org.shouwang.query.store.QueryStore;
import org.shouwang.query.words.Teller;
import org.shouwang.query.words.Untold;
import org.shouwang.web.text.HumanTime;
import org.shouwang.web.text.Texts;

/**
 * Whatever somebody hands in or writes, the pages of an alert and of its case go on being drawn.
 */
class UntoldTest {

    private static final Instant NIGHT = QueryWorld.START.minus(Duration.ofHours(15));
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static QueryWorld world;

    @BeforeAll
    static void start() {
        world = QueryWorld.start();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    /** Something for which there is no word. */
    private enum Wordless {
        NEW
    }

    private record Strange(Confidential text, Wordless word) implements Event {}

    private static Crisis crisis(TestSchool school) {
        return new Crisis(school, school.student(0), "A7K3M9", NIGHT)
                .raised(AlertEvent.Danger.NOW, "说明天不用叫我了")
                .acknowledged("我在路上");
    }

    private static void handsIn(TestSchool school, Crisis crisis, Attachment.MediaType type) {
        school.log(
                StreamType.ALERT,
                crisis.alert.value(),
                new AlertEvent.Supplemented(
                        new EntryId(UUID.randomUUID()),
                        Confidential.of("录像在这里"),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Occurred.exactly(NIGHT)),
                        List.of(
                                new Attachment(
                                        new AttachmentId(UUID.randomUUID()),
                                        new Sha256("0".repeat(64)),
                                        type,
                                        2_000_000)),
                        school.person(Role.DUTY_TEACHER)),
                Role.DUTY_TEACHER,
                NIGHT.plusSeconds(100));
    }

    @Test
    void a_file_of_any_kind_on_an_alert_leaves_every_page_readable() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        for (Attachment.MediaType type : Attachment.MediaType.values()) {
            handsIn(school, crisis, type);
        }
        crisis.started("red");
        world.settle();
        Visitor counselor = school.as(Role.COUNSELOR);
        assertThat(counselor.page("/alerts/" + crisis.alert)).contains("录像在这里", "其他文件");
        assertThat(counselor.page("/cases/" + crisis.casefile)).contains("其他文件");
        Visitor auditor = school.as(Role.AUDITOR);
        assertThat(auditor.status("/audit/cases/" + crisis.casefile)).isEqualTo(200);
        assertThat(auditor.status("/audit/cases/" + crisis.casefile + "/events.csv"))
                .isEqualTo(200);
    }

    @Test
    void an_event_that_cannot_be_told_is_one_line_that_says_so_and_is_counted() {
        TestSchool school = world.school();
        Crisis crisis = crisis(school);
        world.settle();
        var timelines = new Timelines(world.bean(QueryStore.class));
        List<Entries.Entry> rows =
                new Entries(world.reader())
                        .of(List.of(crisis.alert.value()), QueryWorld.START, Long.MAX_VALUE, 10);
        Map<Long, LoggedEvent> events = new HashMap<>(timelines.open(rows));
        Entries.Entry raised =
                rows.stream()
                        .filter(r -> r.name().equals("alert.raised"))
                        .findFirst()
                        .orElseThrow();
        events.computeIfPresent(raised.position(), (_, e) -> strange(e));
        var metrics = new SimpleMeterRegistry();

        List<Moment> moments =
                timelines.tell(rows, events, teller(metrics), ZONE, false).stream()
                        .flatMap(day -> day.moments().stream())
                        .toList();

        assertThat(moments)
                .extracting(m -> m.saying().title())
                .contains("这条记录无法显示（位置 " + raised.position() + "）", "接手");
        assertThat(moments).hasSize(rows.size());
        assertThat(metrics.get("shouwang.query.untold").counter().count()).isEqualTo(1);
    }

    private static LoggedEvent strange(LoggedEvent event) {
        return new LoggedEvent(
                event.position(),
                event.stream(),
                event.sequence(),
                new Strange(Confidential.of("李示例甲"), Wordless.NEW),
                event.recording(),
                event.storedAt());
    }

    private static Teller teller(SimpleMeterRegistry metrics) {
        Texts texts = Texts.onClassPath();
        return new Teller(
                texts,
                Locale.CHINESE,
                new HumanTime(texts, Locale.CHINESE, QueryWorld.START, ZONE),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                true,
                true,
                new Untold(metrics));
    }
}
