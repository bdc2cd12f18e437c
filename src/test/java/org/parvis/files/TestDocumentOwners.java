package org.parvis.files;

import java.util.UUID;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** Owners of documents as wings have them: those who work here may read them. */
@Component
class TestDocumentOwners implements DocumentAccess {

    static final String KIND = "test";

    @Override
    public String ownerKind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Visitor visitor, UUID ownerId) {
        return visitor.isStaff();
    }
}
