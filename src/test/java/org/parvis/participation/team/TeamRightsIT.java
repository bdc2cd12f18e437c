package org.parvis.participation.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.identity.Accounts;
import org.parvis.participation.Appraisals;
import org.parvis.participation.Capability;
import org.parvis.participation.Process;
import org.parvis.participation.ProcessDraft;
import org.parvis.participation.SubmittedProposal;
import org.parvis.participation.meeting.MeetingAbout;
import org.parvis.participation.meeting.MeetingAbout.Entry;
import org.parvis.participation.meeting.MeetingAbout.Format;
import org.parvis.participation.meeting.MeetingAbout.Kind;
import org.parvis.participation.meeting.MeetingAbout.Needs;
import org.parvis.participation.meeting.Meetings;
import org.parvis.participation.talk.Comments;
import org.parvis.participation.talk.NewComment;
import org.parvis.participation.talk.Stance;
import org.parvis.participation.talk.Talks;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may do what on a process: each role, on its own process, on another, after its end, and whoever has none. */
class TeamRightsIT extends TownWithTeams {

    private static final Set<Integer> REFUSED = Set.of(302, 401, 403, 404);

    @Autowired
    private Accounts accounts;

    @Autowired
    private Appraisals appraisals;

    @Autowired
    private Comments comments;

    @Autowired
    private Talks talks;

    @Autowired
    private Meetings meetings;

    private SubmittedProposal idea;
    private UUID comment = new UUID(0, 0);
    private UUID asked = new UUID(0, 0);

    @BeforeEach
    void fill() {
        idea = aShownIdea(town, "Des bancs", antoine);
        Person idris = aResident(town);
        in(town, () -> {
            TestVisitor by = new TestVisitor(antoine);
            comment = comments.submitAs(
                            accounts.get(idris.id()), new NewComment(talks.get(idea.id()), null, Stance.PRO, "Oui.", "", "Idris"), Locale.FRENCH)
                    .id();
            appraisals.ask(
                    idea.id(),
                    new Appraisals.Question(List.of(departments.find("voirie").orElseThrow().id()), "Est-ce faisable ?", LocalDate.now().plusDays(10)),
                    Actor.agent(antoine.id(), "Antoine"));
            asked = appraisals.list(proposals.get(idea.id())).getFirst().task();
            Instant starts = Instant.now().plus(Duration.ofDays(7)).truncatedTo(ChronoUnit.MINUTES);
            meetings.publish(
                    meetings.create(park, new MeetingAbout(
                                    "Repenser le parc", "", "", Format.WORKSHOP, Kind.PLACE, "Salle des fêtes", null, "", starts,
                                    starts.plus(Duration.ofHours(2)), Entry.REGISTERED, null, 2, Needs.ASKED, 24), by)
                            .id(),
                    by);
        });
    }

    /** What is read, and which roles open it. */
    private Map<String, Set<ProcessRole>> pages() {
        Map<String, Set<ProcessRole>> pages = new LinkedHashMap<>();
        for (String path : List.of(
                "", "/equipe", "/questionnaires", "/rencontres", "/rencontres/repenser-le-parc", "/debats", "/debats/nouveau", "/avis", "/tirages")) {
            pages.put(DESK + path, EnumSet.of(ProcessRole.OFFICER));
        }
        String number = idea.number();
        pages.put("/bureau/dossiers/" + number + "/repondre", EnumSet.of(ProcessRole.OFFICER));
        pages.put("/bureau/idees/" + number + "/versions", EnumSet.of(ProcessRole.OFFICER));
        pages.put(DESK + "/etude", EnumSet.of(ProcessRole.OFFICER, ProcessRole.APPRAISER));
        pages.put("/bureau/idees/" + number + "/etude", EnumSet.of(ProcessRole.OFFICER, ProcessRole.APPRAISER));
        pages.put("/bureau/idees/" + number + "/etude/" + asked, EnumSet.of(ProcessRole.APPRAISER));
        pages.put("/bureau/idees/" + number, EnumSet.of(ProcessRole.OFFICER, ProcessRole.MODERATOR));
        pages.put("/bureau/commentaires/" + comment, EnumSet.of(ProcessRole.MODERATOR));
        for (String path : List.of("/inscrits", "/inscrits/feuille", "/entree", "/entree/liste.json", "/suites", "/questions")) {
            pages.put(DESK + "/rencontres/repenser-le-parc" + path, EnumSet.of(ProcessRole.FACILITATOR));
        }
        return pages;
    }

