package org.parvis.participation.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.parvis.messaging.Letterheads;
import org.parvis.messaging.MessageText;
import org.parvis.territory.Territories;
import org.parvis.web.Dates;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** A decision as sentences for messages, in the territory's first language. */
@Component
class DecisionWords {

    private static final int MOST_IDEAS = 20;
    private static final int CENTS = 100;

    private final Territories territories;
    private final Letterheads letterheads;
    private final Words words;

    DecisionWords(Territories territories, Letterheads letterheads, Words words) {
        this.territories = territories;
        this.letterheads = letterheads;
        this.words = words;
    }

    /** To the author of an idea. */
    String toAuthor(TownDecision decision, DecidedMatter matter, Ruling ruling) {
        List<String> lines = new ArrayList<>();
        lines.add(who(decision, matter));
        lines.add(fate(ruling));
        lines.add(why(ruling, matter));
        if (!decision.reason().isEmpty()) {
            lines.add(say("mail.corrects", decision.reason()));
        }
        lines.add(say("mail.read", letterheads.current().url(matter.path())));
        return String.join("\n", lines);
    }

    /** To somebody who supports ideas. */
    MessageText toSupporter(TownDecision decision, DecidedMatter matter, List<Ruling> rulings) {
        MessageText.Builder text = MessageText.in(language())
                .subject(say("mail.subject", matter.title()))
                .paragraph(who(decision, matter));
        for (Ruling ruling : rulings.stream().limit(MOST_IDEAS).toList()) {
            text.paragraph(fate(ruling) + "\n" + why(ruling, matter));
        }
        if (rulings.size() > MOST_IDEAS) {
            text.paragraph(say("mail.more", rulings.size() - MOST_IDEAS));
        }
        if (!decision.reason().isEmpty()) {
            text.paragraph(say("mail.corrects", decision.reason()));
        }
        return text.button(say("mail.button"), matter.path()).reason(say("mail.reason")).build();
    }

    private String who(TownDecision decision, DecidedMatter matter) {
        LocalDate day = Objects.requireNonNull(decision.about().sessionOn());
        return say("mail.who", decision.about().authority(), new Dates(language(), territories.current().zone()).date(day), matter.title());
    }

    private String fate(Ruling ruling) {
        String fate = say("mail.fate." + ruling.fate(), ruling.title());
        return ruling.isGranted() && ruling.amount() > 0 ? fate + " " + say("mail.amount", ruling.amount() / CENTS) : fate;
    }

    /** The town's reason, or what it follows: nobody reads «no» alone. */
    private String why(Ruling ruling, DecidedMatter matter) {
        return ruling.reason().isEmpty() ? say(matter.isVoted() ? "follows.vote" : "follows.ideas") : say("mail.why", ruling.reason());
    }

    private String say(String key, Object... arguments) {
        return words.text(language(), "decision." + key, arguments);
    }

    private Locale language() {
        return territories.current().language();
    }
}
