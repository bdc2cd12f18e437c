package org.parvis.files;

import java.util.UUID;

/** A picture can be shown now. */
public record PictureReady(UUID territoryId, UUID pictureId, PictureOwner owner) {}
