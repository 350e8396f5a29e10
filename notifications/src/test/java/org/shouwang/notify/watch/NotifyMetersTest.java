package org.shouwang.notify.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.paging.PagingEvent.Channel;

class NotifyMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void a_page_is_counted_by_its_way_and_outcome_under_a_name_with_words() {
        var meters = new NotifyMeters(registry);
        meters.count(Channel.EMAIL, "delivered");
        meters.delivered(Channel.EMAIL, Duration.ofSeconds(2));

        assertThat(
                        registry.get("shouwang.notify.pages")
                                .tag("channel", "EMAIL")
                                .tag("outcome", "delivered")
                                .counter()
                                .count())
                .isEqualTo(1);
        assertThat(registry.getMeters())
                .extracting(Meter::getId)
                .allSatisfy(id -> assertThat(id.getDescription()).as(id.getName()).isNotBlank());
    }
}
