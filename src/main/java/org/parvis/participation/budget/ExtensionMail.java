package org.parvis.participation.budget;

import java.util.Locale;
import org.parvis.ballot.proof.Extension;
import org.parvis.ballot.vote.VoteChannel;
import org.parvis.messaging.MessageText;
import org.parvis.territory.Territories;
import org.parvis.web.Dates;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** What people are told of a closing that was put off: before when, until when, why, and what becomes of their vote. */
@Component
class ExtensionMail {

    private final Words words;
    private final Territories territories;

    ExtensionMail(Words words, Territories territories) {
        this.words = words;
        this.territories = territories;
    }

    /** To somebody who had voted by then. */
    MessageText toVoter(VotedBudget voted, Extension extension, VoteChannel channel, Locale language) {
        boolean canChange = channel.canBeChanged();
        return begun(voted, extension, language)
                .paragraph(words.text(language, "budget.mail.extension." + (canChange ? "canVote" : "final"), closing(voted, language)))
                .button(
                        words.text(language, canChange ? "budget.mail.change.button" : "budget.mail.change.read"),
                        voted.budget().path() + (canChange ? "/voter" : "#prolongations"))
                .reason(words.text(language, "budget.mail.extension.reason"))
                .build();
    }

    /** To somebody who can vote, as their name is on the list or as they asked for a link, and has not. */
    MessageText toOther(VotedBudget voted, Extension extension, Locale language) {
        String how = voted.vote().terms().isListed() ? "listed" : "link";
        return begun(voted, extension, language)
                .paragraph(words.text(language, "budget.mail.extension.other." + how, closing(voted, language)))
                .button(words.text(language, "budget.vote"), voted.budget().path() + "/voter")
                .reason(words.text(language, "budget.mail.extension.reason." + how))
                .build();
    }

    /** To somebody who follows the process; whether they vote is nobody's business. */
    MessageText toFollower(VotedBudget voted, Extension extension, Locale language) {
        return begun(voted, extension, language)
                .paragraph(words.text(language, "budget.mail.extension.follower", closing(voted, language)))
                .button(words.text(language, "budget.vote"), voted.budget().path() + "/voter")
                .reason(words.text(language, "budget.mail.extension.reason.follower"))
                .build();
    }

    private MessageText.Builder begun(VotedBudget voted, Extension extension, Locale language) {
        Dates dates = new Dates(language, territories.current().zone());
        String before = dates.dateTime(voted.vote().course().extensions().closingBefore(voted.vote().terms(), extension));
        String after = dates.dateTime(extension.closesAt());
        MessageText.Builder text = MessageText.in(language)
                .subject(words.text(language, "budget.mail.extension.subject", voted.budget().title()))
                .paragraph(
                        extension.isByRule()
                                ? words.text(language, "budget.mail.extension.byRule", voted.budget().title(), before, after)
                                : words.text(language, "budget.mail.extension.text", voted.budget().title(), before, after, extension.by()));
        extension.outage().ifPresent(outage -> text.paragraph(
                words.text(language, "budget.mail.extension.outage", dates.dateTime(outage.from()), dates.dateTime(outage.until()))));
        if (!extension.isByRule()) {
            text.paragraph(words.text(language, "budget.mail.change.why", extension.reason()));
        }
        if (!voted.vote().closesAt().equals(extension.closesAt())) {
            // Whoever is told late of one that another followed is not told what holds no more.
            text.paragraph(words.text(language, "budget.mail.extension.since", closing(voted, language)));
        }
        return text;
    }

    private String closing(VotedBudget voted, Locale language) {
        return new Dates(language, territories.current().zone()).dateTime(voted.vote().closesAt());
    }
}
