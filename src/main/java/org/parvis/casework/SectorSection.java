package org.parvis.casework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parvis.territory.Changes;
import org.parvis.territory.FileProblem;
import org.parvis.territory.TerritoryDraft;
import org.parvis.territory.TerritorySection;
import org.parvis.territory.file.Entry;
import org.parvis.territory.file.Findings;
import org.parvis.territory.file.Rules;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The part «sectors» of a territory's file.
 *
 * <pre>
 * sectors:
 *   - { code: social, label: Action sociale, departments: [ccas], outside: trace }
 * </pre>
 */
@Component
@Order(90)
class SectorSection implements TerritorySection {

    private final Sectors sectors;

    SectorSection(Sectors sectors) {
        this.sectors = sectors;
    }

    @Override
    public String name() {
        return "sectors";
    }

    @Override
    public List<FileProblem> check(JsonNode section, TerritoryDraft draft) {
        Findings findings = new Findings();
        read(section, draft, findings);
        return findings.problems();
    }

    private static List<Sector> read(JsonNode section, TerritoryDraft draft, Findings findings) {
        JsonNode root = JsonNodeFactory.instance.objectNode().set("sectors", section);
        List<Sector> sectors = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        Set<UUID> taken = new HashSet<>();
        for (Entry entry : new Entry(root, draft.file(), "", findings).entries("sectors")) {
            String code = entry.text("code", Rules.CODE);
            if (!codes.add(code)) {
                entry.problem("code", "\"" + code + "\" stands here for the second time");
            }
            Set<UUID> departments = new HashSet<>();
            for (String one : entry.texts("departments")) {
                UUID department = draft.departments().get(one);
                if (department == null) {
                    entry.problem("departments", "no department has the code \"" + one + "\"");
                } else if (!taken.add(department)) {
                    entry.problem("departments", "\"" + one + "\" is in another sector already");
                } else {
                    departments.add(department);
                }
            }
            sectors.add(new Sector(
                    code,
                    entry.text("label"),
                    entry.choice("outside", Sector.Outside.class, Sector.Outside.TRACE),
                    departments));
            entry.refuseOthers();
        }
        return sectors;
    }

    @Override
    public Changes apply(JsonNode section, TerritoryDraft draft) {
        Changes.Difference<Sector> difference =
                Changes.between(sectors.list(), read(section, draft, new Findings()), Sector::code);
        difference.removed().forEach(gone -> sectors.removeAbsent(gone.code()));
        difference.created().forEach(sectors::put);
        difference.updated().forEach(sectors::put);
        return difference.as(name());
    }
}
