package org.parvis.request;

import java.util.ArrayList;
import java.util.List;
import org.parvis.territory.Changes;
import org.parvis.territory.FileProblem;
import org.parvis.territory.TerritoryDraft;
import org.parvis.territory.TerritorySection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The part «requests» of a territory's file. */
@Component
@Order(110)
class KindSection implements TerritorySection {

    private final RequestKinds kinds;

    KindSection(RequestKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public String name() {
        return "requests";
    }

    @Override
    public List<FileProblem> check(JsonNode section, TerritoryDraft draft) {
        KindReader.Read read = KindReader.read(section, draft.file());
        List<FileProblem> problems = new ArrayList<>(read.problems());
        read.kinds().stream()
                .map(KindReader.Defined::kind)
                .filter(kind -> kind.department() != null && !draft.departments().containsKey(kind.department()))
                .map(kind -> new FileProblem(draft.file(), name(), "no department has the code \"" + kind.department() + "\""))
                .forEach(problems::add);
        return problems;
    }

    @Override
    public Changes apply(JsonNode section, TerritoryDraft draft) {
        RequestKinds.Outcome outcome = kinds.replace(KindReader.read(section, draft.file()).kinds());
        return new Changes("requests", outcome.created(), outcome.updated(), outcome.retired(), outcome.unchanged());
    }
}
