package org.shouwang.command.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shouwang.command.directory.Staff;
import org.shouwang.command.directory.Streams;
import org.shouwang.contract.Actor;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.staff.StaffEvent;
import org.shouwang.web.text.Text;

/** How somebody came in as a colleague: by whose link, when, and who vouched for it. */
record WayIn(Streams streams, Staff staff) {

    private static final int MOST = 8;

    /**
     * @param key what happened, as a key of a text with who it was and when
     */
    record Step(String key, Text by, Instant at) {}

    /** The latest first. */
    List<Step> of(StaffId colleague) {
        return streams.read(new StreamId(StreamType.STAFF, colleague.value())).reversed().stream()
                .flatMap(this::step)
                .limit(MOST)
                .toList();
    }

    private Stream<Step> step(LoggedEvent logged) {
        return switch (logged.event()) {
            case StaffEvent.LinkIssued _ ->
                    one("people.link.issued", actor(logged.recording().actor()), logged);
            case StaffEvent.CameByLink e ->
                    one(
                            e.alone() ? "people.link.opened_alone" : "people.link.opened",
                            issuer(e.issuedBy()),
                            logged);
            case StaffEvent.VouchedFor e -> one("people.link.vouched", name(e.by()), logged);
            default -> Stream.empty();
        };
    }

    private static Stream<Step> one(String key, Text by, LoggedEvent logged) {
        return Stream.of(new Step(key, by, logged.recording().recordedAt()));
    }

    private Text issuer(Optional<StaffId> by) {
        return by.map(this::name).orElse(Text.of("people.link.machine"));
    }

    private Text actor(Actor by) {
        return issuer(
                Optional.of(by)
                        .filter(one -> one.kind() == Actor.Kind.STAFF)
                        .map(one -> new StaffId(one.id())));
    }

    private Text name(StaffId one) {
        return staff.name(one)
                .map(said -> Text.said(said, said))
                .orElse(Text.of("people.link.somebody"));
    }
}
