package org.parvis.participation.opinion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the town takes from opinions. Once it is published it does not change.
 *
 * @param revision how often its draft was written
 * @param words that cite statements by their numbers: «[12]»
 * @param correction why it is another than the one before; empty for the first
 * @param publishedAt null while it is a draft
 */
public record OpinionSynthesis(
        int version, int revision, String words, String signatory, String correction, @Nullable Instant publishedAt) {

    public static final int LONGEST_WORDS = 10_000;
    public static final int LONGEST_NAME = 120;

    private static final Pattern CITED = Pattern.compile("\\[(\\d{1,4})]");

    public boolean isPublished() {
        return publishedAt != null;
    }

    /** A piece of the text: words, or a statement that is cited by its number. */
    public record Piece(String words, int cited) {

        public boolean isCitation() {
            return cited > 0;
        }
    }

    /** The text in pieces, in their order. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        Matcher found = CITED.matcher(words);
        int at = 0;
        while (found.find()) {
            if (found.start() > at) {
                pieces.add(new Piece(words.substring(at, found.start()), 0));
            }
            pieces.add(new Piece(found.group(), Integer.parseInt(found.group(1))));
            at = found.end();
        }
        if (at < words.length()) {
            pieces.add(new Piece(words.substring(at), 0));
        }
        return pieces;
    }

    /** The statements that it cites, in their order. */
    public Set<Integer> cited() {
        return pieces().stream().filter(Piece::isCitation).map(Piece::cited).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What not even a draft can say, by field, as message keys. */
    Map<String, String> contradictions(Set<Integer> known) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (words.length() > LONGEST_WORDS) {
            problems.put("texte", "opinion.refused.synthesis.long");
        } else if (!known.containsAll(cited())) {
            problems.put("texte", "opinion.refused.synthesis.unknown");
        }
        if (signatory.length() > LONGEST_NAME) {
            problems.put("signataire", "debate.refused.signatory");
        }
        return problems;
    }

    /** What is missing before everybody can read it. */
    Map<String, String> problems(Set<Integer> known) {
        Map<String, String> problems = new LinkedHashMap<>(contradictions(known));
        if (words.isBlank()) {
            problems.put("texte", "opinion.refused.synthesis.empty");
        } else if (cited().isEmpty()) {
            problems.put("texte", "opinion.refused.synthesis.uncited");
        }
        if (signatory.isBlank()) {
            problems.put("signataire", "debate.refused.noSignatory");
        }
        return problems;
    }
}
