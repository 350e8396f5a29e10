package org.shouwang.command.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shouwang.command.directory.Staff;
import org.shouwang.command.paging.Ladders;
import org.shouwang.command.paging.PagingStory;
import org.shouwang.command.paging.decision.Ladder.LadderStep;
import org.shouwang.command.paging.decision.PagingState.Running;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.contract.paging.PagingEvent.Target;
import org.shouwang.contract.staff.StaffEvent.Channel;
import org.shouwang.web.text.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whom to call now, with their numbers: those being paged first, then everybody of the ladder. */
final class Calling {

    private static final Logger LOG = LoggerFactory.getLogger(Calling.class);
    private static final int MOST = 6;
    private static final int FEW = 4;

    private final Ladders ladders;
    private final Staff staff;

    Calling(Ladders ladders, Staff staff) {
        this.ladders = ladders;
        this.staff = staff;
    }

    /**
     * Somebody to call.
     *
     * @param who the name, or the role for a reader who may not see names
     * @param phones as they are shown and dialled
     * @param called whether the system has told this person since it began
     */
    record Person(Text who, Role role, boolean named, List<Phone> phones, boolean called) {

        Person {
            phones = List.copyOf(phones);
        }
    }

    record Phone(String shown) {

        /** What a phone dials: no more than digits and a plus. */
        public String dialled() {
            return "tel:" + shown.replaceAll("[^0-9+]", "");
        }
    }

    List<Person> people(SchoolId school, PagingStory paging, Naming naming, Instant now) {
        Map<StaffId, Role> people = new LinkedHashMap<>();
        if (paging.state() instanceof Running running && !running.told().isEmpty()) {
            told(paging).forEach(target -> people.putIfAbsent(target.staff(), target.role()));
        }
        int called = people.size();
        for (LadderStep step : steps(school, now)) {
            step.onDuty().forEach(one -> people.putIfAbsent(one, step.role()));
        }
        List<Person> shown = new ArrayList<>();
        for (Map.Entry<StaffId, Role> one : people.entrySet()) {
            shown.add(person(one.getKey(), one.getValue(), naming, shown.size() < called));
        }
        return shown.stream()
                .filter(person -> person.called() || !person.phones().isEmpty())
                .limit(Math.max(MOST, called))
                .toList();
    }

    /**
     * Everybody told since the paging began, the first first: when it widens, whoever is dialled
     * stays where the thumb is.
     */
    private static List<Target> told(PagingStory paging) {
        List<Target> told = new ArrayList<>();
        for (LoggedEvent logged : paging.events()) {
            switch (logged.event()) {
                case PagingEvent.StepStarted step ->
                        step.targets().stream().filter(t -> !told.contains(t)).forEach(told::add);
                case PagingEvent.Stopped _ -> told.clear();
                default -> {}
            }
        }
        return told;
    }

    /** Whom to call where no alert can be sent, by role and without names; nearest first. */
    List<Person> numbers(SchoolId school, Instant now) {
        Naming nameless = new Naming(Map.of());
        return steps(school, now).stream()
                .flatMap(
                        step ->
                                step.onDuty().stream()
                                        .map(one -> person(one, step.role(), nameless, false)))
                .filter(person -> !person.phones().isEmpty())
                .limit(FEW)
                .toList();
    }

    /** Everybody who may be called in a school. */
    Set<StaffId> all(SchoolId school, Instant now) {
        Set<StaffId> all = new LinkedHashSet<>();
        steps(school, now).forEach(step -> all.addAll(step.onDuty()));
        return all;
    }

    Person person(StaffId id, Role role, Naming naming, boolean called) {
        return new Person(
                naming.of(id, Optional.of(role)),
                role,
                naming.name(id).isPresent(),
                phones(id),
                called);
    }

    private List<LadderStep> steps(SchoolId school, Instant now) {
        try {
            return ladders.of(school, now).steps();
        } catch (RuntimeException e) {
            LOG.warn("who is on duty cannot be looked up: {}", e.toString());
            return List.of();
        }
    }

    private List<Phone> phones(StaffId id) {
        try {
            return staff.contacts(id).stream()
                    .filter(contact -> contact.channel() == Channel.PHONE)
                    .map(contact -> new Phone(contact.address()))
                    .toList();
        } catch (RuntimeException e) {
            LOG.warn("the number of a member of staff cannot be looked up: {}", e.toString());
            return List.of();
        }
    }
}
