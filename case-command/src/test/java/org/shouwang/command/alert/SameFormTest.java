package org.shouwang.command.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.command.alert.decision.AlertState.Dismissed;
import org.shouwang.command.world.TestWorld;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.Role;
import org.shouwang.contract.alert.AlertEvent.Joined;
import org.shouwang.contract.alert.AlertEvent.SupervisionTaken;
import org.shouwang.contract.alert.AlertEvent.Supplemented;
import org.shouwang.contract.id.AlertId;

/** The id of a form is one person's, at one address: nobody's words are taken for another's. */
class SameFormTest {

    private final AlertSchool school = new AlertSchool(TestWorld.shared());
    private final String id = UUID.randomUUID().toString();

    @Test
    void who_sends_the_page_that_somebody_else_left_open_raises_an_alert_of_his_own() {
        String[] words = {"commandId", id, "account", "同一句话", "who", "一个学生"};

        AlertId first = school.raise(words);
        AlertId second = AlertSchool.raised(school.as(Role.CLASS_TEACHER).post("/raise", words));

        assertThat(second).isNotEqualTo(first);
        assertThat(school.events(first)).isNotEmpty();
        assertThat(school.events(second)).isNotEmpty();
    }

    @Test
    void two_forms_of_one_page_are_two_deeds() {
        AlertId alert = school.raise();
        school.attendTo(alert);
        school.as(Role.COUNSELOR).post("/do/alerts/" + alert + "/dismissal", "reason", "误报");

        school.as(Role.PRINCIPAL).post("/do/alerts/" + alert + "/join", "commandId", id);
        school.as(Role.PRINCIPAL)
                .post(
                        "/do/alerts/" + alert + "/dismissal/confirm",
                        "commandId",
                        id,
                        "seen",
                        school.seen(alert));

        assertThat(school.world.bean(Alerts.class).get(alert).state())
                .isInstanceOf(Dismissed.class);
    }

    @Test
    void a_button_that_is_pressed_twice_is_one_fact_and_the_page_carries_its_id() {
        AlertId alert = school.raise();
        String page = school.as(Role.DUTY_TEACHER).get("/raise/" + alert).body();
        for (String form : List.of("supervision", "means", "emergency")) {
            String drawn = page.substring(page.indexOf("/" + form + "\""));
            assertThat(drawn.substring(0, drawn.indexOf("</form>"))).contains("\"commandId\"");
        }
        for (int i = 0; i < 2; i++) {
            school.as(Role.DUTY_TEACHER).post("/raise/" + alert + "/supervision", "commandId", id);
        }

        assertThat(school.events(alert).stream().map(LoggedEvent::event))
                .filteredOn(SupervisionTaken.class::isInstance)
                .hasSize(1);
    }

    @Test
    void two_people_who_send_the_same_id_both_do_it() {
        AlertId alert = school.raise();
        for (Role role : List.of(Role.COUNSELOR, Role.PRINCIPAL)) {
            school.as(role).post("/do/alerts/" + alert + "/join", "commandId", id);
            school.as(role)
                    .post("/raise/" + alert + "/more", "commandId", id, "more", "我在楼下" + role);
        }

        assertThat(school.events(alert).stream().map(LoggedEvent::event))
                .filteredOn(Joined.class::isInstance)
                .hasSize(2);
        assertThat(school.events(alert).stream().map(LoggedEvent::event))
                .filteredOn(Supplemented.class::isInstance)
                .hasSize(2);
    }

    @Test
    void one_person_who_sends_a_form_twice_sent_it_once() {
        AlertId alert = school.raise();
        for (int i = 0; i < 2; i++) {
            school.as(Role.COUNSELOR)
                    .post("/raise/" + alert + "/more", "commandId", id, "more", "我在楼下");
        }

        assertThat(school.events(alert).stream().map(LoggedEvent::event))
                .filteredOn(Supplemented.class::isInstance)
                .hasSize(1);
    }
}
