package org.shouwang.command.school;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.shouwang.access.Action;
import org.shouwang.access.Target;
import org.shouwang.command.Command;
import org.shouwang.command.desk.Desk;
import org.shouwang.command.desk.Letter;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.desk.Posting;
import org.shouwang.command.desk.Posting.Done;
import org.shouwang.command.desk.Targets;
import org.shouwang.command.directory.Schools;
import org.shouwang.command.store.Receipt;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.web.form.Form;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.springframework.web.servlet.ModelAndView;

/** What the pages about the school work with: who may, how it is sent, how it is drawn. */
public final class Office {

    private final Desk desk;
    private final Targets targets;
    private final Posting posting;
    private final SchoolTabs tabs;
    private final Schools schools;
    private final Clock clock;

    Office(
            Desk desk,
            Targets targets,
            Posting posting,
            SchoolTabs tabs,
            Schools schools,
            Clock clock) {
        this.desk = desk;
        this.targets = targets;
        this.posting = posting;
        this.tabs = tabs;
        this.schools = schools;
        this.clock = clock;
    }

    /** A form that somebody sent. */
    public record Sent(
            Form form, Who who, HttpServletRequest request, HttpServletResponse response) {

        public Letter letter() {
            return Letter.of(form, request);
        }
    }

    /**
     * Whether somebody may, for the school as a whole.
     *
     * @throws Problem.NotThere when not
     */
    public Permit permit(Who who, Action action) {
        return permit(who, action, targets.school(who));
    }

    /**
     * @throws Problem.NotThere when not
     */
    public Permit permit(Who who, Action action, Target target) {
        return desk.permit(who, action, target);
    }

    public boolean may(Who who, Action action) {
        return may(who, action, targets.school(who));
    }

    public boolean may(Who who, Action action, Target target) {
        return desk.ask(who, action, target).isPresent();
    }

    public Targets targets() {
        return targets;
    }

    /** Sends what a form says; see {@link Desk#send}. */
    public Receipt send(Permit permit, Sent sent, Command first, Command... more) {
        return desk.send(permit, sent.letter(), first, more);
    }

    /** Answers a form; see {@link Posting#answer}. */
    public ModelAndView answer(
            Sent sent, Supplier<Optional<Done>> act, Supplier<ModelAndView> draw) {
        return posting.answer(sent.form(), sent.request(), sent.response(), act, draw);
    }

    /** A page among its neighbours. */
    public ModelAndView page(String view, String tab, Who who) {
        return tabs.page(view, tab, who);
    }

    public Instant now() {
        return clock.instant();
    }

    public ZoneId zone(SchoolId school) {
        return schools.find(school).orElseThrow(Problem.NotThere::new).zone();
    }
}
