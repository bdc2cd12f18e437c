package org.parvis.files;

import org.jspecify.annotations.Nullable;
import org.parvis.shared.GeoPoint;

/**
 * A file that was taken as a picture and is kept, but belongs to nothing yet.
 *
 * @param original its name in the store
 * @param place where the camera says it was taken
 */
public record ReceivedPicture(String original, @Nullable GeoPoint place) {}
