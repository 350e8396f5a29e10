package org.shouwang.command.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.contract.Role;
import org.shouwang.contract.response.ResponseFact.EntryCorrected;
import org.shouwang.contract.response.ResponseFact.SafetyPlanWritten;

/** Versions of a safety plan are counted by the record, whatever a form says. */
class SafetyPlanVersionsTest {

    private final TestSchool school = TestWorld.shared().school();
    private final Responding response = Responding.started(school, "red");

    @Test
    void each_one_that_is_written_gets_the_next_number() {
        write("难受时先找宿管", "version", "1");
        assertThat(form("")).contains("第 2 版");
        write("难受时先打给姑姑", "version", "1");
        write("难受时先找班主任");

        assertThat(versions()).containsExactly(1, 2, 3);
    }

    @Test
    void one_that_is_put_right_keeps_its_number() {
        write("难受时先找宿管");
        write("难受时先打给姑姑");
        String first = response.events(SafetyPlanWritten.class).getFirst().entry().id().toString();

        assertThat(form("?corrects=" + first)).contains("第 1 版", "难受时先找宿管");
        write("难受时先找宿管李老师", "corrects", first, "reason-why", "补上姓名");
        write("难受时先找班主任");

        assertThat(response.events(EntryCorrected.class)).hasSize(1);
        assertThat(versions()).containsExactly(1, 2, 1, 3);
    }

    @Test
    void an_empty_one_is_asked_for_again_and_nothing_is_kept() {
        var answer = response.record(Role.COUNSELOR, "safety-plan-written", "plan", " ");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("安全计划内容：</span><span>请填写");
        assertThat(versions()).isEmpty();
    }

    private void write(String plan, String... more) {
        var fields = new java.util.ArrayList<>(List.of("plan", plan, "with-student", "true"));
        fields.addAll(List.of(more));
        assertThat(
                        response.record(
                                        Role.COUNSELOR,
                                        "safety-plan-written",
                                        fields.toArray(String[]::new))
                                .statusCode())
                .isEqualTo(302);
    }

    private List<Integer> versions() {
        return response.events(SafetyPlanWritten.class).stream()
                .map(SafetyPlanWritten::version)
                .toList();
    }

    private String form(String query) {
        return school.as(Role.COUNSELOR)
                .get(response.path() + "/record/safety-plan-written" + query)
                .body();
    }
}
