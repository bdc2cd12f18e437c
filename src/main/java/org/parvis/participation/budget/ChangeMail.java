package org.parvis.participation.budget;

import java.util.Locale;
import org.parvis.ballot.proof.ProjectChange;
import org.parvis.ballot.vote.ChangeToTell;
import org.parvis.ballot.vote.VoteChannel;
import org.parvis.messaging.MessageText;
import org.parvis.web.Words;
import org.parvis.territory.Territories;
import org.parvis.web.Dates;
import org.springframework.stereotype.Component;

/** What those who have voted are told of a change, and what they can do about it. */
@Component
class ChangeMail {

    private static final int CENTS = 100;

    private final Words words;
    private final Territories territories;

    ChangeMail(Words words, Territories territories) {
        this.territories = territories;
        this.words = words;
    }

    /** @param isOpen whether another ballot can still be sent, by channels that allow it */
    MessageText text(Budget budget, ChangeToTell told, VoteChannel channel, boolean isOpen, Locale language) {
        boolean canVote = isOpen && channel.canBeChanged();
        ProjectChange change = told.change();
        String project = budget.projects().stream().filter(one -> one.code().equals(change.project())).findFirst().orElseThrow().name();
        String kind = change.isWithdrawal() ? "withdrawn" : "cost";
        String before = euros(told.vote().course().costBefore(change), language);
        String after = change.isWithdrawal() ? "" : euros(change.cost().getAsLong(), language);
        String closing = new Dates(language, territories.current().zone()).dateTime(told.vote().closesAt());
        MessageText.Builder text = MessageText.in(language)
                .subject(words.text(language, "budget.mail.change.subject." + kind, project))
                .paragraph(words.text(language, "budget.mail.change.text." + kind, budget.title(), project, before, after, change.by()))
                .paragraph(words.text(language, "budget.mail.change.why", change.reason()))
                .paragraph(words.text(language, "budget.mail.change." + (canVote ? "canVote" : "final") + "." + kind, closing));
        return text.button(
                        words.text(language, canVote ? "budget.mail.change.button" : "budget.mail.change.read"),
                        budget.path() + (canVote ? "/voter" : "#changements"))
                .reason(words.text(language, "budget.mail.change.reason"))
                .build();
    }

    private String euros(long cents, Locale language) {
        return words.text(language, "budget.euros", cents / CENTS);
    }
}
