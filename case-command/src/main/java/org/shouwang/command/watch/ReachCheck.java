package org.shouwang.command.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouwang.command.directory.Duties;
import org.shouwang.command.directory.Duties.Duty;
import org.shouwang.command.directory.School;
import org.shouwang.command.directory.Schools;
import org.shouwang.command.directory.Staff;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.staff.StaffEvent.Channel;
import org.shouwang.web.text.Text;

/**
 * Whether an alert of today would reach anybody: each school has somebody on duty in the next
 * twenty-four hours, with a contact that the program sends to. It dials no telephone. Looked at
 * once a minute, because it reads the contacts.
 */
final class ReachCheck implements Check {

    private static final Duration AHEAD = Duration.ofDays(1);
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int NAMED = 3;

    private final DatabaseProbe probe;
    private final Schools schools;
    private final Duties duties;
    private final Staff staff;
    private final Clock clock;
    private Optional<Finding> last = Optional.empty();
    private Instant lookedAt = Instant.MIN;

    ReachCheck(DatabaseProbe probe, Schools schools, Duties duties, Staff staff, Clock clock) {
        this.probe = probe;
        this.schools = schools;
        this.duties = duties;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public synchronized Finding look() {
        if (probe.isSilent()) {
            return Finding.unknown(Text.of("watch.unknown"));
        }
        Instant now = clock.instant();
        if (last.isEmpty() || lookedAt.plus(FRESH).isBefore(now)) {
            last = Optional.of(of(schools.all(), now));
            lookedAt = now;
        }
        return last.get();
    }

    /** What is found of these schools. */
    Finding of(List<School> all, Instant now) {
        List<String> unwatched = new ArrayList<>();
        List<String> unreachable = new ArrayList<>();
        for (School school : all) {
            List<Duty> turns = duties.between(school.id(), now, now.plus(AHEAD));
            if (turns.isEmpty()) {
                unwatched.add(school.shortName());
            } else if (turns.stream().map(Duty::staff).distinct().noneMatch(this::canBeTold)) {
                unreachable.add(school.shortName());
            }
        }
        if (unwatched.isEmpty() && unreachable.isEmpty()) {
            return Finding.fine(Text.of("watch.reach.fine"));
        }
        List<Text> words = new ArrayList<>();
        if (!unwatched.isEmpty()) {
            words.add(Text.of("watch.reach.unwatched", named(unwatched)));
        }
        if (!unreachable.isEmpty()) {
            words.add(Text.of("watch.reach.unreachable", named(unreachable)));
        }
        return new Finding(Finding.STRAINED, words);
    }

    private boolean canBeTold(StaffId who) {
        return staff.contacts(who).stream().anyMatch(contact -> contact.channel() != Channel.PHONE);
    }

    private static Text named(List<String> schools) {
        List<String> first = schools.subList(0, Math.min(NAMED, schools.size()));
        Text names = Text.listed(first);
        return schools.size() > NAMED
                ? Text.of("watch.reach.more", names, schools.size() - NAMED)
                : names;
    }
}
