package org.shouwang.query.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shouwang.query.words.Attempts;
import org.shouwang.query.words.Teller;

/**
 * What was recorded on one day, the earliest first.
 *
 * @param begun whether events of that day were shown before these
 */
record Day(LocalDate date, List<Told> events, List<Row> rows, boolean begun) {

    Day {
        events = List.copyOf(events);
        rows = List.copyOf(rows);
    }

    /**
     * One event, or the notices that follow each other in a sentence.
     *
     * @param sum empty text for one event
     */
    record Row(String sum, List<Told> events) {

        Row {
            events = List.copyOf(events);
        }

        public Told first() {
            return events.getFirst();
        }

        /** Empty text when they are of several. */
        public String by() {
            List<String> by = events.stream().map(Told::by).distinct().toList();
            return by.size() == 1 ? by.getFirst() : "";
        }

        public Told last() {
            return events.getLast();
        }
    }

    /** How many of them were entered late. */
    public long late() {
        return events.stream().filter(Told::late).count();
    }

    /**
     * @param grouped whether notices that follow each other are one row
     */
    static List<Day> of(Batch batch, ZoneId zone, boolean grouped, Teller tell) {
        Optional<LocalDate> begun = batch.before().map(told -> date(told, zone));
        return batch.events().stream()
                .collect(
                        Collectors.groupingBy(
                                told -> date(told, zone), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(
                        day ->
                                new Day(
                                        day.getKey(),
                                        day.getValue(),
                                        rows(day.getValue(), grouped, tell),
                                        begun.filter(day.getKey()::equals).isPresent()))
                .toList();
    }

    private static LocalDate date(Told told, ZoneId zone) {
        return told.recorded().atZone(zone).toLocalDate();
    }

    private static List<Row> rows(List<Told> events, boolean grouped, Teller tell) {
        List<Row> rows = new ArrayList<>();
        List<Told> run = new ArrayList<>();
        for (Told told : events) {
            if (!run.isEmpty() && !(grouped && follows(run.getLast(), told))) {
                rows.add(row(run, tell));
                run.clear();
            }
            run.add(told);
        }
        if (!run.isEmpty()) {
            rows.add(row(run, tell));
        }
        return rows;
    }

    private static boolean follows(Told before, Told told) {
        return before.notice().isPresent()
                && told.notice().isPresent()
                && before.of().equals(told.of());
    }

    private static Row row(List<Told> run, Teller tell) {
        return new Row(
                run.size() == 1
                        ? ""
                        : Attempts.sum(
                                run.stream().flatMap(t -> t.notice().stream()).toList(), tell),
                run);
    }
}
