package org.shouwang.command.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Role;
import org.shouwang.contract.response.ResponseFact;

/** A mistyped year is asked for once more; whatever is told then is recorded. */
class MeantSoTest {

    private final TestSchool school = TestWorld.shared().school();
    private final Responding response = Responding.started(school, "red");

    @Test
    void a_time_long_before_anything_began_is_asked_for_once_more_and_then_recorded() {
        String[] told = {"items", "美工刀一把", "when", "2025-11-23T23:04"};

        HttpResponse<String> asked = post("means-removed", told);

        assertThat(asked.statusCode()).isEqualTo(400);
        assertThat(asked.body())
                .contains("真是那时吗", "name=\"meant-so\"", "美工刀一把", "2025-11-23T23:04");
        assertThat(response.events(ResponseFact.MeansRemoved.class)).isEmpty();

        List<String> again = new ArrayList<>(List.of(told));
        again.addAll(List.of("meant-so", "true"));
        assertThat(post("means-removed", again.toArray(String[]::new)).statusCode()).isEqualTo(302);
        assertThat(response.events(ResponseFact.MeansRemoved.class)).hasSize(1);
    }

    @Test
    void what_happened_some_days_before_the_alert_is_not_asked_about() {
        assertThat(post("means-removed", "items", "刀", "when", "2026-11-18T09:00").statusCode())
                .isEqualTo(302);
    }

    @Test
    void an_appointment_that_is_over_is_asked_about_too() {
        HttpResponse<String> asked =
                post(
                        "referred",
                        "kind",
                        "HOSPITAL",
                        "to",
                        "市一院",
                        "appointment",
                        "1999-12-01",
                        "when",
                        "2026-11-23T23:04");

        assertThat(asked.statusCode()).isEqualTo(400);
        assertThat(asked.body()).contains("已经过去", "name=\"meant-so\"", "市一院");
    }

    private HttpResponse<String> post(String fact, String... fields) {
        Visitor counselor = school.as(Role.COUNSELOR);
        String form = response.path() + "/record/" + fact;
        assertThat(counselor.get(form).body()).doesNotContain("meant-so");
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("by", school.person(Role.COUNSELOR).staff().toString()));
        return counselor.post(form, all.toArray(String[]::new));
    }
}
