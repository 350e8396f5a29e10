package org.shouwang.standalone.demo;

import java.time.Instant;
import java.util.Optional;
import org.shouwang.command.worry.decision.WorryCommand;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.WorryId;

/** The alerts of the term, counted as they are raised. */
final class Alerts {

    private final Stage stage;
    private int number;

    Alerts(Stage stage) {
        this.stage = stage;
    }

    int howMany() {
        return number;
    }

    AlertStory raise(Pupil pupil, Danger danger, Instant at) {
        Person by = stage.rota().finder(pupil, at);
        var raised = new Raised(number, pupil, danger, at, by, Words.account(number, danger));
        number++;
        raised.tell(stage, Optional.empty());
        return new AlertStory(stage, raised);
    }

    /** A counselor finds that a worry is graver than it seemed. */
    AlertStory outOf(WorryId worry, Pupil pupil, String account, Person by, Instant at) {
        var raised = new Raised(number++, pupil, Danger.NEEDS_ATTENTION, at, by, account);
        AlertId alert = raised.id();
        raised.tell(stage, Optional.of(new WorryCommand.BecomeAlert(worry, alert, by.staff())));
        return new AlertStory(stage, raised);
    }
}
