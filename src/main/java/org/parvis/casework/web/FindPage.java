package org.parvis.casework.web;

import org.parvis.web.FormErrors;

/** @param number as it was typed */
public record FindPage(String number, FormErrors errors) {}
