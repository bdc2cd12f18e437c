package org.parvis.request.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.messaging.SmsAccount;
import org.parvis.messaging.SmsLine;
import org.parvis.relation.IdentifierKind;
import org.parvis.relation.PersonDraft;
import org.parvis.relation.PersonKind;
import org.parvis.relation.Persons;
import org.parvis.relation.Proof;
import org.parvis.relation.TestVisitor;
import org.parvis.request.AskingTown;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.FormWithFiles;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.parvis.web.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file of contacts is tried on a page, then brought in, once. */
class ContactsIT extends ParvisIT {

    private static final String PAGE = "/bureau/contacts";
    private static final String FILE = """
            identifiant;canal;recu_le;texte;statut;nature;nom;prenom;courriel;telephone;clos_le;reponse
            A1;téléphone;28/11/2024 09:00;La piscine ouvre-t-elle à Noël ?;ouvert;question;Diop;Awa;awa@habitants.example;;;
            A2;guichet;2024-11-28;Merci pour la fête;;;Diop;Awa;awa@habitants.example;;;
            A3;courrier;2024-10-01;Une salle pour samedi;clos;Demander une salle;Ben Ali;Idris;;01 99 00 17 35;2024-10-09;La salle est réservée.
            A4;pigeon;2024-10-01;Bonjour;;;;;;;;
            A5;sms;2024-10-02;Merci;;;Personne;;;;;
            A2;guichet;2024-11-28;Merci pour la fête;;;Diop;Awa;awa@habitants.example;;;
            """;

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Departments departments;

    @Autowired
    private Persons persons;

    @Autowired
    private ContactFiles files;

    @Autowired
    private ContactsFromFile fromFile;

    @Autowired
    private SmsLine line;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private Territory town;
    private Person admin;

    @BeforeEach
    void build() {
        town = AskingTown.create(imports, territories);
        admin = anAdministrator(town);
    }

    private HttpResponse<String> upload(Person person, String csv) {
        FormWithFiles form = new FormWithFiles().with("fichier", csv.getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(at(person.territory(), PAGE))
                .header("Cookie", "parvis=" + person.cookie())
                .header("Content-Type", form.contentType())
                .header("Sec-Fetch-Site", "same-origin")
                .POST(form.publisher())
                .build());
    }

    /** Local path of the file's page. */
    private String tried(String csv) {
        HttpResponse<String> answer = upload(admin, csv);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String to = answer.headers().firstValue("Location").orElseThrow();
        return to.substring(to.indexOf(PAGE));
    }

    private List<String> all(String sql) {
        return InTerritory.call(town.id(), () -> jdbc.sql(sql).query(String.class).list());
    }

    private int count(String table) {
        return Integer.parseInt(all("select count(*)::text from " + table).getFirst());
    }

    private Document brought(String path) {
        assertThat(post(admin, path + "/reprendre", "").statusCode()).isEqualTo(303);
        await().atMost(Duration.ofSeconds(30)).until(() -> get(admin, path).body().contains("ont été lues"));
        return Jsoup.parse(get(admin, path).body());
    }

    @Test
    void showsWhatEachLineWouldBecomeAndWritesNothing() {
        Document page = Jsoup.parse(get(admin, tried(FILE)).body());
        assertThat(page.select("ul.rows .tag").eachText())
                .containsExactly("Dossier à traiter", "Échange noté", "Dossier clos", "Erreur", "Erreur", "Déjà là");
        assertThat(page.select("ul.rows").text()).contains("nouvelle fiche", "La colonne canal contient une valeur inconnue");
        assertThat(count("casework.case") + count("relation.person") + count("relation.interaction")).isZero();
        assertThat(Jsoup.parse(get(admin, tried(FILE) + "?vue=erreurs").body()).select("ul.rows li")).hasSize(2);
    }

