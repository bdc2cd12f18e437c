package org.parvis.casework.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.casework.Case;
import org.parvis.casework.CaseGlance;
import org.parvis.casework.CaseKinds;
import org.springframework.stereotype.Component;

/** What lists show of cases besides their titles: one question for all cases of a kind. */
@Component
class Glances {

    private final CaseKinds kinds;

    Glances(CaseKinds kinds) {
        this.kinds = kinds;
    }

    Map<UUID, CaseGlance> of(Collection<Case> subjects, Locale locale) {
        Map<String, List<Case>> byKind = subjects.stream().collect(Collectors.groupingBy(Case::kind));
        Map<UUID, CaseGlance> found = new HashMap<>();
        byKind.forEach((kind, cases) -> found.putAll(kinds.get(kind).glances(cases, locale)));
        return found;
    }
}
