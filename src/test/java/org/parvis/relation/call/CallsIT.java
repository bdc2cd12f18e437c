package org.parvis.relation.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.CaseVisibility;
import org.parvis.casework.CaseworkIT;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.NewCase;
import org.parvis.casework.Requester;
import org.parvis.relation.IdentifierKind;
import org.parvis.relation.Interactions;
import org.parvis.relation.PersonDraft;
import org.parvis.relation.PersonDraft.Stated;
import org.parvis.relation.PersonKind;
import org.parvis.relation.Persons;
import org.parvis.relation.Proof;
import org.parvis.relation.Reach;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.Ids;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever wants to be called, or can be told in no other way, is called. */
class CallsIT extends CaseworkIT {

    private static final String PAGE = "/bureau/appels";
    private static final String LANDLINE = "01 99 00 17 35";

    @Autowired
    private Persons persons;

    @Autowired
    private Interactions interactions;

    @Autowired
    private CallRetention retention;

    @Autowired
    private JdbcClient jdbc;

    private Territory town;
    private Person nadia;
    private Person parks;
    private TestVisitor karim;

    @BeforeEach
    void build() {
        town = aTown();
        nadia = anAgent(town, department(town, "voirie"));
        parks = anAgent(town, department(town, "parcs"));
        karim = new TestVisitor(aStaffMember(town, Role.FRONT_DESK, null));
    }

    private UUID caseOf(Requester requester) {
        return inside(town, () -> cases.open(NewCase.about("test", Ids.next(), "Trottoir cassé")
                        .seenBy(CaseVisibility.PRIVATE)
                        .through(CaseChannel.COUNTER)
                        .sentTo("voirie")
                        .from(requester))
                .id());
    }

    private UUID filed(UUID caseId, Reach reach, Requester requester) {
        return inside(town, () -> {
            UUID person = persons.create(
                    new PersonDraft(
                            PersonKind.PERSON, "Garnier", "Paulette", "", null, "fr", "", reach,
                            List.of(new Stated(IdentifierKind.PHONE, LANDLINE, Proof.STATED))),
                    karim);
            interactions.opened(caseId, CaseChannel.COUNTER, person, requester, karim);
            return person;
        });
    }

    private void answer(UUID caseId) {
        in(town, () -> acts.decide(caseId, DecisionDraft.resolved("Le trottoir a été refait <hier>."), NADIA));
    }

    private Document list(Person agent) {
        return Jsoup.parse(get(agent, PAGE).body());
    }

    private String path(Person agent) {
        return list(agent).select("main .rows a").attr("href").replace("/t/" + town.slug(), "");
    }

