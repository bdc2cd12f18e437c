package org.parvis.files;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parvis.files.PictureAccess.Audience;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** Who may see a picture: asks the module that owns it; where nobody answers, nobody may. */
@Component
public class PictureGate {

    private final Map<String, PictureAccess> byKind;

    PictureGate(List<PictureAccess> owners) {
        this.byKind = owners.stream().collect(Collectors.toMap(PictureAccess::ownerKind, Function.identity()));
    }

    public Audience audience(Visitor visitor, Picture picture, PictureVariant variant) {
        PictureAccess access = byKind.get(picture.owner().kind());
        boolean shown = variant == PictureVariant.ORIGINAL || picture.isReady();
        return access == null || !shown
                ? Audience.NOBODY
                : access.audience(visitor, picture.owner().id(), variant);
    }
}
