package org.parvis.participation.meeting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.meeting.Poll;

/**
 * A poll as the wall draws it.
 *
 * @param state of {@link Poll.State}
 * @param few whether so few have answered that it is told
 * @param shown whether it is said what phones answered
 */
record ScreenPoll(String id, String question, String state, int voters, boolean few, boolean shown, List<Row> rows) {

    /** @param phonesBar in percent; so is the other */
    record Row(String choice, @Nullable Integer phones, int phonesBar, @Nullable Integer hands, int handsBar) {}

    static ScreenPoll of(Poll poll) {
        return new ScreenPoll(
                poll.id().toString(), poll.question(), poll.state().name(), poll.voters(), poll.isFew() && !poll.isOpen() && poll.voters() > 0, poll.showsPhones(),
                poll.rows().stream()
                        .map(one -> new Row(one.choice(), one.phones(), poll.phonesPercent(one), one.hands(), poll.handsPercent(one)))
                        .toList());
    }
}
