package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a school meets besides the one story: one school for all of it, one student for each. Time
 * only goes on, so each begins at the next hour that suits it.
 */
class ScenariosOverHttpTest
        implements PagingScenarios,
                GuardianScenarios,
                BarringScenarios,
                LevelScenarios,
                RecordScenarios,
                PlanScenarios {

    @TempDir private static Path data;

    private static Post post;
    private static Running running;

    @BeforeAll
    static void start() {
        post = new Post();
        running = new Running(data, post.settings());
    }

    /** After all of it: a reason or a worry is as secret as a name. */
    @AfterAll
    static void nothing_of_what_was_typed_can_be_read_anywhere() {
        try {
            assertThat(NameSearch.leftOfWords(running, data, post)).isEmpty();
        } finally {
            running.close();
            post.close();
        }
    }

    @Override
    public Crisis at(int hour, int minute) {
        running.passUntil(hour, minute);
        return new Crisis(running);
    }

    @Override
    public Post post() {
        return post;
    }
}
