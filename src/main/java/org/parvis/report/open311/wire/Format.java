package org.parvis.report.open311.wire;

import java.io.Writer;

/** The two formats of an answer, chosen by the suffix of its address. */
public enum Format {
    XML("text/xml; charset=utf-8") {
        @Override
        public void write(Document document, Writer out) {
            XmlFields.write(document, out);
        }
    },
    JSON("application/json; charset=utf-8") {
        @Override
        public void write(Document document, Writer out) {
            JsonFields.write(document, out);
        }
    };

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The suffix without its dot: {@code xml} or {@code json}. */
    public String suffix() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Writes the document as it is made; an {@link java.io.IOException} comes out unchecked. */
    public abstract void write(Document document, Writer out);
}
