package org.parvis.relation.web;

import org.parvis.web.FormErrors;

/**
 * The form of what two people are to each other.
 *
 * @param path of the form
 * @param back the file from which it was opened
 */
public record BondPage(String path, String back, String person, String other, BondForm form, String key, FormErrors errors) {}
