package org.parvis.participation.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.decision.Fates.Count;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what becomes of each project and idea. */
@Repository
class RulingStore {

    /** The name of an idea is told as long as the idea is shown; that of a project always is. */
    private static final String RULING = """
            select r.position, r.code, r.expected, r.fate, r.reason, r.amount, r.expected_amount, coalesce(p.number, '') as idea,
                case when d.process_id is not null and (p.moderation <> 'VISIBLE' or p.title = '') then '' else r.name end as name
            from participation.ruling r
            join participation.decision d on d.territory_id = r.territory_id and d.id = r.decision_id
            left join participation.proposal p on p.territory_id = r.territory_id and p.id = r.proposal_id
            """;

    private final JdbcClient jdbc;

    RulingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a vote, in their order. */
    void insert(UUID decision, List<Ruling> made) {
        jdbc.sql("""
                insert into participation.ruling
                    (territory_id, decision_id, code, position, name, proposal_id, expected, fate, reason, amount, expected_amount)
                select :territory, :decision, n.code, n.position, n.name, p.id, n.expected, n.fate, n.reason, n.amount, n.expected_amount
                from unnest(:codes::text[], :positions::integer[], :names::text[], :ideas::text[], :expected::text[], :fates::text[],
                        :reasons::text[], :amounts::bigint[], :expectedAmounts::bigint[])
                    as n (code, position, name, idea, expected, fate, reason, amount, expected_amount)
                left join participation.proposal p on p.territory_id = :territory and p.number = n.idea
                """)
                .param("territory", InTerritory.current())
                .param("decision", decision)
                .param("codes", texts(made, Ruling::code))
                .param("positions", made.stream().map(Ruling::position).toArray(Integer[]::new))
                .param("names", texts(made, Ruling::name))
                .param("ideas", texts(made, Ruling::idea))
                .param("expected", texts(made, one -> name(one.expected())))
                .param("fates", texts(made, one -> name(one.fate())))
                .param("reasons", texts(made, Ruling::reason))
                .param("amounts", made.stream().map(Ruling::amount).toArray(Long[]::new))
                .param("expectedAmounts", made.stream().map(Ruling::expectedAmount).toArray(Long[]::new))
                .update();
    }

    private static <T> @Nullable String[] texts(List<T> of, Function<T, @Nullable String> text) {
        @Nullable String[] texts = new String[of.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text.apply(of.get(i));
        }
        return texts;
    }

    /**
     * The ideas of a process that everybody can read and that still stand, with what they were answered: those that are not there
     * yet come behind those that are, and of all the answer is that of now. Gives how many came or were answered otherwise.
     */
    int takeIdeas(UUID decision, UUID process) {
        String answered = "case p.status when 'RESOLVED' then 'TAKEN' when 'DECLINED' then 'NOT_TAKEN' end";
        int answeredNow = jdbc.sql("""
                update participation.ruling r set expected =
                """ + answered + """
                 from participation.proposal p
                where r.territory_id = :territory and r.decision_id = :decision and p.territory_id = r.territory_id and p.id = r.proposal_id
                    and r.expected is distinct from
                """ + answered)
                .param("territory", InTerritory.current())
                .param("decision", decision)
                .update();
        int added = jdbc.sql("""
                insert into participation.ruling (territory_id, decision_id, code, position, name, proposal_id, expected, fate)
                select p.territory_id, :decision, p.number,
                    (select coalesce(max(position), 0) from participation.ruling where territory_id = :territory and decision_id = :decision)
                        + row_number() over (order by p.submitted_at, p.id),
                    p.title, p.id,
                """ + answered + ", " + answered + """
                 from participation.proposal p
                where p.territory_id = :territory and p.process_id = :process and p.moderation = 'VISIBLE' and p.lifecycle = 'SENT'
                on conflict (territory_id, decision_id, code) do nothing
                """)
                .param("territory", InTerritory.current())
                .param("decision", decision)
                .param("process", process)
                .update();
        return answeredNow + added;
    }

    void copy(UUID from, UUID to) {
        jdbc.sql("""
                insert into participation.ruling
                    (territory_id, decision_id, code, position, name, proposal_id, expected, fate, reason, amount, expected_amount)
                select territory_id, ?, code, position, name, proposal_id, expected, fate, reason, amount, expected_amount
                from participation.ruling
                where territory_id = ? and decision_id = ?
                """)
                .params(to, InTerritory.current(), from)
                .update();
    }

