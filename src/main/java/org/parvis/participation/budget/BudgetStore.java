package org.parvis.participation.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ballot.proof.Leftover;
import org.parvis.ballot.proof.OutageRule;
import org.parvis.ballot.proof.ZoneChoice;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.Completion;
import org.parvis.ballot.tally.Method;
import org.parvis.ballot.tally.TieBreak;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of budgets; of their projects it is {@link BudgetProjectStore}. */
@Repository
class BudgetStore {

    private static final String BUDGET = """
            select id, slug, title, summary, words, kind, least, most, most_points, sum_points, envelope, method, least_score,
                opens_at, closes_at, interval_minutes, age_from, zone_choice, voter_proof, sums_below, least_percent, ties, completion, part_percent,
                part_of_any, leftover, outage_minutes, outage_hours, vote_id, process_id
            from participation.budget
            """;

    private final JdbcClient jdbc;
    private final BudgetProjectStore projects;
    private final BudgetZoneStore zones;
    private final BudgetGroupStore groups;

    BudgetStore(JdbcClient jdbc, BudgetProjectStore projects, BudgetZoneStore zones, BudgetGroupStore groups) {
        this.jdbc = jdbc;
        this.projects = projects;
        this.zones = zones;
        this.groups = groups;
    }

    /** The newest first, without their projects. */
    List<Budget> list() {
        return jdbc.sql(BUDGET + "where territory_id = ? order by opens_at desc, id")
                .param(InTerritory.current())
                .query((row, n) -> read(row, List.of()))
                .list();
    }

