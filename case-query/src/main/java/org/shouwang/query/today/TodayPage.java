package org.shouwang.query.today;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shouwang.access.Action;
import org.shouwang.contract.Role;
import org.shouwang.query.ledger.ReadingRoom;
import org.shouwang.query.people.Schools;
import org.shouwang.query.permit.Scope;
import org.shouwang.query.permit.Thing;
import org.shouwang.query.permit.Things;
import org.shouwang.query.plan.PlanLibrary;
import org.shouwang.query.store.QueryStore;
import org.shouwang.query.words.Teller;
import org.shouwang.query.words.Tellers;
import org.shouwang.web.frame.Frame;
import org.shouwang.web.signin.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** The first page of everybody's day. */
@Controller
final class TodayPage {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Set<Role> CASE_WORK =
            EnumSet.of(
                    Role.COUNSELOR,
                    Role.PSYCHOLOGY_LEAD,
                    Role.MORAL_EDUCATION_DIRECTOR,
                    Role.PRINCIPAL);

    private final ReadingRoom room;
    private final Things things;
    private final Schools schools;
    private final Tellers tellers;
    private final Boards boards;
    private final Firsts firsts;
    private final Proposals proposals;
    private final Figures figures;
    private final Mine mine;

    TodayPage(
            QueryStore store,
            ReadingRoom room,
            Things things,
            Schools schools,
            Tellers tellers,
            PlanLibrary plans) {
        this.room = room;
        this.things = things;
        this.schools = schools;
        this.tellers = tellers;
        JdbcClient sql = store.sql();
        this.boards = new Boards(sql);
        this.firsts = new Firsts(store, plans);
        this.proposals = new Proposals(sql, room, plans);
        this.figures = new Figures(sql);
        this.mine = new Mine(sql);
    }

    @GetMapping("/")
    String home(Who who) {
        return "redirect:" + firstPage(who);
    }

