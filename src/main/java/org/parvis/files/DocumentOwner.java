package org.parvis.files;

import java.util.UUID;

/** What a document belongs to, as the module that owns it names it: "mail" and an id. */
public record DocumentOwner(String kind, UUID id) {}
