package org.shouwang.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouwang.command.casefile.decision.CasefileCommand;
import org.shouwang.command.response.decision.ResponseCommand;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.token.LevelId;
import org.shouwang.contract.token.ReasonCode;
import org.shouwang.contract.token.StepId;

/** Where a response turns: levels up and down, steps left out, entries put right, the end. */
final class Steering {

    private final CaseStory story;

    Steering(CaseStory story) {
        this.story = story;
    }

    void raise(Instant at, String level) {
        Person by = story.counselor();
        story.act(
                at,
                by,
                () ->
                        new ResponseCommand.RaiseLevel(
                                story.response(),
                                story.stage().hands().entry(),
                                new LevelId(level),
                                Confidential.of("示例：今天的谈话里说到了具体的想法，先按更高的等级照看。"),
                                by.staff()));
    }

    /** By two: the counselor proposes, and the lead confirms on the same day. */
    void lower(Instant at, String level) {
        proposeLowering(at, level);
        story.act(
                at.plus(Duration.ofMinutes(150)),
                Cast.LEAD,
                () ->
                        new ResponseCommand.ConfirmLowering(
                                story.response(), seen(), Cast.LEAD.staff(), Cast.LEAD.role()));
    }

    private int seen() {
        return story.stage()
                .hands()
                .seen(new StreamId(StreamType.RESPONSE, story.response().value()));
    }

    void proposeLowering(Instant at, String level) {
        Person by = story.counselor();
        story.act(
                at,
                by,
                () ->
                        new ResponseCommand.ProposeLowering(
                                story.response(),
                                story.stage().hands().entry(),
                                new LevelId(level),
                                Confidential.of(LaterNotes.lowering(story.number())),
                                by.staff(),
                                by.role()));
    }

    /** Whoever has to agree would rather sleep on it. */
    void lowerNotYet(Instant at, String level) {
        proposeLowering(at, level);
        story.act(
                at.plus(Duration.ofMinutes(35)),
                Cast.LEAD,
                () ->
                        new ResponseCommand.DeclineLowering(
                                story.response(),
                                Confidential.of("示例：今天的量表刚做完，明天早上再听一次班主任的看法。"),
                                Cast.LEAD.staff()));
    }

    /** The same of the end. */
    void endNotYet(Instant at) {
        proposeEnding(at);
        story.act(
                at.plus(Duration.ofMinutes(50)),
                Cast.LEAD,
                () ->
                        new ResponseCommand.DeclineEnding(
                                story.response(),
                                Confidential.of("示例：先和家长通个电话，明天再定。"),
                                Cast.LEAD.staff()));
    }

    void proposeEnding(Instant at) {
        Person by = story.counselor();
        story.act(
                at,
                by,
                () ->
                        new ResponseCommand.ProposeEnding(
                                story.response(),
                                story.stage().hands().entry(),
                                Confidential.of(LaterNotes.ending(story.number())),
                                by.staff(),
                                by.role()));
    }

    /** By two: the counselor proposes, and the lead confirms a school day later. */
    void end(Instant at) {
        proposeEnding(at);
        LocalDate next = Hours.schoolDayFrom(Hours.day(at).plusDays(1));
        story.act(
                Hours.at(next, 11, 5 + story.number()),
                Cast.LEAD,
                () ->
                        new ResponseCommand.ConfirmEnding(
                                story.response(), seen(), Cast.LEAD.staff(), Cast.LEAD.role()));
    }

    /** Nothing is left to do, and the file is closed until something begins anew. */
    void closeFile(Instant at) {
        Person by = story.counselor();
        story.act(
                at,
                by,
                () ->
                        new CasefileCommand.Close(
                                story.casefile(),
                                Confidential.of("示例：处置已结束，没有未完成的事，交回班级日常关心。"),
                                Set.of(story.response()),
                                0,
                                by.staff()));
    }

    void waive(Instant at, Person by, String step, String code, int days, String why) {
        propose(at, by, step, code, days, why);
    }

