package org.parvis.knowledge.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads a sheet. The file is a stranger's: it may declare no document type (so no entity, inside or outside, is ever
 * followed), and neither its size nor its depth goes beyond what any real sheet comes near.
 */
final class SheetReader {

    /** The longest of the official sheets has about 250 kB. */
    static final int MOST_BYTES = 4 << 20;

    private static final int DEEPEST = 80;
    private static final Pattern ID = Pattern.compile("[A-Z]\\d{1,8}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String TOWN_HALL = "mairie";

    private SheetReader() {}

    static Sheet read(byte[] xml) throws SheetRefused {
        if (xml.length > MOST_BYTES) {
            throw new SheetRefused("longer than " + (MOST_BYTES >> 20) + " MB");
        }
        Element root = parse(xml).getDocumentElement();
        if (!Xml.name(root).equals("Publication")) {
            throw new SheetRefused("not a sheet: its root is <" + Xml.name(root) + ">, not <Publication>");
        }
        String id = root.getAttribute("ID");
        String title = Xml.words(root, "title");
        if (!ID.matcher(id).matches()) {
            throw new SheetRefused("a sheet without its number (ID)");
        }
        if (title.isEmpty()) {
            throw new SheetRefused("sheet " + id + " has no title");
        }
        String readers = Xml.words(root, "Audience");
        SheetLinks links = new SheetLinks(readers);
        return new Sheet(
                id,
                readers,
                theme(root),
                title,
                keywords(root),
                Xml.words(root, "description"),
                new SheetHtml(root, links).html(),
                address(root, id, links),
                dated(root),
                namesTownHall(root));
    }

    /** Its own address where it has one at service-public, else the one it ought to have. */
    private static String address(Element root, String id, SheetLinks links) {
        return SheetLinks.isOfServicePublic(root.getAttribute("spUrl")) ? SheetLinks.current(root.getAttribute("spUrl")) : links.sheet(id, "");
    }

    private static String theme(Element root) {
        String theme = Xml.find(root, "Theme").map(one -> Xml.words(one, "Titre")).orElse("");
        return theme.isEmpty()
                ? Xml.find(root, "FilDAriane").stream()
                        .flatMap(way -> Xml.elements(way).stream())
                        .skip(1)
                        .findFirst()
                        .map(Xml::words)
                        .orElse("")
                : theme;
    }

    private static String keywords(Element root) {
        return Stream.of(
                        Xml.words(root, "SousThemePere"),
                        Xml.find(root, "DossierPere").map(one -> Xml.words(one, "Titre")).orElse(""),
                        Xml.words(root, "SousDossierPere"))
                .filter(words -> !words.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** «modified 2020-01-01». */
    private static @Nullable LocalDate dated(Element root) {
        Matcher date = DATE.matcher(Xml.words(root, "date"));
        try {
            return date.find() ? LocalDate.parse(date.group()) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean namesTownHall(Element root) {
        var offices = root.getElementsByTagName("PivotLocal");
        for (int i = 0; i < offices.getLength(); i++) {
            if (Xml.words(offices.item(i)).startsWith(TOWN_HALL)) {
                return true;
            }
        }
        return false;
    }

    private static Document parse(byte[] xml) throws SheetRefused {
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            Document document = builder.parse(new ByteArrayInputStream(xml));
            return document;
        } catch (SAXParseException e) {
            throw new SheetRefused("not well-formed at line " + e.getLineNumber() + ": " + oneLine(e));
        } catch (SAXException | IOException e) {
            throw new SheetRefused("cannot be read: " + oneLine(e));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String oneLine(Exception e) {
        String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        return message.substring(0, Math.min(200, message.length()));
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", String.valueOf(DEEPEST));
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setCoalescing(true);
        factory.setIgnoringComments(true);
        return factory;
    }

    /** Says nothing on standard error. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
