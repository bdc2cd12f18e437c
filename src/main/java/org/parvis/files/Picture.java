package org.parvis.files;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.GeoPoint;

/**
 * A picture that somebody sent.
 *
 * @param problem why it was refused; null otherwise
 * @param size of the large variant; zero until it is ready
 * @param place where the camera says it was taken; never shown, only offered as the place of what it shows
 * @param hidden areas made unrecognisable
 * @param version changes whenever the picture is drawn anew
 */
public record Picture(
        UUID id,
        PictureOwner owner,
        PictureState state,
        @Nullable PictureProblem problem,
        PictureSize size,
        @Nullable GeoPoint place,
        List<HiddenArea> hidden,
        String version,
        Instant createdAt) {

    public boolean isReady() {
        return state == PictureState.READY;
    }

    /** The local address of a variant, to be completed by {@code view.url(…)}. */
    public String path(PictureVariant variant) {
        return "/fichiers/photos/" + id + "/" + variant.word() + ".jpg?v=" + version;
    }

    public String largePath() {
        return path(PictureVariant.LARGE);
    }

    public String smallPath() {
        return path(PictureVariant.SMALL);
    }

    public String originalPath() {
        return path(PictureVariant.ORIGINAL);
    }
}
