package org.parvis.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.zip.CRC32C;

/** A public answer with its validator: sent whole once, then «304 Not Modified» for as long as it stays the same. */
public record SharedAnswer(byte[] bytes, String etag, Duration freshFor) {

    static final String PRIVATE = "private, no-store";

    public static SharedAnswer of(byte[] bytes, Duration freshFor) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        String etag = "W/\"" + Long.toHexString(checksum.getValue()) + "-" + Integer.toHexString(bytes.length) + "\"";
        return new SharedAnswer(bytes, etag, freshFor);
    }

    /** Answers the request with the content, or with 304 when the client has it already. */
    public void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("ETag", etag);
        response.setHeader("Cache-Control", "public, max-age=0, s-maxage=" + Math.max(1, freshFor.toSeconds()));
        response.setHeader("Vary", "Accept-Language, Cookie, Accept-Encoding");
        if (etag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(304);
            return;
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** Answers somebody who is logged in: whoever uses the browser next shall not find the page in its memory. */
    void writePrivately(HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", PRIVATE);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
