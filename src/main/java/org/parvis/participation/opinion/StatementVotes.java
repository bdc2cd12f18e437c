package org.parvis.participation.opinion;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.opinion.math.Counts;
import org.parvis.participation.opinion.math.NextStatement;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Votes on statements: once per person and statement, changed as often as they like until the canvass is over. */
@Service
@Transactional
public class StatementVotes {

    private final StatementVoteStore store;
    private final OpinionResultStore results;
    private final Voters voters;
    private final Clock clock;

    StatementVotes(StatementVoteStore store, OpinionResultStore results, Voters voters, Clock clock) {
        this.store = store;
        this.results = results;
        this.voters = voters;
        this.clock = clock;
    }

    /** @throws Refusal where nobody votes on it now */
    public void vote(Voter voter, Canvass canvass, UUID statement, Opinion opinion) {
        UUID id = voters.know(voter).id();
        boolean isChanged = store.put(canvass.id(), statement, id, opinion, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!isChanged && store.of(canvass.id(), id).get(statement) != opinion) {
            throw new Refusal("opinion.refused.closed");
        }
    }

    /** How somebody votes, by statement. */
    @Transactional(readOnly = true)
    public Map<UUID, Opinion> of(Voter voter, Canvass canvass) {
        return voter.id() == null ? Map.of() : store.of(canvass.id(), voter.id());
    }

    /**
     * The statement that somebody is shown next, by figures of the last computation.
     *
     * @param unseen on which they have not voted; empty gives none
     */
    @Transactional(readOnly = true)
    public Optional<Statement> next(Canvass canvass, List<Statement> unseen, RandomGenerator random) {
        if (unseen.isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, Statement> left = unseen.stream().collect(Collectors.toMap(Statement::number, Function.identity()));
        Map<Integer, Figures.OfStatement> figures = results.find(canvass.id()).stream()
                .flatMap(found -> found.figures().statements().stream())
                .collect(Collectors.toMap(Figures.OfStatement::number, Function.identity()));
        List<NextStatement.Candidate> candidates = unseen.stream().map(one -> candidate(one, figures.get(one.number()))).toList();
        return Optional.ofNullable(left.get(NextStatement.choose(candidates, random).number()));
    }

    private static NextStatement.Candidate candidate(Statement statement, Figures.@Nullable OfStatement figures) {
        return new NextStatement.Candidate(
                statement.number(), statement.isMeta() ? NextStatement.Kind.META : NextStatement.Kind.MATTER,
                figures == null ? Counts.NONE : figures.everybody(), figures == null ? 0 : figures.extremity());
    }
}