    /** What is sent, with too little to change anything, and which roles open it. */
    private Map<String, Set<ProcessRole>> acts() {
        Map<String, Set<ProcessRole>> acts = new LinkedHashMap<>();
        for (String path : List.of("", "/equipe", "/questionnaires", "/rencontres", "/rencontres/repenser-le-parc", "/rencontres/repenser-le-parc/annuler", "/debats/nouveau", "/avis", "/tirages")) {
            acts.put(DESK + path, EnumSet.of(ProcessRole.OFFICER));
        }
        String number = idea.number();
        acts.put("/bureau/dossiers/" + number + "/repondre", EnumSet.of(ProcessRole.OFFICER));
        acts.put("/bureau/idees/" + number + "/etude/demander", EnumSet.of(ProcessRole.OFFICER));
        acts.put("/bureau/idees/" + number + "/etude/conclure", EnumSet.of(ProcessRole.OFFICER));
        acts.put("/bureau/idees/" + number + "/etude/" + asked, EnumSet.of(ProcessRole.APPRAISER));
        acts.put("/bureau/idees/" + number, EnumSet.of(ProcessRole.OFFICER, ProcessRole.MODERATOR));
        acts.put("/bureau/commentaires/" + comment, EnumSet.of(ProcessRole.MODERATOR));
        acts.put(DESK + "/rencontres/repenser-le-parc/inscrits", EnumSet.of(ProcessRole.FACILITATOR));
        acts.put(DESK + "/rencontres/repenser-le-parc/entree", EnumSet.of(ProcessRole.FACILITATOR));
        return acts;
    }

    private void opens(Person who, Set<ProcessRole> held, String as) {
        pages().forEach((path, roles) -> check(get(who, path).statusCode(), roles, held, as + " reads " + path));
        acts().forEach((path, roles) -> check(post(who, path, "").statusCode(), roles, held, as + " sends " + path));
    }

    private static void check(int status, Set<ProcessRole> roles, Set<ProcessRole> held, String what) {
        boolean isOpen = roles.stream().anyMatch(held::contains);
        if (isOpen) {
            assertThat(status).as(what).isNotIn(REFUSED).isLessThan(500);
        } else {
            assertThat(status).as(what).isIn(REFUSED);
        }
    }

    @Test
    void isWhatTheRoleOpensAndNothingElse() {
        for (ProcessRole role : ProcessRole.values()) {
            opens(aMember(park, role), EnumSet.of(role), role.name());
        }
    }

    @Test
    void isNothingOnAnotherProcessNorAfterTheEndNorElsewhere() {
        Person other = anAgent();
        Person former = anAgent();
        give(antoine, park, anAgent(), ProcessRole.OFFICER);
        for (ProcessRole role : ProcessRole.values()) {
            give(antoine, streets, other, role);
            give(antoine, park, former, role);
            assertThat(tryToEnd(antoine, park, former, role)).isEqualTo(303);
        }
        Set<ProcessRole> nothing = EnumSet.noneOf(ProcessRole.class);
        opens(other, nothing, "of another process");
        opens(former, nothing, "after the end");
        opens(anAgent(), nothing, "of no team");
        opens(aResident(town), nothing, "a resident");
        opens(anAdministrator(aTown()), nothing, "of another town");
        pages().keySet().forEach(path -> assertThat(get(town, path).statusCode()).as("nobody reads " + path).isIn(REFUSED));
        acts().keySet().forEach(path -> assertThat(post(town, path, "").statusCode()).as("nobody sends " + path).isEqualTo(401));
    }

