package org.shouwang.command.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.command.alert.Pupils.Pupil;
import org.shouwang.command.directory.Staff;
import org.shouwang.contract.Attachment;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.alert.AlertEvent.Company;
import org.shouwang.contract.alert.AlertEvent.CorrectionProposed;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.alert.AlertEvent.Presence;
import org.shouwang.contract.alert.AlertEvent.Raised;
import org.shouwang.contract.alert.AlertEvent.Subject;
import org.shouwang.contract.alert.AlertEvent.Supplemented;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.id.SubjectId;

/** What was told: whom it is about, and every report, as it was written. */
final class AlertWords {

    private final Pupils pupils;
    private final Staff staff;

    AlertWords(Pupils pupils, Staff staff) {
        this.pupils = pupils;
        this.staff = staff;
    }

    /**
     * Everything told so far.
     *
     * @param reports the first first
     */
    record Told(Danger danger, List<About> about, List<Report> reports) {

        Told {
            about = List.copyOf(about);
            reports = List.copyOf(reports);
        }
    }

    /**
     * One of those it is about.
     *
     * @param pupil empty while only described
     * @param described as it was written, when it was
     */
    record About(SubjectId id, Optional<Pupil> pupil, String described) {

        public boolean known() {
            return pupil.isPresent();
        }

        public Pupil student() {
            return pupil.orElseThrow();
        }
    }

    record Report(
            Instant at,
            String by,
            String account,
            String place,
            Presence presence,
            String adult,
            Instant happened,
            List<File> files) {

        Report {
            files = List.copyOf(files);
        }
    }

    record File(String id, String type, long kilobytes) {

        static File of(Attachment attachment) {
            return new File(
                    attachment.id().toString(),
                    attachment.type().name(),
                    Math.max(1, attachment.bytes() / 1024));
        }
    }

    Told of(AlertStory alert) {
        return new Told(alert.facts().danger(), about(alert), reports(alert));
    }

    List<About> about(AlertStory alert) {
        List<About> about = new ArrayList<>();
        Map<SubjectId, Optional<StudentId>> now = alert.facts().subjects();
        for (Subject subject : subjects(alert)) {
            if (now.containsKey(subject.id())
                    && about.stream().noneMatch(a -> a.id().equals(subject.id()))) {
                about.add(
                        new About(
                                subject.id(),
                                now.get(subject.id()).flatMap(s -> pupil(alert, s)),
                                words(subject.description())));
            }
        }
        return about;
    }

    private Optional<Pupil> pupil(AlertStory alert, StudentId student) {
        return pupils.in(alert.facts().raised().school(), List.of(student)).stream().findFirst();
    }

    private static List<Subject> subjects(AlertStory alert) {
        List<Subject> subjects = new ArrayList<>();
        for (LoggedEvent logged : alert.events()) {
            switch (logged.event()) {
                case Raised raised -> subjects.addAll(raised.subjects());
                case Supplemented more -> subjects.addAll(more.subjects());
                case CorrectionProposed other ->
                        subjects.add(
                                new Subject(
                                        other.also(), Optional.of(other.to()), Optional.empty()));
                default -> {}
            }
        }
        return subjects;
    }

    private List<Report> reports(AlertStory alert) {
        List<Report> reports = new ArrayList<>();
        for (LoggedEvent logged : alert.events()) {
            Instant at = logged.recording().recordedAt();
            switch (logged.event()) {
                case Raised e ->
                        reports.add(
                                report(
                                        at,
                                        e.by(),
                                        e.account(),
                                        e.place(),
                                        Optional.of(e.company()),
                                        e.occurred().at(),
                                        e.attachments()));
                case Supplemented e ->
                        reports.add(
                                report(
                                        at,
                                        e.by(),
                                        e.account(),
                                        e.place(),
                                        e.company(),
                                        e.occurred().map(o -> o.at()).orElse(at),
                                        e.attachments()));
                default -> {}
            }
        }
        return reports;
    }

    private Report report(
            Instant at,
            StaffId by,
            Confidential account,
            Optional<Confidential> place,
            Optional<Company> company,
            Instant happened,
            List<Attachment> files) {
        return new Report(
                at,
                staff.name(by).orElse(""),
                words(Optional.of(account)),
                words(place),
                company.map(Company::presence).orElse(Presence.UNKNOWN),
                words(company.flatMap(Company::who)),
                happened,
                files.stream().map(File::of).toList());
    }

    private static String words(Optional<Confidential> text) {
        return text.flatMap(Confidential::reveal).orElse("");
    }
}
