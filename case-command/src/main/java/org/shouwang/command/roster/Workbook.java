package org.shouwang.command.roster;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Reads one sheet of an XLSX workbook: the one named, else the first visible one that has rows. */
final class Workbook {

    private static final String DEFAULT_PART = "xl/workbook.xml";

    private final Container container;
    private final String part;
    private final Map<String, String> targets = new HashMap<>();
    private final List<Sheet> visible = new ArrayList<>();
    private boolean from1904;

    private record Sheet(String name, String part) {}

    private Workbook(Container container) throws IOException, XMLStreamException {
        this.container = container;
        this.part = mainPart();
        readRelations();
        readSheets();
    }

    static Table read(byte[] file, Optional<String> wanted) throws RefusedFile {
        try {
            return new Workbook(Container.open(file)).table(wanted);
        } catch (RefusedFile e) {
            throw e;
        } catch (IOException | XMLStreamException | NumberFormatException e) {
            throw new RefusedFile(FileProblem.BROKEN_WORKBOOK);
        }
    }

    private Table table(Optional<String> wanted) throws IOException, XMLStreamException {
        var candidates =
                visible.stream()
                        .filter(sheet -> wanted.isEmpty() || wanted.get().equals(sheet.name))
                        .toList();
        if (candidates.isEmpty()) {
            throw new RefusedFile(FileProblem.NO_SHEET);
        }
        var strings = SharedStrings.read(container.part(target("sharedStrings")));
        var formats = NumberFormats.read(container.part(target("styles")), from1904);
        var names = visible.stream().map(Sheet::name).toList();
        for (var sheet : candidates) {
            var rows = rows(sheet, strings, formats);
            if (!rows.isEmpty()) {
                return new Table(Optional.of(sheet.name), names, rows);
            }
        }
        return new Table(Optional.of(candidates.getFirst().name), names, List.of());
    }

    private List<TableRow> rows(Sheet sheet, List<String> strings, NumberFormats formats)
            throws IOException, XMLStreamException {
        try (var in = required(sheet.part);
                var xml = new Xml(in)) {
            return new SheetRows(xml, strings, formats).read();
        }
    }

    /** A container without a workbook part is some other kind of document. */
    private String mainPart() throws IOException, XMLStreamException {
        var found = DEFAULT_PART;
        var relations = container.part("_rels/.rels");
        if (relations.isPresent()) {
            try (var xml = new Xml(relations.get())) {
                while (xml.next()) {
                    if (xml.starts("Relationship") && isOf(xml, "officeDocument")) {
                        found = xml.attribute("Target").orElse(DEFAULT_PART);
                    }
                }
            }
        }
        if (!found.endsWith(".xml") || !found.contains("workbook")) {
            throw new RefusedFile(FileProblem.NOT_A_WORKBOOK);
        }
        if (container.part(found).isEmpty()) {
            throw new RefusedFile(FileProblem.NOT_A_WORKBOOK);
        }
        return found;
    }

    private void readRelations() throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        var folder = part.substring(0, slash);
        try (var xml = new Xml(required(folder + "_rels/" + part.substring(slash) + ".rels"))) {
            while (xml.next()) {
                if (xml.starts("Relationship")) {
                    var target = xml.attribute("Target").orElse("");
                    var whole = target.startsWith("/") ? target : folder + target;
                    xml.attribute("Id").ifPresent(id -> targets.put(id, whole));
                    xml.attribute("Type")
                            .map(type -> type.substring(type.lastIndexOf('/') + 1))
                            .ifPresent(type -> targets.putIfAbsent("type:" + type, whole));
                }
            }
        }
    }

    private void readSheets() throws IOException, XMLStreamException {
        try (var xml = new Xml(required(part))) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    from1904 =
                            xml.attribute("date1904")
                                    .filter(v -> v.equals("1") || v.equals("true"))
                                    .isPresent();
                } else if (xml.starts("sheet")
                        && xml.attribute("state").filter(this::hides).isEmpty()) {
                    var id = xml.attribute("id").orElse("");
                    visible.add(
                            new Sheet(
                                    xml.attribute("name").orElse(""),
                                    targets.getOrDefault(id, "")));
                }
            }
        }
    }

    private boolean hides(String state) {
        return state.equals("hidden") || state.equals("veryHidden");
    }

    private static boolean isOf(Xml xml, String type) {
        return xml.attribute("Type").filter(t -> t.endsWith("/" + type)).isPresent();
    }

    private String target(String type) {
        return targets.getOrDefault("type:" + type, "");
    }

    private InputStream required(String name) throws IOException {
        return container.part(name).orElseThrow(() -> new RefusedFile(FileProblem.BROKEN_WORKBOOK));
    }
}