    void say(UUID decision, List<Said> said) {
        jdbc.sql("""
                update participation.ruling r set fate = s.fate, reason = s.reason, amount = s.amount
                from unnest(:codes::text[], :fates::text[], :reasons::text[], :amounts::bigint[]) as s (code, fate, reason, amount)
                where r.territory_id = :territory and r.decision_id = :decision and r.code = s.code
                """)
                .param("territory", InTerritory.current())
                .param("decision", decision)
                .param("codes", texts(said, Said::code))
                .param("fates", texts(said, one -> name(one.fate())))
                .param("reasons", texts(said, Said::reason))
                .param("amounts", said.stream().map(Said::amount).toArray(Long[]::new))
                .update();
    }

    /** What is taken comes first. */
    void order(UUID decision) {
        jdbc.sql("""
                update participation.ruling r set position = o.place
                from (
                    select code, row_number() over (
                        order by case fate when 'TAKEN' then 1 when 'PARTLY' then 2 else 3 end, position) as place
                    from participation.ruling
                    where territory_id = :territory and decision_id = :decision) o
                where r.territory_id = :territory and r.decision_id = :decision and r.code = o.code
                """)
                .param("territory", InTerritory.current())
                .param("decision", decision)
                .update();
    }

    List<Ruling> list(UUID decision, int after, int most) {
        return jdbc.sql(RULING + """
                where r.territory_id = ? and r.decision_id = ? and r.position > ?
                order by r.position
                limit ?
                """)
                .params(InTerritory.current(), decision, after, most)
                .query((row, n) -> read(row))
                .list();
    }

    /** Those of these codes, in their order. */
    List<Ruling> list(UUID decision, Collection<String> codes) {
        return jdbc.sql(RULING + "where r.territory_id = ? and r.decision_id = ? and r.code = any (?) order by r.position")
                .param(InTerritory.current())
                .param(decision)
                .param(codes.toArray(String[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Ruling> find(UUID decision, String code) {
        return list(decision, List.of(code)).stream().findFirst();
    }

    /** Those that keep it from being published, the first first. */
    List<Ruling> listUnfinished(UUID decision, boolean isVoted, int most) {
        return jdbc.sql(RULING + """
                where r.territory_id = :territory and r.decision_id = :decision
                    and (r.fate is null
                        or r.reason = '' and r.fate <> coalesce(r.expected, 'TAKEN')
                        or r.reason = '' and r.fate = 'TAKEN' and r.expected_amount > 0 and r.amount <> r.expected_amount
                        or :isVoted and r.fate <> 'NOT_TAKEN' and r.amount = 0)
                order by r.position
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("decision", decision)
                .param("isVoted", isVoted)
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    Fates count(UUID decision) {
        Map<Fate, Count> byFate = jdbc.sql("""
                        select fate, count(*) as many, sum(amount) as amount
                        from participation.ruling
                        where territory_id = ? and decision_id = ? and fate is not null
                        group by fate
                        """)
                .params(InTerritory.current(), decision)
                .query((row, n) -> Map.entry(Fate.valueOf(row.getString("fate")), new Count(row.getLong("many"), row.getLong("amount"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Fates(byFate);
    }

    /** The ideas of these cases were erased. */
    int forgetNames(Collection<UUID> cases) {
        return jdbc.sql("""
                        update participation.ruling r set name = ''
                        from participation.proposal p, participation.decision d
                        where r.territory_id = ? and p.territory_id = r.territory_id and p.id = r.proposal_id and p.case_id = any (?)
                            and d.territory_id = r.territory_id and d.id = r.decision_id and d.process_id is not null
                        """)
                .param(InTerritory.current())
                .param(cases.toArray(UUID[]::new))
                .update();
    }

    private static @Nullable String name(@Nullable Fate fate) {
        return fate == null ? null : fate.name();
    }

    private static @Nullable Fate fate(ResultSet row, String column) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Fate.valueOf(name);
    }

    private static Ruling read(ResultSet row) throws SQLException {
        return new Ruling(
                row.getInt("position"),
                row.getString("code"),
                row.getString("name"),
                row.getString("idea"),
                fate(row, "expected"),
                fate(row, "fate"),
                row.getString("reason"),
                row.getLong("amount"),
                row.getLong("expected_amount"));
    }
}
