package org.parvis.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a case besides its title, for whoever sees its content.
 *
 * @param place its address; empty where there is none
 * @param topic what it is about, as people call it
 * @param picture its first picture, as the files module knows it
 */
public record CaseGlance(String place, String topic, @Nullable UUID picture) {

    public static final CaseGlance NOTHING = new CaseGlance("", "", null);

    public @Nullable String thumbnail() {
        return picture == null ? null : "/fichiers/photos/" + picture + "/vignette.jpg";
    }
}
