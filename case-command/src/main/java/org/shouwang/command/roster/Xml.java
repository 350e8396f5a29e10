package org.shouwang.command.roster;

import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A stream of XML in which no document type is read and nothing outside it is ever fetched. */
final class Xml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;

    Xml(InputStream in) throws XMLStreamException {
        this.reader = FACTORY.createXMLStreamReader(in);
    }

    /** Goes to the next event; false at the end of the document. */
    boolean next() throws XMLStreamException {
        if (!reader.hasNext()) {
            return false;
        }
        reader.next();
        return true;
    }

    boolean starts(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    Optional<String> attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return Optional.of(reader.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    boolean isText() {
        return reader.isCharacters();
    }

    /** Adds the text at hand, up to the length that a cell may have. */
    void addTo(StringBuilder text) {
        int room = RosterLimits.CELL - text.length();
        if (room > 0) {
            text.append(
                    reader.getTextCharacters(),
                    reader.getTextStart(),
                    Math.min(room, reader.getTextLength()));
        }
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
