package org.shouwang.command.roster;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** The rows of one sheet that are not blank, read as a stream. */
final class SheetRows {

    private final Xml xml;
    private final List<String> strings;
    private final NumberFormats formats;
    private final List<TableRow> rows = new ArrayList<>();

    SheetRows(Xml xml, List<String> strings, NumberFormats formats) {
        this.xml = xml;
        this.strings = strings;
        this.formats = formats;
    }

    List<TableRow> read() throws XMLStreamException, RefusedFile {
        int number = 0;
        while (xml.next()) {
            if (xml.starts("row")) {
                number = xml.attribute("r").map(Integer::parseInt).orElse(number + 1);
                var row = new TableRow(number, cells());
                if (!row.isBlank()) {
                    rows.add(row);
                }
                if (rows.size() > RosterLimits.ROWS + RosterLimits.ROWS_ABOVE) {
                    throw new RefusedFile(FileProblem.TOO_MANY_ROWS, RosterLimits.ROWS);
                }
            }
        }
        return rows;
    }

    private List<Cell> cells() throws XMLStreamException, RefusedFile {
        var cells = new ArrayList<Cell>();
        int next = 0;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                int column = xml.attribute("r").map(ColumnName::index).orElse(next);
                next = column + 1;
                var cell = cell();
                if (!cell.equals(Cell.EMPTY)) {
                    put(cells, column, cell);
                }
            }
        }
        return cells;
    }

    /**
     * A cell may lie anywhere; what lies beyond the limit is refused before room is made for it.
     */
    private static void put(List<Cell> cells, int column, Cell cell) throws RefusedFile {
        if (column >= RosterLimits.COLUMNS) {
            throw new RefusedFile(FileProblem.TOO_MANY_COLUMNS, RosterLimits.COLUMNS);
        }
        while (cells.size() <= column) {
            cells.add(Cell.EMPTY);
        }
        cells.set(column, cell);
    }

    private Cell cell() throws XMLStreamException, RefusedFile {
        var type = xml.attribute("t").orElse("n");
        int style = xml.attribute("s").map(Integer::parseUnsignedInt).orElse(0);
        var value = new StringBuilder();
        boolean inValue = false;
        boolean formula = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("f")) {
                formula = true;
            } else if (xml.starts("v")) {
                inValue = true;
            } else if (xml.ends("v")) {
                inValue = false;
            } else if (xml.starts("is")) {
                value.append(SharedStrings.text(xml, "is"));
            } else if (inValue && xml.isText()) {
                xml.addTo(value);
            }
        }
        var cell = read(type, style, value.toString());
        return formula ? computed(cell) : cell;
    }

    private Cell read(String type, int style, String value) throws RefusedFile {
        if (value.isEmpty()) {
            return Cell.EMPTY;
        }
        return switch (type) {
            case "s" -> Cell.text(shared(Integer.parseInt(value)));
            case "str", "inlineStr" -> Cell.text(value);
            case "b" -> Cell.text(value.equals("1") ? "TRUE" : "FALSE");
            case "e" -> new Cell(value, Cell.Kind.ERROR);
            case "d" -> new Cell(value.split("T", 2)[0], Cell.Kind.DATE);
            case "n" -> formats.show(value.strip(), style);
            default -> throw new RefusedFile(FileProblem.BROKEN_WORKBOOK);
        };
    }

    /** The value stored with a formula stands for it; the formula itself is not even read. */
    private static Cell computed(Cell cell) {
        return switch (cell.kind()) {
            case ERROR, ROUNDED -> cell;
            case TEXT, NUMBER, DATE, FORMULA -> new Cell(cell.text(), Cell.Kind.FORMULA);
        };
    }

    private String shared(int index) throws RefusedFile {
        if (index < 0 || index >= strings.size()) {
            throw new RefusedFile(FileProblem.BROKEN_WORKBOOK);
        }
        return strings.get(index);
    }
}
