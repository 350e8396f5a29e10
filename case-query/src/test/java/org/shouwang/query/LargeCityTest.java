package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Role;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.postgres.DatabaseRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Among the rows of two hundred other schools, no page looks through a whole table. */
class LargeCityTest {

    /** Smaller tables are rightly read as a whole. */
    private static final int LARGE = 10_000;

    private static final Pattern PLACE = Pattern.compile("\\?");
    private static final Pattern WHOLE = Pattern.compile("Seq Scan on (\\w+)");
    private static final Statements STATEMENTS = new Statements();

    private static final Map<String, List<String>> LOOKED = new HashMap<>();

    private static QueryWorld world;
    private static Set<String> large;
    private static TestSchool school;
    private static Crisis crisis;

    @BeforeAll
    static void start() throws SQLException {
        world = QueryWorld.overheard(STATEMENTS);
        try (Connection connection =
                world.database().dataSource(DatabaseRole.MIGRATE).getConnection()) {
            City.fill(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        }
        school = world.school();
        for (int i = 0; i < 4; i++) {
            crisis =
                    new Crisis(
                                    school,
                                    school.student(i),
                                    "A7K3M9",
                                    QueryWorld.START.minus(Duration.ofHours(20 + i)))
                            .raised(AlertEvent.Danger.NOW, "说明天不用叫我了")
                            .told()
                            .acknowledged("我在路上")
                            .started("red")
                            .supervised()
                            .briefed("请留意午休去向");
        }
        world.settle();
        JdbcClient owner = JdbcClient.create(world.database().dataSource(DatabaseRole.MIGRATE));
        owner.sql("vacuum analyze").update();
        large =
                Set.copyOf(
                        owner.sql("select relname from pg_class where reltuples > ?")
                                .param(LARGE)
                                .query(String.class)
                                .list());
        assertThat(large).contains("casefile", "student", "step", "entry", "alert", "read_ledger");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void no_page_looks_through_a_large_table() {
        List<String> faults = new ArrayList<>();
        int looked = 0;
        for (Role role :
                List.of(Role.COUNSELOR, Role.CLASS_TEACHER, Role.DUTY_TEACHER, Role.PRINCIPAL)) {
            Visitor visitor = school.as(role);
            for (String page : pages()) {
                STATEMENTS.forget();
                looked += visitor.status(page) == 200 ? 1 : 0;
                faults.addAll(faults(role + " " + page));
            }
            STATEMENTS.forget();
            visitor.post("/cases", "/cases", Map.of("q", "lslj"));
            visitor.post("/cases", "/cases", Map.of("q", "李 高一(3)班"));
            visitor.post("/cases", "/cases", Map.of("q", "李 0101"));
            faults.addAll(faults(role + " searches"));
        }
        assertThat(faults).isEmpty();
        assertThat(looked).isGreaterThan(40);
    }

    @Test
    void a_table_that_is_looked_through_is_noticed() {
        assertThat(largeReadsOf("select 1 from query.casefile where level = ?"))
                .containsExactly("casefile");
    }

    private static List<String> pages() {
        List<String> pages = new ArrayList<>(List.of("/today", "/cases", "/alerts", "/audit"));
        List.of("red", "orange", "yellow", "none").forEach(l -> pages.add("/cases?level=" + l));
        List.of("late", "closed", "all").forEach(s -> pages.add("/cases?state=" + s));
        List.of("OPEN", "ANSWERED").forEach(s -> pages.add("/alerts?state=" + s));
        pages.add("/cases?class=" + school.schoolClass(0));
        pages.add("/cases?lead=" + school.person(Role.COUNSELOR));
        pages.add("/cases?state=all&from=4_2026-11-23T06:00:00Z_" + crisis.casefile);
        pages.add("/alerts?before=2026-11-23T06:00:00Z_" + crisis.alert);
        pages.add("/audit?before=2026-11-23T06:00:00Z_" + crisis.response);
        pages.add("/cases/" + crisis.casefile);
        pages.add("/alerts/" + crisis.alert);
        pages.add("/audit/responses/" + crisis.response);
        pages.add("/audit/cases/" + crisis.casefile);
        pages.add("/audit/cases/" + crisis.casefile + "?from=2");
        pages.add("/audit/cases/" + crisis.casefile + "/raw/" + position());
        return pages;
    }

    private static long position() {
        return world.reader()
                .sql("select max(position) from query.entry where stream_id = ?")
                .param(crisis.response.value())
                .query(Long.class)
                .single();
    }

    private static List<String> faults(String page) {
        return STATEMENTS.seen().stream()
                .filter(s -> s.stripLeading().startsWith("select") && s.contains("query."))
                .flatMap(
                        s ->
                                LOOKED.computeIfAbsent(s, LargeCityTest::largeReadsOf).stream()
                                        .map(t -> page + ": " + t + " by " + s))
                .toList();
    }

    /** The large tables that a statement reads as a whole, whatever its values. */
    private static List<String> largeReadsOf(String statement) {
        var number = new AtomicInteger();
        String numbered =
                PLACE.matcher(statement).replaceAll(_ -> "\\$" + number.incrementAndGet());
        String values = String.join(", ", Collections.nCopies(number.get(), "null"));
        var one = new SingleConnectionDataSource(connection(), true);
        try {
            JdbcClient sql = JdbcClient.create(one);
            sql.sql("set plan_cache_mode = force_generic_plan").update();
            sql.sql("prepare looked_at as " + numbered).update();
            String execute = number.get() == 0 ? "looked_at" : "looked_at(" + values + ")";
            return sql.sql("explain execute " + execute).query(String.class).list().stream()
                    .flatMap(line -> WHOLE.matcher(line).results())
                    .map(found -> found.group(1))
                    .filter(large::contains)
                    .toList();
        } finally {
            one.destroy();
        }
    }

    private static Connection connection() {
        try {
            return world.database().dataSource(DatabaseRole.QUERY).getConnection();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
