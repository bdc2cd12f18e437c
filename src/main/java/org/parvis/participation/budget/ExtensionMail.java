package org.parvis.participation.budget;

import java.util.Locale;
import org.parvis.ballot.proof.Extension;
import org.parvis.messaging.MessageText;
import org.parvis.territory.Territories;
import org.parvis.web.Dates;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/**
 * What people are told of a closing that was put off: before when, until when, why, and what they can do. It says the same to whoever has voted and
 * to whoever has not, as it is kept beside their address, as others read it with them, and as Parvis cannot know who voted on paper.
 */
@Component
class ExtensionMail {

    /** Why an address gets it. */
    enum Because {
        /** Somebody on the list of the vote has it. */
        LISTED,
        /** The same, and a letter with a code was made for them. */
        LETTER,
        /** Somebody asked for a link for it, who need not be whoever reads there. */
        LINK,
        ACCOUNT,
        /** Whether they can vote is not known. */
        FOLLOWER;

        private String reason() {
            return (this == LETTER ? LISTED : this).name().toLowerCase(Locale.ROOT);
        }
    }

    private final Words words;
    private final Territories territories;

    ExtensionMail(Words words, Territories territories) {
        this.words = words;
        this.territories = territories;
    }

    MessageText to(Because because, VotedBudget voted, Extension extension, Locale language) {
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
        text.paragraph(words.text(language, "budget.mail.extension.voted", after))
                .paragraph(words.text(language, "budget.mail.extension." + (because == Because.FOLLOWER ? "canVote" : "notVoted"), after));
        if (because == Because.LETTER || because == Because.LINK) {
            text.paragraph(words.text(language, "budget.mail.extension." + because.name().toLowerCase(Locale.ROOT)));
        }
        return text.button(words.text(language, "budget.vote"), voted.budget().path() + "/voter")
                .reason(words.text(language, "budget.mail.extension.reason." + because.reason()))
                .build();
    }
}
