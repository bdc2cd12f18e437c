package org.parvis.participation.kin.web;

import org.parvis.web.FormErrors;

/**
 * A page that asks one of the authors for a reason.
 *
 * @param key of what it is about, as the beginning of message keys
 * @param action where the form goes
 */
public record ReasonPage(
        String key, String action, String token, String number, String heading, long supports, String text, FormErrors errors) {}
