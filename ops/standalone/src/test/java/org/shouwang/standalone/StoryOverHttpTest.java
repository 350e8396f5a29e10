package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole crisis, from a duty teacher's alert to an audited end, by the forms that people have. */
class StoryOverHttpTest {

    @Test
    void a_crisis_is_lived_through_from_the_alert_to_an_audited_end(@TempDir Path data) {
        try (var post = new Post();
                var running = new Running(data, post.settings())) {
            assertThat(running.said()).contains("守望已就绪").contains("Shouwang is ready");
            var story = new WholeStory(new Crisis(running), post);
            story.isLived();
            story.isAudited();
            assertThat(NameSearch.left(running, data, post, story.student())).isEmpty();
            assertThat(NameSearch.leftOfWords(running, data, post)).isEmpty();
        }
    }
}
