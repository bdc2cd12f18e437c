package org.parvis.casework.web;

/**
 * What the person will read.
 *
 * @param sms words of the text message besides, where whoever answers chose some; empty for none
 */
public record Preview(String title, String fact, String law, String next, String signatory, String sms) {}
