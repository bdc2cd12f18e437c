package org.parvis.casework;

import java.util.UUID;
import org.parvis.files.PictureAccess;
import org.parvis.files.PictureOwner;
import org.parvis.files.PictureVariant;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/**
 * Photos that agents and contractors add to a case: what was done. Everybody sees those of a public case once it is
 * closed; before, and of private cases, whoever handles it.
 */
@Component
public class CasePictures implements PictureAccess {

    private static final String OWNER = "case";

    private final CaseStore cases;

    CasePictures(CaseStore cases) {
        this.cases = cases;
    }

    public static PictureOwner owner(UUID caseId) {
        return new PictureOwner(OWNER, caseId);
    }

    @Override
    public String ownerKind() {
        return OWNER;
    }

    @Override
    public Audience audience(Visitor visitor, UUID caseId, PictureVariant variant) {
        return cases.find(caseId).map(subject -> audience(visitor, subject, variant)).orElse(Audience.NOBODY);
    }

    private static Audience audience(Visitor visitor, Case subject, PictureVariant variant) {
        if (subject.isPublic() && subject.status().isClosed() && variant != PictureVariant.ORIGINAL) {
            return Audience.EVERYBODY;
        }
        boolean handles = visitor.isStaff() && CaseRights.handles(Viewer.of(visitor), subject);
        return handles ? Audience.THIS_VISITOR : Audience.NOBODY;
    }
}
