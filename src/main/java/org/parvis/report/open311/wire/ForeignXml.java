package org.parvis.report.open311.wire;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads rows from XML: children of the root are rows, their children are values. No DTD, no entity, no depth. */
final class ForeignXml {

    private static final XMLInputFactory FACTORY = factory();
    private static final int DEEPEST = 20;

    private final List<Map<String, String>> rows = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int depth;

    private ForeignXml() {}

    static List<Map<String, String>> rows(byte[] body) {
        try {
            String text = UrlEncoded.text(body);
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(text.substring(text.indexOf('<'))));
            ForeignXml reading = new ForeignXml();
            while (reader.hasNext()) {
                reading.take(reader, reader.next());
            }
            return reading.rows;
        } catch (ForeignAnswer.Unreadable e) {
            throw e;
        } catch (XMLStreamException | RuntimeException e) {
            throw new ForeignAnswer.Unreadable("The answer is not well-formed XML");
        }
    }

    private void take(XMLStreamReader reader, int event) {
        switch (event) {
            case XMLStreamConstants.DTD -> throw new ForeignAnswer.Unreadable("The answer has a DTD");
            case XMLStreamConstants.START_ELEMENT -> begin();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
            case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
            default -> {}
        }
    }

    private void begin() {
        depth++;
        text.setLength(0);
        if (depth == 2) {
            rows.add(new LinkedHashMap<>());
        }
        if (depth > DEEPEST) {
            throw new ForeignAnswer.Unreadable("The answer is nested too deep");
        }
    }

    private void end(String name) {
        String value = text.toString().strip();
        if (depth == 3 && !value.isEmpty()) {
            rows.getLast().putIfAbsent(name, value);
        }
        text.setLength(0);
        depth--;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
