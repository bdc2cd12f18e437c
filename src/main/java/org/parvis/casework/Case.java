package org.parvis.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.routing.Route;
import org.parvis.shared.GeoPoint;

/** What the authority must handle: what it is about, which never changes, and where it stands. */
public record Case(
        UUID id,
        String number,
        String kind,
        UUID subjectId,
        String title,
        CaseVisibility visibility,
        CaseChannel channel,
        @Nullable String category,
        List<String> districts,
        @Nullable GeoPoint point,
        Instant openedAt,
        @Nullable Duration promise,
        Route whyHere,
        CaseState state) {

    public CaseStatus status() {
        return state.status();
    }

    public UUID departmentId() {
        return state.departmentId();
    }

    public boolean isPublic() {
        return visibility == CaseVisibility.PUBLIC;
    }

    public boolean isLate(Instant now) {
        return status().isOpen() && state.dueAt() != null && now.isAfter(state.dueAt());
    }

    Case with(CaseState newState) {
        return new Case(
                id, number, kind, subjectId, title, visibility, channel, category, districts, point, openedAt, promise,
                whyHere, newState);
    }
}
