package org.parvis.participation.debate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.parvis.participation.debate.Debate.Waiting;
import org.parvis.territory.Territories;
import org.parvis.territory.Territory;
import org.springframework.stereotype.Component;

/** Until when a moderator may take: the end of the last working day on which it is in time, as for comments. */
@Component
class Deadlines {

    private final Territories territories;
    private final Clock clock;

    Deadlines(Territories territories, Clock clock) {
        this.territories = territories;
        this.clock = clock;
    }

    Waiting waiting(Waiting.Why why) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Territory territory = territories.current();
        LocalDate last = territory.calendar().plusWorkingDays(now.atZone(territory.zone()).toLocalDate(), why.workingDays());
        return new Waiting(why, now, last.plusDays(1).atStartOfDay(territory.zone()).toInstant());
    }
}