    /** Where the plan asks for a second person to agree. */
    void waiveByTwo(Instant at, String step, String code, int days, String why) {
        List<EntryId> waiver = propose(at, Cast.LEAD, step, code, days, why);
        story.act(
                at.plus(Duration.ofMinutes(75)),
                Cast.PRINCIPAL,
                () ->
                        new ResponseCommand.ConfirmWaiver(
                                story.response(),
                                waiver.getFirst(),
                                seen(),
                                Cast.PRINCIPAL.staff(),
                                Cast.PRINCIPAL.role()));
    }

    /** The second person does not agree. */
    void waiveInVain(Instant at, String step, String code, String why, String whyNot) {
        List<EntryId> waiver = propose(at, Cast.LEAD, step, code, 30, why);
        story.act(
                at.plus(Duration.ofMinutes(30)),
                Cast.PRINCIPAL,
                () ->
                        new ResponseCommand.DeclineWaiver(
                                story.response(),
                                waiver.getFirst(),
                                Confidential.of(whyNot),
                                Cast.PRINCIPAL.staff()));
    }

    /**
     * A sheet that was entered twice. It spoke of danger, so that it takes two to take it back.
     *
     * @param settled whether the second person has agreed
     */
    void takeBack(Instant at, Sheets sheet, boolean settled) {
        List<EntryId> ids = new ArrayList<>();
        story.together(
                at,
                story.counselor(),
                story.finder(),
                entry -> {
                    ids.add(entry.id());
                    return sheet.assessed(entry, Findings.of(sheet, story.number()));
                });
        withdraw(at.plus(Duration.ofMinutes(75)), story.counselor(), ids);
        if (settled) {
            withdraw(at.plus(Duration.ofMinutes(140)), Cast.LEAD, ids);
        }
    }

    private void withdraw(Instant at, Person by, List<EntryId> ids) {
        story.act(
                at,
                by,
                () ->
                        new ResponseCommand.Correct(
                                story.response(),
                                story.entry(at, by, Optional.empty(), Optional.empty()),
                                ids.getFirst(),
                                Confidential.of("示例：同一张量表录入了两次，这一份多余。"),
                                Optional.empty()));
    }

    /** It holds to the end of a day, as it does on the page. */
    private List<EntryId> propose(
            Instant at, Person by, String step, String code, int days, String why) {
        List<EntryId> ids = new ArrayList<>();
        Instant until =
                Hours.day(at).plusDays(days).atTime(LocalTime.MAX).atZone(Story.ZONE).toInstant();
        story.act(
                at,
                by,
                () -> {
                    ids.add(story.stage().hands().entry());
                    return new ResponseCommand.Waive(
                            story.response(),
                            ids.getFirst(),
                            new StepId(step),
                            new ReasonCode(code),
                            Confidential.of(why),
                            until,
                            by.staff(),
                            by.role());
                });
        return ids;
    }

    /** A note taken down wrong, and put right a while later. */
    void corrected(Instant at) {
        Person by = story.counselor();
        List<EntryId> ids = new ArrayList<>();
        story.fact(
                at,
                by,
                entry -> {
                    ids.add(entry.id());
                    return note(entry, "示例：和家长约了星期四下午四点在学校见面。");
                });
        story.act(
                at.plus(Duration.ofMinutes(17)),
                by,
                () -> {
                    EntryId wrong = ids.getFirst();
                    Entry right = story.entry(at, by, Optional.empty(), Optional.of(wrong));
                    return new ResponseCommand.Correct(
                            story.response(),
                            story.entry(at, by, Optional.empty(), Optional.empty()),
                            wrong,
                            Confidential.of("示例：写错了日子。"),
                            Optional.of(note(right, "示例：和家长约了星期五下午四点在学校见面。")));
                });
    }

    static ResponseFact note(Entry entry, String text) {
        return new ResponseFact.NoteAdded(entry, Confidential.of(text), List.of());
    }
}
