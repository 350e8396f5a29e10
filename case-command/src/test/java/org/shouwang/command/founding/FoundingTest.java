package org.shouwang.command.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.command.directory.Schools;
import org.shouwang.command.school.PlanDocuments;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.token.Label;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.plan.document.CanonicalPlan;
import org.shouwang.web.signin.MembershipsNow;
import org.shouwang.web.text.Language;

class FoundingTest {

    private final TestWorld world = TestWorld.shared();
    private final Founding founding = world.bean(Founding.class);
    private final SchoolId id = new SchoolId(UUID.randomUUID());

    @Test
    void a_founded_school_has_one_administrator_and_the_canonical_plan_in_force() {
        FoundedSchool founded = founding.found(school("示例一中"));

        assertThat(world.bean(MembershipsNow.class).of(founded.administrator()))
                .singleElement()
                .satisfies(m -> assertThat(m.role()).isEqualTo(Role.ADMINISTRATOR))
                .satisfies(m -> assertThat(m.school()).isEqualTo(id));
        PlanHash plan =
                world.bean(Schools.class).planInForce(id, world.clock().instant()).orElseThrow();
        assertThat(plan.value()).isEqualTo(CanonicalPlan.plan().hash().hex());
        assertThat(world.bean(PlanDocuments.class).document(plan))
                .hasValue(CanonicalPlan.document());
    }

    @Test
    void the_first_administrator_comes_in_by_the_link_and_needs_none_afterwards() {
        FoundedSchool founded = founding.found(school("示例一中"));
        Visitor administrator = world.stranger().signInBy(founded.link().orElseThrow());

        assertThat(administrator.get("/signin/devices").statusCode()).isEqualTo(200);
        assertThat(founding.found(school("示例一中")).link()).isEmpty();
    }

    @Test
    void founding_again_changes_nothing_but_the_link_that_was_not_used() {
        FoundedSchool first = founding.found(school("示例一中"));
        FoundedSchool second = founding.found(school("另一个名字"));

        assertThat(second.administrator()).isEqualTo(first.administrator());
        assertThat(second.position()).isEqualTo(first.position());
        assertThat(second.link()).isPresent().isNotEqualTo(first.link());
        assertThat(world.bean(Schools.class).find(id).orElseThrow().name()).isEqualTo("示例一中");
    }

    @Test
    void a_plan_nobody_kept_is_unknown() {
        assertThat(world.bean(PlanDocuments.class).find(new PlanHash("0".repeat(64)))).isEmpty();
    }

    private NewSchool school(String name) {
        return new NewSchool(
                id,
                new Label(name),
                new Label("示例"),
                ZoneId.of("Asia/Shanghai"),
                true,
                "管示例",
                "admin-" + id,
                Language.ZH);
    }

    @Test
    void every_founded_school_is_listed() {
        founding.found(school("示例一中"));

        assertThat(Set.copyOf(world.bean(Schools.class).all()))
                .anyMatch(school -> school.id().equals(id));
    }
}