    @Test
    void isAsItWasForWhoNeedsNoRole() {
        Person head = aHead();
        pages().keySet().forEach(path -> assertThat(get(head, path).statusCode()).as(path).isEqualTo(200));
        opens(aStaffMember(town, Role.ELECTED, null), Set.of(), "an elected official");
        Person auditor = aStaffMember(town, Role.AUDITOR, null);
        assertThat(tryToGive(antoine, park, auditor, ProcessRole.OFFICER)).as("who reads alone").isEqualTo(422);
    }

    @Test
    void endsWithTheLastRoleInTheTown() {
        Person former = aMember(park, ProcessRole.OFFICER);
        in(town, () -> accounts.findStaff(former.id()).orElseThrow().grants().forEach(one -> accounts.revoke(former.id(), one)));
        opens(former, Set.of(), "who does not work here any more");
        assertThat(page(antoine, TEAM).select("main").text()).contains("n’a plus d’accès");
    }

    @Test
    void showsModeratorsTheTextsOfTheirProcessesAlone() {
        assertThat(page(aMember(park, ProcessRole.MODERATOR), "/bureau/commentaires").select("main").text()).contains("Oui.");
        assertThat(page(aMember(streets, ProcessRole.MODERATOR), "/bureau/commentaires").select("main").text()).doesNotContain("Oui.");
    }

    @Test
    void showsFacilitatorsTheMeetingsOfTheirProcessesAlone() {
        assertThat(page(aMember(park, ProcessRole.FACILITATOR), "/bureau/rencontres").select("main").text()).contains("Repenser le parc");
        assertThat(page(aMember(streets, ProcessRole.FACILITATOR), "/bureau/rencontres").select("main").text()).doesNotContain("Repenser le parc");
    }

    @Test
    void letsSomebodyElseDecideOnAnAppeal() {
        Person first = aMember(park, ProcessRole.MODERATOR);
        Person second = aMember(park, ProcessRole.MODERATOR);
        String desk = "/bureau/idees/" + idea.number();
        assertThat(post(first, desk, form("acte", "HIDE", "lu", "1", "article", "1", "raison", "Un nom y est dit.")).statusCode()).isEqualTo(303);
        post(town, "/suivi/" + idea.linkToken() + "/charte", form("texte", "C’est le nom du parc."));
        assertThat(post(first, desk, form("acte", "RESTORE", "lu", "1", "raison", "Relue.")).statusCode()).as("not again").isEqualTo(422);
        assertThat(post(second, desk, form("acte", "RESTORE", "lu", "1", "raison", "Relue.")).statusCode()).isEqualTo(303);
    }

    @Test
    void letsAnAppraiserAnswerForWhoWasAskedAndAnOfficerAnswerTheIdea() {
        Person appraiser = aMember(park, ProcessRole.APPRAISER);
        String study = "/bureau/idees/" + idea.number() + "/etude";
        assertThat(page(appraiser, study).select("main a[href$=" + asked + "]")).hasSize(1);
        assertThat(post(appraiser, study + "/" + asked, form(
                        "competence", "OURS", "feasibility", "FEASIBLE", "cost", "12 000", "running", "", "delay", "6", "explanation", "Le sol est meuble.",
                        "note", "Voir avec le paysagiste.")).statusCode())
                .isEqualTo(303);
        assertThat(page(appraiser, study).text()).contains("Voir avec le paysagiste.");
        Person officer = aMember(park, ProcessRole.OFFICER);
        assertThat(post(officer, "/bureau/dossiers/" + idea.number() + "/repondre", form("faire", "envoyer", "outcome", "RESOLVED", "fact", "Six bancs seront posés.", "key", UUID.randomUUID().toString())).statusCode())
                .isEqualTo(303);
    }

