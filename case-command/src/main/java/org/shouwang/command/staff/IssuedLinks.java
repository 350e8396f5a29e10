package org.shouwang.command.staff;

import java.time.Instant;
import java.util.List;
import org.shouwang.command.directory.Staff;
import org.shouwang.command.directory.Streams;
import org.shouwang.contract.Actor;
import org.shouwang.contract.Recording;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.staff.StaffEvent;
import org.shouwang.web.text.Text;

/** Who let somebody in as a colleague, and when. */
record IssuedLinks(Streams streams, Staff staff) {

    private static final int MOST = 5;

    record Issued(Instant at, Text by) {}

    /** The latest first. */
    List<Issued> of(StaffId colleague) {
        return streams.read(new StreamId(StreamType.STAFF, colleague.value())).reversed().stream()
                .filter(logged -> logged.event() instanceof StaffEvent.LinkIssued)
                .limit(MOST)
                .map(logged -> issued(logged.recording()))
                .toList();
    }

    private Issued issued(Recording recording) {
        Actor by = recording.actor();
        Text name =
                by.kind() == Actor.Kind.STAFF
                        ? staff.name(new StaffId(by.id()))
                                .map(said -> Text.said(said, said))
                                .orElse(Text.of("people.link.somebody"))
                        : Text.of("people.link.machine");
        return new Issued(recording.recordedAt(), name);
    }
}
