package org.parvis.relation.post.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.files.Document;
import org.parvis.relation.post.ReceivedLetter;
import org.parvis.web.FormErrors;

/**
 * A letter that came in.
 *
 * @param caseNumber of the case that it opened or belongs to
 * @param person address of the sender's file; null for nobody known
 * @param scans what was scanned; empty for whoever does not read it
 * @param done what was just done, a message; empty for nothing
 */
public record LetterPage(
        ReceivedLetter letter,
        String department,
        @Nullable String caseNumber,
        @Nullable String person,
        boolean isRead,
        List<Document> scans,
        FormErrors errors,
        String done) {}
