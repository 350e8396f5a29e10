package org.shouwang.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Adult;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.Role;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseFact;

/** A refusal to sign that nobody witnessed: the case says that it does not count, and why. */
class RefusedAloneTest {

    private static final Instant NIGHT = QueryWorld.START.minus(Duration.ofHours(15));
    private static final String ALONE = "没有见证人，预案还不算面谈完成";
    private static final String ASKS = "拒签没有见证人，还不算完成";

    private static QueryWorld world;

    private final TestSchool school = world.school();
    private final Crisis crisis =
            new Crisis(school, school.student(0), "A7K3M9", NIGHT)
                    .raised(AlertEvent.Danger.NOW, "说明天不用叫我了")
                    .started("red");

    @BeforeAll
    static void start() {
        world = QueryWorld.start();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void it_is_said_in_the_timeline_and_at_the_step_that_goes_on_being_asked() {
        crisis.fact(met(Optional.empty()), Duration.ofHours(1));
        assertThat(page()).contains(ALONE, ASKS);
    }

    @Test
    void before_a_witness_nothing_is_amiss() {
        crisis.fact(met(Optional.of("组示例")), Duration.ofHours(1));
        assertThat(page()).doesNotContain(ALONE, ASKS);
    }

    @Test
    void a_later_meeting_before_a_witness_settles_it() {
        crisis.fact(met(Optional.empty()), Duration.ofHours(1))
                .fact(met(Optional.of("组示例")), Duration.ofHours(2));
        assertThat(page()).contains(ALONE).doesNotContain(ASKS);
    }

    private String page() {
        world.settle();
        return school.as(Role.COUNSELOR).page("/cases/" + crisis.casefile);
    }

    private ResponseFact met(Optional<String> witness) {
        return new ResponseFact.GuardianMet(
                new Entry(
                        new EntryId(UUID.randomUUID()),
                        Occurred.exactly(NIGHT.plusSeconds(700)),
                        school.person(Role.COUNSELOR),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty(),
                ResponseFact.Standing.MAY_BE_TOLD,
                ResponseFact.Kin.PARENT,
                ResponseFact.Signature.REFUSED,
                witness.map(
                        name -> new Adult(Optional.empty(), Optional.of(Confidential.of(name)))),
                2,
                Confidential.of("母亲到校，不愿签字"),
                List.of());
    }
}
