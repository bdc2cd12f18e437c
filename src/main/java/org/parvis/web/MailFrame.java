package org.parvis.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The HTML half of a mail within a page of ours, locked in: it may show itself and open links, nothing else. */
public final class MailFrame {

    private MailFrame() {}

    public static void write(String mail, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self';"
                        + " sandbox allow-top-navigation-by-user-activation");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        String html = mail.replaceFirst("<head>", "<head><base target=\"_top\">");
        response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
    }
}
