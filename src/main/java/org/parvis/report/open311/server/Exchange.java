package org.parvis.report.open311.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.database.DatabaseAway;
import org.parvis.report.open311.wire.Document;
import org.parvis.report.open311.wire.Format;
import org.parvis.report.open311.wire.Mistake;
import org.parvis.report.open311.wire.WireError;
import org.parvis.shared.FailureKind;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territory;
import org.parvis.web.SharedAnswer;
import org.parvis.web.SharedStream;
import org.parvis.web.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The frame of every exchange: reads the call, works for its territory, writes the answer or the mistakes. */
@Component
class Exchange {

    /** What a resource does with a call. */
    @FunctionalInterface
    interface Work {
        Answer answer(Call call);
    }

    /** Of mistakes: those who read them write programs. What people read is in the territory's language. */
    static final Locale LANGUAGE = Locale.ENGLISH;

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final Jurisdictions jurisdictions;
    private final Words words;

    Exchange(Jurisdictions jurisdictions, Words words) {
        this.jurisdictions = jurisdictions;
        this.words = words;
    }

    void answer(HttpServletRequest request, HttpServletResponse response, Work work) throws IOException {
        allowEverySite(response);
        try {
            Call call = call(request);
            InTerritory.<@Nullable Object, IOException>call(call.territory().id(), () -> {
                write(answer(call, work), request, response);
                return null;
            });
        } catch (Mistake mistake) {
            write(mistake.status(), Document.errors(mistake.errors()), request, response);
        } catch (UncheckedIOException e) {
            throw e; // The client went away.
        } catch (RuntimeException e) {
            failed(e, request, response);
        }
    }

    /** A client that reads XML or JSON gets no page, whatever broke. */
    private static void failed(RuntimeException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            throw e;
        }
        response.resetBuffer();
        if (DatabaseAway.explains(e)) {
            LOG.warn("Database unavailable under /open311: {}", FailureKind.of(e));
            write(503, mistake(503, "Our database is away: try again in a moment."), request, response);
        } else {
            LOG.error("Unexpected under /open311: {}", FailureKind.of(e), e);
            write(500, mistake(500, "This request failed on our side."), request, response);
        }
    }

    private static Document mistake(int status, String description) {
        return Document.errors(List.of(new WireError(status, description)));
    }

    private Answer answer(Call call, Work work) {
        try {
            return work.answer(call);
        } catch (Refusal refusal) {
            throw Mistake.badRequest(words.text(LANGUAGE, refusal.messageKey(), refusal.arguments()));
        }
    }

    private Call call(HttpServletRequest request) {
        Inbound inbound = Inbound.read(Open311Filter.untouched(request));
        String jurisdiction = inbound.parameters().one("jurisdiction_id");
        Territory territory = jurisdictions.of(request, jurisdiction);
        Optional<String> key = Optional.ofNullable(request.getHeader("Idempotency-Key")).filter(k -> !k.isBlank());
        return new Call(territory, inbound.parameters(), inbound.files(), key);
    }

    private static void write(Answer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (answer) {
            case Answer.Created(Document document) -> write(201, document, request, response);
            case Answer.Private(Document document) -> write(200, document, request, response);
            case Answer.Shared(Document document, Duration freshFor) -> {
                Format format = format(request);
                response.setContentType(format.mediaType());
                SharedAnswer.of(bytes(format, document), freshFor).write(request, response);
            }
            case Answer.Streamed(String mediaType, SharedStream frame, Answer.Body body) -> {
                if (frame.begin(request, response)) {
                    response.setContentType(mediaType);
                    body.writeTo(response.getOutputStream());
                }
            }
        }
    }

    private static void write(int status, Document document, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Format format = format(request);
        byte[] bytes = bytes(format, document);
        response.setStatus(status);
        response.setContentType(format.mediaType());
        response.setHeader("Cache-Control", "no-store");
        if (status == 429 || status == 503) {
            response.setHeader("Retry-After", "60");
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static byte[] bytes(Format format, Document document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8_192);
        try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            format.write(document, out);
        }
        return bytes.toByteArray();
    }

    private static Format format(HttpServletRequest request) {
        return request.getRequestURI().endsWith(".json") ? Format.JSON : Format.XML;
    }

    /** What is public here is public everywhere; keys travel in the form, never in a cookie. */
    private static void allowEverySite(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    }
}
