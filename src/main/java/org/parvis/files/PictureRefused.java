package org.parvis.files;

import java.util.UUID;

/** A picture could not be drawn anew and will never be shown: its sender should be told. */
public record PictureRefused(UUID territoryId, UUID pictureId, PictureOwner owner, PictureProblem problem) {}
