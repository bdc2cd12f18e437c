package org.parvis.casework;

import java.time.LocalDate;
import java.util.List;
import org.parvis.casework.law.LegalLetter;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The letters of the law as they were sent: only ever added to. */
@Repository
class LegalLetterStore {

    private final JdbcClient jdbc;

    LegalLetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives the place of the next letter of a case; whoever asks has written the case's row, so that nobody else does. */
    int next(Case subject) {
        return jdbc.sql("""
                select coalesce(max(ordinal), 0) + 1 from casework.legal_letter where territory_id = ? and case_id = ?
                """)
                .params(InTerritory.current(), subject.id())
                .query(Integer.class)
                .single();
    }

    void insert(Case subject, KeptLetter letter) {
        jdbc.sql("""
                insert into casework.legal_letter (territory_id, case_id, ordinal, letter, language, body, sha256, sent_at,
                    paper_key)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Rows.of(
                        InTerritory.current(),
                        subject.id(),
                        letter.ordinal(),
                        letter.letter().name(),
                        letter.language(),
                        letter.body(),
                        letter.sha256(),
                        Rows.time(letter.writtenAt()),
                        letter.paperKey()))
                .update();
    }

    List<KeptLetter> list(Case subject) {
        return jdbc.sql("""
                select l.ordinal, l.letter, l.language, l.body, l.sha256, l.sent_at, l.paper_key, p.posted_on, r.case_id is not null as replaced
                from casework.legal_letter l
                left join casework.legal_letter_posted p
                    on p.territory_id = l.territory_id and p.case_id = l.case_id and p.ordinal = l.ordinal
                left join casework.legal_letter_replaced r
                    on r.territory_id = l.territory_id and r.case_id = l.case_id and r.ordinal = l.ordinal
                where l.territory_id = ? and l.case_id = ?
                order by l.ordinal
                """)
                .params(InTerritory.current(), subject.id())
                .query((row, n) -> new KeptLetter(
                        row.getInt("ordinal"),
                        number(subject, row.getInt("ordinal")),
                        LegalLetter.valueOf(row.getString("letter")),
                        row.getString("language"),
                        row.getString("body"),
                        row.getString("sha256"),
                        Rows.instant(row, "sent_at"),
                        row.getString("paper_key"),
                        row.getObject("posted_on", LocalDate.class),
                        row.getBoolean("replaced")))
                .list();
    }

    void posted(Case subject, KeptLetter letter, LocalDate on) {
        jdbc.sql("""
                insert into casework.legal_letter_posted (territory_id, case_id, ordinal, posted_on) values (?, ?, ?, ?)
                on conflict (territory_id, case_id, ordinal) do update set posted_on = excluded.posted_on
                """)
                .params(InTerritory.current(), subject.id(), letter.ordinal(), on)
                .update();
    }

    void replaced(Case subject, KeptLetter letter) {
        jdbc.sql("insert into casework.legal_letter_replaced (territory_id, case_id, ordinal) values (?, ?, ?) on conflict do nothing")
                .params(InTerritory.current(), subject.id(), letter.ordinal())
                .update();
    }

    void notPosted(Case subject, KeptLetter letter) {
        jdbc.sql("delete from casework.legal_letter_posted where territory_id = ? and case_id = ? and ordinal = ?")
                .params(InTerritory.current(), subject.id(), letter.ordinal())
                .update();
    }

    static String number(Case subject, int ordinal) {
        return subject.number() + "/" + ordinal;
    }
}
