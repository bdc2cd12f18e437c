package org.parvis.participation.budget;

import java.util.Locale;
import org.parvis.ballot.proof.ProjectChange;
import org.parvis.ballot.vote.ChangeToTell;
import org.parvis.ballot.vote.VoteChannel;
import org.parvis.messaging.MessageText;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** What those who have voted are told of a change, and what they can do about it. */
@Component
class ChangeMail {

    private static final int CENTS = 100;

    private final Words words;

    ChangeMail(Words words) {
        this.words = words;
    }

    MessageText text(Budget budget, ChangeToTell told, VoteChannel channel, Locale language) {
        ProjectChange change = told.change();
        String project = budget.projects().stream().filter(one -> one.code().equals(change.project())).findFirst().orElseThrow().name();
        String kind = change.isWithdrawal() ? "withdrawn" : "cost";
        String before = euros(told.vote().course().costBefore(change), language);
        String after = change.isWithdrawal() ? "" : euros(change.cost().getAsLong(), language);
        MessageText.Builder text = MessageText.in(language)
                .subject(words.text(language, "budget.mail.change.subject." + kind, project))
                .paragraph(words.text(language, "budget.mail.change.text." + kind, budget.title(), project, before, after, change.by()))
                .paragraph(words.text(language, "budget.mail.change.why", change.reason()))
                .paragraph(words.text(language, "budget.mail.change." + (channel.canBeChanged() ? "canVote" : "final") + "." + kind));
        return text.button(
                        words.text(language, channel.canBeChanged() ? "budget.mail.change.button" : "budget.mail.change.read"),
                        budget.path() + (channel.canBeChanged() ? "/voter" : "#changements"))
                .reason(words.text(language, "budget.mail.change.reason"))
                .build();
    }

    private String euros(long cents, Locale language) {
        return words.text(language, "budget.euros", cents / CENTS);
    }
}
