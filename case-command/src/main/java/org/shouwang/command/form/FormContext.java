package org.shouwang.command.form;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouwang.contract.Attachment;

/**
 * What the answers are read against.
 *
 * @param zone the school's
 * @param uploads the files that came with the form
 * @param offers for each field to pick from, what this reader may pick
 */
public record FormContext(
        ZoneId zone, Instant now, Map<String, List<Offer>> offers, List<Attachment> uploads) {

    public FormContext {
        offers = Map.copyOf(offers);
        uploads = List.copyOf(uploads);
    }

    /** The same, with files that are kept by now. */
    public FormContext with(List<Attachment> kept) {
        return new FormContext(zone, now, offers, kept);
    }

    /** The same, offering something else for a field. */
    public FormContext offering(String field, List<Offer> instead) {
        Map<String, List<Offer>> changed = new HashMap<>(offers);
        changed.put(field, List.copyOf(instead));
        return new FormContext(zone, now, changed, uploads);
    }

    public List<Offer> offers(String field) {
        return offers.getOrDefault(field, List.of());
    }
}
