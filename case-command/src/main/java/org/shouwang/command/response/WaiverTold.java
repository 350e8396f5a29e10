package org.shouwang.command.response;

import java.util.List;
import org.shouwang.command.plan.PlanWords;
import org.shouwang.contract.response.ResponseCourse.WaiverProposed;
import org.shouwang.plan.document.Reason;
import org.shouwang.plan.engine.StepState;
import org.shouwang.web.text.Text;

/** What a waiver that waits would leave out, why, for how long, and what it would not. */
record WaiverTold(Entered entered) {

    List<Proposed.Part> parts(WaiverProposed waiver) {
        return List.of(
                Proposed.Part.of(
                        "response.waiver",
                        List.of(
                                Text.of("response.waiver.code", reason(waiver.code().value())),
                                Text.of(
                                        "response.waiver.until",
                                        Days.of(waiver.until(), entered.zone())))),
                new Proposed.Part(
                        Text.of("response.waiver.open"), open(waiver.step().value()), true));
    }

    /** The plan's words for one of its reasons. */
    Text reason(String code) {
        return entered.plan().reasons().stream()
                .filter(reason -> reason.id().equals(code))
                .map(Reason::title)
                .map(PlanWords::said)
                .findFirst()
                .orElse(Text.said(code, code));
    }

    /** What the plan asks now and goes on asking whatever becomes of the waiver. */
    private List<Text> open(String waived) {
        return entered.view().steps().stream()
                .filter(view -> view.state() == StepState.OPEN)
                .filter(view -> !view.step().id().equals(waived))
                .map(view -> PlanWords.said(view.step().wording().title()))
                .toList();
    }
}
