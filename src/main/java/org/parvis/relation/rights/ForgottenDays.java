package org.parvis.relation.rights;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.parvis.territory.Territories;
import org.parvis.web.Forgotten;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The report on retention: what the jobs of the night forgot, by day and kind of data. It names nobody. */
@Service
public class ForgottenDays {

    private static final int DAYS = 90;

    private final ForgottenStore store;
    private final Territories territories;
    private final Clock clock;

    ForgottenDays(ForgottenStore store, Territories territories, Clock clock) {
        this.store = store;
        this.territories = territories;
        this.clock = clock;
    }

    /** @param gone zero where the job ran and nothing was due */
    public record Row(LocalDate day, String kind, long gone, Instant ranAt) {}

    @EventListener
    @Transactional
    public void on(Forgotten told) {
        Instant now = clock.instant();
        store.add(today(now), told.kind(), told.count(), now);
    }

    /** Those of the last quarter, the newest first. */
    @Transactional(readOnly = true)
    public List<Row> list() {
        return store.list(today(clock.instant()).minusDays(DAYS));
    }

    private LocalDate today(Instant now) {
        return now.atZone(territories.current().zone()).toLocalDate();
    }
}
