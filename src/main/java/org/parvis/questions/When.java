package org.parvis.questions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * When something is asked, given what was answered before: an expression that a program builds and nobody types. The
 * browser evaluates the same one ({@code logic.js}); a file of cases and thousands of random forms hold both together.
 */
public sealed interface When {

    When ALWAYS = new All(List.of());

    /** Something was answered. */
    record Answered(String question) implements When {}

    /** This was answered and nothing else. */
    record Equals(String question, String value) implements When {}

    /** One thing was answered, and it is one of these. */
    record In(String question, List<String> values) implements When {
        public In {
            values = List.copyOf(values);
        }
    }

    /** This is among what was answered. */
    record Contains(String question, String value) implements When {}

    /** A number was answered, and it is less. */
    record Below(String question, BigDecimal than) implements When {}

    /** A day was answered, and it is earlier. */
    record Before(String question, LocalDate day) implements When {}

    /** True where there is none. */
    record All(List<When> of) implements When {
        public All {
            of = List.copyOf(of);
        }
    }

    /** False where there is none. */
    record Any(List<When> of) implements When {
        public Any {
            of = List.copyOf(of);
        }
    }

    /** The contrary. */
    record Not(When that) implements When {}

    default boolean holds(Answers answers) {
        return switch (this) {
            case Answered(String question) -> !answers.of(question).isEmpty();
            case Equals(String question, String value) -> answers.of(question).equals(List.of(value));
            case In(String question, List<String> values) -> only(question, answers).filter(values::contains).isPresent();
            case Contains(String question, String value) -> answers.of(question).contains(value);
            case Below(String question, BigDecimal than) ->
                only(question, answers).flatMap(TypedNumber::find).filter(one -> one.compareTo(than) < 0).isPresent();
            case Before(String question, LocalDate day) ->
                only(question, answers).filter(one -> one.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && one.compareTo(day.toString()) < 0).isPresent();
            case All(List<When> of) -> of.stream().allMatch(one -> one.holds(answers));
            case Any(List<When> of) -> of.stream().anyMatch(one -> one.holds(answers));
            case Not(When that) -> !that.holds(answers);
        };
    }

    private static Optional<String> only(String question, Answers answers) {
        List<String> said = answers.of(question);
        return said.size() == 1 ? Optional.of(said.getFirst()) : Optional.empty();
    }

    /** What it depends on. */
    default Set<String> questions() {
        return switch (this) {
            case Answered(String question) -> Set.of(question);
            case Equals(String question, _) -> Set.of(question);
            case In(String question, _) -> Set.of(question);
            case Contains(String question, _) -> Set.of(question);
            case Below(String question, _) -> Set.of(question);
            case Before(String question, _) -> Set.of(question);
            case All(List<When> of) -> union(of);
            case Any(List<When> of) -> union(of);
            case Not(When that) -> that.questions();
        };
    }

    private static Set<String> union(List<When> of) {
        Set<String> all = new TreeSet<>();
        of.forEach(one -> all.addAll(one.questions()));
        return all;
    }
}
