package org.shouwang.command.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shouwang.command.paging.PagingStory;
import org.shouwang.command.plan.PlanWords;
import org.shouwang.contract.Adult;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.alert.AlertEvent;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.contract.paging.PagingEvent.Emptiness;
import org.shouwang.web.text.Text;

/** What has happened since an alert was raised, in words, from its stream and its paging's. */
final class Happenings {

    private final PagingStory paging;
    private final Naming naming;
    private final PlanWords plan;
    private final boolean words;

    /**
     * @param words whether what people wrote may be shown
     */
    Happenings(PagingStory paging, Naming naming, PlanWords plan, boolean words) {
        this.paging = paging;
        this.naming = naming;
        this.plan = plan;
        this.words = words;
    }

    /**
     * One thing that happened.
     *
     * @param tone {@code done}, {@code doing}, {@code late} or {@code open}, as a plan's step
     * @param sum what the further lines come to
     * @param under further lines below it, for whoever wants to know
     */
    record Happening(
            Instant at,
            Text what,
            String tone,
            Optional<String> quote,
            Optional<Text> sum,
            List<Text> under) {

        Happening {
            under = List.copyOf(under);
        }
    }

    List<Happening> of(AlertStory alert) {
        List<Happening> all = new ArrayList<>();
        Stream.concat(alert.events().stream(), paging.events().stream())
                .sorted((one, other) -> Long.compare(one.position(), other.position()))
                .forEach(
                        logged -> {
                            switch (logged.event()) {
                                case AlertEvent event -> alert(event, logged, all);
                                case PagingEvent event -> paging(event, logged, all);
                                default -> {}
                            }
                        });
        return all;
    }

    private void alert(AlertEvent event, LoggedEvent logged, List<Happening> all) {
        switch (event) {
            case AlertEvent.Raised e -> add(all, logged, done("raised", by(e.by(), logged)));
            case AlertEvent.Supplemented e ->
                    add(all, logged, done("supplemented", by(e.by(), logged)));
            case AlertEvent.SubjectIdentified e ->
                    add(all, logged, done("identified", by(e.by(), logged)));
            case AlertEvent.SubjectCorrected e ->
                    add(all, logged, done("corrected", by(e.by(), logged)));
            case AlertEvent.CorrectionProposed e ->
                    add(
                            all,
                            logged,
                            doing("correction_proposed", by(e.by(), logged))
                                    .quoting(said(e.reason())));
            case AlertEvent.CorrectionConfirmed e ->
                    add(all, logged, done("correction_confirmed", by(e.by(), logged)));
            case AlertEvent.SupervisionTaken e ->
                    add(all, logged, done("supervision", adult(e.adult())));
            case AlertEvent.MeansRemoved e ->
                    add(all, logged, done("means", by(e.by(), logged)).quoting(said(e.items())));
            case AlertEvent.EmergencyCalled e ->
                    add(
                            all,
                            logged,
                            done("emergency", Text.of("alert.service." + e.service().name())));
            case AlertEvent.Acknowledged e ->
                    add(
                            all,
                            logged,
                            done("acknowledged", by(e.by(), logged)).quoting(said(e.note())));
            case AlertEvent.AcknowledgementExpired e ->
                    add(all, logged, late("expired", naming.of(e.whose(), Optional.empty())));
            case AlertEvent.Joined e -> add(all, logged, done("joined", by(e.by(), logged)));
            case AlertEvent.ResponseOpened e ->
                    add(all, logged, done("response", by(e.by(), logged)));
            case AlertEvent.ResponseJoined e ->
                    add(all, logged, done("response_joined", by(e.by(), logged)));
            case AlertEvent.DismissalProposed e ->
                    add(
                            all,
                            logged,
                            doing("dismissal_proposed", by(e.by(), logged))
                                    .quoting(said(Optional.of(e.reason()))));
            case AlertEvent.StepWaived e ->
                    add(
                            all,
                            logged,
                            doing("step_waived", plan.step(e.step()), plan.reason(e.code())));
            case AlertEvent.DismissalEscalated _ -> add(all, logged, late("dismissal_escalated"));
            case AlertEvent.DismissalDeclined e ->
                    add(
                            all,
                            logged,
                            done("dismissal_declined", by(e.by(), logged))
                                    .quoting(said(Optional.of(e.reason()))));
            case AlertEvent.Dismissed e -> add(all, logged, done("dismissed", by(e.by(), logged)));
            case AlertEvent.Reopened e ->
                    add(all, logged, late("reopened", Text.of("alert.why." + e.why().name())));
            case AlertEvent.AcknowledgementRedated _ -> {}
        }
    }

