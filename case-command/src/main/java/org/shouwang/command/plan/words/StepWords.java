package org.shouwang.command.plan.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shouwang.plan.difference.StepAspect;
import org.shouwang.plan.document.DeadlineRule;
import org.shouwang.plan.document.Gate;
import org.shouwang.plan.document.Need;
import org.shouwang.plan.document.Owner;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.document.Role;
import org.shouwang.plan.document.Scope;
import org.shouwang.plan.document.Step;
import org.shouwang.plan.document.WaiverRule;
import org.shouwang.plan.document.Wording;
import org.shouwang.web.text.Text;

/** The parts of one version's steps in words, each part a few short texts. */
public record StepWords(Plan plan) {

    /** Empty for what words would not show. */
    public List<Text> of(Step step, StepAspect aspect) {
        return switch (aspect) {
            case KIND -> List.of(Text.of("migration.kind." + step.kind()));
            case WORDING -> wording(step.wording());
            case SCOPE -> scope(step.scope());
            case OWNER -> owner(step.owner());
            case NEEDS -> step.needs().stream().map(this::need).toList();
            case DEADLINES -> step.deadlines().stream().map(this::deadline).toList();
            case EVIDENCE -> List.of();
            case LATE_ENTRY -> List.of(Spans.of(step.lateEntry()));
            case WAIVER -> List.of(waiver(step.waiver()));
            case GATES -> List.of(gates(step));
        };
    }

    private static List<Text> wording(Wording wording) {
        return List.of(said(wording.title()), said(wording.asks()), said(wording.proof()));
    }

    private List<Text> scope(Scope scope) {
        return List.of(
                scope.levels().isEmpty()
                        ? Text.of("migration.scope.all")
                        : Text.of("migration.scope.levels", levels(scope.levels())));
    }

    private List<Text> owner(Owner owner) {
        List<Text> says = new ArrayList<>();
        says.add(roles(owner.roles()));
        if (!owner.atNight().isEmpty()) {
            says.add(Text.of("migration.owner.night", roles(owner.atNight())));
        }
        owner.passOn()
                .ifPresent(after -> says.add(Text.of("migration.owner.pass", Spans.of(after))));
        if (owner.persons() > 1) {
            says.add(Text.of("migration.owner.persons", owner.persons()));
        }
        if (owner.individual()) {
            says.add(Text.of("migration.owner.individual"));
        }
        if (!owner.escalation().isEmpty()) {
            says.add(Text.of("migration.owner.escalation", roles(owner.escalation())));
        }
        return says;
    }

    Text deadline(DeadlineRule rule) {
        return new DeadlineWords(this).of(rule);
    }

    private Text need(Need need) {
        Text steps = Text.listed(need.steps().stream().map(this::step).toList());
        Text first =
                need.atLeast() < need.steps().size()
                        ? Text.of("migration.need.some", need.atLeast(), steps)
                        : Text.of("migration.need.all", steps);
        Text strength = Text.of("migration.strength." + need.strength());
        return need.atNight()
                .map(
                        night ->
                                Text.of(
                                        "migration.need.night",
                                        first,
                                        strength,
                                        Text.of("migration.strength." + night)))
                .orElseGet(() -> Text.of("migration.need.say", first, strength));
    }

    private Text waiver(WaiverRule rule) {
        return switch (rule) {
            case WaiverRule.Never _ -> Text.of("migration.waiver.never");
            case WaiverRule.Allowed allowed ->
                    Text.of(
                            allowed.second()
                                    ? "migration.waiver.second"
                                    : "migration.waiver.allowed",
                            roles(allowed.by()),
                            Spans.of(allowed.expires()));
        };
    }

    private static Text gates(Step step) {
        List<Text> gates =
                Stream.of(Gate.values())
                        .filter(step.gates()::contains)
                        .<Text>map(gate -> Text.of("migration.gate." + gate))
                        .toList();
        return switch (gates.size()) {
            case 0 -> Text.of("migration.gate.none");
            case 1 -> Text.of("migration.gate.one", gates.getFirst());
            case 2 -> Text.of("migration.gate.two", gates.getFirst(), gates.getLast());
            default -> Text.of("migration.gate.all");
        };
    }

    Text.Said step(String id) {
        return plan.step(id)
                .map(step -> said(step.wording().title()))
                .orElse(new Text.Said(id, id));
    }

    Text levels(Collection<String> levels) {
        return Text.listed(
                plan.levels().stream()
                        .filter(level -> levels.contains(level.id()))
                        .map(level -> said(level.title()))
                        .toList());
    }

    private Text roles(List<String> roles) {
        return Text.listed(
                roles.stream()
                        .map(id -> plan.role(id).map(Role::title).map(StepWords::said))
                        .flatMap(Optional::stream)
                        .toList());
    }

    public static Text.Said said(org.shouwang.plan.document.Text text) {
        return new Text.Said(text.zh(), text.en());
    }
}
