package org.parvis.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseworkIT;
import org.parvis.casework.NewTask;
import org.parvis.casework.Sector;
import org.parvis.casework.Tasks;
import org.parvis.casework.Watches;
import org.parvis.relation.PersonDraft;
import org.parvis.relation.PersonKind;
import org.parvis.relation.Persons;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.Ids;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Dealings;
import org.parvis.testing.Person;
import org.parvis.web.Access;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every role asks every page of the staff for a case of a watertight sector, for each degree of tightness: nothing of it
 * comes out beyond what its degree leaves. Pages that are added later are asked too.
 */
class CompartmentsIT extends CaseworkIT {

    /** In the title; in what was written, noted and exchanged. */
    private static final String NAMED = "Zibeline";
    private static final String SAID = "Quetzal";

    private static final String PHONE = "+33639984012";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Watches watches;

    @Autowired
    private Persons persons;

    @Autowired
    private Dealings dealings;

    @Autowired
    private JdbcClient jdbc;

    private Territory town;
    private UUID parks;
    private UUID roads;
    private Person karim;
    private UUID caseId;
    private String number = "";
    private Dealings.Laid laid;
    private UUID unplaced;

    @BeforeEach
    void openACase() {
        town = aTown("requests:\n  - {code: question, label: Poser une question, department: parcs}\n");
        parks = department(town, "parcs");
        roads = department(town, "voirie");
        karim = aStaffMember(town, Role.FRONT_DESK, null);
        String form = "kind=question&words=" + encoded(NAMED + " à l’école. " + SAID + " a besoin d’aide.")
                + "&name=Awa+Diop&phone=06+39+98+40+12&email=awa%40habitants.example&key=" + UUID.randomUUID();
        assertThat(post(karim, "/bureau/nouveau/demande", form).statusCode()).isEqualTo(200);
        caseId = UUID.fromString(one("select id::text from casework.case"));
        number = one("select number from casework.case");
        Actor paul = Actor.agent(UUID.randomUUID(), "Paul G.");
        in(town, () -> {
            writing.addNote(caseId, SAID + " sera reçu lundi.", paul);
            tasks.give(NewTask.forDepartment(caseId, roads, "Tracer une place réservée"), paul);
            tasks.give(NewTask.opinionOf(caseId, department(town, "accueil"), SAID + " a-t-elle droit à une place ?", aMonth()), paul);
        });
        layMore();
        Person paulHimself = anAgent(town, parks);
        String file = file(paulHimself);
        String note = "channel=PHONE&direction=IN&department=" + parks + "&words=" + SAID + "&key=" + UUID.randomUUID();
        assertThat(post(paulHimself, file + "/echanges", note).statusCode()).isEqualTo(303);
    }

    private static LocalDate aMonth() {
        return LocalDate.now().plusMonths(1);
    }

    private void layMore() {
        UUID awa = UUID.fromString(one("select person_id::text from relation.interaction where case_id is not null"));
        PersonDraft draft = new PersonDraft(PersonKind.PERSON, "Marchand", "Odilon", "fr", "", List.of());
        UUID neighbour = inside(town, () -> persons.create(draft, new TestVisitor(karim)));
        laid = dealings.lay(new Dealings.About(town, awa, neighbour, caseId, PHONE, SAID));
        unplaced = Ids.next();
        in(town, () -> jdbc.sql("""
                insert into relation.received_brief (territory_id, id, channel, fingerprint, sender, words, state, why, suggestions, received_at)
                values (?, ?, 'SMS', 'unclear', ?, ?, 'WAITING', 'UNCLEAR', array[?], now())
                """).params(town.id(), unplaced, PHONE, NAMED + " a-t-elle sa place ?", caseId).update());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String one(String sql) {
        return inside(town, () -> Objects.requireNonNull(jdbc.sql(sql).query(String.class).single()));
    }

    private void close(Sector.Outside outside) {
        String form = "label=Action+sociale&outside=" + outside + "&department=parcs";
        assertThat(post(anAdministrator(town), "/admin/secteurs/nouveau", form).statusCode()).isEqualTo(303);
    }

    /** Whose page of Awa's file this agent has; empty where they may not search people. */
    private String file(Person agent) {
        var answer = post(agent, "/bureau/personnes", "q=diop");
        return Jsoup.parse(answer.body()).select("#trouves a").attr("href").replace("/t/" + town.slug(), "");
    }

    /** They all follow the case, as if they had been allowed to once. */
    private Map<String, Person> outsiders() {
        Map<String, Person> outsiders = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            outsiders.put(role.name(), aStaffMember(town, role, role.isDepartmental() ? roads : null));
        }
        in(town, () -> outsiders.values().forEach(one -> watches.start(caseId, one.id())));
        return outsiders;
    }

