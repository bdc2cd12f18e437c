package org.parvis.relation.post.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.parvis.files.Document;
import org.parvis.relation.post.LooseScan;
import org.parvis.web.FormErrors;

/**
 * Scans that wait for their letter.
 *
 * @param wrong of which scan the form came back with errors; empty for none
 * @param typed the number typed there
 * @param done what was just done; empty for nothing
 */
public record ScansPage(List<Line> lines, String wrong, String typed, FormErrors errors, String done) {
    public record Line(UUID id, Document document, LooseScan.Why why, Instant at, String by) {}
}
