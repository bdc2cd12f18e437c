package org.parvis.casework.web;

/** What the person will read. */
public record Preview(String title, String fact, String law, String next, String signatory) {}
