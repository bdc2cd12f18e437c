package org.parvis.ballot.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.ballot.tally.Mark;

/**
 * Reads sealed ballots as they were allowed when they were cast. A ballot that stands in the log after a change may have been cast
 * before it, as ballots come into the log some at a time: so it is right where the rule allowed it at any time until then.
 */
final class Admission {

    /** What held after some changes, the first after none. */
    private record Standing(Choices choices, Set<String> withdrawn) {}

    private final VoteTerms terms;
    private final List<Standing> standings = new ArrayList<>();

    Admission(VoteCourse course) {
        this.terms = course.terms();
        for (int changes = 0; changes <= course.changes().size(); changes++) {
            VoteCourse then = course.after(changes);
            standings.add(new Standing(new Choices(then.priced()), then.withdrawn()));
        }
    }

    /**
     * What a ballot says that was cast after so many changes at most.
     *
     * @throws IllegalArgumentException where it is not in its one form, or the rule allowed it at no time until then
     */
    List<Mark> read(String text, int changes) {
        return standings.subList(0, changes).stream()
                .flatMap(standing -> find(standing, text).stream())
                .findFirst()
                .orElseGet(() -> get(standings.get(changes), text));
    }

    private Optional<List<Mark>> find(Standing standing, String text) {
        try {
            return Optional.of(get(standing, text));
        } catch (IllegalArgumentException e) {
            // Another time may have allowed it.
            return Optional.empty();
        }
    }

    private List<Mark> get(Standing standing, String text) {
        List<Mark> marks = standing.choices().marks(text);
        if (marks.stream().anyMatch(mark -> standing.withdrawn().contains(terms.projects().get(mark.project()).id()))) {
            throw new IllegalArgumentException("names what is withdrawn: " + text);
        }
        return marks;
    }
}
