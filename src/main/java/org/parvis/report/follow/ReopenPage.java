package org.parvis.report.follow;

import org.parvis.report.Report;
import org.parvis.web.FormErrors;

/** «Ce n’est pas réparé»: asks a follower why. */
public record ReopenPage(Report report, String action, String token, String reason, FormErrors errors) {}
