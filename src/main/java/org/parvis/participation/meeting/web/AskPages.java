package org.parvis.participation.meeting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.meeting.LiveQuestions;
import org.parvis.participation.meeting.Poll;
import org.parvis.participation.meeting.Polls;
import org.parvis.participation.meeting.web.AskPage.Asking;
import org.parvis.participation.meeting.web.AskPage.Typing;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** The page of a phone in the room. */
@Component
class AskPages {

    private final MeetingPlaces places;
    private final LiveQuestions questions;
    private final Polls polls;
    private final RoomVoters voters;

    AskPages(MeetingPlaces places, LiveQuestions questions, Polls polls, RoomVoters voters) {
        this.places = places;
        this.questions = questions;
        this.polls = polls;
        this.voters = voters;
    }

    /** @param token of the ticket from which they came; empty for none */
    Page of(MeetingPlace place, Typing typed, String done, FormErrors errors, String token, HttpServletRequest request, View view) {
        String device = Device.find(request);
        String voter = Device.voter(device, view);
        List<Poll> all = polls.list(place.meeting());
        @Nullable Poll open = place.meeting().isInRoom(places.now()) ? all.stream().filter(Poll::isOpen).findFirst().orElse(null) : null;
        return Page.of("meeting/ask", new AskPage(
                place, place.meeting().isAsking(places.now()) ? Asking.YES : Asking.NO, questions.listShown(place.meeting()),
                questions.listOf(place.meeting(), device), questions.listSupported(place.meeting(), voter), open,
                open == null ? Set.of() : polls.listChosen(open, voters.find(place.meeting(), device, token, view).voter()), all.stream().filter(one -> one.state() == Poll.State.CLOSED).toList().reversed(),
                typed, done, token, errors));
    }
}
