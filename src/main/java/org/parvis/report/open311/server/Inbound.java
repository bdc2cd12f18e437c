package org.parvis.report.open311.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parvis.report.open311.wire.Mistake;
import org.parvis.report.open311.wire.Parameters;
import org.parvis.report.open311.wire.UrlEncoded;

/**
 * What a client sent: arguments of its query and its form, files of a multipart body. Read from the bytes, not through
 * the server's parameters, which would decode everything as UTF-8 and drop what is none.
 */
record Inbound(Parameters parameters, List<Part> files) {

    private static final int LONGEST_FORM = 1_000_000;
    private static final int LONGEST_FIELD = 100_000;

    /** Reads a request whose body nobody has read yet. */
    static Inbound read(HttpServletRequest request) {
        Inbound inbound = new Inbound(new Parameters(), new ArrayList<>());
        inbound.readQuery(request);
        if (!request.getMethod().equals("POST")) {
            return inbound;
        }
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        try {
            if (type.startsWith("multipart/form-data")) {
                inbound.readParts(request);
            } else {
                inbound.readForm(request, type);
            }
        } catch (IOException | ServletException | IllegalStateException e) {
            throw Mistake.badRequest("The body cannot be read: it is cut off, too long or badly formed.");
        }
        return inbound;
    }

    private void readQuery(HttpServletRequest request) {
        String query = request.getQueryString();
        parameters.read(query == null ? null : query.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void readForm(HttpServletRequest request, String type) throws IOException {
        byte[] body = bounded(request.getInputStream(), LONGEST_FORM, "The body");
        if (body.length > 0 && !type.startsWith("application/x-www-form-urlencoded")) {
            throw Mistake.badRequest("Send the body as application/x-www-form-urlencoded or multipart/form-data.");
        }
        parameters.read(body);
    }

    private void readParts(HttpServletRequest request) throws IOException, ServletException {
        for (Part part : request.getParts()) {
            if (part.getSubmittedFileName() == null) {
                parameters.add(part.getName(), UrlEncoded.text(bounded(part.getInputStream(), LONGEST_FIELD, part.getName())));
            } else if (part.getSize() > 0) {
                files.add(part);
            }
        }
    }

    private static byte[] bounded(InputStream stream, int most, String what) throws IOException {
        byte[] bytes = stream.readNBytes(most + 1);
        if (bytes.length > most) {
            throw Mistake.badRequest(what + " is too long: at most " + most + " bytes.");
        }
        return bytes;
    }
}
