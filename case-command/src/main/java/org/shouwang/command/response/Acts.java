package org.shouwang.command.response;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.shouwang.access.Action;
import org.shouwang.command.form.Field;
import org.shouwang.command.response.decision.ResponseCommand;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.token.LevelId;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.contract.token.ReasonCode;
import org.shouwang.contract.token.StepId;

/**
 * Every act there is. What ends or eases something comes in pairs: one proposes, another confirms
 * or declines.
 */
final class Acts {

    private static final Field<LevelId> LEVEL = Field.named("level", LevelId::new);
    private static final Field<Confidential> REASON = Field.lines("reason", 4_000);
    private static final Field<StepId> STEP = Field.named("step", StepId::new);
    private static final Field<ReasonCode> CODE = Field.named("code", ReasonCode::new);
    private static final Field<LocalDate> UNTIL = Field.day("until");
    private static final Field<EntryId> WAIVER = Field.pick("waiver", EntryId::new);

    /** The version whose difference was on the page, so that nobody agrees to another. */
    private static final Field<PlanHash> TO =
            Field.shown("to-plan", PlanHash::new, "changed-meanwhile");

    /** What there was to read: nobody agrees over what was told since. */
    private static final Field<String> SEEN =
            Field.shown("seen", Function.identity(), "told-meanwhile");

    private static final Field<EntryId> WITHDRAWAL = Field.pick("withdrawal", EntryId::new);
    private static final Field<EntryId> ENTRY = Field.pick("entry", EntryId::new);

    private static final List<Act> ALL =
            List.of(
                    new Act(
                            "withdraw-entry",
                            Action.CORRECT_ENTRY,
                            List.of(ENTRY, REASON),
                            (room, answers, letter, permit) ->
                                    new ResponseCommand.Correct(
                                            room.response().id(),
                                            room.nowBy(permit.staff(), letter.entry()),
                                            answers.get(ENTRY),
                                            answers.get(REASON),
                                            Optional.empty())),
                    new Act(
                            "confirm-withdrawal",
                            Action.CONFIRM_LOWERING,
                            List.of(WITHDRAWAL, SEEN),
                            (room, answers, letter, permit) ->
                                    new ResponseCommand.ConfirmWithdrawal(
                                            room.response().id(),
                                            room.nowBy(permit.staff(), letter.entry()),
                                            answers.get(WITHDRAWAL),
                                            room.seen().response())),
                    new Act(
                            "decline-withdrawal",
                            Action.DECLINE_LOWERING,
                            List.of(WITHDRAWAL, REASON),
                            (room, answers, _, permit) ->
                                    new ResponseCommand.DeclineWithdrawal(
                                            room.response().id(),
                                            answers.get(WITHDRAWAL),
                                            answers.get(REASON),
                                            permit.staff())),
                    new Act(
                            "raise-level",
                            Action.RAISE_LEVEL,
                            List.of(LEVEL, REASON),
                            (room, answers, letter, permit) ->
                                    new ResponseCommand.RaiseLevel(
                                            room.response().id(),
                                            letter.entry(),
                                            answers.get(LEVEL),
                                            answers.get(REASON),
                                            permit.staff())),
                    new Act(
                            "propose-lowering",
                            Action.PROPOSE_LOWERING,
                            List.of(LEVEL, REASON),
                            (room, answers, letter, permit) ->
                                    new ResponseCommand.ProposeLowering(
                                            room.response().id(),
                                            letter.entry(),
                                            answers.get(LEVEL),
                                            answers.get(REASON),
                                            permit.staff(),
                                            permit.role())),
                    new Act(
                            "confirm-lowering",
                            Action.CONFIRM_LOWERING,
                            List.of(SEEN),
                            (room, _, _, permit) ->
                                    new ResponseCommand.ConfirmLowering(
                                            room.response().id(),
                                            room.seen().response(),
                                            permit.staff(),
                                            permit.role())),
                    new Act(
                            "decline-lowering",
                            Action.DECLINE_LOWERING,
                            List.of(REASON),
                            (room, answers, _, permit) ->
                                    new ResponseCommand.DeclineLowering(
                                            room.response().id(),
                                            answers.get(REASON),
                                            permit.staff())),
                    new Act(
                            "waive",
                            Action.WAIVE_STEP,
                            List.of(STEP, CODE, UNTIL, REASON),
                            (room, answers, letter, permit) ->
                                    new ResponseCommand.Waive(
                                            room.response().id(),
                                            letter.entry(),
                                            answers.get(STEP),
                                            answers.get(CODE),
                                            answers.get(REASON),
                                            WaiverEnd.of(room, answers, STEP, UNTIL),
                                            permit.staff(),
                                            permit.role())),
                    new Act(
                            "confirm-waiver",
                            Action.CONFIRM_WAIVER,
                            List.of(WAIVER, SEEN),
                            (room, answers, _, permit) ->
                                    new ResponseCommand.ConfirmWaiver(
                                            room.response().id(),
                                            answers.get(WAIVER),
                                            room.seen().response(),
                                            permit.staff(),
                                            permit.role())),
                    new Act(
                            "decline-waiver",
                            Action.CONFIRM_WAIVER,
                            List.of(WAIVER, REASON),
                            (room, answers, _, permit) ->
                                    new ResponseCommand.DeclineWaiver(
                                            room.response().id(),
                                            answers.get(WAIVER),
                                            answers.get(REASON),
                                            permit.staff())),
                    new Act(
                            "propose-migration",
                            Action.MIGRATE_PLAN,
                            List.of(TO, REASON),
                            (room, answers, letter, permit) ->
                                    new ResponseCommand.ProposeMigration(
                                            room.response().id(),
                                            letter.entry(),
                                            answers.get(TO),
                                            room.inForce(),
                                            answers.get(REASON),
                                            permit.staff())),
                    new Act(
                            "confirm-migration",
                            Action.CONFIRM_MIGRATION,
                            List.of(TO, SEEN),
                            (room, answers, _, permit) ->
                                    new ResponseCommand.ConfirmMigration(
                                            room.response().id(),
                                            answers.get(TO),
                                            room.inForce(),
                                            room.seen().response(),
                                            permit.staff())),
                    new Act(
                            "decline-migration",
                            Action.CONFIRM_MIGRATION,
                            List.of(REASON),
                            (room, answers, _, permit) ->
                                    new ResponseCommand.DeclineMigration(
                                            room.response().id(),
                                            answers.get(REASON),
                                            permit.staff())),
                    new Act(
                            "propose-ending",
                            Action.PROPOSE_ENDING,
                            List.of(REASON),
                            (room, answers, letter, permit) ->
                                    new ResponseCommand.ProposeEnding(
                                            room.response().id(),
                                            letter.entry(),
                                            answers.get(REASON),
                                            permit.staff(),
                                            permit.role())),
                    new Act(
                            "confirm-ending",
                            Action.CONFIRM_ENDING,
                            List.of(SEEN),
                            (room, _, _, permit) ->
                                    new ResponseCommand.ConfirmEnding(
                                            room.response().id(),
                                            room.seen().response(),
                                            permit.staff(),
                                            permit.role())),
                    new Act(
                            "decline-ending",
                            Action.DECLINE_ENDING,
                            List.of(REASON),
                            (room, answers, _, permit) ->
                                    new ResponseCommand.DeclineEnding(
                                            room.response().id(),
                                            answers.get(REASON),
                                            permit.staff())));

    private Acts() {}

    static Optional<Act> find(String name) {
        return ALL.stream().filter(act -> act.name().equals(name)).findFirst();
    }

    static List<Act> all() {
        return ALL;
    }
}
