package org.shouwang.command.roster;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** The distinct texts of a workbook; cells refer to them by their place. */
final class SharedStrings {

    private SharedStrings() {}

    static List<String> read(Optional<InputStream> part) throws XMLStreamException, RefusedFile {
        if (part.isEmpty()) {
            return List.of();
        }
        var strings = new ArrayList<String>();
        try (var xml = new Xml(part.get())) {
            while (xml.next()) {
                if (xml.starts("si")) {
                    strings.add(text(xml, "si"));
                    if (strings.size() > RosterLimits.STRINGS) {
                        throw new RefusedFile(FileProblem.UNPACKS_TOO_LARGE);
                    }
                }
            }
        }
        return strings;
    }

    /** The text of a rich text element, without the readings that Excel adds to Chinese text. */
    static String text(Xml xml, String element) throws XMLStreamException {
        var text = new StringBuilder();
        boolean inText = false;
        boolean inReading = false;
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("t")) {
                inText = true;
            } else if (xml.ends("t")) {
                inText = false;
            } else if (xml.starts("rPh")) {
                inReading = true;
            } else if (xml.ends("rPh")) {
                inReading = false;
            } else if (inText && !inReading && xml.isText()) {
                xml.addTo(text);
            }
        }
        return text.toString();
    }
}