    @Test
    void bringsItInAndNothingTwice() {
        Document done = brought(tried(FILE));
        assertThat(done.select(".notice.warn li").eachText()).hasSize(2).anyMatch(line -> line.startsWith("Ligne 5 "));
        assertThat(all("select channel || '|' || status || '|' || title from casework.case order by opened_at"))
                .containsExactly("POST|RESOLVED|Une salle pour samedi", "PHONE|RECEIVED|La piscine ouvre-t-elle à Noël ?");
        assertThat(all("select family_name from relation.person order by 1")).containsExactly("Ben Ali", "Diop");
        assertThat(all("select channel || (case_id is null)::text || words from relation.interaction order by at"))
                .containsExactly("POSTfalse", "PHONEfalse", "COUNTERtrueMerci pour la fête");
        assertThat(all("select data ->> 'on' from casework.entry where kind = 'OPENED' and data ->> 'on' is not null"))
                .containsExactly("2024-11-28");
        assertThat(all("select coalesce(entered_by, '') from request.request")).containsOnly(admin.account().name()).hasSize(2);
        assertThat(all("select author from casework.entry where kind = 'OPENED'")).containsOnly(admin.account().name());
        Document again = brought(tried(FILE));
        assertThat(again.text()).contains("4 déjà là");
        assertThat(count("casework.case")).isEqualTo(2);
        assertThat(count("relation.interaction")).isEqualTo(3);
        assertThat(all("select subject from journal.entry where act = 'request.contactsBrought'")).containsExactly("6", "6");
        assertThat(all("select state || (content is null)::text from request.contact_file")).containsExactly("DONEtrue", "DONEtrue");
    }

    @Test
    void putsNothingOnAFileByNameAlone() {
        in(town, () -> {
            persons.create(named("Diop", "Awa", "autre@habitants.example"), new TestVisitor(admin));
            persons.create(named("Ben Ali", "Idris", "idris@habitants.example"), new TestVisitor(admin));
        });
        brought(tried(FILE.replace("Idris;;01 99 00 17 35", "Idris;idris@habitants.example;")));
        assertThat(all("""
                select p.family_name || count(i.id)
                from relation.person p
                left join relation.interaction i on i.territory_id = p.territory_id and i.person_id = p.id
                group by p.id, p.family_name
                order by 1
                """)).containsExactly("Ben Ali1", "Diop0", "Diop2");
    }

    private static PersonDraft named(String family, String given, String email) {
        return new PersonDraft(
                PersonKind.PERSON, family, given, "fr", "", List.of(new PersonDraft.Stated(IdentifierKind.EMAIL, email, Proof.STATED)));
    }

    private static final String NOTES = "identifiant;canal;recu_le;texte;organisme;nom;prenom;courriel;telephone\n";

    /** Two files of one name: who has both the address of one and the number of the other may be either. */
    private static final String LIKE_EACH_OTHER = NOTES + """
            N1;guichet;2024-11-01;Un;;Diop;Awa;awa@habitants.example;
            N2;guichet;2024-11-02;Deux;;Diop;Awa;;01 99 00 17 35
            N3;guichet;2024-11-03;Trois;;Diop;Awa;awa@habitants.example;01 99 00 17 35
            N4;telephone;2024-11-04;Quatre;;;;;01 99 00 17 36
            N5;guichet;2024-11-05;Cinq;;Diop;Awa;awa@habitants.example;
            """;

    @Test
    void countsBeforehandWhatWillBeRefused() {
        String path = tried(LIKE_EACH_OTHER);
        Document page = Jsoup.parse(get(admin, path).body());
        List<String> seen = page.select("ul.rows .tag").eachText();
        assertThat(seen).containsExactly("Échange noté", "Échange noté", "Erreur", "Erreur", "Échange noté");
        assertThat(page.select("ul.rows").text()).contains("Plusieurs fiches portent ce nom", "Une note a besoin d’un nom");
        assertThat(Jsoup.parse(get(admin, path + "?vue=erreurs").body()).select("ul.rows li")).hasSize(2);
        assertThat(page.select("ul.tight").text()).contains("3 échanges notés", "2 lignes avec une erreur");
        assertThat(brought(path).select("ul.tight").text()).contains("3 échanges notés", "2 lignes avec une erreur");
        assertThat(all("select words from relation.interaction order by at")).containsExactly("Un", "Deux", "Cinq");
    }

