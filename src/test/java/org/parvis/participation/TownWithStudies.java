package org.parvis.participation;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.casework.Tasks;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.territory.TownFiles;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Ideas in a town whose roads handle them and whose parks are asked. */
public abstract class TownWithStudies extends TownWithIdeas {

    protected static final String AWA = "awa@habitants.example";
    protected static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

    @Autowired
    private TerritoryImport imports;

    @Autowired
    protected Appraisals appraisals;

    @Autowired
    protected Tasks tasks;

    protected Territory town;
    protected UUID parcs;
    protected Person nadia;
    protected Person ines;

    @BeforeEach
    void build() {
        String slug = "e" + UUID.randomUUID().toString().substring(0, 8);
        imports.run(
                new TownFiles(slug).replacing("departments:\n", "departments:\n  - {code: parcs, name: Parcs, email: parcs@ville.example}\n"),
                "territory.yml");
        town = territories.findTerritory(slug).orElseThrow();
        parcs = InTerritory.call(town.id(), () -> departments.find("parcs").orElseThrow().id());
        nadia = anAgent(town, voirie(town));
        ines = anAgent(town, parcs);
        publish(town);
    }

    protected static String study(SubmittedProposal idea) {
        return "/bureau/idees/" + idea.number() + "/etude";
    }

    protected String page(SubmittedProposal idea) {
        return PROCESS + "/idees/" + idea.number();
    }

    protected HttpResponse<String> ask(SubmittedProposal idea, UUID... departments) {
        StringBuilder form = new StringBuilder(form("question", "Est-ce faisable ?", "due", TODAY.plusDays(10).toString()));
        for (UUID department : departments) {
            form.append("&departments=").append(department);
        }
        return post(nadia, study(idea) + "/demander", form.toString());
    }

    /** The address of the form of the department that was asked last. */
    protected String asked(SubmittedProposal idea, UUID department) {
        return study(idea) + "/" + InTerritory.call(town.id(), () -> appraisals.list(proposals.get(idea.id())).stream()
                .filter(one -> one.departmentId().equals(department))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .task());
    }

    protected HttpResponse<String> give(Person who, SubmittedProposal idea, UUID department, String feasibility, String note) {
        return post(who, asked(idea, department), form(
                "competence", "OURS", "feasibility", feasibility, "cost", "12 000", "running", "450,50", "delay", "6",
                "explanation", "Le sol est meuble.", "note", note));
    }

    protected HttpResponse<String> conclude(SubmittedProposal idea, String feasibility, String explanation, String reason) {
        return post(nadia, study(idea) + "/conclure", form(
                "feasibility", feasibility, "cost", "9000", "running", "", "delay", "8", "explanation", explanation, "days", "10",
                "reason", reason));
    }
}
