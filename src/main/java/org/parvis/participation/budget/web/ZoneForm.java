package org.parvis.participation.budget.web;

import org.parvis.participation.budget.BudgetZone;
import org.parvis.web.Typed;
import org.springframework.util.MultiValueMap;

/**
 * What somebody has typed of a zone.
 *
 * @param code of the one that changes; empty for a new one
 * @param envelope in whole euros
 */
public record ZoneForm(String code, String name, String envelope, boolean isCityWide) {

    static final ZoneForm EMPTY = new ZoneForm("", "", "", false);

    static ZoneForm of(BudgetZone zone) {
        return new ZoneForm(zone.code(), zone.name(), String.valueOf(zone.envelope() / Money.CENTS), zone.isCityWide());
    }

    static ZoneForm read(MultiValueMap<String, String> fields) {
        return new ZoneForm(
                Typed.of(fields, "code"), Typed.of(fields, "zoneName"), BudgetForm.number(Typed.of(fields, "zoneEnvelope")),
                fields.containsKey("cityWide"));
    }

    /** An envelope that is no number is none, which is refused. */
    BudgetZone zone() {
        long cents = envelope.matches("[0-9]{1,9}") ? Long.parseLong(envelope) * Money.CENTS : 0;
        return new BudgetZone(code, name, cents, isCityWide);
    }
}