    private String one(String sql) {
        return inside(town, () -> jdbc.sql(sql).query(String.class).single());
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    @Test
    void callsWhoPrefersTheTelephoneAndTellsTheFile() {
        Requester paulette = new Requester("Paulette Garnier", "paulette@habitants.example", LANDLINE, "fr");
        UUID id = caseOf(paulette);
        filed(id, new Reach(Reach.Channel.PHONE, "le soir"), paulette);
        assertThat(list(nadia).select("main .rows li")).as("nothing to tell yet").isEmpty();
        answer(id);
        String call = path(nadia);
        assertThat(list(nadia).text()).contains("Dire la réponse").doesNotContain("Garnier").doesNotContain("199001735");
        Document page = Jsoup.parse(get(nadia, call).body());
        assertThat(page.select("h1").text()).isEqualTo("Appeler Paulette Garnier");
        assertThat(page.select("a[href=tel:+33199001735]")).hasSize(1);
        assertThat(page.text()).contains("le soir").contains("Le trottoir a été refait <hier>.");
        assertThat(one("select count(*)::text from journal.entry where act = 'casework.contactSeen'")).isEqualTo("1");
        assertThat(mailbox.list(town, "paulette@habitants.example")).as("written too").isNotEmpty();

        assertThat(act(nadia, call, "absent", "").statusCode()).isEqualTo(303);
        assertThat(list(nadia).text()).contains("1 appel sans réponse");
        HttpResponse<String> tooLong = act(nadia, call, "fait", "x".repeat(1001));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("x".repeat(1001));
        assertThat(act(nadia, call, "fait", "Elle est <contente>").statusCode()).isEqualTo(303);
        assertThat(list(nadia).select("main .rows li")).isEmpty();
        assertThat(one("select string_agg(words, '') from relation.interaction where direction = 'OUT' and channel = 'PHONE'"))
                .contains("donnée par téléphone").contains("Elle est <contente>");
        for (HttpResponse<String> late : List.of(act(nadia, call, "fait", ""), get(nadia, call))) {
            assertThat(late.statusCode()).isEqualTo(303);
            assertThat(late.headers().firstValue("Location")).get().asString().endsWith("fait=parti");
        }
        assertThat(get(nadia, PAGE + "?fait=parti").body()).contains("n’est plus à passer");
    }

    @Test
    void isCalledWhereLettersComeBack() {
        Requester paulette = new Requester("Paulette Garnier", null, LANDLINE, "fr");
        UUID id = caseOf(paulette);
        UUID person = filed(id, Reach.NOT_SAID, paulette);
        in(town, () -> jdbc.sql("""
                insert into relation.identifier (territory_id, id, person_id, kind, typed, value, proof, since, wrong_on)
                values (?, ?, ?, 'ADDRESS', '3 rue du Port', '3 rue du port', 'STATED', now(), current_date)
                """).params(town.id(), Ids.next(), person).update());
        answer(id);
        assertThat(list(nadia).select("main .rows li")).hasSize(1);
    }

    @Test
    void goesOnAfterACallThatWasMadeMeanwhile() {
        for (int i = 0; i < Calls.PAGE + 2; i++) {
            answer(caseOf(new Requester("Robert Petit " + i, null, LANDLINE, "fr")));
        }
        String next = list(nadia).select("a[href*=apres]").attr("href").replace("/t/" + town.slug(), "");
        in(town, () -> jdbc.sql("update relation.call set state = 'DONE', tried_at = now() where id = ?")
                .param(UUID.fromString(next.substring(next.lastIndexOf('=') + 1)))
                .update());
        assertThat(Jsoup.parse(get(nadia, next).body()).select("main .rows li")).hasSize(2);
    }

    @Test
    void forgetsWhoNobodyCanCallAnyMoreAndWhatIsOver() {
        for (String name : List.of("Robert Petit", "Anna Roux", "Inès Blanc")) {
            answer(caseOf(new Requester(name, null, LANDLINE, "fr")));
        }
        assertThat(act(nadia, path(nadia), "fait", "").statusCode()).isEqualTo(303);
        Instant now = Instant.now();
        in(town, () -> retention.forget(now));
        assertThat(one("select count(*)::text from relation.call")).as("nothing is due").isEqualTo("3");
        in(town, () -> retention.forget(now.plus(Duration.ofDays(31))));
        assertThat(one("select string_agg(distinct state, '') || count(*) from relation.call")).as("the made one").isEqualTo("WAITING2");
        in(town, () -> jdbc.sql("""
                update casework.case set closed_at = now() - interval '3 years'
                where id = (select case_id from relation.call order by created_at limit 1)
                """).update());
        in(town, () -> jdbc.sql("update relation.call set created_at = now() - interval '3 years'").update());
        in(town, () -> retention.forget(now));
        assertThat(list(nadia).select("main .rows li")).as("only of the case that ended just now").hasSize(1);
    }

    @Test
    void countsATryOnceHoweverOftenItIsSentAndKeepsWhatWasTyped() {
        UUID id = caseOf(new Requester("Robert Petit", null, LANDLINE, "fr"));
        answer(id);
        String body = "key=" + UUID.randomUUID() + "&acte=absent&words=" + encoded("Rappeler lundi");
        String call = path(nadia);
        assertThat(post(nadia, call, body).statusCode()).isEqualTo(303);
        assertThat(post(nadia, call, body).statusCode()).isEqualTo(303);
        assertThat(list(nadia).text()).contains("1 appel sans réponse");
        assertThat(one("select string_agg(internal_text, '') from casework.entry where case_id = '" + id + "'")).containsOnlyOnce("Rappeler lundi");
    }

    private HttpResponse<String> act(Person agent, String call, String act, String words) {
        return post(agent, call, "key=" + UUID.randomUUID() + "&acte=" + act + "&words=" + encoded(words));
    }

    @Test
    void callsWhomNothingElseReaches() {
        UUID landline = caseOf(new Requester("Robert Petit", null, LANDLINE, "fr"));
        answer(landline);
        answer(caseOf(new Requester("Léa Martin", "lea@habitants.example", LANDLINE, "fr")));
        answer(caseOf(new Requester("Sans Numéro", null, null, "fr")));
        assertThat(list(nadia).select("main .rows li")).hasSize(1);
        String call = path(nadia);
        assertThat(get(nadia, call).body()).contains("Appeler Robert Petit");
        assertThat(act(nadia, call, "abandon", "Numéro faux").statusCode()).isEqualTo(303);
        assertThat(one("select string_agg(internal_text, '') from casework.entry where case_id = '" + landline + "'"))
                .contains("Renoncé à appeler la personne (sans essai)").contains("Numéro faux");
    }

    @Test
    void becomesIdleOnceTheyHaveAnsweredOrTheCaseIsOpenAgain() {
        UUID id = caseOf(new Requester("Robert Petit", null, LANDLINE, "fr"));
        in(town, () -> acts.askRequester(id, "Devant quel numéro ?", NADIA));
        assertThat(get(nadia, path(nadia)).body()).contains("Poser la question").contains("Devant quel numéro ?");
        in(town, () -> acts.requesterAnswers(id, "Devant le 12", Actor.requester()));
        assertThat(list(nadia).select("main .rows li")).isEmpty();
        answer(id);
        assertThat(list(nadia).select("main .rows li")).hasSize(1);
        in(town, () -> acts.reopen(id, "Encore cassé", NADIA));
        assertThat(list(nadia).select("main .rows li")).isEmpty();
        in(town, () -> acts.askRequester(id, "De quel côté ?", NADIA));
        answer(id);
        assertThat(list(nadia).select("main .rows li")).hasSize(1);
        assertThat(list(nadia).text()).as("nobody asks what was answered").contains("Dire la réponse").doesNotContain("Poser la question");
    }

    @Test
    void isForAgentsOfTheDepartmentThatHasTheCase() {
        UUID id = caseOf(new Requester("Robert Petit", null, LANDLINE, "fr"));
        answer(id);
        String call = path(nadia);
        Territory other = aTown();
        Person abroad = anAgent(other, department(other, "voirie"));
        for (Person stranger : List.of(parks, abroad)) {
            assertThat(get(stranger, PAGE).body()).doesNotContain("Trottoir");
            assertThat(get(stranger, call).statusCode()).isEqualTo(404);
            assertThat(act(stranger, call, "fait", "").statusCode()).isEqualTo(404);
        }
        for (Person wrong : List.of(aResident(town), anAdministrator(town), karim.person())) {
            assertThat(get(wrong, PAGE).statusCode()).isEqualTo(403);
            assertThat(get(wrong, call).statusCode()).isEqualTo(403);
            assertThat(act(wrong, call, "fait", "").statusCode()).isEqualTo(403);
        }
        assertThat(get(town, PAGE).statusCode()).isIn(302, 303);
        in(town, () -> acts.reopen(id, "Encore", NADIA));
        in(town, () -> acts.reassignDepartment(id, department(town, "parcs"), "C’est au parc", NADIA));
        answer(id);
        assertThat(get(parks, path(parks)).statusCode()).isEqualTo(200);
        assertThat(list(nadia).select("main .rows li")).isEmpty();
    }
}

