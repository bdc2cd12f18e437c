package org.parvis.participation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Requester;
import org.parvis.casework.Requesters;
import org.parvis.participation.SubmittedProposal;
import org.parvis.participation.TownWithIdeas;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** «Mes idées»: those of an account's address, and nobody else's. */
class MyIdeasIT extends TownWithIdeas {

    private Territory town;
    private Person idris;

    @Autowired
    private Requesters requesters;

    @BeforeEach
    void build() {
        town = aTown();
        idris = aResident(town);
        publish(town);
    }

    @Test
    void areListedAndOpened() {
        assertThat(get(idris, "/compte").body()).contains("/compte/idees");
        assertThat(get(idris, "/compte/idees").body()).contains("Aucune idée n’a été envoyée");
        SubmittedProposal mine = anIdea(town, "Des bancs", idris.account().email());
        anIdea(town, "Un lac", "awa@habitants.example");
        assertThat(Jsoup.parse(get(idris, "/compte/idees").body()).select("ul.rows > li").eachText())
                .singleElement().asString().contains("Des bancs", mine.number(), "Pas encore examinée", "Pas encore publiée");
        HttpResponse<String> opened = post(idris, "/compte/idees/" + mine.number() + "/suivi", "");
        assertThat(opened.statusCode()).isEqualTo(303);
        String track = opened.headers().firstValue("Location").orElseThrow();
        assertThat(get(town, track.substring(track.indexOf("/suivi/"))).body()).contains("Mon idée", "Des bancs");
        Person agent = anAgent(town, voirie(town));
        SubmittedProposal theirs = anIdea(town, "Un abri", agent.account().email());
        assertThat(get(agent, "/compte/idees").body()).as("agents live there too").contains("Un abri").doesNotContain("Des bancs");
        assertThat(post(agent, "/compte/idees/" + theirs.number() + "/suivi", "").statusCode()).isEqualTo(303);
    }

    @Test
    void areNobodyElses() {
        SubmittedProposal mine = anIdea(town, "Des bancs", idris.account().email());
        Person other = aResident(town);
        assertThat(get(other, "/compte/idees").body()).doesNotContain("Des bancs");
        assertThat(post(other, "/compte/idees/" + mine.number() + "/suivi", "").statusCode()).isEqualTo(404);
        assertThat(post(aResident(aTown()), "/compte/idees/" + mine.number() + "/suivi", "").statusCode()).isEqualTo(404);
        assertThat(post(town, "/compte/idees/" + mine.number() + "/suivi", "").statusCode()).isEqualTo(401);
    }

    @Test
    void areInTheExport() throws Exception {
        SubmittedProposal mine = anIdea(town, "Des bancs", idris.account().email());
        assertThat(export(idris)).contains("\"ideas\"", mine.number());
    }

    @Test
    void goWithTheAccountToItsNewAddress() {
        String before = idris.account().email();
        SubmittedProposal mine = anIdea(town, "Des bancs", before);
        Territory other = aTown();
        publish(other);
        SubmittedProposal elsewhere = anIdea(other, "Un lac", before);
        readdress(idris, "ailleurs-" + before);
        assertThat(get(idris, "/compte/idees").body()).contains("Des bancs", mine.number());
        assertThat(post(idris, "/compte/idees/" + mine.number() + "/suivi", "").statusCode()).isEqualTo(303);
        in(other, () -> assertThat(requesters.list(List.of(elsewhere.caseId())).values()).singleElement().extracting(Requester::email).isEqualTo(before));
    }
}
