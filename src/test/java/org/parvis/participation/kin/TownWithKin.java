package org.parvis.participation.kin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.identity.Accounts;
import org.parvis.participation.Proposal;
import org.parvis.participation.SubmittedProposal;
import org.parvis.participation.Supports;
import org.parvis.participation.TownWithIdeas;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests with ideas that people support and that change. */
abstract class TownWithKin extends TownWithIdeas {

    static final String AWA = "awa@habitants.example";

    @Autowired
    protected Supports supports;

    @Autowired
    protected SupportQuestions questions;

    @Autowired
    protected KinNews news;

    @Autowired
    protected CoAuthors authors;

    @Autowired
    protected Merges merges;

    @Autowired
    protected Splits splits;

    @Autowired
    protected SupportChoices choices;

    @Autowired
    protected Consents consents;

    @Autowired
    protected Partings partings;

    @Autowired
    protected Accounts accounts;

    protected Territory town;
    protected Person nadia;

    @BeforeEach
    void build() {
        town = aTown();
        nadia = anAgent(town, voirie(town));
        publish(town);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Shown to everybody; its author has an address. */
    SubmittedProposal anIdeaOf(String title, String email) {
        SubmittedProposal idea = anIdea(town, title, email);
        in(town, () -> moderation.publish(idea.id(), new TestVisitor(nadia)));
        return idea;
    }

    void support(Person resident, SubmittedProposal idea) {
        in(town, () -> supports.supportAs(accounts.get(resident.id()), proposals.get(idea.id())));
    }

    SupportCount count(UUID idea) {
        return InTerritory.call(town.id(), () -> questions.count(idea));
    }

    String page(String number) {
        return PROCESS + "/idees/" + number;
    }

    Author authorOf(SubmittedProposal idea) {
        return InTerritory.call(town.id(), () -> authors.findByLink(idea.linkToken()).orElseThrow());
    }

    Proposal proposal(UUID id) {
        return InTerritory.call(town.id(), () -> proposals.get(id));
    }

    /** The town proposes it: authors are asked. */
    UUID aMerge(String title, SubmittedProposal first, SubmittedProposal... others) {
        return InTerritory.call(town.id(), () -> merges.propose(
                proposals.get(first.id()),
                new Merges.Wanted(List.of(others).stream().map(SubmittedProposal::number).toList(), title, "Ensemble : " + title),
                new TestVisitor(nadia)));
    }

    /** By the yes of whoever sent each of them; gives the id of the new idea. */
    UUID merged(String title, SubmittedProposal first, SubmittedProposal... others) {
        UUID merge = aMerge(title, first, others);
        in(town, () -> consents.agree(merge, authorOf(first)));
        for (SubmittedProposal other : others) {
            in(town, () -> consents.agree(merge, authorOf(other)));
        }
        return InTerritory.call(town.id(), () -> merges.find(merge).orElseThrow().resultId());
    }

    /** An author of it proposes it; nobody of the town has read it. */
    UUID aSplit(SubmittedProposal idea, String... titles) {
        return InTerritory.call(town.id(), () -> splits.propose(
                authorOf(idea), new Splits.Wanted("Deux sujets", Stream.of(titles).map(one -> new Splits.Text(one, "Il faut : " + one)).toList())));
    }

    /** By the yes of whoever sent it alone; gives the ids of the parts. */
    List<UUID> split(SubmittedProposal idea, String... titles) {
        UUID split = aSplit(idea, titles);
        in(town, () -> merges.approve(split, new TestVisitor(nadia)));
        return InTerritory.call(town.id(), () -> merges.find(split).orElseThrow().results());
    }
}
