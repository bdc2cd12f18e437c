package org.parvis.participation.panel;

import java.util.HexFormat;
import org.parvis.participation.Processes;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The day of the public draw of a panel, which no test waits for. */
@Component
public class DrawDay {

    private final Panels panels;
    private final Processes processes;
    private final CandidateStore people;
    private final JdbcClient jdbc;

    DrawDay(Panels panels, Processes processes, CandidateStore people, JdbcClient jdbc) {
        this.panels = panels;
        this.processes = processes;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** A panel that is ready to be announced is as if it had been, when the public draw, which is today, was to come. */
    public void announceAsIfBefore(Territory town, String process, String slug) {
        announce(town, process, slug, "source_on = current_date");
    }

    /** The same of one whose mandate has ended. */
    void announceAsIfOver(Territory town, String process, String slug) {
        announce(town, process, slug, "source_on = current_date - 60, mandate_from = current_date - 50, mandate_to = current_date - 2");
    }

    private void announce(Territory town, String process, String slug, String days) {
        InTerritory.run(town.id(), () -> {
            Panel panel = panels.find(processes.find(process).orElseThrow(), slug).orElseThrow();
            byte[] secret = HexFormat.of().parseHex("07".repeat(32));
            jdbc.sql("update participation.panel set " + days + " where territory_id = ? and id = ?").params(town.id(), panel.id()).update();
            Panel today = panels.find(processes.find(process).orElseThrow(), slug).orElseThrow();
            jdbc.sql("""
                    update participation.panel set secret = ?, promise = ?, digest = ?, announced_at = now() - interval '9 days'
                    where territory_id = ? and id = ?
                    """)
                    .params(secret, Sortition.promise(secret), people.terms(today).digest(), town.id(), panel.id())
                    .update();
        });
    }
}
