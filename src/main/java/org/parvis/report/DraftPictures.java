package org.parvis.report;

import java.util.UUID;
import org.parvis.files.PictureAccess;
import org.parvis.files.PictureVariant;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/**
 * A draft's pictures are shown, drawn anew, to whoever knows their address: it cannot be guessed and stands only on the
 * draft's own pages.
 */
@Component
class DraftPictures implements PictureAccess {

    @Override
    public String ownerKind() {
        return Draft.PICTURE_OWNER;
    }

    @Override
    public Audience audience(Visitor visitor, UUID ownerId, PictureVariant variant) {
        return variant == PictureVariant.ORIGINAL ? Audience.NOBODY : Audience.THIS_VISITOR;
    }
}
