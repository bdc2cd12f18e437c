package org.parvis.participation.budget;

import java.util.Locale;
import org.parvis.ballot.proof.LogEvent;
import org.parvis.ballot.proof.ProjectChange;
import org.parvis.ballot.vote.Vote;
import org.parvis.ballot.vote.VoteChannel;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.Letterheads;
import org.parvis.messaging.MessageText;
import org.parvis.shared.Tokens;
import org.parvis.territory.Territories;
import org.parvis.web.Dates;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** What people are told of a change of a project, and what they can do about it. */
@Component
class ChangeMail {

    private static final int CENTS = 100;

    private final Words words;
    private final Territories territories;
    private final Letterheads letterheads;

    ChangeMail(Words words, Territories territories, Letterheads letterheads) {
        this.words = words;
        this.territories = territories;
        this.letterheads = letterheads;
    }

    /** By which a mail to an address of what happened to a vote is one, whatever it is for: whoever votes and supports the idea gets what voters get. */
    static String key(Vote vote, LogEvent news, EmailAddress address) {
        return "vote-change:" + vote.id() + ":" + news.leaf() + ":" + Tokens.hash(address.small());
    }

    /**
     * To somebody who had voted.
     *
     * @param isOpen whether another ballot can still be sent, by channels that allow it
     */
    MessageText toVoter(VotedBudget voted, ProjectChange change, VoteChannel channel, boolean isOpen, Locale language) {
        boolean canVote = isOpen && channel.canBeChanged();
        String closing = new Dates(language, territories.current().zone()).dateTime(voted.vote().closesAt());
        return begun(voted, change, "text", language)
                .paragraph(words.text(language, "budget.mail.change." + (canVote ? "canVote" : "final") + "." + kind(change), closing))
                .button(
                        words.text(language, canVote ? "budget.mail.change.button" : "budget.mail.change.read"),
                        voted.budget().path() + (canVote ? "/voter" : "#changements"))
                .reason(words.text(language, "budget.mail.change.reason"))
                .build();
    }

    /** To somebody who supports the idea that the project came from, and has not voted. */
    MessageText toSupporter(VotedBudget voted, ProjectChange change, String idea, Locale language) {
        return begun(voted, change, "supported", language, idea)
                .button(words.text(language, "budget.mail.change.read"), path(voted, change))
                .reason(words.text(language, "budget.mail.change.reason.supported", idea))
                .build();
    }

    /** To the authors of that idea, on its case. */
    String toAuthor(VotedBudget voted, ProjectChange change, Locale language) {
        return String.join(
                "\n", sentence(voted, change, "author", language), words.text(language, "budget.mail.change.why", change.reason()),
                words.text(language, "budget.mail.change.author.read", letterheads.current().url(path(voted, change))));
    }

    private MessageText.Builder begun(VotedBudget voted, ProjectChange change, String to, Locale language, Object... more) {
        return MessageText.in(language)
                .subject(words.text(language, "budget.mail.change.subject." + kind(change), name(voted, change)))
                .paragraph(sentence(voted, change, to, language, more))
                .paragraph(words.text(language, "budget.mail.change.why", change.reason()));
    }

    /** @param more one thing more to be named */
    private String sentence(VotedBudget voted, ProjectChange change, String to, Locale language, Object... more) {
        String before = euros(voted.vote().course().costBefore(change), language);
        String after = change.isWithdrawal() ? "" : euros(change.cost().getAsLong(), language);
        return words.text(
                language, "budget.mail.change." + to + "." + kind(change), voted.budget().title(), name(voted, change), before, after, change.by(),
                more.length == 0 ? "" : more[0]);
    }

    private static String kind(ProjectChange change) {
        return change.isWithdrawal() ? "withdrawn" : "cost";
    }

    private static String name(VotedBudget voted, ProjectChange change) {
        return voted.budget().project(change.project()).orElseThrow().name();
    }

    /** Where everybody reads what became of the project. */
    private static String path(VotedBudget voted, ProjectChange change) {
        return voted.budget().path() + "/projets/" + change.project();
    }

    private String euros(long cents, Locale language) {
        return words.text(language, "budget.euros", cents / CENTS);
    }
}
