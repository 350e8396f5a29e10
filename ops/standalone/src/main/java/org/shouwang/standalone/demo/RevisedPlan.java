package org.shouwang.standalone.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouwang.command.response.decision.ResponseCommand;
import org.shouwang.command.school.decision.SchoolCommand;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.plan.document.CanonicalPlan;

/**
 * The leading group wants to look back sooner, and puts another version of the plan in force.
 * Whether a response that runs moves to it is for two to decide, one by one.
 */
final class RevisedPlan {

    private static final String LOOK_BACK = "- {after: {fact: ended}, within: P28D}";
    private static final int WAYS = 3;

    private final Stage stage;
    private final PlanHash revised;
    private final Instant inForce;

    /**
     * @param inForce when it is put in force, before the week of those who began lately
     */
    RevisedPlan(Stage stage, PlanHash revised, Instant inForce) {
        this.stage = stage;
        this.revised = revised;
        this.inForce = inForce;
    }

    static byte[] document() {
        String plan = new String(CanonicalPlan.document(), StandardCharsets.UTF_8);
        String sooner = plan.replace(LOOK_BACK, LOOK_BACK.replace("P28D", "P21D"));
        if (sooner.equals(plan)) {
            throw new IllegalStateException("the plan has no such deadline any more");
        }
        return sooner.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @param running what began under the version before
     */
    void tell(List<CaseStory> running) {
        stage.agenda()
                .at(
                        inForce,
                        () -> {
                            stage.hands()
                                    .send(
                                            Cast.PRINCIPAL,
                                            new SchoolCommand.PutPlanInForce(
                                                    Hands.SCHOOL,
                                                    revised,
                                                    Optional.empty(),
                                                    Cast.PRINCIPAL.staff()));
                            stage.plan().becomes(revised);
                        });
        for (int i = 0; i < running.size(); i++) {
            CaseStory story = running.get(i);
            Instant proposed = inForce.plus(Duration.ofMinutes(20L + 3L * i));
            switch (i % WAYS) {
                case 0 -> propose(story, proposed);
                case 1 -> {
                    propose(story, proposed);
                    confirm(story, proposed.plus(Duration.ofMinutes(45)));
                }
                default -> {
                    propose(story, proposed);
                    decline(story, proposed.plus(Duration.ofMinutes(50)));
                }
            }
        }
    }

    private void propose(CaseStory story, Instant at) {
        story.act(
                at,
                Cast.LEAD,
                () ->
                        new ResponseCommand.ProposeMigration(
                                story.response(),
                                stage.hands().entry(),
                                revised,
                                stage.plan().now(),
                                Confidential.of("示例：新版把事后复盘提前到三周内，其余不变。"),
                                Cast.LEAD.staff()));
    }

    private void confirm(CaseStory story, Instant at) {
        story.act(
                at,
                Cast.PRINCIPAL,
                () ->
                        new ResponseCommand.ConfirmMigration(
                                story.response(),
                                revised,
                                stage.plan().now(),
                                stage.hands()
                                        .seen(
                                                new StreamId(
                                                        StreamType.RESPONSE,
                                                        story.response().value())),
                                Cast.PRINCIPAL.staff()));
    }

    private void decline(CaseStory story, Instant at) {
        story.act(
                at,
                Cast.PRINCIPAL,
                () ->
                        new ResponseCommand.DeclineMigration(
                                story.response(),
                                Confidential.of("示例：快结束了，按原来的版本走完。"),
                                Cast.PRINCIPAL.staff()));
    }
}
