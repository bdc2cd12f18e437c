package org.parvis.participation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.participation.moderation.IdeaModeration;
import org.parvis.relation.TestVisitor;
import org.parvis.report.ReportingTown;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests in a town of their own with a published process that takes ideas and supports. */
public abstract class TownWithIdeas extends ParvisIT {

    protected static final String SLUG = "des-idees-pour-le-parc";
    protected static final String PROCESS = "/participer/" + SLUG;

    @Autowired
    private TerritoryImport imports;

    @Autowired
    protected Departments departments;

    @Autowired
    protected Processes processes;

    @Autowired
    protected Proposals proposals;

    @Autowired
    protected IdeaModeration moderation;

    protected Territory aTown() {
        return ReportingTown.create(imports, territories);
    }

    protected UUID voirie(Territory town) {
        return InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id());
    }

    protected static Phase phase(String name, int opensInDays, int closesInDays, Capability... allows) {
        Instant now = Instant.now();
        EnumSet<Capability> what = EnumSet.noneOf(Capability.class);
        what.addAll(List.of(allows));
        return new Phase(name, now.plus(Duration.ofDays(opensInDays)), now.plus(Duration.ofDays(closesInDays)), what);
    }

    protected static ProcessDraft aDraft(Phase... phases) {
        return new ProcessDraft(
                "Des idées pour le parc", "Que changer au parc ?", "Le parc a cent ans.", "Chaque idée sera lue et aura sa réponse.",
                LocalDate.now().plusDays(100), "voirie", List.of(phases));
    }

    protected Process publish(Territory town, ProcessDraft draft) {
        TestVisitor admin = new TestVisitor(aStaffMember(town, Role.ADMINISTRATOR, null));
        return InTerritory.call(town.id(), () -> {
            Process made = processes.create(draft, admin);
            processes.publish(made.slug(), admin);
            return processes.find(made.slug()).orElseThrow();
        });
    }

    /** One phase in which everything can be done, now. */
    protected Process publish(Territory town) {
        return publish(town, aDraft(phase("Proposer et soutenir", -5, 20, Capability.values())));
    }

    protected SubmittedProposal anIdea(Territory town, String title, String email) {
        return InTerritory.call(town.id(), () -> proposals.submit(new NewProposal(
                processes.find(SLUG).orElseThrow(), title, "Parce que ce serait bien : " + title, "Près du kiosque", "Awa",
                Requester.said("Awa", email, "", "fr"), CaseChannel.WEB, Actor.requester())));
    }

    protected SubmittedProposal aShownIdea(Territory town, String title, Person agent) {
        SubmittedProposal idea = anIdea(town, title, "");
        in(town, () -> moderation.publish(idea.id(), new TestVisitor(agent)));
        return idea;
    }

    protected Proposal proposal(Territory town, SubmittedProposal sent) {
        return InTerritory.call(town.id(), () -> proposals.get(sent.id()));
    }

    /** All that somebody gets of what is kept about them. */
    protected String export(Person person) throws IOException, InterruptedException {
        return unzipped(HttpRequest.newBuilder(at(person.territory(), "/compte/donnees/export")).header("Cookie", "parvis=" + person.cookie()).build());
    }

    /** All files of the archive that answers a request, one after the other. */
    protected static String unzipped(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        StringBuilder all = new StringBuilder();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            while (entries.getNextEntry() != null) {
                all.append(new String(entries.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
