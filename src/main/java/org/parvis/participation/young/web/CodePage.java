package org.parvis.participation.young.web;

import org.parvis.web.FormErrors;

/**
 * Where a child types a code.
 *
 * @param code as it was typed
 */
public record CodePage(String code, FormErrors errors) {}
