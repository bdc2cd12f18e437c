package org.parvis.participation.panel;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.parvis.casework.law.LegalCode;
import org.parvis.casework.law.LegalParameter;
import org.parvis.casework.law.LegalParameters;
import org.parvis.territory.Territories;
import org.springframework.stereotype.Component;

/**
 * For how long a draw can be contested, as any decision of the town: the dated value {@link LegalCode#APPEAL_MONTHS} of the territory, two
 * months where it says nothing (CJA R421-1).
 */
@Component
class ContestTime {

    private final LegalParameters parameters;
    private final Territories territories;

    ContestTime(LegalParameters parameters, Territories territories) {
        this.parameters = parameters;
        this.territories = territories;
    }

    /** In months, as it is in force at a moment. */
    int months(Instant now) {
        return parameters.values().get(LegalCode.APPEAL_MONTHS, LegalParameter.Scope.ALL, local(now).toLocalDate()).number();
    }

    /** What was concluded before this can no longer be contested. */
    Instant before(Instant now) {
        return local(now).minusMonths(months(now)).toInstant();
    }

    private ZonedDateTime local(Instant now) {
        return now.atZone(territories.current().zone());
    }
}