    private void paging(PagingEvent event, LoggedEvent logged, List<Happening> all) {
        switch (event) {
            case PagingEvent.StepStarted e -> add(all, logged, called(e));
            case PagingEvent.TargetEmpty e when e.why() == Emptiness.NOBODY_ON_DUTY ->
                    add(all, logged, late("nobody_on_duty", Naming.of(e.role())));
            case PagingEvent.NobodyReachable _ -> add(all, logged, late("nobody_reachable"));
            case PagingEvent.TargetEmpty _,
                    PagingEvent.Attempted _,
                    PagingEvent.Delivered _,
                    PagingEvent.Failed _,
                    PagingEvent.Stopped _ -> {}
        }
    }

    private Piece called(PagingEvent.StepStarted step) {
        List<Text> people =
                step.targets().stream()
                        .map(target -> naming.of(target.staff(), Optional.of(target.role())))
                        .distinct()
                        .toList();
        List<PagingStory.Try> tries = paging.tries(step.round(), step.step());
        List<Text> under =
                tries.stream()
                        .map(
                                t ->
                                        Text.of(
                                                "alert.told",
                                                naming.of(t.attempt().staff(), Optional.empty()),
                                                Text.of(
                                                        "alert.channel."
                                                                + t.attempt().channel().name()),
                                                outcome(t)))
                        .toList();
        boolean arrived = tries.stream().anyMatch(PagingStory.Try::delivered);
        Piece piece = arrived ? done("called", listed(people)) : doing("called", listed(people));
        return new Piece(piece.what(), piece.tone(), Optional.empty(), sum(tries), under);
    }

    /** How many people were tried, and whom anything reached. */
    private static Optional<Text> sum(List<PagingStory.Try> tries) {
        Map<StaffId, List<PagingStory.Try>> people =
                tries.stream().collect(Collectors.groupingBy(t -> t.attempt().staff()));
        if (people.isEmpty()) {
            return Optional.empty();
        }
        long reached = people.values().stream().filter(Happenings::reached).count();
        boolean open = tries.stream().anyMatch(t -> !t.delivered() && t.failure().isEmpty());
        String key = reached > 0 ? "some" : open ? "sending" : "none";
        return Optional.of(Text.of("alert.tried." + key, people.size(), reached));
    }

    private static boolean reached(List<PagingStory.Try> tries) {
        return tries.stream().anyMatch(PagingStory.Try::delivered);
    }

    private static Text outcome(PagingStory.Try tried) {
        if (tried.delivered()) {
            return Text.of("alert.told.delivered");
        }
        return tried.failure()
                .map(why -> Text.of("alert.told." + why.name()))
                .orElse(Text.of("alert.told.sending"));
    }

    private static Text listed(List<Text> people) {
        return people.stream()
                .reduce((one, other) -> Text.of("alert.and", one, other))
                .orElse(Text.of("alert.somebody"));
    }

    private Text by(StaffId staff, LoggedEvent logged) {
        return naming.of(staff, logged.recording().actor().role());
    }

    private Text adult(Adult adult) {
        return adult.staff()
                .map(staff -> naming.of(staff, Optional.empty()))
                .or(() -> said(adult.other()).map(name -> Text.said(name, name)))
                .orElse(Text.of("alert.an_adult"));
    }

    private Optional<String> said(Optional<Confidential> text) {
        return words ? text.flatMap(Confidential::reveal) : Optional.empty();
    }

    private static void add(List<Happening> all, LoggedEvent logged, Piece piece) {
        all.add(
                new Happening(
                        logged.recording().recordedAt(),
                        piece.what(),
                        piece.tone(),
                        piece.quote(),
                        piece.sum(),
                        piece.under()));
    }

    private static Piece done(String key, Object... said) {
        return Piece.of(key, "done", said);
    }

    private static Piece doing(String key, Object... said) {
        return Piece.of(key, "doing", said);
    }

    private static Piece late(String key, Object... said) {
        return Piece.of(key, "late", said);
    }

    private record Piece(
            Text what, String tone, Optional<String> quote, Optional<Text> sum, List<Text> under) {

        static Piece of(String key, String tone, Object... said) {
            return new Piece(
                    Text.of("alert.happened." + key, said),
                    tone,
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
        }

        Piece quoting(Optional<String> words) {
            return new Piece(what, tone, words, sum, under);
        }
    }
}
