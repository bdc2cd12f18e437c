package org.parvis.participation.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.ApprovalRule;
import org.parvis.casework.ApprovalRules;
import org.parvis.casework.CaseActs;
import org.parvis.casework.Cases;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Signatory;
import org.parvis.participation.council.Application.State;
import org.parvis.participation.meeting.Meeting;
import org.parvis.participation.meeting.MeetingAbout;
import org.parvis.participation.meeting.Meetings;
import org.parvis.relation.FileItems;
import org.parvis.relation.FileItems.Asked;
import org.parvis.relation.Interactions;
import org.parvis.relation.Persons;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.testing.Person;
import org.parvis.web.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** A council calls for candidates and answers each, sits, says what it thinks, and gets an answer. */
class CouncilLifeIT extends TownWithCouncils {

    private static final String AWA = "awa@habitants.example";

    @Autowired
    private Meetings meetings;

    @Autowired
    private ApprovalRules rules;

    @Autowired
    private MandateItems items;

    @Autowired
    private Interactions interactions;

    @Autowired
    private Persons persons;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseActs acts;

    @Autowired
    private CouncilOpinions opinions;

    private String apply() {
        return PUBLIC + "/candidature";
    }

    @Test
    void callForCandidatesWhoApplyOnceHoweverOftenTheyPress() {
        assertThat(get(town, apply()).body()).contains("Aucun appel à candidatures");
        String early = application("Awa Diop", AWA);
        assertThat(post(town, apply(), early).statusCode()).isEqualTo(422);
        assertThat(post(officer, desk(college("Habitants volontaires")) + "/appel", form("words", "", "until", "demain")).statusCode()).isEqualTo(422);
        assertThat(post(officer, desk(college("Élus")) + "/appel", form("words", "Venez.", "until", LocalDate.now().plusDays(3).toString())).body())
                .contains("pas pourvu par un appel");
        call();
        assertThat(get(town, PUBLIC).body()).contains("Deux heures par mois", "Candidater");
        assertThat(get(town, "/conseils").body()).contains("Candidatures ouvertes");
        HttpResponse<String> wrong = post(town, apply(), form("motivation", "", "name", "Awa", "email", "", "phone", "", "etape", "envoyer"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(read(wrong).select(".error-summary li")).hasSize(3);
        assertThat(read(wrong).select("#name").val()).as("kept").isEqualTo("Awa");
        String once = application("Awa Diop", AWA);
        Document review = read(post(town, apply(), once.replace("envoyer", "verifier")));
        assertThat(review.text()).contains("Vérifiez votre candidature", "dix ans", "Habitants volontaires");
        HttpResponse<String> sent = post(town, apply(), once);
        assertThat(sent.body()).contains("Votre candidature est envoyée");
        assertThat(post(town, apply(), once).body()).isEqualTo(sent.body());
        assertThat(applied()).hasSize(1);
        assertThat(get(town, PUBLIC).body()).as("nobody reads who applied").doesNotContain("Awa Diop");
        done(post(officer, desk(college("Habitants volontaires")) + "/appel", form("etape", "fermer")));
        assertThat(get(town, PUBLIC).body()).doesNotContain("Deux heures par mois");
    }

    private Application send(String name, String email) {
        call();
        assertThat(post(town, apply(), application(name, email)).body()).contains("est envoyée");
        return applied().stream().filter(one -> one.state() == State.RECEIVED).findFirst().orElseThrow();
    }

    private HttpResponse<String> answer(Application one, String answer, String reason) {
        return post(officer, DESK + "/candidatures/" + one.id(), form("reponse", answer, "motif", reason));
    }

    @Test
    void answerEachWithAReasonInTheirChannel() {
        Application awa = send("Awa Diop", AWA);
        HttpResponse<String> short1 = answer(awa, "DECLINED", "Non.");
        assertThat(short1.statusCode()).isEqualTo(422);
        assertThat(read(short1).select("textarea#motif-" + awa.id()).text()).as("kept").isEqualTo("Non.");
        done(answer(awa, "RESERVE", "Les deux sièges vont à d’autres rues, pour l’instant."));
        assertThat(mailbox.list(town, AWA).getFirst()).contains("en réserve", "autres rues");
        done(answer(awa, "CHOSEN", "Vous serez la voix de votre rue."));
        assertThat(applied().getFirst().state()).isEqualTo(State.CHOSEN);
        assertThat(member("Awa Diop").member().email()).isEqualTo(AWA);
        assertThat(member("Awa Diop").by()).contains(awa.number());
        assertThat(answer(awa, "DECLINED", "Finalement pas, désolé.").statusCode()).as("once").isEqualTo(422);
        Application leo = send("Léo Roux", "leo@habitants.example");
        done(answer(leo, "DECLINED", "Les personnes retenues habitent plus près."));
        assertThat(mailbox.list(town, "leo@habitants.example").getFirst()).contains("pas retenue", "plus près");
        assertThat(members()).hasSize(1);
        assertThat(get(officer, DESK + "/candidatures").body()).contains("Léo Roux", "Non retenue");
    }

    @Test
    void choosesEachOnceHoweverManyAgentsPressAtOnce() throws Exception {
        Application awa = send("Awa Diop", AWA);
        AtomicInteger taken = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(16)) {
            List<Future<?>> tries = IntStream.range(0, 32)
                    .<Future<?>>mapToObj(i -> pool.submit(() -> {
                        int code = i % 4 == 0
                                ? post(officer, DESK + "/candidatures/" + awa.id() + "/siege", "").statusCode()
                                : answer(awa, i % 4 == 1 ? "DECLINED" : "CHOSEN", "Vous serez la voix de votre rue.").statusCode();
                        assertThat(code).isIn(303, 422);
                        if (i % 4 != 0 && code == 303) {
                            taken.incrementAndGet();
                        }
                    }))
                    .toList();
            for (Future<?> one : tries) {
                one.get();
            }
        }
        assertThat(taken).as("one answer").hasValue(1);
        assertThat(members()).hasSizeLessThanOrEqualTo(1);
        assertThat(mailbox.list(town, AWA).stream().filter(mail -> mail.contains("Vous serez la voix"))).as("told once").hasSize(1);
    }

    @Test
    void areReservedOnceAndChosenAsSubstitutesToo() {
        done(post(officer, desk(college("Habitants volontaires")), college("Habitants volontaires", "CALL", 2, 1)));
        Application awa = send("Awa Diop", AWA);
        done(answer(awa, "RESERVE", "Les deux sièges vont à d’autres rues."));
        assertThat(answer(awa, "RESERVE", "Les deux sièges vont à d’autres rues.").statusCode()).as("pressed twice").isEqualTo(422);
        assertThat(mailbox.list(town, AWA).stream().filter(mail -> mail.contains("en réserve"))).hasSize(1);
        assertThat(get(officer, DESK + "/candidatures").body()).contains("Retenir comme suppléant");
        done(answer(awa, "SUBSTITUTE", "Vous connaissez votre rue."));
        assertThat(member("Awa Diop").isSubstitute()).isTrue();
        assertThat(mailbox.list(town, AWA).toString()).contains("vous êtes suppléant", "connaissez votre rue");
        assertThat(get(officer, DESK + "/candidatures").body()).doesNotContain("Retenir comme suppléant");
        done(post(officer, desk(member("Awa Diop")) + "/titulaire", ""));
        assertThat(member("Awa Diop").isSubstitute()).isFalse();
    }

    @Test
    void tellTheirStoryInTheirOwnWordsWithTheChoiceOfAPublicName() {
        Application awa = send("Awa Diop", AWA);
        String received = mailbox.list(town, AWA).getFirst();
        assertThat(received).contains("votre candidature", "Voirie").doesNotContain("votre demande");
        String link = mailbox.latestLink(town, AWA, "/suivi/");
        String own = link.substring(link.indexOf("/suivi/"));
        assertThat(get(town, own).body()).contains("Votre nom n’est pas public", "Candidature reçue");
        done(post(town, own + "/nom", form("texte", "public")));
        assertThat(get(town, own).body()).contains("Si vous siégez, votre nom est public");
        done(answer(awa, "CHOSEN", "Vous serez la voix de votre rue."));
        assertThat(get(town, PUBLIC).body()).contains("Awa Diop");
        assertThat(mailbox.list(town, AWA).toString()).doesNotContain("résolue", "réparé", "#avis");
        assertThat(get(town, own).body()).contains("Réponse donnée").doesNotContain("Résolu");
        done(post(town, own + "/nom", form("texte", "non")));
        assertThat(get(town, PUBLIC).body()).as("where they sit, too").doesNotContain("Awa Diop");
        done(post(officer, desk(member("Awa Diop")) + "/fin", form("raison", "MOVED")));
        assertThat(post(town, own + "/nom", form("texte", "public")).statusCode()).isEqualTo(422);
        assertThat(get(town, own).body()).doesNotContain("Votre nom n’est pas public");
    }

    /** Between the answer and the seat, too: what was said then is what holds where they sit, with who said it and when. */
    @Test
    void takeTheirNameBackOnceChosenAndBeforeTheySit() {
        call();
        assertThat(post(town, apply(), application("Awa Diop", AWA) + "&wantsName=oui").body()).contains("est envoyée");
        Application awa = applied().getFirst();
        assertThat(awa.naming().by()).isEqualTo(Mandate.NamedBy.LINK);
        String link = mailbox.latestLink(town, AWA, "/suivi/");
        String own = link.substring(link.indexOf("/suivi/"));
        in(town, () -> acts.decide(awa.caseId(), DecisionDraft.resolved("Votre candidature est retenue par la mairie.").signedBy(new Signatory("Ève Martin", "Maire")), Actor.system()));
        assertThat(applied().getFirst().state()).isEqualTo(State.CHOSEN);
        assertThat(read(get(town, own)).select("#nom-titre")).hasSize(1);
        done(post(town, own + "/nom", form("texte", "non")));
        assertThat(applied().getFirst().wantsName()).isFalse();
        assertThat(get(anAgent(town, voirie(town)), "/bureau/dossiers/" + awa.number()).body()).as("on the case").contains("ne veut pas que son nom soit public");
        done(post(officer, DESK + "/candidatures/" + awa.id() + "/siege", ""));
        assertThat(get(town, PUBLIC).body()).doesNotContain("Awa Diop");
        Mandate seated = member("Awa Diop");
        assertThat(seated.naming()).isEqualTo(applied().getFirst().naming());
        assertThat(seated.naming().by()).isEqualTo(Mandate.NamedBy.LINK);
        assertThat(seated.naming().at()).isNotNull();
    }

    @Test
    void areAnsweredWhereCasesAreWhereTheTownApprovesAnswers() {
        Application awa = send("Awa Diop", AWA);
        UUID department = voirie(town);
        in(town, () -> rules.add(new ApprovalRule(Ids.next(), department, null, null, ApprovalRule.Signing.AUTHOR), Visitor.NOBODY));
        for (String answer : List.of("RESERVE", "CHOSEN", "DECLINED")) {
            assertThat(answer(awa, answer, "Les deux sièges vont à d’autres rues.").body()).as(answer).contains("valider ces réponses");
        }
        assertThat(applied().getFirst().state()).isEqualTo(State.RECEIVED);
    }

    @Test
    void areWithdrawnByWhoeverSentThemAndAnsweredWhereCasesAre() {
        Application awa = send("Awa Diop", AWA);
        String link = mailbox.latestLink(town, AWA, "/suivi/");
        String own = link.substring(link.indexOf("/suivi/"));
        assertThat(get(town, own).body()).contains("dix ans", "étudie votre candidature");
        done(post(town, own + "/retirer", form("texte", "")));
        assertThat(get(town, own).body()).contains("Retirée");
        assertThat(answer(awa, "CHOSEN", "Trop tard pour répondre.").statusCode()).isEqualTo(422);
        Application leo = send("Léo Roux", "leo@habitants.example");
        Person nadia = anAgent(town, voirie(town));
        assertThat(get(nadia, "/bureau/dossiers/" + leo.number()).body()).contains("Conseil du centre", "dix ans");
        assertThat(post(nadia, DESK + "/candidatures/" + leo.id(), form("reponse", "CHOSEN", "motif", "Parce que je le veux.")).statusCode()).as("an agent keeps no council").isEqualTo(404);
        in(town, () -> jdbc.sql("update participation.council_application set state = 'CHOSEN' where territory_id = ? and id = ?").params(town.id(), leo.id()).update());
        assertThat(get(officer, DESK + "/candidatures").body()).contains("Donner le siège");
        done(post(officer, DESK + "/candidatures/" + leo.id() + "/siege", ""));
        assertThat(post(officer, DESK + "/candidatures/" + leo.id() + "/siege", "").statusCode()).as("once").isEqualTo(422);
        assertThat(members()).hasSize(1);
    }

    /** After the answer too, as long as they have no seat: chosen where cases are answered, or a substitute. */
    @Test
    void areWithdrawnOnceChosenByWhoeverHasNoSeat() {
        Application leo = send("Léo Roux", "leo@habitants.example");
        String leos = own("leo@habitants.example");
        in(town, () -> acts.decide(leo.caseId(), DecisionDraft.resolved("Votre candidature est retenue par la mairie.").signedBy(new Signatory("Ève Martin", "Maire")), Actor.system()));
        assertThat(read(get(town, leos)).text()).contains("Retirer ma candidature", "votre place sera pour quelqu’un d’autre");
        assertThat(read(get(town, leos + "?lang=en")).text()).contains("your place goes to somebody else");
        done(post(town, leos + "/retirer", form("texte", "")));
        assertThat(read(get(town, leos)).text()).contains("Retirée").doesNotContain("Retirer ma candidature");
        assertThat(post(town, leos + "/retirer", form("texte", "")).statusCode()).as("once").isEqualTo(422);
        assertThat(get(officer, DESK + "/candidatures").body()).doesNotContain("Donner le siège");
        assertThat(post(officer, DESK + "/candidatures/" + leo.id() + "/siege", "").statusCode()).isEqualTo(422);
        assertThat(get(anAgent(town, voirie(town)), "/bureau/dossiers/" + leo.number()).body()).as("on the case").contains("elle ne veut plus siéger");
        done(post(officer, desk(college("Habitants volontaires")), college("Habitants volontaires", "CALL", 2, 1)));
        Application awa = send("Awa Diop", AWA);
        String awas = own(AWA);
        done(answer(awa, "SUBSTITUTE", "Vous connaissez votre rue."));
        assertThat(member("Awa Diop").isSubstitute()).isTrue();
        done(post(town, awas + "/retirer", form("texte", "")));
        assertThat(members()).isEmpty();
        assertThat(mailbox.list(town, AWA).getFirst()).contains("mandat");
        Application zoe = send("Zoé Petit", "zoe@habitants.example");
        String zoes = own("zoe@habitants.example");
        done(answer(zoe, "CHOSEN", "Vous serez la voix de votre rue."));
        assertThat(read(get(town, zoes)).text()).as("who has a seat leaves it otherwise").doesNotContain("Retirer ma candidature");
        assertThat(post(town, zoes + "/retirer", form("texte", "")).statusCode()).isEqualTo(422);
        assertThat(members()).hasSize(1);
    }

    private String own(String email) {
        String link = mailbox.latestLink(town, email, "/suivi/");
        return link.substring(link.indexOf("/suivi/"));
    }

    @Test
    void areTakenAtTheCounterOnSomebodysBehalf() {
        Person desk = aStaffMember(town, Role.FRONT_DESK, null);
        assertThat(get(desk, "/bureau/nouveau/candidature").body()).contains("Aucun conseil n’appelle");
        call();
        assertThat(get(desk, "/bureau/nouveau/candidature").body()).contains("Conseil du centre – Habitants volontaires");
        String form = form(
                "college", college("Habitants volontaires").id().toString(), "motivation", "Elle connaît tout le monde.", "name", "Paulette Girard", "phone",
                "01 02 03 04 05", "email", "", "person", "", "channel", "COUNTER", "key", UUID.randomUUID().toString());
        assertThat(post(desk, "/bureau/nouveau/candidature", form).body()).contains("C’est noté", "CC-");
        assertThat(post(desk, "/bureau/nouveau/candidature", form.replace("Paulette+Girard", "") + "x").statusCode()).isEqualTo(422);
        assertThat(applied()).hasSize(1);
        done(answer(applied().getFirst(), "CHOSEN", "Elle connaît le quartier."));
        assertThat(member("Paulette Girard").member().email()).isEmpty();
        assertThat(timeline()).containsExactly("council.item.begun");
        done(post(officer, desk(member("Paulette Girard")) + "/fin", form("raison", "MOVED")));
        assertThat(timeline()).as("of her file").containsExactlyInAnyOrder("council.item.begun", "council.item.ended");
    }

    private List<String> timeline() {
        UUID asked = applied().getFirst().caseId();
        return InTerritory.call(town.id(), () -> items.list(new Asked(
                        persons.list(List.of(interactions.personOf(asked).orElseThrow())).getFirst(), cases.list(List.of(asked)), Instant.EPOCH,
                        Instant.now().plus(Duration.ofDays(1)))).stream()
                .map(FileItems.Item::what)
                .toList());
    }

    private Meeting meeting(int days) {
        Instant starts = Instant.now().plus(Duration.ofDays(days));
        return InTerritory.call(town.id(), () -> {
            Meeting made = meetings.create(
                    process,
                    new MeetingAbout(
                            "Séance " + days, "Le plan vélo.", "18 h : accueil", MeetingAbout.Format.MEETING, MeetingAbout.Kind.PLACE, "Mairie", null, "", starts,
                            starts.plus(Duration.ofHours(2)), MeetingAbout.Entry.FREE, null, 0, MeetingAbout.Needs.NOT_ASKED, MeetingAbout.HOLD),
                    new TestVisitor(officer));
            meetings.publish(made.id(), new TestVisitor(officer));
            return meetings.get(made.id());
        });
    }

    @Test
    void sitAtMeetingsOfTheirProcessAndCountWhoCame() {
        Meeting next = meeting(7);
        assertThat(post(officer, DESK + "/seances", form("meeting", UUID.randomUUID().toString())).statusCode()).isEqualTo(422);
        done(post(officer, DESK + "/seances", form("meeting", next.id().toString())));
        assertThat(get(town, PUBLIC).body()).contains("Séance 7");
        assertThat(get(town, PUBLIC + "/calendrier.ics").body()).contains("BEGIN:VEVENT", "Séance 7");
        done(designate("Awa Diop", AWA, false));
        done(designate("Léo Roux", "", false));
        endIn(300);
        done(post(officer, desk(college("Élus")) + "/designer", person("Zoé Petit", "", false).replace(
                "startsOn=" + LocalDate.now(), "startsOn=" + LocalDate.now().plusDays(30))));
        String note = form("p-" + member("Zoé Petit").id(), "PRESENT", "p-" + member("Awa Diop").id(), "PRESENT", "p-" + member("Léo Roux").id(), "ABSENT");
        assertThat(post(officer, DESK + "/seances/" + next.id(), note).statusCode()).as("not begun").isEqualTo(422);
        in(town, () -> jdbc.sql("update participation.meeting set starts_at = now() - interval '3 hours', ends_at = now() - interval '1 hour' where territory_id = ? and id = ?")
                .params(town.id(), next.id()).update());
        done(post(officer, DESK + "/seances/" + next.id(), note));
        Document sheet = read(get(officer, DESK + "/seances/" + next.id()));
        assertThat(sheet.select("input[checked][value=ABSENT]")).hasSize(1);
        assertThat(sheet.text()).as("whose mandate begins later could not come").contains("Awa Diop").doesNotContain("Zoé Petit");
        assertThat(get(town, PUBLIC).body()).contains("1 membre présent sur 2").doesNotContain("Awa Diop");
        assertThat(get(officer, DESK + "/membres").body()).contains("une absence non excusée");
        String removal = DESK + "/seances/" + next.id() + "/retirer";
        assertThat(read(get(officer, DESK + "/seances")).select("a[href$=/retirer]")).hasSize(1);
        assertThat(read(post(officer, removal, "")).select("main:contains(La rencontre reste) form button[value=confirmer]").text())
                .as("said before it is done").contains("Détacher cette séance");
        assertThat(read(get(officer, removal)).select("form[action$=/retirer]")).hasSize(1);
        assertThat(post(officer, removal, form("etape", "confirmer")).statusCode()).as("somebody noted who came").isEqualTo(422);
        done(post(officer, DESK + "/seances/" + next.id(), ""));
        done(post(officer, removal, form("etape", "confirmer")));
        assertThat(get(town, PUBLIC).body()).doesNotContain("Séance 7");
    }

    private String opinion(String title, String inFavour) {
        return form(
                "kind", "OPINION", "title", title, "words", "Le conseil demande une piste protégée.", "givenOn", LocalDate.now().toString(), "meeting", "",
                "inFavour", inFavour, "against", "0", "abstained", "");
    }

    @Test
    void sayWhatTheyThinkAndTheTownAnswersWithReasons() {
        done(designate("Awa Diop", AWA, false));
        HttpResponse<String> wrong = post(officer, DESK + "/avis", opinion("", "beaucoup"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(read(wrong).select(".error-summary li")).hasSize(2);
        assertThat(read(wrong).select("#inFavour").val()).as("kept").isEqualTo("beaucoup");
        HttpResponse<String> many = post(officer, DESK + "/avis", opinion("Sur la piste", "2"));
        assertThat(many.statusCode()).as("one member cast two votes").isEqualTo(422);
        assertThat(read(many).select("#inFavour-erreur").text()).contains("plus de voix que de membres");
        done(post(officer, DESK + "/avis", opinion("Sur la piste", "1")));
        assertThat(get(town, PUBLIC + "/avis/1").statusCode()).as("a draft").isEqualTo(404);
        done(post(officer, DESK + "/avis/1", opinion("Sur la piste de la rue Houdan", "1")));
        assertThat(post(officer, DESK + "/avis/1/publier", form("due", LocalDate.now().toString())).statusCode()).isEqualTo(422);
        assertThat(post(officer, DESK + "/avis/1/repondre", form("fate", "FOLLOWED", "answer", "Nous le ferons.", "authority", "Le maire")).statusCode()).isEqualTo(422);
        done(post(officer, DESK + "/avis/1/publier", form("due", LocalDate.now().plusDays(60).toString())));
        assertThat(post(officer, DESK + "/avis/1", opinion("Autre", "1")).statusCode()).as("it stays as it is").isEqualTo(422);
        assertThat(post(officer, DESK + "/avis/1/supprimer", "").statusCode()).isEqualTo(422);
        assertThat(get(town, PUBLIC + "/avis/1").body()).contains("Pour : 1. Contre : 0. Abstentions : 0.", "doit répondre au plus tard");
        assertThat(get(town, PUBLIC).body()).contains("Réponse attendue", "Un avis attend une réponse");
        assertThat(get(officer, "/bureau/animation").body()).contains("Avis d’un conseil", "Sur la piste de la rue Houdan");
        HttpResponse<String> hasty = post(officer, DESK + "/avis/1/repondre", form("fate", "", "answer", "Nous la ferons en mai.", "authority", "Le maire"));
        assertThat(hasty.statusCode()).isEqualTo(422);
        assertThat(read(hasty).select("#answer").text()).as("kept").isEqualTo("Nous la ferons en mai.");
        assertThat(post(officer, DESK + "/avis/1/repondre", form("fate", "PARTLY", "answer", "Oui.", "authority", "Le maire")).body()).contains("Donnez vos raisons");
        done(post(officer, DESK + "/avis/1/repondre", form("fate", "PARTLY", "answer", "Une piste, sur un côté : la rue est étroite.", "authority", "Le maire")));
        assertThat(post(officer, DESK + "/avis/1/repondre", form("fate", "FOLLOWED", "answer", "Finalement oui, partout.", "authority", "Le maire")).statusCode()).as("once").isEqualTo(422);
        assertThat(get(town, PUBLIC + "/avis/1").body()).contains("Suivi en partie", "la rue est étroite", "Le maire");
        assertThat(get(town, PUBLIC + "/avis.csv").body()).contains("PARTLY", "la rue est étroite");
        assertThat(get(town, "/conseils.json").body()).contains("Sur la piste de la rue Houdan", "PARTLY");
        assertThat(mailbox.list(town, AWA).getFirst()).as("members are told").contains("a répondu");
        assertThat(get(officer, "/bureau/animation").body()).doesNotContain("Sur la piste de la rue Houdan");
        correctTheAnswer();
    }

    private void correctTheAnswer() {
        String path = DESK + "/avis/1/corriger";
        String same = "Une piste, sur un côté : la rue est étroite.";
        assertThat(post(officer, path, reply(same, "Le trottoir a été mesuré deux fois.")).body()).contains("déjà publique");
        HttpResponse<String> why = post(officer, path, reply("Deux pistes, une par côté.", ""));
        assertThat(why.statusCode()).isEqualTo(422);
        assertThat(read(why).select("#reason-erreur, #reason + .error, .error-summary").text()).contains("pourquoi");
        assertThat(read(why).select("#answer").text()).as("kept").isEqualTo("Deux pistes, une par côté.");
        done(post(officer, path, reply("Deux pistes, une par côté.", "La rue a été mesurée : elle est assez large.")));
        Document page = read(get(town, PUBLIC + "/avis/1"));
        assertThat(page.text()).contains("Deux pistes", "assez large", "Réponse corrigée le");
        assertThat(page.select("details").text()).as("both are read").contains(same);
        assertThat(mailbox.list(town, AWA).toString()).contains("a corrigé sa réponse");
        assertThat(get(town, PUBLIC + "/avis.csv").body()).contains("assez large", "corrected_at");
        HttpResponse<String> unread = post(officer, path, reply("Une seule piste, finalement.", "La mesure était fausse, on recommence."));
        assertThat(unread.statusCode()).as("of an answer that they never read").isEqualTo(422);
        Document now = read(unread);
        assertThat(now.text()).contains("entre-temps", "Deux pistes");
        assertThat(now.select("#answer").text()).as("kept").isEqualTo("Une seule piste, finalement.");
        assertThat(now.select("input[name=seen]").val()).isEqualTo("2");
        correctionsAreDatedInData();
        assertThatThrownBy(() -> in(town, () -> jdbc.sql("update participation.council_correction set answer = 'x' where territory_id = ?").param(town.id()).update()))
                .as("a version stays").isInstanceOf(DataAccessException.class);
    }

    /** The answer came in time however late it was corrected. */
    private void correctionsAreDatedInData() {
        CouncilOpinion one = InTerritory.call(town.id(), () -> opinions.find(council(), 1).orElseThrow());
        String first = String.valueOf(one.answeredAt());
        String corrected = String.valueOf(one.correctedAt());
        assertThat(first).isNotEqualTo(corrected);
        assertThat(get(town, PUBLIC + "/avis.csv").body()).contains(first, corrected);
        assertThat(get(town, "/conseils.json").body())
                .contains("\"answeredAt\":\"" + first, "\"correctedAt\":\"" + corrected, "\"correction\":\"La rue a été mesurée");
    }

    private static String reply(String answer, String reason) {
        return reply(1, answer, reason);
    }

    private static String reply(int seen, String answer, String reason) {
        return form("seen", "" + seen, "fate", "PARTLY", "answer", answer, "authority", "Le maire", "reason", reason);
    }
}
