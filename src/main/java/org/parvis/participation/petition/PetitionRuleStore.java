package org.parvis.participation.petition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parvis.database.Rows;
import org.parvis.participation.petition.PetitionRule.Birth;
import org.parvis.participation.petition.PetitionRule.Step;
import org.parvis.participation.petition.PetitionRule.Taking;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the rules of petitions: versions are added, and never changed. */
@Repository
class PetitionRuleStore {

    private static final String RULE = """
            select version, since, is_taking, min_age, birth, postcodes, months, examine_days, paper_days, keep_months, base, base_words, department
            from participation.petition_rule
            """;

    private final JdbcClient jdbc;

    PetitionRuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PetitionRule> findLast() {
        return jdbc.sql(RULE + "where territory_id = ? order by version desc limit 1")
                .param(InTerritory.current())
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<PetitionRule> find(int version) {
        return jdbc.sql(RULE + "where territory_id = ? and version = ?")
                .params(InTerritory.current(), version)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The newest first. */
    List<PetitionRule> list() {
        return jdbc.sql(RULE + "where territory_id = ? order by version desc").param(InTerritory.current()).query((row, n) -> read(row)).list();
    }

    /** Whether nobody wrote that version meanwhile. */
    boolean insert(int version, PetitionRule rule, Instant now) {
        boolean isFirst = jdbc.sql("""
                        insert into participation.petition_rule (territory_id, version, since, is_taking, min_age, birth, postcodes, months,
                            examine_days, paper_days, keep_months, base, base_words, department)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(Rows.of(
                                InTerritory.current(), version, Timestamp.from(now), rule.takes(), rule.minAge(), rule.birth().name(),
                                rule.postcodes().toArray(String[]::new), rule.months(), rule.examineDays(), rule.paperDays(), rule.keepMonths(),
                                rule.base(), rule.baseWords(), rule.department()))
                        .update()
                == 1;
        for (int i = 0; isFirst && i < rule.steps().size(); i++) {
            Step step = rule.steps().get(i);
            jdbc.sql("""
                    insert into participation.petition_rule_step (territory_id, version, position, signatures, share, duty, words, days)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    """)
                    .params(Rows.of(
                            InTerritory.current(), version, i + 1, step.signatures(), step.share(), step.duty().name(), step.words(), step.days()))
                    .update();
        }
        return isFirst;
    }

    private List<Step> steps(int version) {
        return jdbc.sql("""
                select signatures, share, duty, words, days
                from participation.petition_rule_step
                where territory_id = ? and version = ?
                order by position
                """)
                .params(InTerritory.current(), version)
                .query((row, n) -> new Step(
                        row.getObject("signatures", Integer.class), row.getObject("share", Integer.class), Duty.valueOf(row.getString("duty")),
                        row.getString("words"), row.getInt("days")))
                .list();
    }

    private PetitionRule read(ResultSet row) throws SQLException {
        int version = row.getInt("version");
        return new PetitionRule(
                version,
                Rows.instant(row, "since"),
                row.getBoolean("is_taking") ? Taking.YES : Taking.NO,
                row.getInt("min_age"),
                Birth.valueOf(row.getString("birth")),
                Rows.texts(row, "postcodes"),
                row.getInt("months"),
                row.getInt("examine_days"),
                row.getInt("paper_days"),
                row.getInt("keep_months"),
                row.getObject("base", Long.class),
                row.getString("base_words"),
                row.getString("department"),
                steps(version));
    }
}
