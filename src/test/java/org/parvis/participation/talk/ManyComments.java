package org.parvis.participation.talk;

import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Comments by the thousand, written straight into the tables: for pages that must cost the same whatever there is. */
final class ManyComments {

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
                with said as (
                    select n, ('0190' || lpad(to_hex(n), 4, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id
                    from generate_series(1, :number) n),
                placed as (
                    select s.n, s.id,
                        case when s.n % 2 = 0 then (select r.id from said r where r.n = greatest(1, (s.n / 20) * 20 - 19 + 2 * (s.n % 5))) end as root
                    from said s)
                insert into participation.comment (
                    territory_id, id, process_id, subject_id, root_id, branch_id, parent_id, depth, stance, words, source, shown_name,
                    said_at, place, lifecycle, moderation)
                select :territory, p.id, :process, :subject, p.root, case when p.root is not null then p.id end, p.root,
                    case when p.root is null then 1 else 2 end, (array['PRO', 'CONTRA', 'NEITHER'])[1 + p.n % 3],
                    'Un argument qui tient en une phrase, le ' || p.n, '', 'Personne ' || p.n, now() - p.n * interval '1 minute', p.id, 'SAID', 'VISIBLE'
                from placed p
                """)
                .param("territory", territory)
                .param("process", talk.process().id())
                .param("subject", talk.subject())
                .param("number", number)
                .update();
        jdbc.sql("""
                insert into participation.comment_tally (territory_id, comment_id, subject_id, is_root, stance, agree, disagree, replies)
                select c.territory_id, c.id, c.subject_id, c.root_id is null, c.stance, ('x' || right(c.id::text, 4))::bit(16)::int * 7 % 50, 3,
                    (select count(*) from participation.comment r where r.territory_id = c.territory_id and r.root_id = c.id)
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
