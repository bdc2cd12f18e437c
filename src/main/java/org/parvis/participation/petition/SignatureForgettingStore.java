package org.parvis.participation.petition;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.identity.AddressChanged;
import org.parvis.messaging.EmailAddress;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL by which it is known, and forgotten, who signed; how many did stays with the petition. */
@Repository
class SignatureForgettingStore {

    /** A signature of somebody, with what it is for. */
    record Known(String number, String title, Signature signature) {}

    private final JdbcClient jdbc;

    SignatureForgettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** However they are written: signatures keep addresses in small letters. */
    List<Known> listOf(Collection<String> emails) {
        return list("s.email = any (:known)", emails.stream().map(EmailAddress::small).toArray(String[]::new));
    }

    List<Known> listOf(UUID account) {
        return list("s.account_id = :known", account);
    }

    /** Of the account, and of an address where no other account has them. */
    List<Known> listOf(UUID account, String email) {
        return list("(s.account_id = :known::uuid or s.email = :email and s.account_id is null)", account, email);
    }

    /** Goes by the new address and is the account's. */
    void readdress(UUID signature, AddressChanged event) {
        readdress(signature, Tokens.hash(event.after()), event.after(), event.accountId());
    }

    /** A second one of a petition that is over: found by the new address, and nothing that tells persons apart is left. */
    void readdressSecond(UUID signature, AddressChanged event) {
        readdress(signature, Tokens.hash(Tokens.link()), event.after(), null);
    }

    private void readdress(UUID signature, String person, String email, @Nullable UUID account) {
        jdbc.sql("update participation.petition_signature set person = ?, email = ?, account_id = ? where territory_id = ? and id = ?")
                .params(Rows.of(person, email, account, InTerritory.current(), signature))
                .update();
    }

    private List<Known> list(String whose, Object known) {
        return list(whose, known, "");
    }

    private List<Known> list(String whose, Object known, String email) {
        return jdbc.sql(SignatureStore.COLUMNS + """
                , p.number, p.title
                from participation.petition_signature s
                join participation.petition p on p.territory_id = s.territory_id and p.id = s.petition_id
                where s.territory_id = :territory and\s
                """ + whose + " order by s.id")
                .param("territory", InTerritory.current())
                .param("known", known)
                .param("email", email)
                .query((row, n) -> new Known(row.getString("number"), row.getString("title"), SignatureStore.read(row)))
                .list();
    }

    /** Whose address never answered; gives how many. */
    int deletePending(Instant before) {
        return jdbc.sql("delete from participation.petition_signature where territory_id = ? and state = 'PENDING' and created_at < ?")
                .params(InTerritory.current(), Timestamp.from(before))
                .update();
    }

    /**
     * Petitions whose signatures are due to go, and there are some still: so many months after the answer or the last thing that was
     * owed, where there is one, else after the end. What is owed and never answered does not keep them for ever.
     *
     * @param patience months for which an answer that is owed is waited for besides
     */
    List<UUID> listDue(Instant now, int patience) {
        return jdbc.sql("""
                select p.id
                from participation.petition p
                join participation.petition_rule r on r.territory_id = p.territory_id and r.version = p.rule_version
                where p.territory_id = :territory and p.state in ('CLOSED', 'WITHDRAWN') and p.closed_at is not null
                    and greatest(p.answered_at, p.closed_at, (
                            select max(d.done_at) from participation.petition_threshold d
                            where d.territory_id = p.territory_id and d.petition_id = p.id))
                        + case when exists (
                                select 1 from participation.petition_threshold t
                                where t.territory_id = p.territory_id and t.petition_id = p.id and t.reached_at is not null and t.done_at is null)
                          then :patience * interval '1 month' else interval '0' end
                        + r.keep_months * interval '1 month' < :now
                    and exists (
                        select 1 from participation.petition_signature s where s.territory_id = p.territory_id and s.petition_id = p.id)
                order by p.id
                """)
                .param("territory", InTerritory.current())
                .param("patience", patience)
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .list();
    }

    /** Gives how many people. */
    int deleteOf(UUID petition) {
        return jdbc.sql("delete from participation.petition_signature where territory_id = ? and petition_id = ?")
                .params(InTerritory.current(), petition)
                .update();
    }

    List<UUID> sheetsOf(UUID petition) {
        return jdbc.sql("select id from participation.petition_sheet where territory_id = ? and petition_id = ?")
                .params(InTerritory.current(), petition)
                .query(UUID.class)
                .list();
    }

    /** Petitions that were sent before a moment and say who began them, or what readers said of them, in the order of ids. */
    List<UUID> listNamed(Instant before, UUID after, int most) {
        return jdbc.sql("""
                select case_id from participation.petition p
                where territory_id = ? and case_id > ? and sent_at < ? and state in ('REFUSED', 'CLOSED', 'WITHDRAWN')
                    and (shown_name <> '' or opened_at is null and title <> '' or exists (
                        select 1 from participation.petition_remark m where m.territory_id = p.territory_id and m.petition_id = p.id))
                order by case_id
                limit ?
                """)
                .params(InTerritory.current(), after, Timestamp.from(before), most)
                .query(UUID.class)
                .list();
    }
}
