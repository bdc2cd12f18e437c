package org.parvis.relation.post.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A PDF as an answer: shown by the browser, kept by nobody on the way. */
final class PaperAnswer {

    private PaperAnswer() {}

    static void write(byte[] pdf, String name, HttpServletResponse response) throws IOException {
        response.setContentType("application/pdf");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Disposition", "inline; filename=\"" + name + ".pdf\"");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
