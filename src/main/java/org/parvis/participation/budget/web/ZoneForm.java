package org.parvis.participation.budget.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parvis.ballot.proof.ZoneLimits;
import org.parvis.participation.budget.BudgetZone;
import org.parvis.web.Typed;
import org.springframework.util.MultiValueMap;

/**
 * What somebody has typed of a zone.
 *
 * @param code of the one that changes; empty for a new one
 * @param envelope in whole euros
 * @param least fewest projects on a ballot in this zone; empty for as in the others
 * @param most most projects; empty likewise
 * @param sum points in all; empty likewise
 */
public record ZoneForm(String code, String name, String envelope, boolean isCityWide, String least, String most, String sum) {

    static final ZoneForm EMPTY = new ZoneForm("", "", "", false, "", "", "");

    private static final String LIMIT = "|[1-9][0-9]{0,3}";

    static ZoneForm of(BudgetZone zone) {
        return new ZoneForm(
                zone.code(), zone.name(), String.valueOf(zone.envelope() / Money.CENTS), zone.isCityWide(), GroupForm.typed(zone.own().min()),
                GroupForm.typed(zone.own().max()), GroupForm.typed(zone.own().maxSum()));
    }

    static ZoneForm read(MultiValueMap<String, String> fields) {
        return new ZoneForm(
                Typed.of(fields, "code"), Typed.of(fields, "zoneName"), BudgetForm.number(Typed.of(fields, "zoneEnvelope")),
                fields.containsKey("cityWide"), Typed.of(fields, "zoneLeast"), Typed.of(fields, "zoneMost"), Typed.of(fields, "zoneSum"));
    }

    /** What is no number, by field, as message keys. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        Map.of("zoneLeast", least, "zoneMost", most, "zoneSum", sum).forEach((field, typed) -> {
            if (!typed.matches(LIMIT)) {
                problems.put(field, "budget.refused.zones.limit");
            }
        });
        return problems;
    }

    /** Of limits that are numbers; an envelope that is none is refused later. */
    BudgetZone zone() {
        long cents = envelope.matches("[0-9]{1,9}") ? Long.parseLong(envelope) * Money.CENTS : 0;
        return new BudgetZone(code, name, cents, isCityWide, new ZoneLimits(number(least), number(most), number(sum)));
    }

    private static int number(String typed) {
        return typed.isEmpty() ? 0 : Integer.parseInt(typed);
    }
}
