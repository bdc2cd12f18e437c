package org.parvis.identity.web;

/** The page behind a mailed link: whom its button lets in, and whether that makes an account. */
public record LinkPage(String secret, String email, boolean isNew) {}
