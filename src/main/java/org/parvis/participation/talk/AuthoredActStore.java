package org.parvis.participation.talk;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Acts about what has one author, a {@link Participant}. */
public abstract class AuthoredActStore extends ActStore {

    private final JdbcClient jdbc;

    /** @param of «comment» or «debate»: the table of that name says whose it is */
    protected AuthoredActStore(JdbcClient jdbc, String of) {
        super(jdbc, of);
        this.jdbc = jdbc;
    }

    /** What these authors said in appeals. */
    public List<Appeal> appealsOf(Collection<UUID> authors) {
        return jdbc.sql(sql("""
                select a.act_id, a.%1$s_id as about, a.words, a.at
                from participation.comment_appeal a
                join participation.%1$s c on c.territory_id = a.territory_id and c.id = a.%1$s_id
                where a.territory_id = :territory and c.author_id = any (:authors)
                order by a.at
                """))
                .param("territory", InTerritory.current())
                .param("authors", authors.toArray(UUID[]::new))
                .query((row, n) -> appeal(row))
                .list();
    }

    /** What these authors said in appeals goes; that they appealed stays. */
    public void forgetAppeals(Collection<UUID> authors) {
        jdbc.sql(sql("""
                update participation.comment_appeal a set words = ''
                from participation.%1$s c
                where a.territory_id = :territory and c.territory_id = :territory and c.id = a.%1$s_id and c.author_id = any (:authors)
                """))
                .param("territory", InTerritory.current())
                .param("authors", authors.toArray(UUID[]::new))
                .update();
    }
}
