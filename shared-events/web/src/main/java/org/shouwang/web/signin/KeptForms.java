package org.shouwang.web.signin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.id.StaffId;

/**
 * Keeps for a short while what was typed into a form that was sent after its session had ended.
 * What is kept is encrypted with a key that only the browser holds.
 */
public interface KeptForms {

    /** How many forms of one person are kept; the oldest goes first. */
    int MOST = 6;

    /** Whose a form is that was sent from a browser without a session and a known device. */
    StaffId NOBODY = new StaffId(new UUID(0, 0));

    /** How many of those are kept: strangers can send them, too. */
    int MOST_OF_NOBODY = 200;

    /**
     * Keeps the typed values.
     *
     * @param staff who typed them, as the device says; nobody else gets them back
     * @param path the address the form was sent to
     * @return a ticket for the browser's cookie: the row's id and the key
     */
    String keep(StaffId staff, String path, Map<String, List<String>> typed, Instant now);

    /** Gives back what was typed, once. */
    Optional<Map<String, List<String>>> takeBack(
            String ticket, StaffId staff, String path, Instant now);
}
