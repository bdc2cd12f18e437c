package org.parvis.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.NewTask;
import org.parvis.shared.Role;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever has ideas studied sees what is to ask, whom they wait for, and what is late. */
class StudyQueueIT extends TownWithStudies {

    private static final String QUEUE = "/bureau/participation/" + SLUG + "/etude";

    @Autowired
    private StudyDeadlines deadlines;

    private List<String> titles(String stage) {
        return Jsoup.parse(get(nadia, QUEUE + "?attend=" + stage).body()).select("main ul.rows h2").eachText();
    }

    @Test
    void showsWhatEachIdeaWaitsFor() {
        SubmittedProposal toAsk = anIdea(town, "À demander", "");
        SubmittedProposal waiting = anIdea(town, "Attendue", "");
        ask(waiting, parcs);
        SubmittedProposal late = anIdea(town, "En retard", "");
        in(town, () -> tasks.give(NewTask.opinionOf(late.caseId(), parcs, "Est-ce à vous ?", TODAY.minusDays(2)), Actor.agent(nadia.id(), "Nadia B.")));
        SubmittedProposal toConclude = anIdea(town, "À conclure", "");
        ask(toConclude, parcs);
        give(ines, toConclude, parcs, "FEASIBLE", "");
        SubmittedProposal withAuthor = anIdea(town, "Chez l’auteur", "");
        conclude(withAuthor, "FEASIBLE", "", "");
        SubmittedProposal answered = anIdea(town, "À relire", "");
        conclude(answered, "FEASIBLE", "", "");
        post(town, "/suivi/" + answered.linkToken() + "/etude", form("texte", "D’accord."));
        SubmittedProposal hidden = anIdea(town, "Cachée", "");
        post(nadia, "/bureau/idees/" + hidden.number(), form("acte", "HIDE", "lu", "1", "article", "1", "raison", "Elle met en cause quelqu’un."));

        Document page = Jsoup.parse(get(nadia, QUEUE).body());
        assertThat(page.select("nav.tabs a").eachText()).containsExactly(
                "En retard 1", "Réponse à lire 1", "À conclure 1", "À faire étudier 1", "Avis attendus 1", "Chez l’auteur 1", "Étude terminée 0");
        assertThat(page.select("nav.tabs a[aria-current]").text()).as("the most pressing first").startsWith("En retard");
        assertThat(page.select("main ul.rows").text()).contains("En retard", "Parcs, en retard depuis le");
        assertThat(page.select("table tbody tr").text()).startsWith("Parcs 2 1");
        assertThat(titles("attendues")).containsExactly("Attendue");
        assertThat(titles("a-conclure")).containsExactly("À conclure");
        assertThat(titles("chez-l-auteur")).containsExactly("Chez l’auteur");
        assertThat(titles("a-relire")).containsExactly("À relire");
        assertThat(titles("a-etudier")).containsExactly(proposal(town, toAsk).title());
        in(town, () -> deadlines.close(TODAY.plusDays(11)));
        assertThat(titles("conclues")).containsExactly("Chez l’auteur");
    }

    @Test
    void isReadPageByPage() {
        for (int i = 10; i < 62; i++) {
            anIdea(town, "Idée " + i, "");
        }
        Document first = Jsoup.parse(get(nadia, QUEUE).body());
        assertThat(first.select("main ul.rows h2").eachText()).hasSize(50).startsWith("Idée 10");
        String next = first.select("a[rel=next]").attr("href");
        assertThat(Jsoup.parse(get(nadia, next.substring(next.indexOf(QUEUE))).body()).select("main ul.rows h2").eachText())
                .containsExactly("Idée 60", "Idée 61");
        assertThat(get(nadia, QUEUE + "?attend=nimporte&apres=nimporte").statusCode()).isEqualTo(200);
    }

    @Test
    void isForTheDepartmentOfTheProcessAndAdministrators() {
        anIdea(town, "Un secret", "");
        Person head = aStaffMember(town, Role.HEAD, voirie(town));
        Person admin = anAdministrator(town);
        assertThat(get(head, "/bureau/participation").body()).contains(QUEUE);
        assertThat(get(head, QUEUE).body()).contains("Un secret", "/etude");
        assertThat(get(admin, "/bureau/participation").body()).contains(QUEUE);
        assertThat(Jsoup.parse(get(admin, QUEUE).body()).select("main ul.rows a")).as("not theirs to do").isEmpty();
        Person other = aStaffMember(town, Role.HEAD, parcs);
        assertThat(get(other, "/bureau/participation").body()).doesNotContain(QUEUE);
        assertThat(get(other, QUEUE).statusCode()).isEqualTo(404);
        assertThat(get(ines, QUEUE).statusCode()).isEqualTo(404);
        assertThat(get(anAgent(aTown(), UUID.randomUUID()), QUEUE).statusCode()).isEqualTo(404);
        assertThat(get(aResident(town), QUEUE).statusCode()).isEqualTo(403);
        assertThat(get(town, QUEUE).body()).as("logs in first").doesNotContain("Un secret");
        assertThat(get(nadia, "/bureau/participation/autre/etude").statusCode()).isEqualTo(404);
    }
}
