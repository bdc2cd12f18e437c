package org.parvis.report.moderation;

import org.parvis.report.Report;
import org.parvis.web.FormErrors;

/** «Signaler ce contenu». */
public record FlagPage(Report report, String words, FormErrors errors) {}
