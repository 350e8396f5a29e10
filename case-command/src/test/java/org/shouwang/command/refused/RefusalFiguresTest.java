package org.shouwang.command.refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.AlertId;

/** The figures of {@code /actuator/prometheus}, as whoever watches the installation reads them. */
class RefusalFiguresTest {

    private final TestWorld world = TestWorld.shared();
    private final TestSchool school = world.school();

    @Test
    void a_refusal_is_counted_by_its_reason_and_says_nothing_of_anybody() {
        String alert = raised();
        double before = refusals();

        assertThat(agreeToWhatNobodyProposed(alert)).isGreaterThanOrEqualTo(400);

        assertThat(refusals()).isEqualTo(before + 1);
        assertThat(figures()).doesNotContain(alert, school.id().toString());
    }

    @Test
    void every_figure_of_ours_says_what_it_is() {
        agreeToWhatNobodyProposed(raised());

        assertThat(figures().lines().filter(line -> line.startsWith("# HELP shouwang_")))
                .hasSizeGreaterThan(8)
                .anyMatch(line -> line.startsWith("# HELP shouwang_refusals_total "))
                .allMatch(line -> line.matches("# HELP \\S+ \\S+.*"));
    }

    private String raised() {
        var raised =
                school.as(Role.COUNSELOR)
                        .post(
                                "/raise",
                                "commandId",
                                UUID.randomUUID().toString(),
                                "who",
                                "一个学生",
                                "account",
                                "示例");
        String id = Visitor.location(raised).replaceAll("^/raise/([0-9a-f-]+).*", "$1");
        await().until(() -> world.bean(Cases.class).alert(AlertId.of(id)).isPresent());
        return id;
    }

    private int agreeToWhatNobodyProposed(String alert) {
        return school.as(Role.PSYCHOLOGY_LEAD)
                .post("/do/alerts/" + alert + "/dismissal/confirm", "seen", "1")
                .statusCode();
    }

    private double refusals() {
        return figures()
                .lines()
                .filter(line -> line.startsWith("shouwang_refusals_total{"))
                .filter(line -> line.contains("stream=\"alert\""))
                .filter(line -> line.contains("reason=\"DISMISSAL_NOT_PROPOSED\""))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll(".* ", "")))
                .sum();
    }

    private String figures() {
        return world.stranger().get("/actuator/prometheus").body();
    }
}
