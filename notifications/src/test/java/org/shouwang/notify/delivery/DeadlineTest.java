package org.shouwang.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.paging.PagingEvent.Failure;
import org.shouwang.notify.channel.Sent;

class DeadlineTest {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void a_sending_that_never_ends_is_ended() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Sent sent =
                new Deadline(Duration.ofMillis(50), threads)
                        .keep(
                                () -> {
                                    try {
                                        never.await();
                                        return new Sent.Delivered();
                                    } finally {
                                        ended.countDown();
                                    }
                                });
        assertThat(sent).isEqualTo(Sent.channel(Failure.TIMED_OUT, "no answer in 0 s"));
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_sending_that_breaks_tells_the_kind_of_error_and_not_its_words() {
        Sent sent =
                new Deadline(Duration.ofSeconds(10), threads)
                        .keep(
                                () -> {
                                    throw new IllegalStateException("li@school.example");
                                });
        assertThat(sent).isEqualTo(Sent.message(Failure.UNREACHABLE, "IllegalStateException"));
    }
}
