package org.parvis.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;

/**
 * A public answer too long to be made before it is sent: its validator says when anything in it last changed.
 *
 * @param variant what else the answer depends on, such as the language
 */
public record SharedStream(Instant changed, String variant) {

    /** Writes the headers; whether the body is wanted, or the client has it already and 304 was answered. */
    public boolean begin(HttpServletRequest request, HttpServletResponse response) {
        String etag = "W/\"" + Long.toHexString(changed.getEpochSecond()) + "-" + Integer.toHexString(changed.getNano())
                + "-" + variant + "\"";
        response.setHeader("ETag", etag);
        response.setHeader("Cache-Control", "public, max-age=0, s-maxage=60");
        response.setHeader("Vary", "Accept-Language, Cookie, Accept-Encoding");
        response.setDateHeader("Last-Modified", changed.toEpochMilli());
        if (etag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return false;
        }
        return true;
    }
}
