package org.shouwang.command.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;
import org.shouwang.command.CommandRefused;
import org.shouwang.contract.StreamType;

/** What is measured of the commands. */
final class SendingMetrics {

    private final MeterRegistry registry;
    private final Counter ranAgain;

    SendingMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.ranAgain =
                Counter.builder("shouwang.command.races")
                        .description("Races lost to another process, and run again")
                        .register(registry);
    }

    Outcome measured(StreamType stream, Supplier<Outcome> sending) {
        Timer.Sample sample = Timer.start(registry);
        String outcome = "failed";
        try {
            Outcome answer = sending.get();
            outcome =
                    switch (answer) {
                        case Receipt receipt -> receipt.repeated() ? "repeated" : "done";
                        case SameIdOtherContent _ -> "other_content";
                    };
            return answer;
        } catch (CommandRefused refused) {
            outcome = "refused";
            throw refused;
        } catch (AppenderBusy busy) {
            outcome = "busy";
            throw busy;
        } finally {
            sample.stop(
                    Timer.builder("shouwang.command")
                            .description("From sending a command to its answer")
                            .tag("stream", stream.storedName())
                            .tag("outcome", outcome)
                            .register(registry));
        }
    }

    void ranAgain() {
        ranAgain.increment();
    }
}
