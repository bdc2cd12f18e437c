package org.parvis.participation.kin.web;

import org.parvis.web.FormErrors;

/** A page that asks one of the authors for a reason. */
public record ReasonPage(String token, String number, String heading, long supports, String text, FormErrors errors) {}
