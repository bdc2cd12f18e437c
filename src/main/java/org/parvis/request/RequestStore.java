package org.parvis.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.casework.CaseChannel;
import org.parvis.database.Rows;
import org.parvis.questions.Answers;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of requests. */
@Repository
class RequestStore {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, List<String>>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Request request) {
        jdbc.sql("""
                insert into request.request (territory_id, id, case_id, number, kind, channel, entered_by, source, submitted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Rows.of(
                        InTerritory.current(), request.id(), request.caseId(), request.number(), request.kind(),
                        request.channel().name(), request.enteredBy(), request.source(), Timestamp.from(request.submittedAt())))
                .update();
        addVersion(request.id(), request.current());
    }

    /** Adds the next version; of two at the same moment the second waits for the first. */
    void addVersion(UUID id, Request.Version version) {
        jdbc.sql("select id from request.request where territory_id = ? and id = ? for update")
                .params(InTerritory.current(), id)
                .query(UUID.class)
                .single();
        jdbc.sql("""
                insert into request.version (territory_id, request_id, ordinal, words, answers, at)
                select :territory, :request, coalesce(max(ordinal), 0) + 1, :words, :answers::jsonb, :at
                from request.version
                where territory_id = :territory and request_id = :request
                """)
                .param("territory", InTerritory.current())
                .param("request", id)
                .param("words", version.words())
                .param("answers", JSON.writeValueAsString(version.answers().byQuestion()))
                .param("at", Timestamp.from(version.at()))
                .update();
    }

    void putInKind(UUID id, String kind) {
        jdbc.sql("update request.request set kind = ? where territory_id = ? and id = ?")
                .params(kind, InTerritory.current(), id)
                .update();
    }

    Optional<Request> find(UUID id) {
        return jdbc.sql("""
                select id, case_id, number, kind, channel, entered_by, source, submitted_at
                from request.request
                where territory_id = ? and id = ?
                """)
                .params(InTerritory.current(), id)
                .query((row, n) -> read(row, versions(id)))
                .optional();
    }

    /** That a request was corrected. */
    record Correction(UUID request, Instant at) {}

    /** Every version of these requests but the first. */
    List<Correction> corrections(Collection<UUID> requests) {
        return jdbc.sql("select request_id, at from request.version where territory_id = ? and request_id = any (?) and ordinal > 1")
                .param(InTerritory.current())
                .param(requests.toArray(UUID[]::new))
                .query((row, n) -> new Correction(Rows.id(row, "request_id"), Rows.instant(row, "at")))
                .list();
    }

    private List<Request.Version> versions(UUID id) {
        return jdbc.sql("""
                select words, answers, at
                from request.version
                where territory_id = ? and request_id = ?
                order by ordinal
                """)
                .params(InTerritory.current(), id)
                .query((row, n) -> new Request.Version(
                        row.getString("words"),
                        new Answers(JSON.readValue(row.getString("answers"), ANSWERS)),
                        Rows.instant(row, "at")))
                .list();
    }

    /** Kinds by request. */
    Map<UUID, String> kindsOf(Collection<UUID> ids) {
        Map<UUID, String> kinds = new HashMap<>();
        jdbc.sql("select id, kind from request.request where territory_id = ? and id = any (?)")
                .param(InTerritory.current())
                .param(ids.toArray(UUID[]::new))
                .query(row -> {
                    kinds.put(Rows.id(row, "id"), row.getString("kind"));
                });
        return kinds;
    }

    /** Cases of requests that say something still and were last written before a moment, in the order of their ids. */
    List<UUID> listWrittenBefore(Instant moment, UUID after, int most) {
        return jdbc.sql("""
                select r.case_id
                from request.request r
                where r.territory_id = :territory and r.case_id > :after and r.submitted_at < :moment
                    and exists (
                        select 1 from request.version v where v.territory_id = r.territory_id and v.request_id = r.id)
                order by r.case_id
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("after", after)
                .param("moment", Timestamp.from(moment))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** Forgets what was written in the requests of these cases; gives of how many. */
    int forgetWords(Collection<UUID> cases) {
        return jdbc.sql("""
                with due as (
                    select id from request.request where territory_id = :territory and case_id = any (:cases)
                ), gone as (
                    delete from request.version
                    where territory_id = :territory and request_id in (select id from due)
                    returning request_id
                )
                select count(distinct request_id) from gone
                """)
                .param("territory", InTerritory.current())
                .param("cases", cases.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    private static Request read(ResultSet row, List<Request.Version> versions) throws SQLException {
        return new Request(
                Rows.id(row, "id"),
                Rows.id(row, "case_id"),
                row.getString("number"),
                row.getString("kind"),
                CaseChannel.valueOf(row.getString("channel")),
                row.getString("entered_by"),
                row.getString("source"),
                Rows.instant(row, "submitted_at"),
                versions);
    }
}