    @GetMapping("/today")
    String today(
            HttpServletRequest request,
            Who who,
            Model model,
            @RequestHeader(name = "X-Live", required = false) String live) {
        Thing school = things.school(who, "board");
        if (who.newcomer()) {
            return "redirect:" + firstPage(who);
        }
        if (!room.may(who, Action.READ_BOARD, school)) {
            room.enter(who, Action.READ_DUTY_LIST, school);
            return "redirect:" + firstPage(who);
        }
        Instant now = Frame.of(request).time().now();
        boolean works = who.roles().stream().anyMatch(CASE_WORK::contains);
        Scope cases =
                works ? room.scope(who, Action.READ_CASE_TIMELINE) : new Scope(false, Set.of());
        Scope worries = works ? room.scope(who, Action.READ_WORRY) : new Scope(false, Set.of());
        Instant tonight =
                now.atZone(Frame.of(request).time().zone())
                        .toLocalDate()
                        .plusDays(1)
                        .atStartOfDay(Frame.of(request).time().zone())
                        .toInstant();
        Board board =
                new Board(
                        boards.alerts(who, room.scope(who, Action.READ_ALERT)),
                        works ? proposals.of(who) : List.of(),
                        firsts.instead(boards.asked(who, cases, now), now),
                        boards.meetings(who, cases, now, tonight),
                        boards.worries(who, worries),
                        works
                                ? List.of()
                                : firsts.instead(
                                        firsts.told(
                                                boards.askedOf(
                                                        who,
                                                        room.scope(who, Action.RECORD_FACT),
                                                        now),
                                                now),
                                        now));
        List<Mine.Worry> reported = mine.worries(who.staff());
        List<Mine.Brief> briefs = mine.briefs(who.staff());
        List<Mine.Alert> raised = mine.alerts(who.staff());
        Set<UUID> students = board.students();
        raised.forEach(alert -> students.addAll(alert.students()));
        glimpse(request, who, board, raised);
        reported.forEach(worry -> students.add(worry.student()));
        briefs.forEach(brief -> students.add(brief.student()));
        List<Schools.Duty> onDuty = schools.onDuty(who.school(), now);
        boolean all = room.may(who, Action.READ_CASELOAD, school);
        List<Figures.Load> loads = works ? figures.loads(who.school()) : List.of();
        Set<UUID> staff = new HashSet<>(board.staff());
        onDuty.forEach(duty -> staff.add(duty.staff()));
        loads.forEach(load -> staff.add(load.staff()));
        reported.forEach(worry -> worry.answeredBy().ifPresent(staff::add));
        briefs.forEach(brief -> staff.add(brief.by()));
        Teller teller = tellers.of(request, staff, students);

        var lines =
                new BoardLines(
                        teller,
                        now,
                        new BoardLines.Judges(
                                who.staff().value(),
                                !room.scope(who, Action.START_RESPONSE).empty(),
                                !room.scope(who, Action.CONFIRM_DISMISSAL).empty()));
        List<Section> sections = lines.sections(board);
        model.addAttribute("sections", sections);
        model.addAttribute("count", sections.stream().mapToInt(Section::count).sum());
        model.addAttribute("meetings", lines.meetings(board));
        model.addAttribute("board", board);
        model.addAttribute("tell", teller);
        model.addAttribute("works", works);
        model.addAttribute("leads", all && works);
        model.addAttribute("onDuty", onDuty);
        model.addAttribute("gap", schools.gap(who.school(), now, now.plus(WEEK)).orElse(null));
        model.addAttribute(
                "loads",
                all
                        ? loads
                        : loads.stream()
                                .filter(l -> l.staff().equals(who.staff().value()))
                                .toList());
        List<Figures.Unheard> unheard = figures.unheard(who.school());
        model.addAttribute("unheard", unheard);
        model.addAttribute(
                "opensUnheard",
                !unheard.isEmpty()
                        && things.alert(who, unheard.getLast().alert())
                                .filter(alert -> room.may(who, Action.READ_ALERT, alert))
                                .isPresent());
        model.addAttribute("reported", reported);
        model.addAttribute("briefs", briefs);
        model.addAttribute("raised", raised);
        model.addAttribute("teaches", who.isAny(Role.CLASS_TEACHER));
        if (all && works) {
            List<Figures.AtLevel> levels = figures.levels(who.school());
            List<Figures.Late> late = figures.late(who.school(), now);
            model.addAttribute("levels", levels);
            model.addAttribute(
                    "openCount", levels.stream().mapToLong(Figures.AtLevel::count).sum());
            model.addAttribute("late", late);
            model.addAttribute("lateCount", late.stream().mapToLong(Figures.Late::count).sum());
            model.addAttribute("unacknowledged", figures.unacknowledged(who.school()));
        }
        return live == null ? "query/today" : "query/today :: live";
    }

    private void glimpse(
            HttpServletRequest request, Who who, Board board, List<Mine.Alert> raised) {
        Set<UUID> alerted = board.alertStudents();
        raised.forEach(alert -> alerted.addAll(alert.students()));
        room.glimpse(request, who, Action.READ_CASE_TIMELINE, "board", board.casefileStudents());
        room.glimpse(request, who, Action.RECORD_FACT, "board-asked", board.ofMeStudents());
        room.glimpse(request, who, Action.READ_ALERT, "board-alerts", alerted);
        room.glimpse(request, who, Action.READ_WORRY, "board-worries", board.worryStudents());
    }

    /** Where somebody begins who has no board. */
    private static String firstPage(Who who) {
        if (who.newcomer()) {
            return "/signin/newcomer";
        }
        if (who.roles().equals(Set.of(Role.AUDITOR))) {
            return "/audit";
        }
        return who.roles().stream().allMatch(r -> r == Role.AUDITOR || r == Role.ADMINISTRATOR)
                ? "/status"
                : "/today";
    }
}
