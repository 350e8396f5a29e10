package org.shouwang.query.store;

import java.util.List;
import java.util.function.Function;
import org.springframework.ui.Model;

/**
 * One page of a list that goes on.
 *
 * @param shown its rows
 * @param next the address of the page that follows; empty on the last one
 * @param first the address at which the list begins; empty on the first page
 */
public record Paged<T>(List<T> shown, String next, String first) {

    /**
     * @param rows as many as a page shows, and one more if there are more
     * @param most how many a page shows
     * @param after the address of what follows a row
     */
    public static <T> Paged<T> of(List<T> rows, int most, Function<T, String> after, String first) {
        boolean more = rows.size() > most;
        List<T> shown = more ? rows.subList(0, most) : rows;
        return new Paged<>(shown, more ? after.apply(shown.getLast()) : "", first);
    }

    /** For the template. */
    public void into(Model model) {
        model.addAttribute("rows", shown);
        model.addAttribute("next", next);
        model.addAttribute("first", first);
    }
}
