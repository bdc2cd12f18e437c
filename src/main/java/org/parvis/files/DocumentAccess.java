package org.parvis.files;

import java.util.UUID;
import org.parvis.web.Visitor;

/** Says who may read the documents of one kind of owner; filled by the module that has such owners. */
public interface DocumentAccess {

    /** The {@link DocumentOwner#kind()} it speaks for. */
    String ownerKind();

    /** Whether this visitor may read the owner's documents; where not, they do not exist for them. */
    boolean mayRead(Visitor visitor, UUID ownerId);
}
