package org.shouwang.notify.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.random.RandomGenerator;
import org.shouwang.notify.outbox.Reports;
import org.shouwang.notify.retry.BackOff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells case-command what became of attempts, until it has accepted it. */
public final class ReportLoop {

    private static final Logger LOG = LoggerFactory.getLogger(ReportLoop.class);
    private static final int BATCH = 20;

    private final Reports reports;
    private final CommandClient command;
    private final BackOff backOff;
    private final Duration lease;
    private final RandomGenerator chance;
    private final Clock clock;

    public ReportLoop(
            Reports reports,
            CommandClient command,
            CommandSettings settings,
            RandomGenerator chance,
            Clock clock) {
        this.reports = reports;
        this.command = command;
        this.backOff = new BackOff(settings.firstWait(), settings.longestWait());
        this.lease = settings.timeout().multipliedBy(2L * BATCH);
        this.chance = chance;
        this.clock = clock;
    }

    /**
     * Sends what is due.
     *
     * @return how many reports were accepted
     */
    public int runOnce(Instant now) throws InterruptedException {
        int accepted = 0;
        Iterator<Reports.Taken> due = reports.claim(BATCH, lease, now).iterator();
        while (due.hasNext()) {
            Reports.Taken taken = due.next();
            switch (command.tell(taken.report())) {
                case Answer.Accepted() -> {
                    reports.accepted(taken, clock.instant());
                    accepted++;
                }
                case Answer.Refused(int status) -> {
                    LOG.atWarn()
                            .addKeyValue("attempt", taken.report().attempt())
                            .addKeyValue("outcome", taken.report().outcome())
                            .addKeyValue("status", status)
                            .log("case-command did not accept a report; it will be sent again");
                    again(taken);
                }
                case Answer.Silent() -> {
                    LOG.warn("case-command does not answer; reports wait");
                    again(taken);
                    due.forEachRemaining(this::again); // no use in asking for each of them now
                }
            }
        }
        return accepted;
    }

    private void again(Reports.Taken taken) {
        reports.again(
                taken, clock.instant().plus(backOff.pause(taken.tries(), chance.nextDouble())));
    }
}
