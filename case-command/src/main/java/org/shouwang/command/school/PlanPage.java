package org.shouwang.command.school;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.access.Action;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.desk.Posting.Done;
import org.shouwang.command.directory.Staff;
import org.shouwang.command.plan.words.ReadPlan;
import org.shouwang.command.school.Office.Sent;
import org.shouwang.command.school.decision.SchoolCommand;
import org.shouwang.command.school.decision.SchoolDecider;
import org.shouwang.command.school.decision.SchoolState.School;
import org.shouwang.command.store.CommandStore;
import org.shouwang.contract.Actor;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.school.SchoolEvent.PlanInForce;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.plan.document.CanonicalPlan;
import org.shouwang.plan.document.PlanProblem;
import org.shouwang.plan.document.PlanReader;
import org.shouwang.plan.document.PlanReading;
import org.shouwang.web.form.Form;
import org.shouwang.web.form.Reading;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.shouwang.web.text.Text;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The emergency plan in force, the earlier ones, and putting another in force. */
@Controller
final class PlanPage {

    /** What {@link PlanReader} reads at most. */
    private static final int MOST_BYTES = 1024 * 1024;

    private static final int PROBLEMS_SHOWN = 50;

    private final CommandStore store;
    private final PlanDocuments plans;
    private final Staff staff;
    private final Office office;

    PlanPage(CommandStore store, PlanDocuments plans, Staff staff, Office office) {
        this.store = store;
        this.plans = plans;
        this.staff = staff;
        this.office = office;
    }

    /**
     * A plan as it was put in force.
     *
     * @param approved whether a person of the school put it in force; the one that a school is
     *     founded with came with the program, and nobody has looked at it
     */
    record Shown(
            Text title, PlanHash hash, Instant from, String by, boolean approved, boolean now) {}

    @GetMapping("/do/plan")
    ModelAndView draw(Form form, Who who) {
        office.permit(who, Action.READ_PLAN);
        return page(who, List.of());
    }

    @GetMapping("/do/plan/{hash}")
    ResponseEntity<byte[]> document(Who who, @PathVariable String hash) {
        office.permit(who, Action.READ_PLAN);
        Shown shown =
                shown(who.school()).stream()
                        .filter(plan -> plan.hash().value().equals(hash))
                        .findFirst()
                        .orElseThrow(Problem.NotThere::new);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/yaml; charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("plan.yaml").build().toString())
                .body(plans.document(shown.hash()).orElseThrow(Problem.NotThere::new));
    }

    @PostMapping({"/do/plan", "/api/v1/plan"})
    ModelAndView put(
            Form form,
            Who who,
            @RequestParam(required = false) Optional<MultipartFile> document,
            HttpServletRequest request,
            HttpServletResponse response) {
        Permit permit = office.permit(who, Action.PUT_PLAN_IN_FORCE);
        var sent = new Sent(form, who, request, response);
        byte[] bytes = bytes(document);
        PlanReading reading = read(form, bytes);
        return office.answer(
                sent, () -> put(sent, permit, reading, bytes), () -> page(who, problems(reading)));
    }

    private PlanReading read(Form form, byte[] bytes) {
        if (bytes.length == 0) {
            form.wrong("document", Text.of("people.plan.none"));
        } else if (bytes.length > MOST_BYTES) {
            form.wrong("document", Text.of("web.problem.too_large.say", 1));
        }
        PlanReading reading =
                form.ok() ? PlanReader.read(bytes) : new PlanReading.Broken(List.of());
        if (form.ok() && reading instanceof PlanReading.Broken broken) {
            form.wrong("document", Text.of("people.plan.broken", broken.problems().size()));
        }
        return reading;
    }

    private Optional<Done> put(Sent sent, Permit permit, PlanReading reading, byte[] bytes) {
        Form form = sent.form();
        Optional<Instant> from =
                form.value("from").isBlank()
                        ? Optional.empty()
                        : Reading.of(form).time("from", office.zone(permit.school()));
        return form.ok() && reading instanceof PlanReading.Sound(var plan)
                ? Done.of(
                        "/do/plan",
                        office.send(
                                permit,
                                sent,
                                new SchoolCommand.PutPlanInForce(
                                        permit.school(),
                                        plans.keep(plan, bytes),
                                        from,
                                        permit.staff())))
                : Optional.empty();
    }

    private static byte[] bytes(Optional<MultipartFile> document) {
        try {
            return document.isPresent() ? document.get().getBytes() : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<PlanProblem> problems(PlanReading reading) {
        return reading instanceof PlanReading.Broken(List<PlanProblem> all)
                ? all.stream().limit(PROBLEMS_SHOWN).toList()
                : List.of();
    }

    private ModelAndView page(Who who, List<PlanProblem> problems) {
        List<Shown> all = shown(who.school());
        return office.page("people/plan", "plan", who)
                .addObject("plans", all)
                .addObject("problems", problems)
                .addObject("read", read(all))
                .addObject("may", office.may(who, Action.PUT_PLAN_IN_FORCE))
                .addObject("canonical", CanonicalPlan.plan().hash().hex());
    }

    /** What the plan in force asks, to be read here and not only taken home. */
    private @Nullable ReadPlan read(List<Shown> all) {
        return all.stream()
                .filter(Shown::now)
                .findFirst()
                .flatMap(shown -> plans.find(shown.hash()))
                .map(ReadPlan::of)
                .orElse(null);
    }

    /** The newest first. */
    private List<Shown> shown(SchoolId school) {
        var events = store.streams().read(new StreamId(StreamType.SCHOOL, school.value()));
        return new SchoolDecider().after(events) instanceof School known
                ? events.reversed().stream()
                        .filter(logged -> logged.event() instanceof PlanInForce)
                        .map(logged -> shown(logged, known))
                        .toList()
                : List.of();
    }

    private Shown shown(LoggedEvent logged, School school) {
        var plan = (PlanInForce) logged.event();
        Text title =
                plans.find(plan.plan())
                        .map(p -> Text.said(p.title().zh(), p.title().en()))
                        .orElse(Text.said(plan.plan().value(), plan.plan().value()));
        boolean now =
                school.planInForceAt(office.now()).equals(Optional.of(plan.plan()))
                        && !plan.from().isAfter(office.now());
        return new Shown(
                title,
                plan.plan(),
                plan.from(),
                staff.name(plan.by()).orElse(""),
                logged.recording().actor().kind() == Actor.Kind.STAFF,
                now);
    }
}
