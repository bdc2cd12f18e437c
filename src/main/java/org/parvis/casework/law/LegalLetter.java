package org.parvis.casework.law;

import static org.parvis.casework.law.Mention.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A letter whose contents the law prescribes (CRPA L211-2, L211-5, L212-1, R112-5, L114-5, L232-3, L242-1; CJA R421-5; décret
 * 2016-1411). */
public enum LegalLetter {
    AEE(NUMBER, RECEIVED_ON),
    ARE_REJECTION(RECEIVED_ON, SILENCE_ON, SERVICE, ADDRESS, EMAIL, PHONE, Mention.PIECES, APPEAL),
    ARE_ACCEPTANCE(RECEIVED_ON, SILENCE_ON, SERVICE, ADDRESS, EMAIL, PHONE, Mention.PIECES, Mention.ATTESTATION),
    PIECES(RECEIVED_ON, Mention.PIECES, PIECES_BY, PIECES_EFFECT),
    ATTESTATION(NUMBER, RECEIVED_ON, SILENCE_ON, SERVICE),
    /** What was granted is taken back: a decision with its reasons, its author, and how it can be contested. */
    RETRACTION(NUMBER, RECEIVED_ON, GRANTED_ON, RETRACTED_ON, REASONS, SIGNATORY, SERVICE, APPEAL);

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z_]+)}");

    private final Set<Mention> compulsory;

    LegalLetter(Mention first, Mention... others) {
        this.compulsory = EnumSet.of(first, others);
    }

    public static LegalLetter acknowledging(Silence silence) {
        return silence == Silence.ACCEPTANCE ? ARE_ACCEPTANCE : ARE_REJECTION;
    }

    public Set<Mention> compulsory() {
        return Set.copyOf(compulsory);
    }

    /** The mentions that a wording lacks: as long as there are some it cannot be published. */
    public List<Mention> missing(String body) {
        return compulsory.stream()
                .sorted()
                .filter(mention -> !body.contains("{" + mention.variable() + "}"))
                .toList();
    }

    /** Names in braces that nothing stands for. */
    static List<String> unknown(String body) {
        return VARIABLE.matcher(body)
                .results()
                .map(found -> found.group(1))
                .filter(name -> Mention.find(name).isEmpty())
                .distinct()
                .toList();
    }

    /** A wording with what it names; a paragraph of which nothing is left goes. */
    public static List<String> paragraphs(String body, Map<Mention, String> values) {
        return List.of(VARIABLE.matcher(body)
                .replaceAll(found -> Matcher.quoteReplacement(value(found, values)))
                .strip()
                .split("(\\h*\\R){2,}"));
    }

    private static String value(MatchResult found, Map<Mention, String> values) {
        return Mention.find(found.group(1)).map(mention -> values.getOrDefault(mention, "")).orElse("");
    }
}
