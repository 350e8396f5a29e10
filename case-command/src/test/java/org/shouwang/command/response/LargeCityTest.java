package org.shouwang.command.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.command.world.Overheard;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Role;
import org.shouwang.postgres.DatabaseRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** In a city of many schools, whoever raises an alert or looks for a student waits for no scan. */
class LargeCityTest {

    private static final Pattern PLACE = Pattern.compile("\\?");
    private static final Pattern WHOLE = Pattern.compile("Seq Scan on (\\w+)");
    private static final Set<String> LARGE =
            Set.of("student", "alert", "alert_student", "casefile", "response", "participant");

    private static final List<String> ROWS =
            List.of(
                    """
                    create temporary table p as
                        select gen_random_uuid() as id, gen_random_uuid() as other, n,
                            md5((n % 200)::text)::uuid as school, md5((n % 600)::text)::uuid as class
                        from generate_series(1, 30000) n
                    """,
                    """
                    insert into command.student (student_id, school_id, class_id, boarding, enrolled, tokens)
                        select id, school, class, true, true, array[n, -n, n * 7] from p
                    """,
                    """
                    insert into command.alert (alert_id, school_id, code, raised_by, raised_at, state)
                        select other, school, 'A7K3M9', id, now() - n * interval '1 minute', 'ANSWERED' from p
                    """,
                    "insert into command.alert_student select other, other, id from p",
                    "insert into command.casefile select id, school, id, false from p",
                    "insert into command.participant select id, other, 'LEAD' from p",
                    """
                    insert into command.response (response_id, casefile_id, school_id, student_id, alert_id, running)
                        select id, id, school, id, other, true from p
                    """);

    private static TestWorld world;
    private static TestSchool school;

    @BeforeAll
    static void start() throws SQLException {
        world = TestWorld.start(Overheard.class);
        school = world.school();
        try (var connection = world.database().dataSource(DatabaseRole.SUPERUSER).getConnection()) {
            var sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            ROWS.forEach(row -> sql.sql(row).update());
        }
        JdbcClient.create(world.database().dataSource(DatabaseRole.MIGRATE))
                .sql("analyze")
                .update();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void no_page_that_somebody_waits_at_looks_through_a_large_table() throws SQLException {
        Responding response = Responding.started(school, "red");
        Overheard overheard = world.bean(Overheard.class);
        overheard.forget();
        Visitor teacher = school.as(Role.DUTY_TEACHER);
        teacher.get("/raise");
        for (String typed : List.of("李", "lslj", "李 高一(3)班")) {
            teacher.post("/do/students/find", "q", typed);
        }
        String alert =
                Visitor.location(
                        teacher.post(
                                "/raise",
                                "account",
                                "示例",
                                "student",
                                school.student(0).toString()));
        teacher.get(alert);
        Visitor counselor = school.as(Role.COUNSELOR);
        counselor.get(alert);
        counselor.get(response.path());
        counselor.get("/do/students/" + school.student(0));
        assertThat(overheard.seen()).hasSizeGreaterThan(20);

        List<String> faults = new ArrayList<>();
        for (String statement : overheard.seen()) {
            if (statement.stripLeading().startsWith("select") && statement.contains("command.")) {
                wholeReads(statement).forEach(table -> faults.add(table + " by " + statement));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_table_that_is_looked_through_is_noticed() throws SQLException {
        assertThat(wholeReads("select 1 from command.casefile where closed = ?"))
                .containsExactly("casefile");
    }

    private static List<String> wholeReads(String statement) throws SQLException {
        var number = new AtomicInteger();
        String numbered =
                PLACE.matcher(statement).replaceAll(_ -> "\\$" + number.incrementAndGet());
        String values = String.join(", ", Collections.nCopies(number.get(), "null"));
        try (var connection = world.database().dataSource(DatabaseRole.COMMAND).getConnection()) {
            var sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            sql.sql("set plan_cache_mode = force_generic_plan").update();
            sql.sql("prepare looked_at as " + numbered).update();
            String execute = number.get() == 0 ? "looked_at" : "looked_at(" + values + ")";
            return sql.sql("explain execute " + execute).query(String.class).list().stream()
                    .flatMap(line -> WHOLE.matcher(line).results())
                    .map(found -> found.group(1))
                    .filter(LARGE::contains)
                    .toList();
        }
    }
}
