package org.shouwang.command.response;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.shouwang.command.Command;
import org.shouwang.command.alert.Raising;
import org.shouwang.command.desk.Desk;
import org.shouwang.command.desk.Letter;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.response.decision.ResponseCommand;
import org.shouwang.command.response.decision.ResponseRefusal;
import org.shouwang.command.response.fact.GuardianBars;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.alert.AlertEvent.Subject;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.SubjectId;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.Forces;
import org.shouwang.plan.recorded.Alarming;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.text.Texts;

/**
 * Takes down what is told in a response. Where it has ended, what tells of danger raises an alert
 * in the same append: the plan asks for nothing any more, and nobody would hear of it.
 */
final class Taking {

    private final Desk desk;
    private final Raising raising;
    private final Texts texts;

    Taking(Desk desk, Raising raising, Texts texts) {
        this.desk = desk;
        this.raising = raising;
        this.texts = texts;
    }

    /**
     * @param alert the one that was raised with it
     */
    record Taken(long position, Optional<AlertId> alert) {}

    /**
     * @param told what is recorded, with ids that follow from a letter's
     */
    Taken take(Entered entered, Letter letter, Locale locale, Function<Letter, Telling> told) {
        try {
            return sent(entered, letter, locale, told, entered.standing().ended());
        } catch (Problem.Refused refused) {
            if (!refused.code().equals(ResponseRefusal.ENDED_AND_ALARMING.name())) {
                throw refused;
            }
            // it has ended since the page was asked for
            return sent(entered, letter, locale, told, true);
        }
    }

    /** What this very letter recorded, if it came before. */
    Optional<Taken> before(Entered entered, Letter letter) {
        return desk.before(entered.permit(), letter)
                .map(receipt -> new Taken(receipt.lastPosition(), Optional.empty()));
    }

    /** Makes the command of what is told, knowing whether an alert goes with it. */
    @FunctionalInterface
    interface Telling {
        ResponseCommand.Telling command(boolean alerted);
    }

    private Taken sent(
            Entered entered,
            Letter letter,
            Locale locale,
            Function<Letter, Telling> told,
            boolean ended) {
        AtomicReference<AlertId> raised = new AtomicReference<>();
        Permit permit =
                told.apply(letter)
                        .command(false)
                        .told()
                        .map(entered::permit)
                        .orElseGet(entered::permit);
        var receipt =
                desk.tell(
                        permit,
                        ended ? letter.urgent() : letter,
                        sending -> {
                            Telling telling = told.apply(sending);
                            Optional<ResponseFact> alarming =
                                    telling.command(false).told().filter(Alarming::is);
                            // First, so that what comes last is of the case that is shown after.
                            List<Command> all =
                                    new ArrayList<>(bars(entered, telling.command(false)));
                            if (!ended || alarming.isEmpty()) {
                                all.add(telling.command(false));
                            } else {
                                var along = along(entered, sending, locale, alarming.get());
                                raised.set(along.alert());
                                all.add(along.raise());
                                all.addAll(List.of(along.more(telling.command(true))));
                            }
                            return all;
                        });
        return new Taken(receipt.lastPosition(), Optional.ofNullable(raised.get()));
    }

    /** What is found out about a guardian counts for the student, beyond this response. */
    private static List<? extends Command> bars(Entered entered, ResponseCommand.Telling telling) {
        return telling.told().stream()
                .flatMap(fact -> GuardianBars.with(fact, entered.student()).stream())
                .toList();
    }

    /** It says what was recorded, and not the words: others read an alert than a case. */
    private Raising.Along along(Entered entered, Letter letter, Locale locale, ResponseFact fact) {
        String what = texts.say(locale, "form." + FormNames.of(fact));
        var about =
                new Subject(
                        new SubjectId(
                                UUID.nameUUIDFromBytes(
                                        ("subject " + letter.id())
                                                .getBytes(StandardCharsets.UTF_8))),
                        Optional.of(entered.student().id()),
                        Optional.empty());
        return raising.along(
                entered.permit(),
                letter,
                about,
                danger(fact),
                Confidential.of(texts.say(locale, "response.ended.alert", what)),
                fact.entry().occurred());
    }

    private static Danger danger(ResponseFact fact) {
        return switch (fact) {
            case ResponseFact.EmergencyCalled _ -> Danger.NOW;
            case ResponseFact.Assessed e when e.forces().contains(Forces.RED) -> Danger.NOW;
            case ResponseFact.Assessed e when e.forces().contains(Forces.AT_LEAST_ORANGE) ->
                    Danger.VERY_WORRIED;
            case ResponseFact.AbuseSuspected _ -> Danger.VERY_WORRIED;
            default -> Danger.NEEDS_ATTENTION;
        };
    }
}
