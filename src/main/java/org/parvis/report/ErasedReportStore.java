package org.parvis.report;

import java.util.Collection;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Erases what reports say of whoever sent them, and the addresses that follow. */
@Repository
class ErasedReportStore {

    private final JdbcClient jdbc;

    ErasedReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of public ones only what was masked for the public stays; of others nothing but the category and the place. */
    int eraseWords(Collection<UUID> cases, String title) {
        return jdbc.sql("""
                update report.report
                set description = case when visibility = 'PUBLIC' then public_description else '' end,
                    public_description = case when visibility = 'PUBLIC' then public_description else '' end,
                    title = case when visibility = 'PUBLIC' then title else :title end,
                    address = case when visibility = 'PUBLIC' then public_address else '' end,
                    public_address = case when visibility = 'PUBLIC' then public_address else '' end,
                    answers = case when visibility = 'PUBLIC' then answers else '{}' end
                where territory_id = :territory and case_id = any (:cases)
                """)
                .param("territory", InTerritory.current())
                .param("cases", cases.toArray(UUID[]::new))
                .param("title", title)
                .update();
    }

    /** Of whoever left only an address. */
    int eraseFollows(Collection<String> emails) {
        return jdbc.sql("delete from report.follow where territory_id = ? and email = any (?)")
                .params(InTerritory.current(), emails.toArray(String[]::new))
                .update();
    }

    void eraseFlaggers(Collection<String> emails) {
        jdbc.sql("delete from report.flagger where territory_id = ? and lower(email) = any (?)")
                .params(InTerritory.current(), emails.toArray(String[]::new))
                .update();
    }

    long countFollows(Collection<String> emails) {
        return jdbc.sql("select count(*) from report.follow where territory_id = ? and email = any (?)")
                .params(InTerritory.current(), emails.toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
