package org.shouwang.command.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.shouwang.access.Action;
import org.shouwang.access.Decision;
import org.shouwang.access.Membership;
import org.shouwang.access.Policy;
import org.shouwang.access.Principal;
import org.shouwang.access.Target;
import org.shouwang.command.Command;
import org.shouwang.command.CommandRefused;
import org.shouwang.command.directory.Directory.CommandProjections;
import org.shouwang.command.store.AppendFailed;
import org.shouwang.command.store.AppendUnanswered;
import org.shouwang.command.store.AppenderBusy;
import org.shouwang.command.store.CommandContext;
import org.shouwang.command.store.Commands;
import org.shouwang.command.store.Outcome;
import org.shouwang.command.store.Receipt;
import org.shouwang.command.store.SameIdOtherContent;
import org.shouwang.contract.Actor;
import org.shouwang.contract.id.CasefileId;
import org.shouwang.contract.id.CommandId;
import org.shouwang.contract.token.StepId;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.problem.UnmetStep;
import org.shouwang.web.signin.Who;
import org.shouwang.web.text.Text;

/**
 * Where pages hand in commands: asks the policy, sends, and turns what went wrong into what people
 * are told.
 */
public final class Desk {

    private final Commands commands;
    private final CommandProjections projections;
    private final Clock clock;

    Desk(Commands commands, CommandProjections projections, Clock clock) {
        this.commands = commands;
        this.projections = projections;
        this.clock = clock;
    }

    /**
     * Whether somebody may.
     *
     * @throws Problem.NotThere when not: a stranger never learns what there is
     */
    public Permit permit(Who who, Action action, Target target) {
        return ask(who, action, target).orElseThrow(Problem.NotThere::new);
    }

    /** Whether somebody may, for a page that only offers what may be done. */
    public Optional<Permit> ask(Who who, Action action, Target target) {
        return ask(principal(who), action, target);
    }

    /** The same for somebody without a session, who is known by the device alone. */
    public Optional<Permit> ask(Principal principal, Action action, Target target) {
        Decision decision = Policy.allows(principal, action, target, clock.instant());
        return decision.role().map(role -> new Permit(principal.staff(), target.school(), role));
    }

    /**
     * Every role in which somebody may: a gate of a plan may ask for another than the most
     * responsible.
     */
    public List<Permit> permits(Who who, Action action, Target target) {
        return Policy.rolesThatAllow(principal(who), action, target, clock.instant()).stream()
                .map(role -> new Permit(who.staff(), target.school(), role))
                .toList();
    }

    /**
     * Where somebody is led who did something in a case: to its timeline, or, who may not read
     * that, elsewhere. What was recorded never ends at a page that is not there.
     *
     * @param target the case, seen from this person
     * @param position what the page must show
     */
    public String afterwards(
            Who who, CasefileId casefile, Target target, long position, String elsewhere) {
        boolean reads = ask(who, Action.READ_CASE_TIMELINE, target).isPresent();
        return "redirect:" + (reads ? "/cases/" + casefile : elsewhere) + "?after=" + position;
    }

    /**
     * Sends commands as one: all of them are recorded or none.
     *
     * @param letter what the sender chose and wrote: its id makes sending it again harmless
     * @throws Problem.Refused when a rule forbids it, or when the form was sent before and says
     *     something else now; see {@link SentBefore}
     * @throws Problem.Unavailable when it could not be recorded; the same letter may be sent again
     */
    public Receipt send(Permit permit, Letter letter, Command first, Command... more) {
        return switch (sent(permit, letter, first, more)) {
            case Receipt receipt -> seen(receipt);
            case SameIdOtherContent _ -> throw SentBefore.refused();
        };
    }

    /**
     * Sends facts, which are never dropped: when the form's id came before with other words, what
     * was written now is recorded apart, under an id of its own.
     *
     * @param commands what is sent, with ids that follow from the letter's
     */
    public Receipt tell(Permit permit, Letter letter, Function<Letter, List<Command>> commands) {
        if (sent(permit, letter, commands.apply(letter)) instanceof Receipt receipt) {
            return seen(receipt);
        }
        Letter apart = letter.as(context(permit, letter).apart().id());
        return seen((Receipt) sent(permit, apart, commands.apply(apart)));
    }

    private Outcome sent(Permit permit, Letter letter, List<Command> all) {
        return sent(
                permit, letter, all.getFirst(), all.subList(1, all.size()).toArray(Command[]::new));
    }

    /** What this very letter did, if it came before: pressing twice is pressing once. */
    public Optional<Receipt> before(Permit permit, Letter letter) {
        return commands.before(context(permit, letter));
    }

    /** Whoever sent it finds it on the next page. */
    private Receipt seen(Receipt receipt) {
        projections.await(receipt.lastPosition());
        return receipt;
    }

    /**
     * The same, for what must never be dropped: when the id came before with other words, what was
     * written now is sent as a supplement.
     */
    public Receipt sendOrElse(
            Permit permit, Letter letter, Command first, Function<CommandId, Command> supplement) {
        return sendOrElse(permit, letter, supplement, first);
    }

    /** The same for commands that are sent as one. */
    public Receipt sendOrElse(
            Permit permit,
            Letter letter,
            Function<CommandId, Command> supplement,
            Command first,
            Command... more) {
        if (sent(permit, letter, first, more) instanceof Receipt receipt) {
            return receipt;
        }
        CommandContext apart = context(permit, letter).apart();
        return (Receipt)
                attempt(() -> commands.send(apart, supplement.apply(apart.id())), Map.of());
    }

    private Outcome sent(Permit permit, Letter letter, Command first, Command... more) {
        return attempt(() -> commands.send(context(permit, letter), first, more), letter.steps());
    }

    private static Outcome attempt(Supplier<Outcome> sending, Map<StepId, Text> steps) {
        try {
            return sending.get();
        } catch (CommandRefused refused) {
            throw refused(refused, steps);
        } catch (AppenderBusy | AppendUnanswered | AppendFailed _) {
            throw new Problem.Unavailable();
        }
    }

    private static Problem refused(CommandRefused refused, Map<StepId, Text> names) {
        String code = refused.refusal().name();
        List<UnmetStep> unmet =
                refused.unmetSteps().stream()
                        .map(
                                step ->
                                        new UnmetStep(
                                                step.value(),
                                                names.getOrDefault(
                                                        step,
                                                        Text.said(step.value(), step.value()))))
                        .toList();
        return new Problem.Refused(code, Text.of("refusal." + code), unmet);
    }

    private static CommandContext context(Permit permit, Letter letter) {
        return new CommandContext(
                letter.id(),
                letter.contentHash(),
                Actor.staff(permit.staff(), permit.role()),
                permit.school(),
                letter.request(),
                letter.lane());
    }

    private static Principal principal(Who who) {
        return new Principal(
                who.staff(),
                who.memberships().stream()
                        .map(
                                m ->
                                        new Membership(
                                                m.school(),
                                                m.role(),
                                                m.classes(),
                                                m.validFrom(),
                                                m.validUntil()))
                        .toList(),
                who.newcomer());
    }
}
