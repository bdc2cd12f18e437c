package org.parvis.participation.digest.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parvis.participation.digest.Letter;
import org.parvis.participation.digest.LetterItem;
import org.parvis.participation.digest.LetterText;
import org.parvis.web.Typed;
import org.springframework.util.MultiValueMap;

/**
 * A letter as it is typed.
 *
 * @param chosen names of what it tells, in the order of the page
 * @param ranks numbers that were typed beside them, by name: the lowest comes first
 */
public record LetterForm(int revision, String subject, String greeting, String words, List<String> chosen, Map<String, String> ranks) {

    private static final String RANK = "rang-";
    private static final int LAST = 1_000;

    static LetterForm of(Letter letter) {
        List<String> names = letter.items().stream().map(LetterItem::name).toList();
        return new LetterForm(
                letter.revision(), letter.text().subject(), letter.text().greeting(), letter.text().words(), names,
                IntStream.range(0, names.size()).boxed().collect(Collectors.toMap(names::get, i -> String.valueOf(i + 1))));
    }

    static LetterForm read(MultiValueMap<String, String> fields) {
        String revision = Typed.of(fields, "revision");
        Map<String, String> ranks = fields.keySet().stream()
                .filter(name -> name.startsWith(RANK))
                .collect(Collectors.toMap(name -> name.substring(RANK.length()), name -> Typed.of(fields, name)));
        return new LetterForm(
                revision.matches("[0-9]{1,6}") ? Integer.parseInt(revision) : 0, Typed.of(fields, "objet"), Typed.of(fields, "salutation"),
                Typed.of(fields, "mot"), fields.getOrDefault("choix", List.of()).stream().distinct().toList(), ranks);
    }

    LetterText text() {
        return new LetterText(subject, greeting, words);
    }

    /** Whether all that was chosen is something that a letter can tell. */
    boolean isReadable() {
        return chosen.stream().allMatch(one -> LetterItem.find(one).isPresent());
    }

    /** What was chosen, in the order of its numbers; what has none comes last, as on the page. */
    List<LetterItem> items() {
        return chosen.stream().sorted(Comparator.comparingInt(this::place)).flatMap(one -> LetterItem.find(one).stream()).toList();
    }

    private int place(String name) {
        String typed = rank(name);
        return typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : LAST;
    }

    public boolean isChosen(String name) {
        return chosen.contains(name);
    }

    public String rank(String name) {
        return ranks.getOrDefault(name, "");
    }

    /** The letter as it would be. */
    Letter asIn(Letter letter) {
        return new Letter(letter.id(), letter.process(), text(), letter.revision(), letter.course(), items());
    }
}
