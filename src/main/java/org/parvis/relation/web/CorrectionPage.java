package org.parvis.relation.web;

import org.parvis.web.FormErrors;

/**
 * A note in somebody's file that is put right.
 *
 * @param file where the file is
 * @param read when it had been corrected last, as the page was made; empty for never
 */
public record CorrectionPage(
        String file, String path, String name, String what, String when, String author, String typed, String read, FormErrors errors) {}
