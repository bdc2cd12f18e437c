package org.parvis.participation.petition;

import java.util.UUID;
import org.parvis.files.DocumentAccess;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** Scans of signed sheets are read by whoever types sheets in, and nobody else. */
@Component
class SheetScans implements DocumentAccess {

    private final SheetStore sheets;
    private final PetitionStore petitions;
    private final PetitionRights rights;

    SheetScans(SheetStore sheets, PetitionStore petitions, PetitionRights rights) {
        this.sheets = sheets;
        this.petitions = petitions;
        this.rights = rights;
    }

    @Override
    public String ownerKind() {
        return SigningSheet.OWNER;
    }

    @Override
    public boolean mayRead(Visitor visitor, UUID ownerId) {
        return sheets.petitionOf(ownerId).flatMap(petitions::find).filter(one -> rights.mayType(visitor, one)).isPresent();
    }
}
