package org.parvis.testing;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A form as browsers send it when it holds files (RFC 7578). */
public final class FormWithFiles {

    private static final String BOUNDARY = "----parvis-test";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public FormWithFiles with(String field, String value) {
        part("name=\"" + field + "\"\r\n\r\n", value.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public FormWithFiles with(String field, byte[] jpeg) {
        part("name=\"" + field + "\"; filename=\"photo.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n", jpeg);
        return this;
    }

    public String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    public BodyPublisher publisher() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return BodyPublishers.ofByteArray(whole.toByteArray());
    }

    private void part(String head, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
