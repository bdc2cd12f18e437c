package org.parvis.report;

import java.util.UUID;
import org.parvis.casework.CaseSights;
import org.parvis.files.PictureAccess;
import org.parvis.files.PictureVariant;
import org.parvis.shared.Role;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/**
 * Everybody sees the pictures of public reports as they were drawn anew; originals and the rest are for
 * whoever handles the report's case, and for moderators except where the report is private.
 */
@Component
class ReportPictures implements PictureAccess {

    private final ReportStore store;
    private final CaseSights sights;

    ReportPictures(ReportStore store, CaseSights sights) {
        this.store = store;
        this.sights = sights;
    }

    @Override
    public String ownerKind() {
        return ReportKind.CODE;
    }

    @Override
    public Audience audience(Visitor visitor, UUID ownerId, PictureVariant variant) {
        Visibility visibility = store.visibility(ownerId).orElse(Visibility.PRIVATE);
        if (variant != PictureVariant.ORIGINAL && visibility == Visibility.PUBLIC) {
            return Audience.EVERYBODY;
        }
        boolean moderates = visitor.has(Role.MODERATOR) && visibility != Visibility.PRIVATE;
        return moderates || sights.showContent(visitor, ReportKind.CODE, ownerId)
                ? Audience.THIS_VISITOR
                : Audience.NOBODY;
    }
}
