package org.parvis.relation.post;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.shared.Tokens;

/**
 * What the codes of a cover sheet say: the number of the letter and a mark that nobody outside can make up, so that no
 * letter can carry a code that takes it to another one.
 */
record LetterCode(String number, String mark) {

    private static final Pattern FORM = Pattern.compile("(C-\\d{4}-\\d{6,9})\\.([0-9A-F]{10})");
    private static final int MARK = 10;

    static LetterCode of(ReceivedLetter letter) {
        return new LetterCode(
                letter.number(), Tokens.hash("post.letter " + letter.id()).substring(0, MARK).toUpperCase(Locale.ROOT));
    }

    static Optional<LetterCode> find(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new LetterCode(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    String text() {
        return number + "." + mark;
    }
}
