package org.parvis.request;

import static org.parvis.database.BulkInsert.row;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.Case;
import org.parvis.casework.Party;
import org.parvis.database.BulkInsert;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of many requests at once: one statement per table and batch. */
@Repository
class PastRequestStore {

    private final JdbcClient jdbc;
    private final BulkInsert bulk;

    PastRequestStore(JdbcClient jdbc, BulkInsert bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /** Of these, those that are there. */
    List<String> known(Collection<String> externalIds) {
        return jdbc.sql("select external_id from request.request where territory_id = ? and external_id = any (?)")
                .params(InTerritory.current(), externalIds.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** A request that is there has this one for its origin. */
    void nameOrigin(UUID request, String externalId) {
        jdbc.sql("update request.request set external_id = ? where territory_id = ? and id = ?")
                .params(externalId, InTerritory.current(), request)
                .update();
    }

    /** @param ids of the requests, by case */
    void insert(List<PastRequest> past, List<Case> cases, Map<UUID, UUID> ids) {
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < past.size(); i++) {
            PastRequest one = past.get(i);
            rows.add(row(
                    "id", ids.get(one.caseId()),
                    "case_id", one.caseId(),
                    "number", cases.get(i).number(),
                    "kind", one.kind(),
                    "channel", one.channel(),
                    "at", one.submittedAt(),
                    "entered_by", agent(one.asked().enteredBy()),
                    "external_id", one.externalId(),
                    "words", one.words()));
        }
        bulk.run(rows, """
                with brought as (
                    select *
                    from json_to_recordset(:rows::json) as r (id uuid, case_id uuid, number text, kind text, channel text,
                        at timestamptz, entered_by text, external_id text, words text)
                ), versions as (
                    insert into request.version (territory_id, request_id, ordinal, words, answers, at)
                    select :territory, id, 1, words, '{}', at from brought
                )
                insert into request.request (territory_id, id, case_id, number, kind, channel, entered_by, submitted_at, external_id)
                select :territory, id, case_id, number, kind, channel, entered_by, at, external_id from brought
                """);
    }

    private static @Nullable String agent(Actor enteredBy) {
        return enteredBy.party() == Party.AGENT ? enteredBy.name() : null;
    }
}
