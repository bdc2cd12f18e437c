package org.parvis.participation.meeting.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.files.Picture;
import org.parvis.participation.meeting.Arrival;
import org.parvis.participation.meeting.LiveQuestion;
import org.parvis.participation.meeting.Poll;
import org.parvis.participation.meeting.TableNote;

/**
 * What everybody reads of a meeting after it.
 *
 * @param notes without those whose ideas are hidden
 * @param photos by note
 * @param numbers of the ideas that notes became, by idea; those that everybody can read
 * @param answered questions
 * @param polls that are closed
 */
public record MinutesPage(
        MeetingPlace place,
        Arrival.Figures figures,
        List<TableNote> notes,
        Map<UUID, List<Picture>> photos,
        Map<UUID, String> numbers,
        List<LiveQuestion> answered,
        List<Poll> polls) {

    public List<Picture> photos(TableNote note) {
        return photos.getOrDefault(note.id(), List.of()).stream().filter(Picture::isReady).toList();
    }

    /** Of the idea that a note became; null for none that everybody can read. */
    public @Nullable String idea(TableNote note) {
        String number = note.proposalId() == null ? null : numbers.get(note.proposalId());
        return number == null ? null : place.process().path() + "/idees/" + number;
    }
}
