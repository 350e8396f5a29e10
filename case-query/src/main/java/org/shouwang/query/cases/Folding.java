package org.shouwang.query.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.query.words.Attempts;
import org.shouwang.query.words.Notice;
import org.shouwang.query.words.Saying;
import org.shouwang.query.words.Teller;

/**
 * Folds the notices between two other lines of a timeline into one line for each alert, so that
 * what people did is not lost among what the machinery tried.
 */
final class Folding {

    private final Teller teller;
    private final Set<List<UUID>> failed = new HashSet<>();

    Folding(Teller teller) {
        this.teller = teller;
    }

    /**
     * A line of a timeline.
     *
     * @param stream of the event
     * @param notice empty for whatever is not about telling people
     */
    record Line(Moment moment, UUID stream, Optional<Notice> notice) {}

    /**
     * @param lines of one day, in order; days are to be folded in order too
     */
    List<Moment> fold(List<Line> lines) {
        List<Moment> moments = new ArrayList<>();
        Map<UUID, List<Line>> run = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.notice().isPresent()) {
                run.computeIfAbsent(line.stream(), _ -> new ArrayList<>()).add(line);
            } else {
                end(run, moments);
                moments.add(line.moment());
            }
        }
        end(run, moments);
        return moments;
    }

    private void end(Map<UUID, List<Line>> run, List<Moment> moments) {
        run.values().forEach(lines -> moments.add(one(lines)));
        run.clear();
    }

    private Moment one(List<Line> lines) {
        Set<UUID> settled =
                notices(lines).stream()
                        .filter(n -> n.kind() == Notice.Kind.CAME || n.kind() == Notice.Kind.FAILED)
                        .flatMap(n -> n.attempt().stream())
                        .collect(Collectors.toSet());
        List<Paging.Line> seen = new ArrayList<>();
        List<Paging.Line> all = new ArrayList<>();
        for (Line line : lines) {
            Notice notice = line.notice().orElseThrow();
            boolean answered =
                    notice.kind() == Notice.Kind.TRIED
                            && notice.attempt().filter(settled::contains).isPresent();
            if (!answered) {
                var told = new Paging.Line(line.moment().at(), notice.line(), notice.bad());
                all.add(told);
                if (isSeen(line.stream(), notice)) {
                    seen.add(told);
                }
            }
        }
        Moment first = lines.getFirst().moment();
        boolean nobody = notices(lines).stream().anyMatch(n -> n.kind() == Notice.Kind.NOBODY);
        return new Moment(
                first.position(),
                first.at(),
                nobody ? "red" : "small",
                "",
                Saying.nothing(Attempts.sum(notices(lines), teller)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.of(new Paging(first.at(), lines.getLast().moment().at(), seen, all)));
    }

    private boolean isSeen(UUID stream, Notice notice) {
        return switch (notice.kind()) {
            case CAME -> true;
            case NOBODY -> failed.add(List.of(stream));
            case FAILED ->
                    notice.staff()
                            .or(notice::attempt)
                            .filter(whom -> failed.add(List.of(stream, whom)))
                            .isPresent();
            case STARTED, TRIED -> false;
        };
    }

    private static List<Notice> notices(List<Line> lines) {
        return lines.stream().flatMap(line -> line.notice().stream()).toList();
    }
}
