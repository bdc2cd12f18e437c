package org.parvis.participation.kin.web;

import org.parvis.web.FormErrors;

/**
 * The form by which an author changes their idea.
 *
 * @param supports how many support it: with some, they say what the change means to them
 * @param weight as it was chosen; empty for nothing
 */
public record RevisionPage(
        String token, String number, String heading, boolean isVisible, long supports, String title, String words, String why, String weight, FormErrors errors) {}
