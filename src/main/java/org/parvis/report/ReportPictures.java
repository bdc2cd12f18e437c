package org.parvis.report;

import java.util.Set;
import java.util.UUID;
import org.parvis.files.PictureAccess;
import org.parvis.files.PictureVariant;
import org.parvis.shared.Role;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** Everybody sees the pictures of public reports as they were drawn anew; originals and the rest are for those who work on them. */
@Component
class ReportPictures implements PictureAccess {

    private static final Set<Role> HANDLERS = Set.of(Role.AGENT, Role.HEAD, Role.FRONT_DESK, Role.MODERATOR);

    private final ReportStore store;

    ReportPictures(ReportStore store) {
        this.store = store;
    }

    @Override
    public String ownerKind() {
        return ReportKind.CODE;
    }

    @Override
    public Audience audience(Visitor visitor, UUID ownerId, PictureVariant variant) {
        if (variant != PictureVariant.ORIGINAL && store.visibility(ownerId).filter(v -> v == Visibility.PUBLIC).isPresent()) {
            return Audience.EVERYBODY;
        }
        return visitor.roles().stream().anyMatch(HANDLERS::contains) ? Audience.THIS_VISITOR : Audience.NOBODY;
    }
}
