package org.parvis.participation.budget;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of how far people are told what happened to a vote while they could vote: to a project, or to its closing. */
@Repository
class ChangeTellingStore {

    /** Among whom the next are found, in their order: who has voted before all, as the vote's keys go at its closing. */
    enum Among {
        /** On the list of a vote that has one. */
        LISTED,
        /** Who asked for a link. */
        LINKS,
        ACCOUNTS,
        /** Of the idea that the project came from. */
        SUPPORTERS,
        AUTHORS,
        /** Of the process. */
        FOLLOWERS;

        /** Whether they have voted, or could. */
        boolean areVoters() {
            return ordinal() < SUPPORTERS.ordinal();
        }
    }

    /**
     * How far people are told of one thing.
     *
     * @param leaf of what happened in the log
     * @param behind the last who was looked at; empty at the beginning
     */
    record Telling(UUID budgetId, long leaf, Among among, String behind) {}

    /**
     * What became of those who are told beside whoever has voted: of a project the people of its idea, of a closing everybody.
     *
     * @param others how many were told, authors aside; of a closing how many mails were sent
     * @param authors whether the authors of the idea were
     * @param isCutShort of a closing: whether the vote closed before all were told
     */
    record OthersTold(long leaf, long others, boolean authors, boolean isOver, boolean isCutShort) {}

    private static final String TELLING = "select budget_id, leaf, among, behind from participation.change_telling ";
    private static final RowMapper<Telling> READ = (row, n) ->
            new Telling(row.getObject("budget_id", UUID.class), row.getLong("leaf"), Among.valueOf(row.getString("among")), row.getString("behind"));

    private final JdbcClient jdbc;

    ChangeTellingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does nothing for one that has begun. */
    void begin(UUID budget, long leaf, Among first) {
        jdbc.sql("insert into participation.change_telling (territory_id, budget_id, leaf, among) values (?, ?, ?, ?) on conflict do nothing")
                .params(InTerritory.current(), budget, leaf, first.name())
                .update();
    }

    /** Those that are not over, in their order. */
    List<Telling> listOpen() {
        return jdbc.sql(TELLING + "where territory_id = ? and over_at is null order by budget_id, leaf").param(InTerritory.current()).query(READ).list();
    }

    /** One that is not over, as it is once whoever goes on with it has done. */
    Optional<Telling> hold(UUID budget, long leaf) {
        return jdbc.sql(TELLING + "where territory_id = ? and budget_id = ? and leaf = ? and over_at is null for update")
                .params(InTerritory.current(), budget, leaf)
                .query(READ)
                .optional();
    }

    void move(Telling telling, Among among, String behind) {
        jdbc.sql("update participation.change_telling set among = ?, behind = ? where territory_id = ? and budget_id = ? and leaf = ?")
                .params(among.name(), behind, InTerritory.current(), telling.budgetId(), telling.leaf())
                .update();
    }

    void addOthers(Telling telling, int told) {
        jdbc.sql("update participation.change_telling set supporters = supporters + ? where territory_id = ? and budget_id = ? and leaf = ?")
                .params(told, InTerritory.current(), telling.budgetId(), telling.leaf())
                .update();
    }

    void end(Telling telling, boolean authors) {
        jdbc.sql("""
                        update participation.change_telling set authors = ?, behind = '', over_at = clock_timestamp()
                        where territory_id = ? and budget_id = ? and leaf = ?
                        """)
                .params(authors, InTerritory.current(), telling.budgetId(), telling.leaf())
                .update();
    }

    /**
     * The vote closed, which ends the telling of a closing.
     *
     * @param isCutShort whether somebody may be left who was not told
     */
    void endClosed(Telling telling, boolean isCutShort) {
        jdbc.sql("""
                        update participation.change_telling set cut_short = ?, behind = '', over_at = clock_timestamp()
                        where territory_id = ? and budget_id = ? and leaf = ?
                        """)
                .params(isCutShort, InTerritory.current(), telling.budgetId(), telling.leaf())
                .update();
    }

    List<OthersTold> listOthers(UUID budget) {
        return jdbc.sql("select leaf, supporters, authors, over_at, cut_short from participation.change_telling where territory_id = ? and budget_id = ?")
                .params(InTerritory.current(), budget)
                .query((row, n) -> new OthersTold(
                        row.getLong("leaf"), row.getLong("supporters"), row.getBoolean("authors"), row.getTimestamp("over_at") != null, row.getBoolean("cut_short")))
                .list();
    }
}
