package org.parvis.relation.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.relation.Proof;
import org.parvis.relation.bond.Bond;
import org.parvis.relation.bond.BondRole;
import org.parvis.web.TypedDay;

/** The form of a bond, as it was typed. */
public record BondForm(String role, String scope, String since, String until, boolean isSeen) {

    static final BondForm EMPTY = new BondForm("", "", "", "", false);

    static BondForm of(Map<String, String> typed) {
        return new BondForm(
                typed.getOrDefault("role", ""),
                typed.getOrDefault("scope", ""),
                typed.getOrDefault("since", "").strip(),
                typed.getOrDefault("until", "").strip(),
                typed.containsKey("seen"));
    }

    Optional<BondRole> chosen() {
        return BondRole.find(role);
    }

    /** Whether what was typed for a day is none. */
    boolean isWrong(String day) {
        return !day.isEmpty() && TypedDay.find(day).isEmpty();
    }

    Bond.Terms terms() {
        return new Bond.Terms(scope.strip(), day(since), day(until), isSeen ? Proof.SEEN : Proof.STATED);
    }

    private static @Nullable LocalDate day(String typed) {
        return TypedDay.find(typed).orElse(null);
    }
}
