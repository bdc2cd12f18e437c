package org.parvis.participation.meeting.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.files.Picture;
import org.parvis.participation.meeting.Arrival;
import org.parvis.participation.meeting.TableNote;
import org.parvis.web.FormErrors;

/**
 * What is written down after a meeting.
 *
 * @param photos by note
 * @param numbers of the ideas that notes became, by idea
 * @param note that is typed, as it was typed; the headcount and the minutes too
 */
public record WrapUpPage(
        MeetingPlace place,
        Arrival.Figures figures,
        List<TableNote> notes,
        Map<UUID, List<Picture>> photos,
        Map<UUID, String> numbers,
        NoteForm note,
        String headcount,
        String minutes,
        Instant now,
        String done,
        FormErrors errors) {

    public List<Picture> photos(TableNote one) {
        return photos.getOrDefault(one.id(), List.of());
    }

    /** Null for a note that is none. */
    public @Nullable String number(TableNote one) {
        return one.proposalId() == null ? null : numbers.get(one.proposalId());
    }
}
