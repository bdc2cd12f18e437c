package org.parvis.participation.talk;

import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Comments by the thousand, written straight into the tables: for pages that must cost the same whatever there is. */
final class ManyComments {

    /** Id of the comment of a number; looked up in a list of ten thousand, ten thousand times, it would take minutes. */
    private static final String ID = "('0190' || lpad(to_hex(%s), 4, '0') || '-0000-7000-8000-' || lpad(to_hex(%<s), 12, '0'))::uuid";

    private final JdbcClient jdbc;

    ManyComments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds comments to an idea: half of them the first of a thread, the others answers, some of these to answers. */
    void add(Territory territory, Talk talk, int number) {
        InTerritory.run(territory.id(), () -> insert(territory.id(), talk, number));
    }

    private void insert(UUID territory, Talk talk, int number) {
        jdbc.sql("""
                with placed as (
                    select n, @id as id, case when n % 2 = 0 then @root end as root
                    from generate_series(1, :number) n)
                insert into participation.comment (
                    territory_id, id, process_id, subject_id, root_id, branch_id, parent_id, depth, stance, words, source, shown_name,
                    said_at, place, lifecycle, moderation)
                select :territory, p.id, :process, :subject, p.root, case when p.root is not null then p.id end, p.root,
                    case when p.root is null then 1 else 2 end, (array['PRO', 'CONTRA', 'NEITHER'])[1 + p.n % 3],
                    'Un argument qui tient en une phrase, le ' || p.n, '', 'Personne ' || p.n, now() - p.n * interval '1 minute', p.id, 'SAID', 'VISIBLE'
                from placed p
                """.replace("@id", ID.formatted("n")).replace("@root", ID.formatted("greatest(1, (n / 20) * 20 - 19 + 2 * (n % 5))")))
                .param("territory", territory)
                .param("process", talk.process().id())
                .param("subject", talk.subject())
                .param("number", number)
                .update();
        jdbc.sql("""
                insert into participation.comment_tally (territory_id, comment_id, subject_id, is_root, stance, agree, disagree, replies)
                select c.territory_id, c.id, c.subject_id, c.root_id is null, c.stance, ('x' || right(c.id::text, 4))::bit(16)::int * 7 % 50, 3,
                    (select count(*) from participation.comment r
                     where r.territory_id = :territory and r.root_id = c.id and r.root_id is not null and r.place is not null)
                from participation.comment c
                where c.territory_id = :territory
                """)
                .param("territory", territory)
                .update();
        jdbc.sql("insert into participation.talk_tally (territory_id, subject_id, comments, pro, contra) values (?, ?, ?, ?, ?)")
                .params(territory, talk.subject(), number, number / 6, number / 6)
                .update();
    }
}
