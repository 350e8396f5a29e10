package org.shouwang.command.form;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What the answers are read against.
 *
 * @param zone the school's
 * @param offers for each field to pick from, what this reader may pick
 */
public record FormContext(ZoneId zone, Instant now, Map<String, List<Offer>> offers) {

    public FormContext {
        offers = Map.copyOf(offers);
    }

    List<Offer> offers(String field) {
        return offers.getOrDefault(field, List.of());
    }
}
