package org.parvis.relation.brief;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.relation.brief.Brief.Elsewhere;
import org.parvis.relation.brief.Brief.Place;
import org.parvis.relation.brief.Brief.Post;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of short messages that came in. */
@Repository
class BriefStore {

    private final JdbcClient jdbc;

    BriefStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isKnown(BriefChannel channel, Collection<String> fingerprints) {
        return jdbc.sql("""
                select exists (
                    select from relation.received_brief where territory_id = ? and channel = ? and fingerprint = any (?))
                """)
                .params(InTerritory.current(), channel.name(), fingerprints.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** False where it is there already: of two that bring the same, one waits here for the other. */
    boolean insert(Brief brief, String fingerprint) {
        Post post = brief.post();
        Elsewhere elsewhere = post == null ? null : post.elsewhere();
        Place place = brief.place();
        return jdbc.sql("""
                insert into relation.received_brief (territory_id, id, channel, fingerprint, sender, sender_name, words, link,
                    server, post, audience, state, why, because, case_id, suggestions, received_at, network, program, conversation,
                    written_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)
                .params(Rows.of(
                        InTerritory.current(), brief.id(), brief.channel().name(), fingerprint, brief.sender().address(),
                        brief.sender().name(), brief.words(), post == null ? null : post.link(),
                        post == null ? null : post.server(), post == null ? null : post.name(),
                        post == null ? null : post.audience().name(),
                        place.state().name(), place.why().name(), place.because(), place.caseId(),
                        place.suggestions().toArray(UUID[]::new), Rows.time(brief.receivedAt()),
                        elsewhere == null ? null : elsewhere.network(),
                        elsewhere == null ? null : elsewhere.program(),
                        elsewhere == null ? null : elsewhere.conversation(),
                        elsewhere == null ? null : Rows.time(elsewhere.writtenAt())))
                .update()
                == 1;
    }

    /** The newest message of a conversation that is in a case; those of the same sender first. Of whichever program where none was kept. */
    Optional<Brief> findInCase(Elsewhere of, String sender) {
        return jdbc.sql(BriefRow.SELECT + """
                where territory_id = ? and network = ? and conversation = ? and case_id is not null
                    and coalesce(program = ?, true)
                order by sender is not distinct from ? desc, received_at desc
                limit 1
                """)
                .params(Rows.of(InTerritory.current(), of.network(), of.conversation(), of.program(), sender))
                .query(BriefRow::read)
                .optional();
    }

    /** The messages of a conversation, the oldest first. */
    List<Brief> listConversation(Elsewhere of, int most) {
        return jdbc.sql(BriefRow.SELECT + """
                where territory_id = ? and network = ? and conversation = ? and coalesce(program = ?, true)
                order by received_at, id
                limit ?
                """)
                .params(Rows.of(InTerritory.current(), of.network(), of.conversation(), of.program(), most))
                .query(BriefRow::read)
                .list();
    }

    void place(UUID id, Place place) {
        jdbc.sql("""
                update relation.received_brief set state = ?, why = ?, because = ?, case_id = ?, suggestions = ?
                where territory_id = ? and id = ?
                """)
                .params(Rows.of(
                        place.state().name(), place.why().name(), place.because(), place.caseId(),
                        place.suggestions().toArray(UUID[]::new), InTerritory.current(), id))
                .update();
    }

    Optional<Brief> find(UUID id) {
        return jdbc.sql(BriefRow.SELECT + "where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .query(BriefRow::read)
                .optional();
    }

    /** The row, held until the transaction ends. */
    Optional<Brief> hold(UUID id) {
        return jdbc.sql(BriefRow.SELECT + "where territory_id = ? and id = ? for update")
                .params(InTerritory.current(), id)
                .query(BriefRow::read)
                .optional();
    }

    /** The newest in this state, after one of them. */
    List<Brief> list(BriefChannel channel, BriefState state, @Nullable Brief after, int most) {
        return jdbc.sql(BriefRow.SELECT + """
                where territory_id = :territory and channel = :channel and state = :state and (received_at, id) < (:at, :id)
                order by received_at desc, id desc
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("channel", channel.name())
                .param("state", state.name())
                .param("at", Timestamp.from(after == null ? Instant.parse("9999-01-01T00:00:00Z") : after.receivedAt()))
                .param("id", after == null ? new UUID(-1, -1) : after.id())
                .param("most", most)
                .query(BriefRow::read)
                .list();
    }

    /** How many wait, at most so many are counted. */
    int countWaiting(BriefChannel channel, int most) {
        return jdbc.sql("""
                select count(*) from (
                    select from relation.received_brief
                    where territory_id = ? and channel = ? and state = 'WAITING'
                    limit ?) counted
                """)
                .params(InTerritory.current(), channel.name(), most)
                .query(Integer.class)
                .single();
    }

    /** Up to {@code most} that came before, in the order of their ids. */
    List<Brief> listBefore(Instant before, UUID after, int most) {
        return jdbc.sql(BriefRow.SELECT + "where territory_id = ? and received_at < ? and id > ? order by id limit ?")
                .params(InTerritory.current(), Timestamp.from(before), after, most)
                .query(BriefRow::read)
                .list();
    }

    /** Those of these cases, and those of these senders that are in no case, in the order of their ids. */
    List<Brief> listOf(Collection<UUID> cases, Collection<String> senders, UUID after, int most) {
        return jdbc.sql(BriefRow.SELECT + """
                where territory_id = :territory and id > :after
                    and (case_id = any (:cases) or case_id is null and sender = any (:senders))
                order by id
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("after", after)
                .param("cases", cases.toArray(UUID[]::new))
                .param("senders", senders.toArray(String[]::new))
                .param("most", most)
                .query(BriefRow::read)
                .list();
    }

    void delete(UUID id) {
        jdbc.sql("delete from relation.received_brief where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .update();
    }
}
