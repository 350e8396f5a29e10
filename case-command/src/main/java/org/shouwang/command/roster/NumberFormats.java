package org.shouwang.command.roster;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** What a number in a sheet looks like to a person: a date, a number with leading zeros, digits. */
final class NumberFormats {

    /** Formats that a workbook does not spell out; 27 and above are the Chinese ones. */
    private static final Set<Integer> BUILT_IN_DATES =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.");
    private static final Pattern ZEROS = Pattern.compile("0{2,20}");

    /** Digits that a spreadsheet keeps of a number: 15. */
    private static final double EXACT = 1e15;

    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465;

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private final boolean from1904;

    private NumberFormats(boolean from1904) {
        this.from1904 = from1904;
    }

    static NumberFormats read(Optional<InputStream> part, boolean from1904)
            throws XMLStreamException {
        var formats = new NumberFormats(from1904);
        if (part.isPresent()) {
            try (var xml = new Xml(part.get())) {
                formats.read(xml);
            }
        }
        return formats;
    }

    /** The cell that shows this number under a style of the workbook. */
    Cell show(String raw, int style) {
        double value = Double.parseDouble(raw);
        if (isDate(style) && value >= 0 && value <= LAST_DAY) {
            return new Cell(date((int) Math.floor(value)).toString(), Cell.Kind.DATE);
        }
        if (Math.abs(value) >= EXACT) {
            return new Cell(raw, Cell.Kind.ROUNDED);
        }
        if (value == Math.rint(value)) {
            var digits = Long.toString((long) value);
            return new Cell(padded(digits, code(style)), Cell.Kind.NUMBER);
        }
        return new Cell(raw, Cell.Kind.NUMBER);
    }

    /** Excel counts a 29 February 1900 that never was: day 60. */
    private LocalDate date(int day) {
        if (from1904) {
            return EPOCH_1904.plusDays(day);
        }
        return EPOCH_1900.plusDays(day < 60 ? day : day - 1);
    }

    private boolean isDate(int style) {
        var code = code(style);
        if (code.isEmpty()) {
            return style < styles.size() && BUILT_IN_DATES.contains(styles.get(style));
        }
        return QUOTED.matcher(code).replaceAll("").chars().anyMatch(c -> "yYdD".indexOf(c) >= 0);
    }

    private String code(int style) {
        return style < styles.size() ? codes.getOrDefault(styles.get(style), "") : "";
    }

    private static String padded(String digits, String code) {
        boolean pads = ZEROS.matcher(code).matches() && digits.charAt(0) != '-';
        return pads ? "0".repeat(Math.max(0, code.length() - digits.length())) + digits : digits;
    }

    private void read(Xml xml) throws XMLStreamException {
        boolean ofCells = false;
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                codes.put(number(xml), xml.attribute("formatCode").orElse(""));
            } else if (xml.starts("cellXfs")) {
                ofCells = true;
            } else if (xml.ends("cellXfs")) {
                ofCells = false;
            } else if (ofCells && xml.starts("xf")) {
                styles.add(number(xml));
            }
        }
    }

    private static int number(Xml xml) {
        return Integer.parseInt(xml.attribute("numFmtId").orElse("0"));
    }
}
