package org.parvis.participation.meeting.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.meeting.PastAnswers;
import org.parvis.participation.meeting.Registration;
import org.parvis.participation.meeting.Registration.State;
import org.parvis.participation.meeting.Reserve;
import org.parvis.web.FormErrors;

/**
 * Who comes to a meeting, for whoever receives them.
 *
 * @param past what they had answered before they corrected it, by registration
 * @param reserves seats that are kept for groups
 * @param known who has the address already that was typed; null for nobody
 */
public record GuestsPage(
        MeetingPlace place,
        List<Registration> all,
        Map<UUID, List<PastAnswers>> past,
        List<Reserve> reserves,
        GuestForm form,
        @Nullable Registration known,
        Instant now,
        String done,
        FormErrors errors) {

    public List<PastAnswers> past(Registration one) {
        return past.getOrDefault(one.id(), List.of());
    }

    /** Of the group whose seats somebody has; empty for seats that are for everybody. */
    public String group(Registration one) {
        return reserves.stream().filter(reserve -> reserve.id().equals(one.reserveId())).findFirst().map(Reserve::name).orElse("");
    }

    /** Of those who have a seat, how many gave each answer to a question that offers some, in its order. */
    public List<Tally> tallies(Locale locale) {
        return place.meeting().form().stream()
                .filter(one -> one.kind().isChoice())
                .map(one -> new Tally(one.label().in(locale), one.options().stream()
                        .map(option -> new Count(option.label().in(locale), seated().stream()
                                .filter(guest -> guest.answers().of(one.code()).contains(option.code()))
                                .count()))
                        .toList()))
                .toList();
    }

    /** A question with its answers. */
    public record Tally(String question, List<Count> counts) {}

    /** @param registrations that gave it */
    public record Count(String answer, long registrations) {}

    public List<Registration> seated() {
        return all.stream().filter(one -> one.state() == State.SEATED).toList();
    }

    /** Whether the page has somebody's line: whoever gave up their seat, or let it lapse, has none. */
    public boolean isListed(Registration one) {
        return seated().contains(one) || waiting().contains(one);
    }

    /** As long as people can register; and where somebody was written down too late, so that nothing typed is lost. */
    public boolean hasForm() {
        return place.meeting().takes(now) || !form.equals(GuestForm.EMPTY);
    }

    /** Offered first, then in the order of the queue. */
    public List<Registration> waiting() {
        return all.stream().filter(one -> one.state() != State.SEATED).toList();
    }
}
