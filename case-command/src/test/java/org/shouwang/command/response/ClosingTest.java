package org.shouwang.command.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouwang.command.CommandRefused;
import org.shouwang.command.casefile.decision.CasefileCommand;
import org.shouwang.command.casefile.decision.CasefileRefusal;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;

/** A file never closes over a response that runs. */
class ClosingTest {

    private final TestSchool school = TestWorld.shared().school();
    private final Responding response = Responding.started(school, "red");
    private final String page = "/do/casefiles/" + response.casefile() + "/close-casefile";

    @Test
    void it_is_refused_and_what_was_typed_stays() {
        HttpResponse<String> refused = school.as(Role.COUNSELOR).post(page, "reason", "已经平稳");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("还有处置没有结束", "已经平稳");
    }

    @Test
    void nor_when_the_page_did_not_know_of_the_response_yet() {
        var before =
                new CasefileCommand.Close(
                        response.casefile(),
                        Confidential.of("示例"),
                        Set.of(),
                        0,
                        school.person(Role.COUNSELOR).staff());

        assertThatThrownBy(() -> school.send(before))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isEqualTo(CasefileRefusal.RESPONSE_STILL_OPEN));
    }
}