    /** Each address of the staff that a browser can open, about this case and this person. */
    private List<String> addresses(Person caller) {
        String file = file(caller);
        String handle = file.isEmpty() ? "x" : file.substring(file.lastIndexOf('/') + 1);
        List<String> addresses = new ArrayList<>(List.of(
                "/bureau?vue=toutes&q=" + SAID, "/bureau?vue=toutes&q=" + NAMED, "/bureau?vue=toutes&q=" + number,
                "/bureau?vue=toutes&service=" + parks, "/bureau?vue=toutes", "/bureau?vue=suivis",
                "/bureau/sms?vue=dossiers", "/bureau/mentions", "/bureau/mentions?vue=dossiers"));
        mapping.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getValue().getBeanType().getPackageName().startsWith("org.parvis"))
                .flatMap(one -> Route.of(one.getKey(), one.getValue()))
                .filter(route -> route.verb().equals("GET") && route.access() instanceof Access.Roles)
                .map(route -> route.path().replace("{number}", number).replace("{handle}", handle).replace("{person}", handle))
                .flatMap(this::aboutWhatIsThere)
                .map(path -> new Route("GET", path, new Access.Anyone()).sample())
                .forEach(addresses::add);
        return addresses;
    }

    /** The same with the ids of what was laid about the case; other ids are of nothing. */
    private Stream<String> aboutWhatIsThere(String path) {
        if (path.startsWith("/bureau/{channel:sms|mentions}/{id")) {
            String after = path.substring(path.indexOf("}/{id") + 2).replaceFirst("^\\{id:\\[0-9a-f-]\\{36}}", "");
            return Stream.of("sms/" + laid.sms(), "sms/" + unplaced, "mentions/" + laid.mention()).map(one -> "/bureau/" + one + after);
        }
        return Stream.of(path.replaceFirst("^/bureau/appels/\\{id:\\[0-9a-f-]\\{36}}", "/bureau/appels/" + laid.call()));
    }

    /** What of the case came out where it should not have, by role and address. */
    private List<String> leaks(List<String> secrets) {
        List<String> leaks = new ArrayList<>();
        outsiders().forEach((role, person) -> {
            for (String address : addresses(person)) {
                String body = get(person, address).body();
                secrets.stream()
                        // What somebody typed stands in the field of the search.
                        .filter(secret -> body.replace("q=" + secret, "").replace("value=\"" + secret + "\"", "").contains(secret))
                        .forEach(secret -> leaks.add(role + " reads " + secret + " at " + address));
            }
        });
        return leaks;
    }

    @Test
    void wouldShowItIfThereWereNoWalls() {
        List<String> leaks = leaks(List.of(NAMED, SAID));
        assertThat(leaks).as("else the test proves nothing")
                .anyMatch(leak -> leak.startsWith("FRONT_DESK reads " + NAMED) && leak.contains("/bureau/personnes/"))
                .contains(
                        "FRONT_DESK reads " + NAMED + " at /bureau/sms/" + unplaced,
                        "AGENT reads " + NAMED + " at /bureau/sms",
                        // Whom a task has brought to the case.
                        "AGENT reads " + SAID + " at /bureau/sms/" + laid.sms(),
                        "AGENT reads " + SAID + " at /bureau/mentions/" + laid.mention());
        Person paul = anAgent(town, parks);
        assertThat(get(paul, "/bureau/appels/" + laid.call()).body()).as("it is there").contains(number);
    }

    @ParameterizedTest
    @EnumSource(value = Sector.Outside.class, names = {"NOTHING", "TRACE"})
    void keepsTitleAndContentToItself(Sector.Outside outside) {
        close(outside);
        assertThat(leaks(List.of(NAMED, SAID))).isEmpty();
    }

    @Test
    void givesNoMoreThanTheTitle() {
        close(Sector.Outside.TITLE);
        assertThat(leaks(List.of(SAID))).isEmpty();
        assertThat(leaks(List.of(NAMED))).allMatch(leak -> !leak.startsWith("AGENT") && !leak.startsWith("HEAD"));
    }

    @Test
    void leavesAFrontDeskATraceOrNothingInTheFile() {
        close(Sector.Outside.TRACE);
        assertThat(get(karim, file(karim)).body()).contains("Un échange dans un autre secteur").doesNotContain(number).doesNotContain("Parcs<");
        Person marc = anAgent(town, roads);
        assertThat(Jsoup.parse(get(marc, file(marc)).body()).select("#echanges li, .history li").text()).doesNotContain("secteur", number);
        close(Sector.Outside.NOTHING);
        assertThat(get(karim, file(karim)).body()).doesNotContain("autre secteur", number);
    }

    @Test
    void isUntiedByNobodyWhoMayNotKnowOfIt() {
        close(Sector.Outside.TRACE);
        assertThat(post(karim, file(karim) + "/demandes/retirer", "number=" + number).statusCode()).isEqualTo(404);
        assertThat(one("select count(*)::text from relation.interaction where case_id is not null")).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource(value = Sector.Outside.class, names = {"NOTHING", "TRACE"})
    void doesNotEvenExistForWhoeverTypesItsNumber(Sector.Outside outside) {
        close(outside);
        outsiders().forEach((role, person) -> {
            assertThat(get(person, "/bureau/dossiers/" + number).statusCode()).as(role).isIn(403, 404);
            assertThat(Jsoup.parse(get(person, "/bureau?vue=toutes&q=" + number).body()).select("a[href*=/dossiers/]")).as(role).isEmpty();
        });
        assertThat(Jsoup.parse(post(karim, "/bureau/personnes", "q=" + number).body()).select("#trouves").text()).doesNotContain("Diop");
    }

    @Test
    void stillGivesOutsidersTheirTasksAndNoMore() {
        close(Sector.Outside.NOTHING);
        String page = get(anAgent(town, roads), "/bureau/taches").body();
        assertThat(page).contains("Tracer une place réservée", "Tâche pour un autre secteur").doesNotContain(NAMED);
    }

    @Test
    void staysOpenForColleaguesOfTheSector() {
        close(Sector.Outside.NOTHING);
        Person paul = anAgent(town, parks);
        assertThat(get(paul, "/bureau/dossiers/" + number).body()).contains(NAMED, SAID);
        assertThat(get(paul, file(paul)).body()).contains(SAID, number);
    }
}
