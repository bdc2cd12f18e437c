package org.parvis.participation.digest.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.participation.digest.Letter;
import org.parvis.participation.digest.News;
import org.parvis.web.FormErrors;

/**
 * A letter at the desk.
 *
 * @param topic what it is about, in words
 * @param since when the letter before went out
 * @param told what it tells, in its order, followed by what it could tell
 * @param gone how many things it would tell that nobody can read any more
 */
public record LetterEditPage(Letter letter, String topic, Instant since, List<News> told, int gone, LetterForm form, String done, FormErrors errors) {

    /**
     * @param chosen in the order of the letter
     * @param offered since the letter before
     */
    record Choices(List<News> chosen, List<News> offered) {

        List<News> all() {
            Set<String> names = chosen.stream().map(News::name).collect(Collectors.toSet());
            return Stream.concat(chosen.stream(), offered.stream().filter(one -> !names.contains(one.name()))).toList();
        }
    }

    static LetterEditPage of(Letter letter, String topic, Instant since, Choices choices, LetterForm form, String done, FormErrors errors) {
        return new LetterEditPage(
                letter, topic, since, choices.all(), form.chosen().size() - choices.chosen().size(), form, done, errors);
    }
}