    @Test
    void saysHowManyAcknowledgementsWillLeave() {
        String csv = """
                identifiant;canal;recu_le;texte;nature;nom;prenom;courriel;telephone
                M1;courriel;2024-11-01;Un;question;Diop;Awa;awa@habitants.example;
                M2;courriel;2024-11-01;Deux;question;Diop;Awa;awa@habitants.example;
                M3;telephone;2024-11-01;Trois;question;Diop;Awa;awa@habitants.example;
                M4;telephone;2024-11-01;Quatre;question;Diop;Awa;;06 39 98 17 35
                M5;telephone;2024-11-01;Cinq;question;;;;
                """;
        String path = tried(csv);
        assertThat(Jsoup.parse(get(admin, path).body()).select("#accuses").text())
                .as("a mailbox is answered once a day, no text messages are sent here")
                .contains("2 courriels", "aucun SMS");
        in(town, () -> line.change(SmsAccount.of("VilleTest", null, 100, BigDecimal.ONE), Visitor.NOBODY));
        assertThat(Jsoup.parse(get(admin, tried(csv)).body()).select("#accuses").text()).contains("2 courriels", "un SMS");
        brought(path);
        assertThat(all("select recipient from messaging.message where recipient like 'awa@%'")).hasSize(2);
        assertThat(all("select recipient from messaging.message where channel = 'SMS'")).hasSize(1);
        assertThat(Jsoup.parse(get(admin, tried(csv.replace("M", "X"))).body()).select("#accuses").text())
                .as("it was answered today")
                .contains("un courriel");
    }


    @Test
    void bringsNothingInAgainThatWasTakenBackOrErased() {
        brought(tried(FILE));
        in(town, () -> jdbc.sql("delete from relation.interaction where case_id is null").update());
        in(town, () -> jdbc.sql("update request.request set external_id = null").update());
        Document page = Jsoup.parse(get(admin, tried(FILE)).body());
        assertThat(page.select("ul.rows .tag").eachText())
                .containsExactly("Déjà là", "Déjà là", "Déjà là", "Erreur", "Erreur", "Déjà là");
        assertThat(brought(tried(FILE)).text()).contains("4 déjà là");
        assertThat(count("relation.interaction")).isEqualTo(2);
        assertThat(count("casework.case")).isEqualTo(2);
        assertThat(count("request.contact_key")).isEqualTo(3);
    }

    @Test
    void putsWhatAnOrganisationSaysOnItsFile() {
        in(town, () -> persons.create(
                new PersonDraft(PersonKind.PERSON, "Parc", "", "fr", "", List.of(
                        new PersonDraft.Stated(IdentifierKind.EMAIL, "parc@habitants.example", Proof.STATED))),
                new TestVisitor(admin)));
        brought(tried(NOTES + """
                O1;guichet;2024-11-01;Bonjour;Parc;Diop;Awa;parc@habitants.example;
                O2;guichet;2024-11-02;Merci;PARC;;;parc@habitants.example;
                """));
        assertThat(all("select kind || family_name || given_name from relation.person order by 1"))
                .containsExactly("ORGANISATIONParc", "PERSONParc");
        assertThat(all("""
                select p.kind || ' ' || i.words
                from relation.interaction i join relation.person p on p.territory_id = i.territory_id and p.id = i.person_id
                order by i.at
                """)).containsExactly("ORGANISATION Bonjour\n\nInterlocuteur : Awa Diop", "ORGANISATION Merci");
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        assertThat(upload(admin, "").body()).contains("Choisissez un fichier");
        assertThat(upload(admin, "a;b\n1;2\n").body()).contains("Colonnes qui manquent", "identifiant, canal");
        assertThat(upload(admin, "identifiant;canal;recu_le;texte\n").body()).contains("Ce fichier est vide");
        HttpResponse<String> long_ = upload(admin, "identifiant;canal;recu_le;texte\n" + "1;sms;2024-01-01;a\n".repeat(20_001));
        assertThat(long_.statusCode()).isEqualTo(422);
        assertThat(upload(admin, "identifiant;canal;recu_le;texte\n" + "a".repeat(9 << 20)).body()).contains("dépasse 8");
    }

