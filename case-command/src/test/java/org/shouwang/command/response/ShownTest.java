package org.shouwang.command.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.contract.Role;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.postgres.DatabaseRole;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the pages show on which something is written down about a case. */
class ShownTest {

    private final TestSchool school = TestWorld.shared().school();
    private final Responding response = Responding.started(school, "yellow");

    private List<String> shown(UUID record) {
        return JdbcClient.create(TestWorld.shared().database().dataSource(DatabaseRole.COMMAND))
                .sql("select what || ' ' || role from command.shown where record_id = ?")
                .param(record)
                .query(String.class)
                .list();
    }

    @Test
    void every_page_that_names_a_student_is_written_down_before_it_is_shown() {
        school.as(Role.PRINCIPAL).get(response.path());
        school.as(Role.PRINCIPAL).get(response.path() + "/record/note-added");
        school.as(Role.PRINCIPAL).get(response.path() + "/assess/asq");
        response.look(Role.PRINCIPAL, "propose-ending");
        assertThat(shown(response.id().value())).hasSize(4).allMatch("RESPONSE PRINCIPAL"::equals);
        school.as(Role.PRINCIPAL).get("/do/casefiles/" + response.casefile() + "/casefile-note");
        assertThat(shown(response.casefile().value())).containsExactly("CASEFILE PRINCIPAL");
    }

    @Test
    void where_it_cannot_be_written_down_nothing_is_shown() {
        response.record(Role.COUNSELOR, "means-removed", "items", "红色的绳子");
        String page = response.path() + "/act/withdraw-entry";
        assertThat(response.look(Role.COUNSELOR, "withdraw-entry").body()).contains("危险物品已移走");
        JdbcClient owner =
                JdbcClient.create(TestWorld.shared().database().dataSource(DatabaseRole.MIGRATE));
        String only = response.id().value().toString().replace("-", "");
        owner.sql(
                        """
                        create function command.no_%1$s() returns trigger language plpgsql as
                        $$ begin raise exception 'cannot be written'; end $$
                        """
                                .formatted(only))
                .update();
        owner.sql(
                        """
                        create trigger no_%1$s before insert on command.shown for each row
                        when (new.record_id = '%2$s') execute function command.no_%1$s()
                        """
                                .formatted(only, response.id().value()))
                .update();
        for (String path : List.of(page, response.path())) {
            var answer = school.as(Role.COUNSELOR).get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.body()).doesNotContain("危险物品已移走", response.id().toString());
        }
    }

    @Test
    void a_page_that_is_not_there_for_somebody_is_no_read() {
        assertThat(school.as(Role.ADMINISTRATOR).get(response.path()).statusCode()).isEqualTo(404);
        assertThat(shown(response.id().value())).isEmpty();
    }

    @Test
    void whoever_may_not_read_the_file_still_records_and_is_shown_no_entry_of_others() {
        response.record(Role.COUNSELOR, "means-removed", "items", "绳子");
        String entry =
                response.events(ResponseFact.MeansRemoved.class).getFirst().entry().id().toString();
        assertThat(response.look(Role.COUNSELOR, "withdraw-entry").body()).contains(entry);
        assertThat(response.look(Role.PSYCHOLOGY_LEAD, "withdraw-entry").body())
                .as("no approval stands, and it is not this person's case")
                .doesNotContain(entry);
        response.record(Role.PSYCHOLOGY_LEAD, "means-removed", "items", "刀");
        assertThat(response.events(ResponseFact.MeansRemoved.class)).hasSize(2);
    }
}
