package org.parvis.files;

import java.util.UUID;
import org.parvis.web.Visitor;

/** Says who may see the pictures of one kind of owner; filled by the module that has such owners. */
public interface PictureAccess {

    /** Who may see. */
    enum Audience {
        /** Anybody: browsers and caches may keep it. */
        EVERYBODY,
        /** This visitor, but not everybody. */
        THIS_VISITOR,
        /** Not this visitor: for them it does not exist. */
        NOBODY
    }

    /** The {@link PictureOwner#kind()} it speaks for. */
    String ownerKind();

    /** Who may see this variant of the owner's pictures, as the visitor asks for it. */
    Audience audience(Visitor visitor, UUID ownerId, PictureVariant variant);
}
