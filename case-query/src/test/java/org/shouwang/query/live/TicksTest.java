package org.shouwang.query.live;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Role;
import org.shouwang.query.QueryWorld;
import org.shouwang.query.TestSchool;
import org.shouwang.web.signin.SignedIn;
import org.shouwang.web.signin.Who;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Whoever lost the role loses the stream, whatever becomes of the others' streams. */
class TicksTest {

    private static QueryWorld world;

    @BeforeAll
    static void start() {
        world = QueryWorld.start();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void a_stream_that_the_container_has_ended_does_not_keep_the_next_one_open() {
        Ticks ticks = world.bean(Ticks.class);
        TestSchool school = world.school();
        Who who =
                new Who(
                        new SignedIn(
                                UUID.randomUUID(), school.person(Role.COUNSELOR), Locale.CHINA),
                        school.id(),
                        List.of());
        var gone = new Stream(true);
        ticks.add(revoked(who, gone));
        await().untilTrue(gone.asked);

        var next = new Stream(false);
        ticks.add(revoked(who, next));

        await().untilTrue(next.asked);
    }

    private static Listener revoked(Who who, Stream stream) {
        return new Listener(who, stream, _ -> false, () -> true, _ -> false);
    }

    private static final class Stream extends SseEmitter {

        private final AtomicBoolean asked = new AtomicBoolean();
        private final boolean ended;

        Stream(boolean ended) {
            this.ended = ended;
        }

        @Override
        public void complete() {
            asked.set(true);
            if (ended) {
                throw new IllegalStateException("ended already");
            }
        }
    }
}
