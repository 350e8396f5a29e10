package org.shouwang.query.today;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.query.people.Student;
import org.shouwang.query.words.Levels;
import org.shouwang.query.words.Teller;

/**
 * The board in one reader's words.
 *
 * @param judges whether this reader may judge an alert: whoever may not opens it
 */
record BoardLines(Teller tell, Instant now, Judges judges) {

    /**
     * @param judges whether an alert may be answered
     * @param confirms whether a dismissal may be agreed to, except one's own
     */
    record Judges(UUID reader, boolean judges, boolean confirms) {

        boolean confirms(Board.Alert alert) {
            return confirms && alert.dismissal().filter(by -> !by.equals(reader)).isPresent();
        }
    }

    private static final Comparator<Line> BY_TIME =
            Comparator.comparing(line -> line.due().orElse(Instant.MAX));
    private static final Comparator<Line> BY_GRAVITY = Comparator.comparing(line -> -line.grave());

    private static final int MOST = 5;
    private static final int FEW = 3;

    /** What runs out within this time is as good as urgent. */
    private static final Duration SOON = Duration.ofHours(1);

    /**
     * What cannot wait first: alerts that nobody has taken, alerts of danger, whatever of a red
     * case is late or runs out within the hour, and what is asked of a reader who stands beside the
     * student. Then what waits for this person to agree, all of it: nobody else sees that it waits.
     * Then what is late, the gravest first; alerts to judge; and what is asked later. Of these the
     * first lines are shown and the rest is folded.
     */
    List<Section> sections(Board board) {
        List<Line> urgent = new ArrayList<>();
        List<Line> second =
                new ArrayList<>(board.proposals().stream().map(this::proposal).toList());
        List<Line> judge = new ArrayList<>();
        for (Board.Alert alert : board.alerts()) {
            Line line = alert(alert);
            boolean cannotWait = alert.holder().isEmpty() || cannotWait(line);
            (cannotWait ? urgent : judges.confirms(alert) ? second : judge).add(line);
        }
        judge.sort(BY_TIME);
        List<Line> timed = new ArrayList<>();
        board.asked().forEach(asked -> timed.add(asked(asked)));
        board.worries().forEach(worry -> timed.add(worry(worry)));
        timed.sort(BY_TIME);
        timed.stream().filter(this::cannotWait).forEach(urgent::add);
        timed.removeIf(this::cannotWait);
        urgent.sort(Comparator.comparing(this::distance));
        List<Line> late = new ArrayList<>(timed.stream().filter(l -> l.late(now)).toList());
        late.sort(BY_GRAVITY);
        List<Line> later = timed.stream().filter(line -> !line.late(now)).toList();
        List<Line> mine = board.ofMe().stream().map(this::ofMe).toList();
        return Stream.of(
                        Section.of("urgent", urgent, urgent.size(), _ -> true),
                        Section.of("mine", mine, MOST, line -> line.late(now.plus(SOON))),
                        Section.of("second", second, second.size(), _ -> true),
                        Section.of("late", late, MOST, _ -> false),
                        Section.of("judge", judge, FEW, line -> line.late(now.plus(SOON))),
                        Section.of("later", later, FEW, line -> line.late(now.plus(SOON))))
                .filter(section -> section.count() > 0)
                .toList();
    }

    /** What has just begun, or is just running out, before what has long been late. */
    private Duration distance(Line line) {
        return line.due()
                .or(line::waiting)
                .map(at -> Duration.between(at, now).abs())
                .orElse(Duration.ZERO);
    }

    /** Only of the gravest: everything else that is late has a place of its own. */
    private boolean cannotWait(Line line) {
        return line.grave() == Line.RED && line.late(now.plus(SOON));
    }

    List<Line> meetings(Board board) {
        return board.meetings().stream().map(this::asked).toList();
    }

    private Line alert(Board.Alert alert) {
        String who =
                alert.students().isEmpty()
                        ? say("query.person.undescribed")
                        : tell.studentNames(alert.students());
        String held =
                alert.holder()
                        .map(holder -> say("query.today.alert.held", tell.staffName(holder)))
                        .orElseGet(
                                () ->
                                        say(
                                                "query.today.alert.by",
                                                tell.staffName(alert.raisedBy())));
        String more =
                alert.dangerAt()
                        .map(at -> say("query.today.alert.danger", tell.time().clock(at), held))
                        .orElse(held);
        return new Line(
                danger(alert),
                Optional.of(say("query.word.Danger." + alert.danger())),
                who,
                detail(alert.students()),
                say(what(alert), alert.code()),
                more,
                alert.expires(),
                Optional.of(alert.since()),
                "/alerts/" + alert.id(),
                Optional.of("/alerts/" + alert.id()),
                act(alert));
    }

