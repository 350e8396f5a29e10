package org.shouwang.command.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.contract.Adult;
import org.shouwang.contract.Role;
import org.shouwang.contract.response.ResponseFact.GuardianMet;

/** A guardian who will not sign: it counts before a witness, and is kept without one. */
class RefusedSignatureTest {

    private final TestSchool school = TestWorld.shared().school();
    private final Responding response = Responding.started(school, "red");

    @Test
    void the_form_asks_for_the_witness_and_keeps_what_was_typed() {
        HttpResponse<String> asked = refused();

        assertThat(asked.statusCode()).isEqualTo(400);
        assertThat(asked.body())
                .contains("<span data-asks=\"witness\">见证人姓名：</span>", "拒签时请写见证人姓名", "不愿签字");
        assertThat(response.events(GuardianMet.class)).isEmpty();
    }

    @Test
    void where_nobody_witnessed_it_that_is_said_and_the_meeting_is_kept_as_it_was() {
        assertThat(refused("no-witness", "true").statusCode()).isEqualTo(302);

        GuardianMet met = response.events(GuardianMet.class).getFirst();
        assertThat(met.witness()).isEmpty();
        assertThat(form(met)).containsPattern("name=\"no-witness\"[^>]*checked");
    }

    @Test
    void with_a_witness_nothing_more_is_asked() {
        assertThat(refused("witness", "组示例").statusCode()).isEqualTo(302);
        assertThat(response.events(GuardianMet.class).getFirst().witness().flatMap(Adult::other))
                .isPresent();
    }

    @Test
    void a_witness_and_none_at_once_is_asked_again() {
        HttpResponse<String> both = refused("witness", "组示例", "no-witness", "true");
        assertThat(both.statusCode()).isEqualTo(400);
        assertThat(both.body()).contains("<span data-asks=\"no-witness\">当时没有见证人：</span>");
        assertThat(response.events(GuardianMet.class)).isEmpty();
    }

    private HttpResponse<String> refused(String... more) {
        List<String> fields = new ArrayList<>(List.of(more));
        fields.addAll(
                List.of(
                        "kin", "PARENT",
                        "signature", "REFUSED",
                        "staff-present", "2",
                        "minutes", "母亲到校，不愿签字"));
        return response.record(Role.COUNSELOR, "guardian-met", fields.toArray(String[]::new));
    }

    private String form(GuardianMet met) {
        return school.as(Role.COUNSELOR)
                .get(response.path() + "/record/guardian-met?corrects=" + met.entry().id())
                .body();
    }
}