    /** Those that everybody can read and that have these words, the best first, without their projects: a town has few. */
    List<Budget> search(String words, int most) {
        return jdbc.sql(BUDGET + """
                where territory_id = :territory and vote_id is not null
                    and to_tsvector('database.fr', title || ' ' || summary || ' ' || words) @@ websearch_to_tsquery('database.fr', :words)
                order by opens_at desc, id
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("words", words)
                .param("most", most)
                .query((row, n) -> read(row, List.of()))
                .list();
    }

    Optional<Budget> find(String slug) {
        return jdbc.sql(BUDGET + "where territory_id = ? and slug = ?")
                .params(InTerritory.current(), slug)
                .query((row, n) -> read(row, List.of()))
                .optional()
                .map(this::withProjects);
    }

    Optional<Budget> find(UUID id) {
        return jdbc.sql(BUDGET + "where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .query((row, n) -> read(row, List.of()))
                .optional()
                .map(this::withProjects);
    }

    Optional<UUID> findByVote(UUID vote) {
        return jdbc.sql("select id from participation.budget where territory_id = ? and vote_id = ?")
                .params(InTerritory.current(), vote)
                .query(UUID.class)
                .optional();
    }

    /** Locks it against other changes, and gives it as it is then. */
    Optional<Budget> hold(String slug) {
        return jdbc.sql(BUDGET + "where territory_id = ? and slug = ? for update")
                .params(InTerritory.current(), slug)
                .query((row, n) -> read(row, List.of()))
                .optional()
                .map(this::withProjects);
    }

    /**
     * As {@link #hold}, for one that is still written.
     *
     * @throws BudgetRefused where its rule is frozen
     */
    Budget holdDraft(String slug) {
        Budget budget = hold(slug).orElseThrow();
        if (budget.isFrozen()) {
            throw new BudgetRefused(Map.of("title", "budget.refused.frozen"));
        }
        return budget;
    }

    /** Says to which process it belongs; null for none. */
    void attach(UUID budget, @Nullable UUID process) {
        jdbc.sql("update participation.budget set process_id = ?::uuid where territory_id = ? and id = ?")
                .params(Rows.of(process, InTerritory.current(), budget))
                .update();
    }

    /** False where its address is taken. */
    boolean insert(Budget budget) {
        BudgetDraft about = budget.about();
        return jdbc.sql("""
                        insert into participation.budget (territory_id, id, slug, title, summary, words, kind, least, most, most_points,
                            sum_points, envelope, method, least_score, opens_at, closes_at, interval_minutes, age_from, zone_choice,
                            voter_proof, sums_below, least_percent, ties, completion, part_percent, part_of_any, leftover, outage_minutes,
                            outage_hours, process_id, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, clock_timestamp())
                        on conflict do nothing
                        """)
                        .params(Rows.of(
                                InTerritory.current(), budget.id(), budget.slug(), about.title(), about.summary(), about.words(),
                                about.kind().name(), about.least(), about.most(), about.mostPoints(), about.sumPoints(), about.envelope(),
                                about.method().name(), about.leastScore(), Timestamp.from(about.opens()), Timestamp.from(about.closes()),
                                about.interval().toMinutes(), about.ageFrom(), zoneChoice(about),
                                about.proof().name(), about.sumsBelow(), about.selection().leastIsPercent(), ties(about),
                                about.selection().completion().name(), about.selection().partPercent(), about.selection().partOfAny(),
                                about.selection().leftover().name(), outageMinutes(about), outageHours(about), budget.processId()))
                        .update()
                == 1;
    }

    void update(UUID id, BudgetDraft about) {
        jdbc.sql("""
                update participation.budget
                set title = ?, summary = ?, words = ?, kind = ?, least = ?, most = ?, most_points = ?, sum_points = ?, envelope = ?,
                    method = ?, least_score = ?, opens_at = ?, closes_at = ?, interval_minutes = ?, age_from = ?,
                    zone_choice = ?, voter_proof = ?, sums_below = ?, least_percent = ?, ties = ?, completion = ?, part_percent = ?,
                    part_of_any = ?, leftover = ?, outage_minutes = ?, outage_hours = ?
                where territory_id = ? and id = ?
                """)
                .params(
                        about.title(), about.summary(), about.words(), about.kind().name(), about.least(), about.most(), about.mostPoints(),
                        about.sumPoints(), about.envelope(), about.method().name(), about.leastScore(), Timestamp.from(about.opens()),
                        Timestamp.from(about.closes()), about.interval().toMinutes(), about.ageFrom(), zoneChoice(about),
                        about.proof().name(), about.sumsBelow(), about.selection().leastIsPercent(), ties(about),
                        about.selection().completion().name(), about.selection().partPercent(), about.selection().partOfAny(),
                        about.selection().leftover().name(), outageMinutes(about), outageHours(about), InTerritory.current(), id)
                .update();
    }

    /** Its vote closes later. */
    void putOff(UUID id, Instant closes) {
        jdbc.sql("update participation.budget set closes_at = ? where territory_id = ? and id = ?")
                .params(Timestamp.from(closes), InTerritory.current(), id)
                .update();
    }

    void freeze(UUID id, UUID vote) {
        jdbc.sql("update participation.budget set vote_id = ? where territory_id = ? and id = ?")
                .params(vote, InTerritory.current(), id)
                .update();
    }

    private Budget withProjects(Budget budget) {
        return new Budget(
                budget.id(), budget.slug(), budget.about(), zones.list(budget.id()), projects.list(budget.id()), groups.list(budget.id()), List.of(),
                budget.voteId(), budget.processId());
    }

    private static int outageMinutes(BudgetDraft about) {
        return about.outage().map(OutageRule::minutes).orElse(0);
    }

    private static int outageHours(BudgetDraft about) {
        return about.outage().map(OutageRule::hours).orElse(0);
    }

    private static String zoneChoice(BudgetDraft about) {
        return about.zoneChoice().map(ZoneChoice::name).orElse("");
    }

    private static String[] ties(BudgetDraft about) {
        return about.selection().ties().stream().map(Enum::name).toArray(String[]::new);
    }

    private static Selection selection(ResultSet row) throws SQLException {
        return new Selection(
                row.getBoolean("least_percent"),
                Rows.texts(row, "ties").stream().map(TieBreak::valueOf).toList(),
                Completion.valueOf(row.getString("completion")),
                row.getInt("part_percent"),
                row.getBoolean("part_of_any"),
                Leftover.valueOf(row.getString("leftover")),
                Selection.USUAL.growth());
    }

    private static Budget read(ResultSet row, List<BudgetProject> projects) throws SQLException {
        BudgetDraft about = new BudgetDraft(
                row.getString("title"),
                row.getString("summary"),
                row.getString("words"),
                BallotKind.valueOf(row.getString("kind")),
                row.getInt("least"),
                row.getInt("most"),
                row.getInt("most_points"),
                row.getInt("sum_points"),
                row.getLong("envelope"),
                Method.valueOf(row.getString("method")),
                row.getInt("least_score"),
                Rows.instant(row, "opens_at"),
                Rows.instant(row, "closes_at"),
                Duration.ofMinutes(row.getInt("interval_minutes")),
                row.getInt("age_from"),
                Optional.of(row.getString("zone_choice")).filter(name -> !name.isEmpty()).map(ZoneChoice::valueOf),
                VoterProof.valueOf(row.getString("voter_proof")),
                row.getInt("sums_below"),
                selection(row),
                Optional.of(new OutageRule(row.getInt("outage_minutes"), row.getInt("outage_hours"))).filter(rule -> rule.minutes() > 0));
        return new Budget(Rows.id(row, "id"), row.getString("slug"), about, List.of(), projects, List.of(), List.of(), Rows.findId(row, "vote_id"), Rows.findId(row, "process_id"));
    }
}
