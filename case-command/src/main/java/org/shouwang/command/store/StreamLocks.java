package org.shouwang.command.store;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.shouwang.command.Command;

/** Commands of one stream take turns inside this process. */
final class StreamLocks {

    private static final int ATTEMPTS = 10;
    private static final int ATTEMPT_MILLIS = 1_000;

    private final LockFactory locks =
            PessimisticLockFactory.builder()
                    .acquireAttempts(ATTEMPTS)
                    .lockAttemptTimeout(ATTEMPT_MILLIS)
                    .build();

    /** Always in the same order, so that two sendings never wait for each other. */
    Held hold(List<Command> commands) {
        List<Lock> held = new ArrayList<>();
        try {
            commands.stream()
                    .map(command -> command.stream().toString())
                    .distinct()
                    .sorted()
                    .forEach(stream -> held.add(locks.obtainLock(stream)));
            return new Held(held);
        } catch (LockAcquisitionFailedException _) {
            new Held(held).close();
            throw new AppenderBusy("too many commands for one stream");
        }
    }

    record Held(List<Lock> locks) implements AutoCloseable {

        @Override
        public void close() {
            locks.reversed().forEach(Lock::release);
        }
    }
}
