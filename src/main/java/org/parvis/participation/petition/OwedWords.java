package org.parvis.participation.petition;

import java.util.Locale;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** What so many signatures oblige the town to, in words. */
@Component
public class OwedWords {

    private final Words words;

    OwedWords(Words words) {
        this.words = words;
    }

    /** @param more what the rule says besides; empty for nothing */
    public String of(Duty duty, String more, Locale language) {
        if (duty == Duty.OTHER) {
            return more;
        }
        String owed = words.text(language, "petition.owed." + duty);
        return more.isEmpty() ? owed : owed + " (" + more + ")";
    }
}
