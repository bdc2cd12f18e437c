package org.parvis.participation.survey;

import java.util.List;
import java.util.UUID;
import org.parvis.database.BulkInsert;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes answers that were given elsewhere, each once. Nothing ties an answer to its digest. */
@Repository
class PastAnswerStore {

    private final JdbcClient jdbc;
    private final BulkInsert bulk;

    PastAnswerStore(JdbcClient jdbc, BulkInsert bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    long count(UUID survey) {
        return jdbc.sql("select count(*) from participation.brought_answer where territory_id = ? and survey_id = ?")
                .params(InTerritory.current(), survey)
                .query(Long.class)
                .single();
    }

    /** Gives how many were not here. */
    int insert(Survey survey, List<PastAnswer> some) {
        return bulk.run(
                some.stream()
                        .map(one -> BulkInsert.row(
                                "survey", survey.id(), "version", survey.version(), "digest", one.digest(), "answers", one.answers().byQuestion(),
                                "day", one.on().toString()))
                        .toList(),
                """
                with brought as (
                    select r.survey, r.version, decode(r.digest, 'hex') as digest, r.answers, r.day
                    from json_to_recordset(:rows::json) as r (survey uuid, version integer, digest text, answers jsonb, day date)),
                fresh as (
                    insert into participation.brought_answer (territory_id, survey_id, digest)
                    select :territory, b.survey, b.digest from brought b
                    on conflict do nothing
                    returning digest)
                insert into participation.survey_answer (territory_id, survey_id, version, answers, answered_on)
                select :territory, b.survey, b.version, b.answers, b.day
                from brought b
                join fresh f on f.digest = b.digest
                """);
    }
}
