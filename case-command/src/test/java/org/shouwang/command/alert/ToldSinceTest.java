package org.shouwang.command.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.command.alert.decision.AlertState;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.AlertId;

/** Nobody dismisses an alert over words that he has not read. */
class ToldSinceTest {

    private final AlertSchool school = new AlertSchool(TestWorld.shared());
    private AlertId alert;
    private String confirm;

    @BeforeEach
    void a_dismissal_is_proposed() {
        alert = school.raise();
        confirm = "/do/alerts/" + alert + "/dismissal/confirm";
        school.attendTo(alert);
        school.as(Role.COUNSELOR).post("/do/alerts/" + alert + "/dismissal", "reason", "是排练台词");
    }

    @Test
    void what_was_told_since_is_shown_and_confirmed_again() {
        String seen = school.seen(alert);
        school.as(Role.DUTY_TEACHER).post("/raise/" + alert + "/more", "more", "他刚割了手");
        Visitor lead = school.as(Role.PSYCHOLOGY_LEAD);

        HttpResponse<String> late = lead.post(confirm, "seen", seen);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("又有新的记录", "他刚割了手", "name=\"seen\" value=\"" + school.seen(alert));
        assertThat(state()).isInstanceOf(AlertState.Open.class);
        assertThat(lead.post(confirm, "seen", school.seen(alert)).statusCode()).isEqualTo(303);
    }

    @Test
    void whoever_does_not_say_what_was_read_confirms_nothing() {
        Visitor lead = school.as(Role.PSYCHOLOGY_LEAD);

        assertThat(lead.post(confirm).statusCode()).isEqualTo(400);
        assertThat(lead.json("/api/v1" + confirm.substring(3), "{}").statusCode()).isEqualTo(400);
        assertThat(state()).isInstanceOf(AlertState.Open.class);
    }

    private AlertState state() {
        return school.world.bean(Alerts.class).get(alert).state();
    }
}
