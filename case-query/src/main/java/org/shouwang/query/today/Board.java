package org.shouwang.query.today;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.plan.document.Text;
import org.shouwang.plan.recorded.Instead;

/**
 * What a day asks of one person; ids, no names.
 *
 * @param alerts waiting for judgement, the longest waiting first
 * @param proposals of others, waiting for a second person
 * @param asked what plans ask, by lateness: one line for each response, its most pressing step
 * @param meetings whom to see today
 * @param worries waiting for an answer
 * @param ofMe what plans ask of a reader who does not read the file
 */
record Board(
        List<Alert> alerts,
        List<Proposal> proposals,
        List<Asked> asked,
        List<Asked> meetings,
        List<Worry> worries,
        List<Asked> ofMe) {

    /**
     * An alert that nobody has judged yet.
     *
     * @param since when it was raised, or opened again: what came before has been answered
     * @param dismissal whoever proposed to dismiss it
     * @param dangerAt when danger was told on it that nobody has answered yet
     */
    record Alert(
            UUID id,
            String code,
            String danger,
            Instant since,
            UUID raisedBy,
            Optional<UUID> holder,
            Optional<Instant> expires,
            List<UUID> students,
            Optional<UUID> dismissal,
            Optional<Instant> dangerAt) {}

    /**
     * Something that a second person has to agree or object to.
     *
     * @param kind LOWERING, ENDING, WAIVER or MIGRATION
     */
    record Proposal(
            String kind,
            UUID response,
            UUID casefile,
            UUID student,
            int neutral,
            UUID by,
            Instant at) {}

    /**
     * A step that is asked.
     *
     * @param others how many more steps of the same response are late
     * @param step the plan's id of it
     * @param form where it can be recorded, as a path below the response
     * @param before what the plan wants done first by others
     * @param instead whom to tell in place of the guardians
     */
    record Asked(
            UUID response,
            UUID casefile,
            UUID student,
            String step,
            String level,
            int neutral,
            String titleZh,
            String titleEn,
            Instant due,
            int round,
            int others,
            Optional<String> form,
            List<Before> before,
            Optional<Instead> instead) {

        Asked {
            before = List.copyOf(before);
        }

        Asked after(List<Before> first) {
            return new Asked(
                    response, casefile, student, step, level, neutral, titleZh, titleEn, due, round,
                    others, form, first, instead);
        }

        /** Whether it is done by telling a guardian. */
        boolean tells() {
            return form.filter("/record/guardian-attempted"::equals).isPresent();
        }

        Asked telling(Optional<Instead> other) {
            return new Asked(
                    response, casefile, student, step, level, neutral, titleZh, titleEn, due, round,
                    others, form, before, other);
        }

        String title(String language) {
            return language.equals("en") ? titleEn : titleZh;
        }
    }

    /** A step that comes first, and who is asked for it. */
    record Before(Text step, List<Text> roles) {

        Before {
            roles = List.copyOf(roles);
        }
    }

    record Worry(UUID id, UUID student, UUID reporter, Instant at, Optional<Instant> due) {}

    Set<UUID> casefileStudents() {
        Set<UUID> all = new HashSet<>();
        asked.forEach(step -> all.add(step.student()));
        meetings.forEach(meeting -> all.add(meeting.student()));
        proposals.forEach(proposal -> all.add(proposal.student()));
        return all;
    }

    Set<UUID> ofMeStudents() {
        Set<UUID> all = new HashSet<>();
        ofMe.forEach(step -> all.add(step.student()));
        return all;
    }

    Set<UUID> alertStudents() {
        Set<UUID> all = new HashSet<>();
        alerts.forEach(alert -> all.addAll(alert.students()));
        return all;
    }

    Set<UUID> worryStudents() {
        Set<UUID> all = new HashSet<>();
        worries.forEach(worry -> all.add(worry.student()));
        return all;
    }

    /** Everybody whose name is shown. */
    Set<UUID> students() {
        Set<UUID> all = casefileStudents();
        all.addAll(ofMeStudents());
        all.addAll(alertStudents());
        all.addAll(worryStudents());
        return all;
    }

    Set<UUID> staff() {
        Set<UUID> all = new HashSet<>();
        alerts.forEach(alert -> alert.holder().ifPresent(all::add));
        alerts.forEach(alert -> all.add(alert.raisedBy()));
        worries.forEach(worry -> all.add(worry.reporter()));
        proposals.forEach(proposal -> all.add(proposal.by()));
        return all;
    }
}
