package org.shouwang.command.schedule.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.DutyId;
import org.shouwang.contract.id.StaffId;

/** Who is on duty when. */
public record DutyList(List<Duty> duties) {

    public static final DutyList EMPTY = new DutyList(List.of());

    public DutyList {
        duties = List.copyOf(duties);
    }

    /**
     * @param until not included; the moment of withdrawal when it was withdrawn
     */
    public record Duty(
            DutyId id, StaffId staff, Role as, Instant from, Instant until, boolean withdrawn) {

        boolean covers(Instant at) {
            return !from.isAfter(at) && until.isAfter(at);
        }

        boolean hasTime() {
            return until.isAfter(from);
        }
    }

    /** A time in which nobody is on duty. */
    public record Gap(Instant from, Instant until) {}

    /** Everybody on duty in a role at an instant, once each, in the order of assignment. */
    public List<StaffId> onDutyAt(Instant at, Role role) {
        return duties.stream()
                .filter(duty -> duty.as() == role && duty.covers(at))
                .map(Duty::staff)
                .distinct()
                .toList();
    }

    /** Where nobody is on duty in a role within a time, in order. */
    public List<Gap> gaps(Role role, Instant from, Instant until) {
        List<Gap> gaps = new ArrayList<>();
        Instant covered = from;
        List<Duty> inOrder =
                duties.stream()
                        .filter(duty -> duty.as() == role && duty.hasTime())
                        .sorted(Comparator.comparing(Duty::from))
                        .toList();
        for (Duty duty : inOrder) {
            if (!duty.from().isBefore(until)) {
                break;
            }
            if (duty.from().isAfter(covered)) {
                gaps.add(new Gap(covered, duty.from()));
            }
            covered = duty.until().isAfter(covered) ? duty.until() : covered;
        }
        if (covered.isBefore(until)) {
            gaps.add(new Gap(covered, until));
        }
        return gaps;
    }

    Optional<Duty> find(DutyId id) {
        return duties.stream().filter(duty -> duty.id().equals(id)).findFirst();
    }

    DutyList with(Duty duty) {
        List<Duty> more = new ArrayList<>(duties);
        more.removeIf(other -> other.id().equals(duty.id()));
        more.add(duty);
        return new DutyList(more);
    }

    DutyList without(DutyId id, Instant from) {
        return new DutyList(
                duties.stream()
                        .map(duty -> duty.id().equals(id) ? withdrawn(duty, from) : duty)
                        .toList());
    }

    private static Duty withdrawn(Duty duty, Instant at) {
        Instant until = at.isBefore(duty.until()) ? at : duty.until();
        return new Duty(duty.id(), duty.staff(), duty.as(), duty.from(), until, true);
    }
}
