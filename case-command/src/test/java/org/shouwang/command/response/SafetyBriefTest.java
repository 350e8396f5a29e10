package org.shouwang.command.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Role;
import org.shouwang.contract.response.ResponseFact.SafetyBriefIssued;

/** What a class teacher is told to do comes from a counselor, and from the one who signed it. */
class SafetyBriefTest {

    private static final String FORM = "/record/safety-brief-issued";

    private final TestSchool school = TestWorld.shared().school();
    private final Responding response = Responding.started(school, "red");
    private final String path = "/do/responses/" + response.id();

    @Test
    void nobody_who_may_not_issue_one_is_offered_it_or_writes_it() {
        for (Role role : new Role[] {Role.CLASS_TEACHER, Role.PRINCIPAL}) {
            Visitor visitor = school.as(role);
            assertThat(visitor.get(path).body()).contains("/record/staff-briefed");
            assertThat(visitor.get(path).body()).doesNotContain(FORM);
            assertThat(visitor.get(path + FORM).statusCode()).isEqualTo(404);
            assertThat(issue(role, Role.PSYCHOLOGY_LEAD).statusCode()).isEqualTo(404);
        }
        assertThat(response.events(SafetyBriefIssued.class)).isEmpty();
    }

    @Test
    void it_is_from_whoever_is_signed_in_whatever_name_is_sent_with_it() {
        Visitor counselor = school.as(Role.COUNSELOR);
        assertThat(counselor.get(path).body()).contains(FORM);
        assertThat(counselor.get(path + FORM).body())
                .contains("name=\"to-staff\"")
                .doesNotContain("name=\"by\"", "name=\"second\"");

        assertThat(issue(Role.COUNSELOR, Role.PSYCHOLOGY_LEAD).statusCode()).isEqualTo(302);

        assertThat(response.events(SafetyBriefIssued.class))
                .singleElement()
                .satisfies(
                        brief ->
                                assertThat(brief.entry().by())
                                        .isEqualTo(school.person(Role.COUNSELOR).staff()));
    }

    private HttpResponse<String> issue(Role writer, Role named) {
        return school.as(writer)
                .post(
                        path + FORM,
                        "to-staff",
                        school.person(Role.DUTY_TEACHER).staff().toString(),
                        "brief",
                        "多看一眼",
                        "when",
                        "2026-11-23T23:04",
                        "by",
                        school.person(named).staff().toString());
    }
}
