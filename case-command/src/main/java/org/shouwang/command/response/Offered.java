package org.shouwang.command.response;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.command.desk.Colleagues;
import org.shouwang.command.directory.Schools;
import org.shouwang.command.directory.Staff;
import org.shouwang.command.directory.Student;
import org.shouwang.command.form.FormContext;
import org.shouwang.command.form.Offer;
import org.shouwang.command.plan.PlanWords;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.token.StepId;
import org.shouwang.plan.document.Level;
import org.shouwang.plan.document.Plan;
import org.shouwang.web.text.Text;

/** What the forms of a response offer to pick from. */
record Offered(Schools schools, Staff staff) {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** What the fields of a response's forms may be filled with. */
    FormContext context(Entered entered, Instant now) {
        Map<String, List<Offer>> offers = new HashMap<>();
        List<Offer> colleagues =
                new Colleagues(schools, staff).of(entered.response().school(), now);
        for (String field : List.of("by", "second", "staff", "to-staff")) {
            offers.put(field, colleagues);
        }
        List<Offer> guardians =
                entered.student().guardians().stream().map(Offered::guardian).toList();
        offers.put("guardian", guardians);
        offers.put("not-to-tell", guardians);
        offers.put("instead-listed", toBeTold(entered));
        offers.put(
                "referral",
                entered.standing().referrals().entrySet().stream()
                        .filter(_ -> entered.inHand())
                        .map(r -> Offer.of(r.getKey().value(), r.getValue()))
                        .toList());
        offers.put("waiver", waivers(entered));
        offers.put("entry", entries(entered));
        offers.put("withdrawal", withdrawals(entered));
        String inForce = entered.inForce().value();
        offers.put("to-plan", List.of(new Offer(inForce, Text.said(inForce, inForce))));
        String seen = entered.seen().written();
        offers.put("seen", List.of(new Offer(seen, Text.said(seen, seen))));
        offers.put("level", levels(entered.plan()));
        offers.put("step", steps(entered.plan()));
        offers.put("code", reasons(entered.plan()));
        return new FormContext(entered.zone(), now, offers, List.of());
    }

    /** The levels that are lower than the one that stands. */
    static List<Offer> below(Entered entered) {
        Plan plan = entered.plan();
        int now =
                plan.level(entered.standing().level().value())
                        .map(Level::neutral)
                        .orElse(Integer.MAX_VALUE);
        return levels(plan.levels().stream().filter(level -> level.neutral() < now));
    }

    /** The levels that are higher than the one that stands. */
    static List<Offer> above(Entered entered) {
        Plan plan = entered.plan();
        int now =
                plan.level(entered.standing().level().value())
                        .map(Level::neutral)
                        .orElse(Integer.MIN_VALUE);
        return levels(plan.levels().stream().filter(level -> level.neutral() > now));
    }

    static List<Offer> levels(Plan plan) {
        return levels(plan.levels().stream());
    }

    private static List<Offer> levels(Stream<Level> levels) {
        return levels.map(level -> new Offer(level.id(), PlanWords.said(level.title()))).toList();
    }

    /** By what each is and when it happened, so that two of a kind can be told apart. */
    private static List<Offer> entries(Entered entered) {
        Set<EntryId> proposed = entered.standing().proposals().withdrawals().keySet();
        return entered.correctable().entrySet().stream()
                .filter(e -> !proposed.contains(e.getKey()))
                .map(e -> new Offer(e.getKey().toString(), entry(e.getValue(), entered.zone())))
                .toList();
    }

    static Text entry(Standing.Recorded recorded, ZoneId zone) {
        String at = WHEN.format(recorded.occurredAt().atZone(zone));
        return Text.of("form.entry.offer", Text.of("form." + recorded.form()), at);
    }

    /** What somebody proposed to take back. */
    private static List<Offer> withdrawals(Entered entered) {
        return entered.standing().proposals().withdrawals().keySet().stream()
                .filter(entered.standing().entries()::containsKey)
                .map(
                        id ->
                                new Offer(
                                        id.toString(),
                                        entry(
                                                entered.standing().entries().get(id),
                                                entered.zone())))
                .toList();
    }

    /** Nobody agrees to what they proposed themselves. */
    static List<Offer> withdrawalsOfOthers(FormContext all, Entered entered) {
        Set<String> own =
                entered.standing().proposals().withdrawals().values().stream()
                        .filter(p -> p.by().equals(entered.who()))
                        .map(p -> p.withdrawn().toString())
                        .collect(Collectors.toSet());
        return all.offers().get("withdrawal").stream()
                .filter(offer -> !own.contains(offer.id()))
                .toList();
    }

    /** By the step and by whom, so that two of one step can be told apart. */
    private List<Offer> waivers(Entered entered) {
        Map<StepId, Text> steps = entered.steps();
        return entered.standing().proposals().waivers().values().stream()
                .map(
                        p ->
                                new Offer(
                                        p.entry().toString(),
                                        Text.of(
                                                "form.waiver.offer",
                                                steps.getOrDefault(
                                                        p.step(),
                                                        Text.said(
                                                                p.step().value(),
                                                                p.step().value())),
                                                staff.name(p.by()).orElse(""))))
                .toList();
    }

    /** Nobody agrees to what they asked for themselves. */
    static List<Offer> waiversOfOthers(FormContext all, Entered entered) {
        Set<String> own =
                entered.standing().proposals().waivers().values().stream()
                        .filter(p -> p.by().equals(entered.who()))
                        .map(p -> p.entry().toString())
                        .collect(Collectors.toSet());
        return all.offers().get("waiver").stream()
                .filter(offer -> !own.contains(offer.id()))
                .toList();
    }

    private static List<Offer> steps(Plan plan) {
        return plan.steps().stream()
                .map(step -> new Offer(step.id(), PlanWords.said(step.wording().title())))
                .toList();
    }

    private static List<Offer> reasons(Plan plan) {
        return plan.reasons().stream()
                .map(reason -> new Offer(reason.id(), PlanWords.said(reason.title())))
                .toList();
    }

    /** By their names, for so somebody who is not on the list is named too. */
    private static List<Offer> toBeTold(Entered entered) {
        return entered.student().guardians().stream()
                .filter(guardian -> !guardian.barred())
                .flatMap(
                        guardian ->
                                guardian.name().stream()
                                        .filter(name -> !name.isBlank())
                                        .map(name -> new Offer(name, guardian(guardian).label())))
                .toList();
    }

    /** The mark of one who must not be told shows wherever the name does. */
    private static Offer guardian(Student.Guardian guardian) {
        String name = guardian.name().orElse("");
        Text relation = Text.of("choice.relation." + guardian.relation().name());
        Text label =
                guardian.barred()
                        ? Text.of("form.guardian.barred", name, relation)
                        : Text.of("form.guardian.offer", name, relation);
        return new Offer(guardian.id().toString(), label);
    }
}
