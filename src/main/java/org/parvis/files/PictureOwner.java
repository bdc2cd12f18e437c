package org.parvis.files;

import java.util.UUID;

/** What a picture belongs to, as the module that owns it names it: "report" and an id. */
public record PictureOwner(String kind, UUID id) {}
