package org.parvis.relation.brief;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.relation.rights.LooseRecords;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of short messages by who wrote them, and of those that are in no case. */
@Repository
class LooseBriefStore {

    private final JdbcClient jdbc;

    LooseBriefStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who wrote by these addresses, with how much of it is in no case and the cases in which there is more. */
    List<LooseRecords.Found> listSenders(Collection<String> addresses) {
        return jdbc.sql("""
                select channel, network, program, sender, count(*) filter (where case_id is null) as loose,
                    array_agg(distinct case_id) filter (where case_id is not null) as cases
                from relation.received_brief
                where territory_id = ? and sender = any (?)
                group by channel, network, program, sender
                order by channel, network nulls first, program nulls first, sender
                """)
                .params(InTerritory.current(), addresses.toArray(String[]::new))
                .query((row, n) -> new LooseRecords.Found(
                        new LooseRecords.Sender(
                                row.getString("channel"), row.getString("network"), row.getString("program"), row.getString("sender")),
                        row.getLong("loose"),
                        row.getArray("cases") == null ? List.of() : Arrays.asList((UUID[]) row.getArray("cases").getArray())))
                .list();
    }

    /** What somebody wrote that is in no case, in the order of ids. */
    List<Brief> list(LooseRecords.Sender sender, UUID after, int most) {
        return jdbc.sql(BriefRow.SELECT + """
                where territory_id = ? and sender = ? and channel = ? and network is not distinct from ?
                    and program is not distinct from ? and case_id is null and id > ?
                order by id
                limit ?
                """)
                .params(Rows.of(InTerritory.current(), sender.address(), sender.channel(), sender.network(), sender.program(), after, most))
                .query(BriefRow::read)
                .list();
    }

    /** Gives how many are gone; what was put into a case meanwhile stays there. */
    int delete(LooseRecords.Sender sender) {
        return jdbc.sql("""
                delete from relation.received_brief
                where territory_id = ? and sender = ? and channel = ? and network is not distinct from ?
                    and program is not distinct from ? and case_id is null
                """)
                .params(Rows.of(InTerritory.current(), sender.address(), sender.channel(), sender.network(), sender.program()))
                .update();
    }
}