    @Test
    void letsAnOfficerDecideOnTheWhole() {
        Process over = publish(town, new ProcessDraft(
                "Une place neuve", "Que faire de la place ?", "", "Chaque idée aura sa réponse.", LocalDate.now().plusDays(100), "voirie",
                List.of(phase("Proposer", -20, -5, Capability.PROPOSE))));
        String decision = "/bureau/participation/" + over.slug() + "/decision";
        Person officer = aMember(over, ProcessRole.OFFICER);
        assertThat(get(officer, decision).statusCode()).isEqualTo(200);
        assertThat(post(officer, decision + "/preparer", "").statusCode()).isEqualTo(303);
        for (Person wrong : List.of(aMember(park, ProcessRole.OFFICER), aMember(over, ProcessRole.MODERATOR))) {
            assertThat(get(wrong, decision).statusCode()).isEqualTo(404);
            assertThat(post(wrong, decision, "").statusCode()).isEqualTo(404);
        }
        assertThat(get(officer, "/bureau/participation/nouvelle").statusCode()).as("begins none").isEqualTo(403);
        assertThat(get(officer, "/bureau/budgets").body()).as("those of the process").contains("Aucun budget");
    }

    @Test
    void letOfficersWriteTheLettersOfTheirProcessAndNoOther() {
        Person officer = aMember(park, ProcessRole.OFFICER);
        String letters = "/bureau/animation/lettres";
        assertThat(get(officer, "/bureau/participation").body()).contains(letters);
        assertThat(page(officer, letters).select("option").eachText()).as("theirs alone").containsExactly(park.title());
        HttpResponse<String> begun = post(officer, letters, form("demarche", park.slug()));
        assertThat(begun.statusCode()).isEqualTo(303);
        String own = path(begun);
        for (String rest : List.of("", "/apercu", "/apercu/html")) {
            assertThat(get(officer, own + rest).statusCode()).as(rest).isEqualTo(200);
        }
        assertThat(get(officer, "/bureau/animation").statusCode()).isEqualTo(200);
        for (String other : List.of(streets.slug(), "")) {
            assertThat(post(officer, letters, form("demarche", other)).statusCode()).as("another process, or all of them: " + other).isEqualTo(404);
            String theirs = path(post(antoine, letters, form("demarche", other)));
            assertThat(get(officer, theirs).statusCode()).as(other).isEqualTo(404);
            for (String act : List.of("", "/essai", "/envoyer", "/supprimer", "/reprendre")) {
                assertThat(post(officer, theirs + act, "").statusCode()).as(act).isEqualTo(404);
            }
        }
        Person appraiser = aMember(park, ProcessRole.APPRAISER);
        assertThat(page(appraiser, letters).select("form[action$=lettres]")).as("reads what went out").isEmpty();
        assertThat(get(appraiser, own).statusCode()).isEqualTo(404);
        assertThat(post(appraiser, letters, form("demarche", park.slug())).statusCode()).isEqualTo(404);
        assertThat(get(aResident(town), letters).statusCode()).isEqualTo(403);
        assertThat(get(anAdministrator(aTown()), own).statusCode()).as("of another town").isEqualTo(404);
        give(antoine, park, anAgent(), ProcessRole.OFFICER);
        assertThat(tryToEnd(antoine, park, officer, ProcessRole.OFFICER)).isEqualTo(303);
        assertThat(get(officer, own).statusCode()).as("no officer any more").isEqualTo(404);
    }

    private static String path(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/bureau"));
    }

    @Test
    void showModeratorsWhichAuthorsWaitForAnAnswer() {
        SubmittedProposal idea = anIdea(town, "Mon voisin est un voleur", "awa@habitants.example");
        assertThat(post(anAgent(town, voirie(town)), "/bureau/idees/" + idea.number(), form("acte", "HIDE", "lu", "1", "article", "1", "raison", "Une personne est accusée.")).statusCode()).isEqualTo(303);
        assertThat(post(town, "/suivi/" + idea.linkToken() + "/charte", form("texte", "C’est un titre.")).statusCode()).isEqualTo(303);
        assertThat(get(aMember(park, ProcessRole.MODERATOR), "/bureau/animation").body()).contains("Mon voisin est un voleur", "/bureau/idees/" + idea.number());
        assertThat(get(aMember(streets, ProcessRole.MODERATOR), "/bureau/animation").body()).as("of another process").doesNotContain("voleur");
        assertThat(get(aMember(park, ProcessRole.APPRAISER), "/bureau/animation").body()).as("of another role").doesNotContain("voleur");
    }
}
