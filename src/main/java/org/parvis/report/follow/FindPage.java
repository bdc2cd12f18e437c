package org.parvis.report.follow;

import org.parvis.web.FormErrors;

/** The form for number and code; the code is never given back. */
public record FindPage(String number, FormErrors errors) {}
