package org.parvis.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;

/** The Content-Security-Policy: our own files only, nothing inline; the territory's map tiles besides. */
@Component
public class ContentPolicy implements HeaderWriter {

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader("Content-Security-Policy")) {
            String tiles = request.getAttribute(Site.class.getName()) instanceof Site site && !site.tileOrigin().isEmpty()
                    ? " " + site.tileOrigin()
                    : "";
            response.setHeader(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:" + tiles
                            + "; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self';"
                            + " frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        }
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    }
}
