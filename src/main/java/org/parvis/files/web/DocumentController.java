package org.parvis.files.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.parvis.files.Document;
import org.parvis.files.DocumentGate;
import org.parvis.files.DocumentOwner;
import org.parvis.files.Documents;
import org.parvis.files.FileMissing;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.View;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Hands documents to those whom the module that owns them lets in; for others they do not exist. They leave as
 * downloads; what a browser can show by itself may be shown, in a page that can do nothing. What staff took is on record.
 */
@Controller
class DocumentController {

    private final Documents documents;
    private final DocumentGate gate;
    private final Journal journal;

    DocumentController(Documents documents, DocumentGate gate, Journal journal) {
        this.documents = documents;
        this.gate = gate;
        this.journal = journal;
    }

    @AllowAnyone
    @GetMapping("/fichiers/documents/{id:[0-9a-f-]{36}}")
    void document(
            View view, @PathVariable UUID id, @RequestParam(defaultValue = "") String voir, HttpServletResponse response)
            throws IOException {
        Document document = documents.find(id)
                .filter(one -> gate.lets(view.visitor(), one))
                .orElseThrow(HttpProblem::notFound);
        try (InputStream bytes = documents.open(id)) {
            if (view.visitor().isStaff()) {
                record(view, document);
            }
            describe(response, document, !voir.isEmpty() && document.kind().isShown() ? "inline" : "attachment");
            bytes.transferTo(response.getOutputStream());
        } catch (FileMissing lost) {
            throw HttpProblem.notFound();
        }
    }

    private void record(View view, Document document) {
        DocumentOwner owner = document.owner();
        journal.append(JournalEntry.by(view.visitor(), "files.documentRead", owner.kind(), owner.id())
                .with("document", document.id()));
    }

    private static void describe(HttpServletResponse response, Document document, String how) {
        response.setContentType(document.kind().mediaType());
        response.setContentLengthLong(document.bytes());
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.builder(how)
                        .filename(document.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }
}
