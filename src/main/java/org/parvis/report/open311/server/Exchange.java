package org.parvis.report.open311.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.report.open311.wire.Document;
import org.parvis.report.open311.wire.Format;
import org.parvis.report.open311.wire.Mistake;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territory;
import org.parvis.web.SharedAnswer;
import org.parvis.web.SharedStream;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** The frame of every exchange: reads the call, works for its territory, writes the answer or the mistakes. */
@Component
class Exchange {

    /** What a resource does with a call. */
    @FunctionalInterface
    interface Work {
        Answer answer(Call call);
    }

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
        }
    }

    private Answer answer(Call call, Work work) {
        try {
            return work.answer(call);
        } catch (Refusal refusal) {
            throw Mistake.badRequest(words.text(call.locale(), refusal.messageKey(), refusal.arguments()));
        }
    }

    private Call call(HttpServletRequest request) {
        Inbound inbound = Inbound.read(Open311Filter.untouched(request));
        String jurisdiction = inbound.parameters().all("jurisdiction_id").stream().findFirst().orElse(null);
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
        if (status == 429) {
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
