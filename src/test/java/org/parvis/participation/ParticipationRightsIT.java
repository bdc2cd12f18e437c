package org.parvis.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Cases;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Requester;
import org.parvis.identity.Accounts;
import org.parvis.relation.rights.Erasable;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** What is forgotten of those who proposed and supported, when, and what stays. */
class ParticipationRightsIT extends TownWithIdeas {

    private static final Instant IN_FOUR_YEARS = Instant.now().plus(Duration.ofDays(4 * 366));

    @Autowired
    private ProposalRetention retention;

    @Autowired
    private ProposalRecords records;

    @Autowired
    private Supports supports;

    @Autowired
    private SupportStore supportStore;

    @Autowired
    private Voices voices;

    @Autowired
    private CaseActs acts;

    @Autowired
    private Cases cases;

    @Autowired
    private Accounts accounts;

    private Territory town;
    private Person nadia;
    private Person idris;

    @BeforeEach
    void build() {
        town = aTown();
        nadia = anAgent(town, voirie(town));
        idris = aResident(town);
        publish(town);
    }

    private SubmittedProposal aSupportedIdea() {
        SubmittedProposal idea = aShownIdea(town, "Des bancs", nadia);
        in(town, () -> supports.supportAs(accounts.get(idris.id()), proposals.get(idea.id())));
        return idea;
    }

    private void decide(SubmittedProposal idea) {
        in(town, () -> acts.decide(idea.caseId(), DecisionDraft.resolved("Six bancs seront posés."), Actor.agent(UUID.randomUUID(), "Nadia B.")));
    }

    @Test
    void forgetsWhoSpokeForAnOrganisationWhichStays() {
        OnBehalf of = new OnBehalf(UUID.randomUUID(), "Amicale du parc", UUID.randomUUID(), "Parler pour elle");
        SubmittedProposal ended = InTerritory.call(town.id(), () -> proposals.submit(new NewProposal(
                processes.find(SLUG).orElseThrow(), "Un verger", "Dix pommiers.", "", "Awa", Requester.said("Awa", "awa@habitants.example", "", "fr"),
                CaseChannel.WEB, Actor.requester(), of)));
        decide(ended);
        in(town, () -> {
            assertThat(retention.forget(IN_FOUR_YEARS)).isEqualTo(1);
            assertThat(voices.list(ended.id())).singleElement().satisfies(voice -> {
                assertThat(voice.of()).isEqualTo(new OnBehalf(of.organisationId(), of.organisation(), null, ""));
                assertThat(voices.isInForce(voice)).isFalse();
            });
        });
    }

    @Test
    void forgetsWhoTheyWereAndKeepsWhatEverybodyCouldRead() {
        SubmittedProposal ended = aSupportedIdea();
        SubmittedProposal unread = anIdea(town, "Un secret", "");
        SubmittedProposal open = aShownIdea(town, "Un lac", nadia);
        in(town, () -> assertThat(supportStore.listOf(idris.account())).as("in their export").extracting(SupportStore.Given::number).containsExactly(ended.number()));
        decide(ended);
        decide(unread);
        in(town, () -> assertThat(retention.forget(Instant.now())).isZero());
        in(town, () -> assertThat(retention.forget(IN_FOUR_YEARS)).as("two authors, one support").isEqualTo(3));
        Proposal kept = proposal(town, ended);
        assertThat(kept.title()).isEqualTo("Des bancs");
        assertThat(kept.shownName()).isEmpty();
        assertThat(proposal(town, unread).isForgotten()).as("nobody could read it").isTrue();
        assertThat(proposal(town, open).shownName()).as("open still").isEqualTo("Awa");
        assertThat(InTerritory.call(town.id(), () -> proposals.countSupports(kept))).as("it counts on").isEqualTo(1);
        in(town, () -> assertThat(supportStore.listOf(List.of(idris.account().email()))).isEmpty());
        in(town, () -> assertThat(retention.forget(IN_FOUR_YEARS)).as("again").isZero());
    }

    @Test
    void erasesWhatOnePersonWroteAndSupported() {
        SubmittedProposal idea = aSupportedIdea();
        in(town, () -> {
            List<Erasable.Gone> gone = records.erase(new Erasable.Erased(
                    List.of(UUID.randomUUID()), List.of(cases.get(idea.caseId())), Set.of(idris.account().email()), Set.of()));
            assertThat(gone).containsExactly(new Erasable.Gone("proposal", 1), new Erasable.Gone("onBehalf", 0), new Erasable.Gone("support", 1));
        });
        assertThat(proposal(town, idea).isForgotten()).isTrue();
        assertThat(get(town, PROCESS + "/idees/" + idea.number()).statusCode()).isEqualTo(404);
        assertThat(get(town, PROCESS).body()).doesNotContain("Des bancs");
        assertThat(get(town, PROCESS + "/idees.csv").body()).doesNotContain(idea.number());
    }
}
