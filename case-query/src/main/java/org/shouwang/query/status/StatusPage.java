package org.shouwang.query.status;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.shouwang.access.Action;
import org.shouwang.log.projection.Lag;
import org.shouwang.log.projection.Parked;
import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.people.Schools;
import org.shouwang.query.permit.Things;
import org.shouwang.query.store.QueryProjections;
import org.shouwang.web.frame.Frame;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The system's state, without any content of a case. */
@Controller
final class StatusPage {

    private static final Duration WEEK = Duration.ofDays(7);

    private final JdbcClient sql;
    private final Schools schools;
    private final QueryProjections projections;
    private final ReadingRoom room;
    private final Things things;
    private final String publicAddress;

    StatusPage(
            JdbcClient sql,
            Schools schools,
            QueryProjections projections,
            ReadingRoom room,
            Things things,
            String publicAddress) {
        this.sql = sql;
        this.schools = schools;
        this.projections = projections;
        this.room = room;
        this.things = things;
        this.publicAddress = publicAddress;
    }

    @GetMapping("/status")
    String status(
            Who who,
            @RequestParam(required = false) Integer retried,
            @RequestParam(required = false) Boolean rebuilt,
            HttpServletRequest request,
            Model model) {
        room.enter(who, Action.READ_STATUS, things.school(who, "status"));
        List<Lag> lags = projections.progress().lags();
        List<Parked> parked = projections.progress().parked();
        model.addAttribute("retried", retried);
        model.addAttribute("rebuilt", rebuilt);
        model.addAttribute("lags", lags);
        model.addAttribute("parked", parked);
        model.addAttribute("behindNow", lags.stream().anyMatch(lag -> lag.positions() > 0));
        model.addAttribute("listening", projections.tail().isListening());
        Instant now = Frame.of(request).time().now();
        model.addAttribute("noStudents", noStudents(who));
        model.addAttribute("gap", schools.gap(who.school(), now, now.plus(WEEK)).orElse(null));
        model.addAttribute("noChannel", noChannel(who));
        model.addAttribute("noAddress", noAddress());
        model.addAttribute("mayMend", mayMend(who));
        return "query/status";
    }

    /** Whether links in messages and for sign-in lead to the machine itself and no further. */
    private boolean noAddress() {
        return publicAddress.isBlank()
                || publicAddress.matches(
                        "https?://(localhost|127\\.[0-9.]+|\\[::1])(:[0-9]+)?(/.*)?");
    }

    private boolean noStudents(Who who) {
        return !sql.sql(
                        "select exists (select from query.student where school_id = ? and"
                                + " enrolled)")
                .param(who.school().value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Whether nobody could be told of an alert: no channel is set up, or the last alert found none.
     */
    private boolean noChannel(Who who) {
        return noneSetUp() || lastFoundNone(who);
    }

    /** As notifications told when they started; where they never ran, nothing is known. */
    private boolean noneSetUp() {
        return sql.sql("select to_regclass('notify.channel') is not null")
                        .query(Boolean.class)
                        .single()
                && sql.sql("select count(*) > 0 and not bool_or(set_up) from notify.channel")
                        .query(Boolean.class)
                        .single();
    }

    private boolean lastFoundNone(Who who) {
        return sql.sql(
                        """
                        select no_channel and delivered = 0 from query.alert
                        where school_id = ? and delivered + failed > 0
                        order by raised_at desc, alert_id desc limit 1
                        """)
                .param(who.school().value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Tries again what could not be read. No event is written: it only folds what there is. */
    @PostMapping("/query/parked/retry")
    String retry(Who who) {
        mend(who);
        return "redirect:/status?retried=" + projections.projections().retryParked();
    }

    @PostMapping("/query/projections/{name}/rebuild")
    String rebuild(Who who, @PathVariable String name) {
        mend(who);
        if (!projections.names().contains(name)) {
            throw new Problem.NotThere();
        }
        return "redirect:/status?rebuilt=" + projections.projections().rebuild(name);
    }

    private void mend(Who who) {
        if (!mayMend(who)) {
            throw new Problem.NotThere();
        }
    }

    private boolean mayMend(Who who) {
        return room.may(who, Action.MANAGE_SCHOOL, things.school(who, "status"));
    }
}