    private String what(Board.Alert alert) {
        if (alert.dismissal().isPresent()) {
            return judges.confirms(alert)
                    ? "query.today.alert.confirm"
                    : "query.today.alert.confirm.others";
        }
        if (alert.holder().isEmpty()) {
            return "query.today.alert.take";
        }
        return judges.judges() ? "query.today.alert.judge" : "query.today.alert.judge.others";
    }

    private String act(Board.Alert alert) {
        boolean may = alert.dismissal().isPresent() ? judges.confirms(alert) : judges.judges();
        if (alert.dismissal().isEmpty() && alert.holder().isEmpty()) {
            return "query.today.take";
        }
        return may ? "query.today.judge" : "query.today.open.word";
    }

    private static String danger(Board.Alert alert) {
        return switch (Danger.valueOf(alert.danger())) {
            case NOW -> "red";
            case VERY_WORRIED -> "orange";
            case NOT_SURE, NEEDS_ATTENTION -> "blue";
        };
    }

    private Line proposal(Board.Proposal proposal) {
        return new Line(
                Levels.badge(proposal.neutral()),
                Optional.empty(),
                tell.studentName(proposal.student()),
                detail(List.of(proposal.student())),
                say("query.today.proposal." + proposal.kind()),
                say("query.today.proposal.by", tell.staffName(proposal.by())),
                Optional.empty(),
                Optional.of(proposal.at()),
                "/cases/" + proposal.casefile(),
                Optional.of("/do/responses/" + proposal.response() + "#second"),
                "query.today.second");
    }

    private Line asked(Board.Asked asked) {
        Student student = tell.students().get(asked.student());
        String address = "/cases/" + asked.casefile();
        String round = asked.round() > 1 ? say("query.today.round", asked.round()) : "";
        return new Line(
                Levels.badge(asked.neutral()),
                Optional.empty(),
                tell.studentName(asked.student()),
                student == null ? "" : student(student),
                asked.title(tell.locale().getLanguage()) + round,
                Stream.of(
                                instead(asked),
                                asked.others() > 0 ? say("query.today.others", asked.others()) : "")
                        .filter(said -> !said.isEmpty())
                        .collect(Collectors.joining(" · ")),
                Optional.of(asked.due()),
                Optional.empty(),
                address,
                asked.form()
                        .filter(_ -> asked.due().isBefore(now))
                        .map(path -> "/do/responses/" + asked.response() + path),
                "query.today.record");
    }

    /** No level and no case: only what is asked, and where it is written down. */
    private Line ofMe(Board.Asked asked) {
        String menu = "/do/responses/" + asked.response();
        return new Line(
                "blue",
                Optional.of(say("query.today.of_you")),
                tell.studentName(asked.student()),
                detail(List.of(asked.student())),
                asked.title(tell.locale().getLanguage()),
                Stream.concat(Stream.of(instead(asked)), asked.before().stream().map(this::before))
                        .filter(said -> !said.isEmpty())
                        .collect(Collectors.joining(" ")),
                Optional.of(asked.due()),
                Optional.empty(),
                menu,
                asked.form().map(path -> menu + path),
                "query.today.record");
    }

    private String instead(Board.Asked asked) {
        return asked.instead()
                .map(
                        other ->
                                other.named().isEmpty()
                                        ? say("query.instead.unnamed")
                                        : say("query.instead", other.named()))
                .orElse("");
    }

    private String before(Board.Before first) {
        return say(
                "query.today.first",
                tell.words(first.step()),
                first.roles().stream()
                        .map(tell::words)
                        .collect(Collectors.joining(say("query.or"))));
    }

    private Line worry(Board.Worry worry) {
        return new Line(
                "blue",
                Optional.of(say("query.today.worry")),
                tell.studentName(worry.student()),
                detail(List.of(worry.student())),
                say("query.today.worry.answer"),
                say("query.today.worry.by", tell.staffName(worry.reporter())),
                worry.due(),
                Optional.of(worry.at()),
                "/do/worries/" + worry.id(),
                Optional.empty(),
                "query.today.open");
    }

    private String detail(List<UUID> students) {
        return students.size() == 1 && tell.students().containsKey(students.getFirst())
                ? student(tell.students().get(students.getFirst()))
                : "";
    }

    private String student(Student student) {
        String lives = say(student.boarding() ? "query.student.boarding" : "query.student.day");
        return student.classLabel().isEmpty() ? lives : student.classLabel() + " · " + lives;
    }

    private String say(String key, Object... arguments) {
        return tell.texts().say(tell.locale(), key, arguments);
    }
}
