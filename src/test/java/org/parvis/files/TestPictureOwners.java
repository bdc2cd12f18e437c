package org.parvis.files;

import java.util.UUID;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** Owners of pictures as wings have them: everybody sees their drawn pictures, those who work here the originals. */
@Component
class TestPictureOwners implements PictureAccess {

    static final String KIND = "test";

    @Override
    public String ownerKind() {
        return KIND;
    }

    @Override
    public Audience audience(Visitor visitor, UUID ownerId, PictureVariant variant) {
        if (variant == PictureVariant.ORIGINAL) {
            return visitor.isStaff() ? Audience.THIS_VISITOR : Audience.NOBODY;
        }
        return Audience.EVERYBODY;
    }
}