    @Test
    void isForWhoUploadedItAlone() {
        String path = tried(FILE);
        Person other = anAdministrator(town);
        assertThat(get(other, path).statusCode()).isEqualTo(404);
        assertThat(post(other, path + "/reprendre", "").statusCode()).isEqualTo(404);
        Person head = aStaffMember(town, Role.HEAD, InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id()));
        assertThat(get(head, PAGE).statusCode()).as("who answers for one department").isEqualTo(403);
        assertThat(upload(head, FILE).statusCode()).isEqualTo(403);
        assertThat(get(anAdministrator(aTerritory()), path).statusCode()).as("another town").isEqualTo(404);
        assertThat(get(anAdministrator(town), PAGE).statusCode()).isEqualTo(200);
        assertThat(get(aStaffMember(town, Role.FRONT_DESK, null), PAGE).statusCode()).isEqualTo(403);
        assertThat(upload(aResident(town), FILE).statusCode()).isEqualTo(403);
        assertThat(get(town, PAGE).statusCode()).as("nobody").isEqualTo(302);
        assertThat(count("casework.case")).isZero();
    }

    @Test
    void keepsTheFiveLastFilesThatSomebodyTries() {
        List<String> tried = IntStream.range(0, 7).mapToObj(i -> tried(FILE)).toList();
        assertThat(count("request.contact_file")).isEqualTo(5);
        assertThat(get(admin, tried.getFirst()).statusCode()).isEqualTo(404);
        assertThat(get(admin, tried.getLast()).statusCode()).isEqualTo(200);
    }

    @Test
    void forgetsWhatNobodyConfirmed() {
        tried(FILE);
        in(town, () -> files.forget(Instant.now().plus(1, ChronoUnit.DAYS)));
        assertThat(count("request.contact_file")).isEqualTo(1);
        in(town, () -> files.forget(Instant.now().plus(3, ChronoUnit.DAYS)));
        assertThat(count("request.contact_file")).isZero();
        String given = tried(FILE);
        assertThat(post(admin, given + "/abandonner", "").statusCode()).isEqualTo(303);
        assertThat(get(admin, given).statusCode()).isEqualTo(404);
    }

    @Test
    void isBroughtInByAnOperatorToo() throws Exception {
        Path file = Files.writeString(folder.resolve("contacts.csv"), FILE);
        in(town, () -> {
            ContactsFromFile.Summary tried = fromFile.run(file, ContactsFromFile.Mode.TRY, (done, total) -> {});
            assertThat(tried.opened() + tried.past() + tried.noted()).isEqualTo(3);
            assertThat(tried.problems()).hasSize(2);
        });
        assertThat(count("casework.case")).isZero();
        in(town, () -> fromFile.run(file, ContactsFromFile.Mode.WRITE, (done, total) -> {}));
        assertThat(count("casework.case")).isEqualTo(2);
        in(town, () -> assertThat(fromFile.run(file, ContactsFromFile.Mode.WRITE, (done, total) -> {}).known()).isEqualTo(4));
        assertThat(count("casework.case")).isEqualTo(2);
    }

    @Test
    void findsOrganisationsByTheirSiret() {
        String csv = """
                identifiant;canal;recu_le;texte;organisme;siret;nom;courriel
                S1;guichet;2024-11-01;Un;Fournil;999 999 014 00015;Malik;
                S2;guichet;2024-11-02;Deux;SARL Malik;99999901400015;;
                S3;telephone;2024-11-03;Trois;;99999901400015;Malik;
                S4;telephone;2024-11-04;Quatre;;99999802400015;;
                S5;guichet;2024-11-05;Cinq;Fournil;99999901400016;;
                """;
        String path = tried(csv);
        Document page = Jsoup.parse(get(admin, path).body());
        assertThat(page.select("ul.rows .tag").eachText())
                .containsExactly("Échange noté", "Échange noté", "Échange noté", "Erreur", "Erreur");
        brought(path);
        assertThat(all("select family_name || kind from relation.person")).containsExactly("FournilORGANISATION");
        assertThat(all("select words from relation.interaction order by at")).hasSize(3).first().asString().contains("Un").contains("Malik");
    }

    @Test
    void comesInByCommandWithTheSameColumn() throws IOException {
        Path csv = Files.writeString(folder.resolve("siret.csv"),
                "identifiant;canal;recu_le;texte;organisme;siret\nS1;guichet;2024-11-01;Un;Fournil;99999901400015\n");
        in(town, () -> fromFile.run(csv, ContactsFromFile.Mode.WRITE, (done, total) -> {}));
        assertThat(all("select kind || value from relation.identifier")).containsExactly("SIRET99999901400015");
    }
}
