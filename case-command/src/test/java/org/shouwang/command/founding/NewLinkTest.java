package org.shouwang.command.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.command.directory.Streams;
import org.shouwang.command.signin.Accounts;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Actor;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.staff.StaffEvent;

/** Whoever runs the machine lets in somebody whom nobody in the school can, and it is recorded. */
class NewLinkTest {

    private final TestWorld world = TestWorld.shared();
    private final TestSchool school = world.school();
    private final NewLink newLink = world.bean(NewLink.class);

    @Test
    void an_only_administrator_sets_a_password_anew_and_the_machine_stands_on_record() {
        String link = newLink.issue(login()).orElseThrow();

        Visitor administrator = new Visitor(world.port()).signInBy(link);
        assertThat(administrator.get("/do/staff").statusCode()).isEqualTo(200);
        assertThat(events())
                .filteredOn(logged -> logged.event() instanceof StaffEvent.LinkIssued)
                .singleElement()
                .satisfies(
                        logged ->
                                assertThat(logged.recording().actor().kind())
                                        .isEqualTo(Actor.Kind.MACHINE));
    }

    @Test
    void a_link_is_used_once_and_a_later_one_takes_its_place() {
        String first = newLink.issue(login()).orElseThrow();
        String second = newLink.issue(login()).orElseThrow();
        assertThat(new Visitor(world.port()).get(first).statusCode()).isEqualTo(410);
        new Visitor(world.port()).signInBy(second);
        assertThat(new Visitor(world.port()).get(second).statusCode()).isEqualTo(410);
    }

    @Test
    void nobody_gets_in_by_a_name_that_is_not_there_or_by_a_closed_account() {
        assertThat(newLink.issue("nobody-" + school.id())).isEmpty();
        String login = login();
        world.bean(Accounts.class).close(school.person(Role.ADMINISTRATOR).staff());
        assertThat(newLink.issue(login)).isEmpty();
        assertThat(events()).noneMatch(logged -> logged.event() instanceof StaffEvent.LinkIssued);
    }

    private String login() {
        return world.bean(Accounts.class)
                .of(school.person(Role.ADMINISTRATOR).staff())
                .orElseThrow()
                .login();
    }

    private List<LoggedEvent> events() {
        return world.bean(Streams.class)
                .read(
                        new StreamId(
                                StreamType.STAFF,
                                school.person(Role.ADMINISTRATOR).staff().value()));
    }
}
