package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.command.world.Visitor;

/** A real school's first hour, from {@code --empty} to an alert that calls somebody. */
class FirstAdministratorTest {

    private static final Pattern LINK = Pattern.compile("/signin/link\\?key=([A-Za-z0-9_-]+)");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @TempDir private Path folder;

    @Test
    void an_empty_installation_becomes_a_school_and_stays_one() throws Exception {
        int port = Installed.freePort();
        Path classes = folder.resolve("classes.log");
        List<String> first = List.of("--empty", "--school", "示例第一中学");
        Visitor signedIn;
        try (Program program = start(port, classes, first)) {
            String key = key(program.said());
            assertThat(program.said()).doesNotContain("shouwang-demo");
            Visitor administrator = new Visitor(port).signInBy("/signin/link?key=" + key);
            assertThat(new Visitor(port).get("/signin/link?key=" + key).statusCode())
                    .isEqualTo(410);
            assertThat(administrator.get("/actuator/health").body())
                    .contains("示例第一中学在 24 小时内无人值班")
                    .contains("Nobody is on duty within 24 hours in 示例第一中学");
            assertThat(administrator.get("/status").body()).contains("没有配置任何通知渠道");
            Visitor counselor = colleague(port, administrator, "xinli", "COUNSELOR");
            signedIn = counselor;
            Visitor teacher = colleague(port, administrator, "zhiban", "DUTY_TEACHER");
            assertThat(Visitor.location(teacher.get("/today"))).endsWith("/signin/newcomer");
            vouch(counselor, teacher);
            assertThat(Visitor.location(teacher.get("/today"))).doesNotEndWith("/newcomer");
            onDuty(administrator);
            assertThat(raised(teacher)).contains("xinli示例", "tel:13900000001");
            assertThat(counselor.get("/today").body()).contains("1 条预警等待判断");
            program.kill();
        }
        try (Program again = start(port, folder.resolve("classes2.log"), List.of())) {
            assertThat(again.said()).contains("admin").doesNotContain("shouwang-demo", "key=");
            assertThat(signedIn.get("/today").statusCode())
                    .as("a session of before the program was killed")
                    .isEqualTo(200);
            assertThat(
                            new Visitor(port)
                                    .signIn("xinli", Visitor.PASSWORD)
                                    .get("/today")
                                    .statusCode())
                    .isEqualTo(200);
        }
        List<String> forgot = List.of("--empty", "--new-link", "admin");
        try (Program once = start(port, folder.resolve("classes3.log"), forgot)) {
            Visitor administrator =
                    new Visitor(port).signInBy("/signin/link?key=" + key(once.said()));
            assertThat(administrator.get("/do/staff").statusCode()).isEqualTo(404);
            vouch(new Visitor(port).signIn("xinli", Visitor.PASSWORD), administrator);
            assertThat(administrator.get("/do/staff").statusCode()).isEqualTo(200);
        }
        assertThat(Files.readString(classes))
                .contains("org.shouwang.standalone.EmptySchool")
                .doesNotContain("org.shouwang.standalone.demo.", "standalone.DemoSchool");
        assertThat(Files.readAllLines(folder.resolve("data/log/shouwang.log")))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("{\"@timestamp\""));
    }

    @Test
    void a_directory_of_the_demo_is_not_for_a_real_school() throws Exception {
        int port = Installed.freePort();
        start(port, folder.resolve("classes.log"), List.of()).kill();

        try (Program program = start(port, folder.resolve("classes2.log"), List.of("--empty"))) {
            assertThat(program.ended()).isEqualTo(1);
            assertThat(program.said()).contains("这个目录里是演示学校").contains("Holds a demo school");
        }
    }

    private Program start(int port, Path classes, List<String> more) {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-Xlog:class+load:file=" + classes,
                                "-Dstdout.encoding=UTF-8",
                                "-cp",
                                Program.classPath().stream()
                                        .map(Path::toString)
                                        .collect(Collectors.joining(File.pathSeparator)),
                                Shouwang.class.getName(),
                                "--port",
                                String.valueOf(port),
                                "--data",
                                folder.resolve("data").toString()));
        command.addAll(more);
        var program = new ProcessBuilder(command);
        program.environment().put("LC_ALL", "C.UTF-8"); // as the scripts set it
        return Program.start(program, classes.resolveSibling(classes.getFileName() + ".out"));
    }

    private static String key(String said) {
        Matcher link = LINK.matcher(said);
        assertThat(link.find()).as(said).isTrue();
        return link.group(1);
    }

    private static Visitor colleague(int port, Visitor administrator, String login, String role) {
        administrator.get("/do/staff/new");
        String shown =
                administrator
                        .post(
                                "/do/staff/new",
                                "commandId",
                                Installed.aNewId(),
                                "name",
                                login + "示例",
                                "login",
                                login,
                                "role",
                                role,
                                "language",
                                "zh",
                                "phone",
                                "13900000001")
                        .body();
        return new Visitor(port).signInBy("/signin/link?key=" + key(shown));
    }

    /** The newcomer reads the number out; the colleague has heard it and chooses the only name. */
    private static void vouch(Visitor colleague, Visitor newcomer) {
        Matcher number =
                Pattern.compile("class=\"spoken\"[^>]*>(\\d{4})<")
                        .matcher(newcomer.get("/signin/newcomer").body());
        assertThat(number.find()).isTrue();
        Matcher waiting =
                Pattern.compile("<option value=\"([0-9a-f-]{36})\"")
                        .matcher(colleague.get("/do/staff/vouch").body());
        assertThat(waiting.find()).isTrue();
        assertThat(
                        colleague
                                .post(
                                        "/do/staff/vouch",
                                        "commandId",
                                        Installed.aNewId(),
                                        "colleague",
                                        waiting.group(1),
                                        "number",
                                        number.group(1))
                                .statusCode())
                .isEqualTo(303);
    }

    private static void onDuty(Visitor administrator) {
        String page = administrator.get("/do/schedule").body().replace("\n", "");
        Matcher turn =
                Pattern.compile("<option value=\"([0-9a-f-]{36})\"[^>]*>xinli").matcher(page);
        assertThat(turn.find()).isTrue();
        String today = LocalDate.now(ZONE).toString();
        String later = LocalDate.now(ZONE).plusDays(20).toString();
        assertThat(
                        administrator
                                .post(
                                        "/do/schedule",
                                        "commandId",
                                        Installed.aNewId(),
                                        "turn",
                                        turn.group(1),
                                        "from",
                                        today + "T00:00",
                                        "until",
                                        later + "T00:00")
                                .statusCode())
                .isEqualTo(303);
    }

    private static String raised(Visitor teacher) {
        teacher.get("/raise");
        HttpResponse<String> raised =
                teacher.post(
                        "/raise",
                        "commandId",
                        Installed.aNewId(),
                        "who",
                        "高一的一个男生",
                        "danger",
                        "NOW",
                        "account",
                        "示例：说不想活了");
        assertThat(raised.statusCode()).isEqualTo(303);
        return teacher.get(raised.headers().firstValue("Location").orElseThrow()).body();
    }
}
