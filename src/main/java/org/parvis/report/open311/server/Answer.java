package org.parvis.report.open311.server;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.parvis.report.open311.wire.Document;
import org.parvis.web.SharedStream;

/** What a client gets. */
sealed interface Answer {

    /** Something to read, which caches may keep for a moment. */
    record Shared(Document document, Duration freshFor) implements Answer {}

    /** Something was made. */
    record Created(Document document) implements Answer {}

    /** What only this client should read, now. */
    record Private(Document document) implements Answer {}

    /** Something long, written while it is read. */
    record Streamed(String mediaType, SharedStream frame, Body body) implements Answer {}

    /** Writes itself. */
    @FunctionalInterface
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }
}
