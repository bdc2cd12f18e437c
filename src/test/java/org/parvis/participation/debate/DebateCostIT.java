package org.parvis.participation.debate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.parvis.testing.StatementCounter;

/** A debate costs the same among a handful of comments and votes and among thousands, and is open data in parts. */
class DebateCostIT extends TownThatDebates {

    private static final int MOST_STATEMENTS = 12;
    private static final int MANY = 3_000;

    private final AtomicInteger time = new AtomicInteger();

    /** Comments and votes by the thousand, written straight into the tables. */
    private void fill(int number) {
        in(town, () -> {
            jdbc.sql("""
                    with made as (
                        insert into participation.comment (
                            territory_id, id, process_id, subject_id, depth, stance, words, source, shown_name, said_at, place, lifecycle, moderation)
                        select d.territory_id, i.id, d.process_id, d.id, 1, (array['PRO', 'CONTRA', 'NEITHER'])[1 + n % 3], 'Un argument, le ' || n, '', '',
                            now(), i.id, 'SAID', 'VISIBLE'
                        from participation.debate d
                        cross join generate_series(1, :number) n
                        cross join lateral (select ('01900000-0000-7' || lpad(to_hex(n >> 12), 3, '0') || '-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id) i
                        where d.id = :debate
                        returning territory_id, id, subject_id, stance)
                    insert into participation.comment_tally (territory_id, comment_id, subject_id, is_root, stance, agree)
                    select territory_id, id, subject_id, true, stance, 3 from made
                    """)
                    .param("number", number)
                    .param("debate", debate.id())
                    .update();
            jdbc.sql("""
                    insert into participation.talk_tally (territory_id, subject_id, comments, votes_pro, votes_contra)
                    select territory_id, id, :number, 60000, 40000 from participation.debate where id = :debate
                    """)
                    .param("number", number)
                    .param("debate", debate.id())
                    .update();
        });
    }

    private int cost(String path) {
        String asked = path + (path.contains("?") ? "&fois=" : "?fois=");
        return StatementCounter.count(town, () -> assertThat(get(town, asked + time.getAndIncrement()).statusCode()).isEqualTo(200));
    }

    @Test
    void isTheSameHoweverMuchWasSaidAndVoted() {
        String[] paths = {page, page + "/commentaires", page + "/commentaires?ordre=pour-contre", PROCESS + "/debats", PROCESS};
        int[] before = new int[paths.length];
        show(say(aResident(town), org.parvis.participation.talk.Stance.PRO, "Un seul."));
        in(town, tallying::catchUp);
        for (int i = 0; i < paths.length; i++) {
            before[i] = cost(paths[i]);
        }
        in(town, () -> jdbc.sql("delete from participation.talk_tally").update());
        fill(MANY);
        for (int i = 0; i < paths.length; i++) {
            assertThat(cost(paths[i])).as(paths[i]).isEqualTo(before[i]);
        }
        assertThat(before[0]).isLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(get(town, page + "/commentaires.csv").body().lines().count()).as("each, once, and the heading").isEqualTo(MANY + 2);
        assertThat(read(page).select("tr[data-position=PRO] [data-share]").text()).startsWith("60");
    }
}
