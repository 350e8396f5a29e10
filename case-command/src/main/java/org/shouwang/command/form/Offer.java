package org.shouwang.command.form;

import java.util.UUID;
import org.shouwang.web.text.Text;

/**
 * Something that may be picked, with the words that the reader knows it by.
 *
 * @param id what is sent
 */
public record Offer(String id, Text label) {

    public static Offer of(UUID id, String label) {
        return new Offer(id.toString(), Text.said(label, label));
    }
}
