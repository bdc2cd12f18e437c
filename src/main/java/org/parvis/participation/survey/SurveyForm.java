package org.parvis.participation.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parvis.questions.Answers;
import org.parvis.questions.When;
import org.parvis.shared.Refusal;

/**
 * What a survey asks, from its beginning to its end. It never contradicts itself: a condition looks back, at a question that
 * is there and an answer that it offers.
 *
 * @param next number of the next code; none is given again, so that an old answer never means something new
 */
public record SurveyForm(List<SurveyItem> items, int next) {

    public static final SurveyForm EMPTY = new SurveyForm(List.of(), 1);

    /** Of questions, texts and pages; nobody gets through more. */
    public static final int MOST = 80;

    public SurveyForm {
        items = List.copyOf(items);
    }

    /**
     * What is asked after some answers.
     *
     * @param codes of questions and texts
     * @param answers that count: those to what is not asked do not
     */
    public record Asked(Set<String> codes, Answers answers) {}

    /** From the beginning: what is not asked counts as not answered for all that follows. The browser does the same. */
    public Asked asked(Answers given) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        Set<String> codes = new LinkedHashSet<>();
        for (SurveyItem item : items) {
            if (item.when().holds(new Answers(kept))) {
                codes.add(item.code());
                item.keys().stream().filter(key -> !given.of(key).isEmpty()).forEach(key -> kept.put(key, given.of(key)));
            }
        }
        return new Asked(codes, new Answers(kept));
    }

    /** A break before anything, or after another one, makes no page. */
    public List<SurveyPage> pages() {
        List<SurveyPage> pages = new ArrayList<>();
        String title = "";
        List<SurveyItem> some = new ArrayList<>();
        for (SurveyItem item : items) {
            if (item.kind() != SurveyKind.PAGE) {
                some.add(item);
                continue;
            }
            if (!some.isEmpty()) {
                pages.add(new SurveyPage(pages.size() + 1, title, some));
                some = new ArrayList<>();
            }
            title = item.text();
        }
        if (!some.isEmpty()) {
            pages.add(new SurveyPage(pages.size() + 1, title, some));
        }
        return pages;
    }

    public List<SurveyItem> questions() {
        return items.stream().filter(item -> item.kind().isQuestion()).toList();
    }

    public Optional<SurveyItem> find(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    /** The questions before one; of one that is not there yet, all. */
    public List<SurveyItem> before(String code) {
        List<SurveyItem> earlier = new ArrayList<>();
        for (SurveyItem item : items) {
            if (item.code().equals(code)) {
                break;
            }
            earlier.add(item);
        }
        return earlier.stream().filter(item -> item.kind().isQuestion()).toList();
    }

    /**
     * Puts one in the place of what has its code, else at the end.
     *
     * @param after {@link #next()} from now on
     * @throws Refusal where the form would contradict itself
     */
    public SurveyForm put(SurveyItem item, int after) {
        List<SurveyItem> changed = new ArrayList<>(items);
        int place = place(item.code());
        if (place < 0) {
            if (changed.size() >= MOST) {
                throw new Refusal("survey.refused.most", MOST);
            }
            changed.add(item);
        } else {
            changed.set(place, item);
        }
        return new SurveyForm(changed, after).checked();
    }

    /**
     * Changes one's place with the one before it, or after it.
     *
     * @param by −1 or 1
     * @throws Refusal where a condition would look forward
     */
    public SurveyForm move(String code, int by) {
        int from = place(code);
        int to = from + by;
        if (from < 0 || to < 0 || to >= items.size()) {
            return this;
        }
        List<SurveyItem> changed = new ArrayList<>(items);
        changed.add(to, changed.remove(from));
        return new SurveyForm(changed, next).checked();
    }

    /** @throws Refusal where another question waits for it */
    public SurveyForm remove(String code) {
        return new SurveyForm(items.stream().filter(item -> !item.code().equals(code)).toList(), next).checked();
    }

    /** @throws Refusal with what is missing before anybody can answer */
    void complete() {
        if (questions().isEmpty()) {
            throw new Refusal("survey.refused.noQuestion");
        }
    }

    private int place(String code) {
        return items.stream().map(SurveyItem::code).toList().indexOf(code);
    }

    private SurveyForm checked() {
        Map<String, SurveyItem> earlier = new LinkedHashMap<>();
        for (SurveyItem item : items) {
            for (String key : item.when().questions()) {
                if (!earlier.containsKey(key)) {
                    throw new Refusal(known(key) ? "survey.refused.later" : "survey.refused.gone", name(item), name(key));
                }
            }
            for (String missing : notOffered(item.when(), earlier)) {
                throw new Refusal("survey.refused.choiceGone", name(item), missing);
            }
            item.keys().forEach(key -> earlier.put(key, item));
        }
        return this;
    }

    /** Names of the questions whose answer is waited for and cannot be given. */
    private static Set<String> notOffered(When when, Map<String, SurveyItem> earlier) {
        return switch (when) {
            case When.Equals(String question, String value) -> notOffered(question, List.of(value), earlier);
            case When.Contains(String question, String value) -> notOffered(question, List.of(value), earlier);
            case When.In(String question, List<String> values) -> notOffered(question, values, earlier);
            case When.All(List<When> of) -> union(of, earlier);
            case When.Any(List<When> of) -> union(of, earlier);
            case When.Not(When that) -> notOffered(that, earlier);
            case When.Answered _, When.Below _, When.Before _ -> Set.of();
        };
    }

    private static Set<String> notOffered(String key, List<String> values, Map<String, SurveyItem> earlier) {
        SurveyItem item = earlier.get(key);
        if (item == null || item.choices().isEmpty()) {
            return Set.of();
        }
        boolean isOffered = item.choices().stream().map(SurveyItem.Choice::code).collect(Collectors.toSet()).containsAll(values);
        return isOffered ? Set.of() : Set.of(item.text());
    }

    private static Set<String> union(List<When> of, Map<String, SurveyItem> earlier) {
        return of.stream().flatMap(one -> notOffered(one, earlier).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean known(String key) {
        return items.stream().anyMatch(item -> item.keys().contains(key));
    }

    private String name(String key) {
        return items.stream().filter(item -> item.keys().contains(key)).findFirst().map(SurveyForm::name).orElse(key);
    }

    private static String name(SurveyItem item) {
        return item.text().length() <= 60 ? item.text() : item.text().substring(0, 59) + "…";
    }
}
