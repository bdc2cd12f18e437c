package org.parvis.relation.rights;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.Cases;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.NewTask;
import org.parvis.casework.ReceivedMessage;
import org.parvis.casework.Requester;
import org.parvis.casework.Task;
import org.parvis.casework.Tasks;
import org.parvis.database.Rows;
import org.parvis.files.DocumentOwner;
import org.parvis.files.Documents;
import org.parvis.files.ReceivedDocument;
import org.parvis.questions.Answers;
import org.parvis.relation.Direction;
import org.parvis.relation.IdentifierKind;
import org.parvis.relation.Interactions;
import org.parvis.relation.Merges;
import org.parvis.relation.NewMerge;
import org.parvis.relation.PersonDraft;
import org.parvis.relation.PersonDraft.Stated;
import org.parvis.relation.PersonKind;
import org.parvis.relation.Persons;
import org.parvis.relation.Proof;
import org.parvis.relation.TestVisitor;
import org.parvis.request.AskingTown;
import org.parvis.request.NewRequest;
import org.parvis.request.Requests;
import org.parvis.request.SubmittedRequest;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.shared.PhoneNumber;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Dealings;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Zéphyrine Quenotte, of whom much is known: two files, notes, requests, mails, messages. Jeanne answers for the town. */
abstract class RightsCase extends ParvisIT {

    static final String PAGE = "/bureau/droits";
    static final String EMAIL = "zephyrine@quenotte.example";
    static final String PHONE = "06 39 98 44 77";

    /** Her files, and nobody else's. */
    static final String HER_FILES = "select count(*) from relation.person where family_name like 'Quenotte%'";

    @Autowired
    protected TerritoryImport imports;

    @Autowired
    protected Persons persons;

    @Autowired
    protected Interactions interactions;

    @Autowired
    protected Merges merges;

    @Autowired
    protected Requests requests;

    @Autowired
    protected Cases cases;

    @Autowired
    protected CaseActs acts;

    @Autowired
    protected CaseWriting writing;

    @Autowired
    protected Tasks tasks;

    @Autowired
    protected Departments departments;

    @Autowired
    protected Documents documents;

    @Autowired
    protected Dealings dealings;

    @Autowired
    protected TransactionTemplate transaction;

    @Autowired
    protected JdbcClient jdbc;

    protected Territory town;
    protected Person jeanne;
    protected Person karimAtDesk;
    protected TestVisitor karim;
    protected UUID zephyrine;
    protected SubmittedRequest ended;
    protected SubmittedRequest open;

    @BeforeEach
    void build() {
        town = AskingTown.create(imports, territories);
        jeanne = aStaffMember(town, Role.AUDITOR, null);
        karimAtDesk = aStaffMember(town, Role.FRONT_DESK, null);
        karim = new TestVisitor(karimAtDesk);
        zephyrine = inside(() -> persons.create(draft("Zéphyrine", "Quenotte"), karim));
        UUID twin = inside(() -> persons.create(draft("Zephyrine", "Quenotte-Dent"), karim));
        in(town, () -> merges.merge(
                new NewMerge(new NewMerge.Version(zephyrine, 0), new NewMerge.Version(twin, 0), Set.of(), Set.of(), "Même personne"), karim));
        note("Mme Quenotte demande les horaires ; voir avec Nadia Benali.");
        ended = aRequest("Je suis Zéphyrine Quenotte et je demande une place de marché.");
        open = aRequest("Quenotte encore : ma rue est dans le noir.");
        in(town, () -> work(ended.caseId()));
        aMail(ended.caseId());
        aMail(null);
        in(town, this::post);
        in(town, this::opinion);
        UUID neighbour = inside(() -> persons.create(
                new PersonDraft(PersonKind.PERSON, "Marchand", "Odilon", "fr", "", List.of()), karim));
        dealings.lay(new Dealings.About(
                town, zephyrine, neighbour, open.caseId(), PhoneNumber.find(PHONE).orElseThrow().international(), "Mme Quenotte"));
        in(town, () -> jdbc.sql("""
                insert into report.follow (territory_id, id, subject, email, rhythm, language, created_at, confirmed_at, told_until)
                values (?, ?, 'area:x', ?, 'DAILY', 'fr', now(), now(), now())
                """).params(town.id(), Ids.next(), EMAIL).update());
    }

    private static PersonDraft draft(String given, String family) {
        return new PersonDraft(
                PersonKind.PERSON, family, given, "fr", "",
                List.of(new Stated(IdentifierKind.EMAIL, EMAIL, Proof.SEEN), new Stated(IdentifierKind.PHONE, PHONE, Proof.SEEN)));
    }

    protected void note(String words) {
        in(town, () -> interactions.note(zephyrine, new Interactions.Note(CaseChannel.PHONE, Direction.IN, null, words), karim));
    }

    private SubmittedRequest aRequest(String words) {
        Requester asks = new Requester("Zéphyrine Quenotte", EMAIL, PHONE, "fr");
        return inside(() -> {
            SubmittedRequest sent = requests.submit(new NewRequest(
                    "question", words, Answers.NONE, asks, CaseChannel.WEB, null, Actor.requester()));
            interactions.opened(sent.caseId(), CaseChannel.WEB, zephyrine, asks, karim);
            return sent;
        });
    }

    private void work(UUID caseId) {
        Actor nadia = Actor.agent(UUID.randomUUID(), "Nadia Benali");
        UUID voirie = departments.find("voirie").orElseThrow().id();
        writing.addNote(caseId, "Mme Quenotte a rappelé, très inquiète.", nadia);
        writing.receive(caseId, new ReceivedMessage("Signé Zéphyrine Quenotte", "/bureau/courriels/x"));
        writing.addPublicMessage(caseId, "Bonjour Madame Quenotte, nous regardons.", nadia);
        Task task = tasks.give(NewTask.forDepartment(caseId, voirie, "Voir Mme Quenotte sur place"), nadia);
        tasks.done(task, "Vu Mme Quenotte", nadia);
        acts.decide(caseId, DecisionDraft.resolved("Une place est donnée à Mme Quenotte."), nadia);
    }

    /** What she thought of an answer. */
    private void opinion() {
        jdbc.sql("""
                insert into casework.satisfaction (territory_id, case_id, cycle, answer, words, channel, department_id, told_at, changed_at)
                select territory_id, id, 1, 'HAPPY', 'Merci, Zéphyrine Quenotte', 'WEB', department_id, now(), now()
                from casework.case where territory_id = ? and id = ?
                """).params(town.id(), ended.caseId()).update();
    }

    /** A letter of hers in the register, and one that was posted to her. */
    private void post() {
        UUID voirie = departments.find("voirie").orElseThrow().id();
        jdbc.sql("""
                insert into relation.letter (territory_id, id, number, arrived_on, registered_at, registrar_id, registrar_name,
                    department_id, person_id, sender, sender_address, object, words, place, searched)
                values (?, ?, 'C-2026-000001', current_date, now(), ?, 'Karim', ?, ?, 'Zéphyrine Quenotte', '3 rue du Lycée',
                    'Remerciements de Mme Quenotte', 'Merci', 'NOTED', 'zephyrine quenotte')
                """).params(town.id(), Ids.next(), UUID.randomUUID(), voirie, zephyrine).update();
        jdbc.sql("""
                insert into relation.outgoing_letter (territory_id, id, case_id, number, department_id, person_id, what, dedup_key,
                    acknowledges, recipient, address, language, subject, html, state, created_at)
                values (?, ?, ?, 'D-2026-000001', ?, ?, 'opened', 'k', false, 'Zéphyrine Quenotte', '3 rue du Lycée', 'fr',
                    'Votre demande', 'Bonjour Mme Quenotte', 'WAITING', now())
                """).params(town.id(), Ids.next(), ended.caseId(), voirie, zephyrine).update();
    }

    private void aMail(@Nullable UUID caseId) {
        UUID id = Ids.next();
        in(town, () -> {
            jdbc.sql("""
                    insert into relation.received_mail (territory_id, id, account_id, department_id, fingerprint, sender, sender_name,
                        subject, words, kind, state, why, case_id, received_at)
                    values (?, ?, ?, ?, ?, ?, 'Zéphyrine Quenotte', 'De Quenotte', 'Une lettre de Quenotte', 'MESSAGE', ?, 'NEW', ?, now())
                    """)
                    .params(Rows.of(
                            town.id(), id, UUID.randomUUID(), departments.find("voirie").orElseThrow().id(), id.toString(), EMAIL,
                            caseId == null ? "WAITING" : "JOINED", caseId))
                    .update();
            ReceivedDocument file = documents.receive(
                    new ByteArrayInputStream("%PDF-1.4 pièce".getBytes(StandardCharsets.UTF_8)), "quenotte.pdf");
            transaction.executeWithoutResult(_ -> documents.attach(file, new DocumentOwner("mail", id)));
        });
    }

    protected <T> T inside(Supplier<T> work) {
        return InTerritory.call(town.id(), work::get);
    }

    /** Ended so long ago that nobody can contest it any more. */
    protected void endLongAgo(UUID caseId) {
        in(town, () -> jdbc.sql("update casework.case set closed_at = now() - interval '2 years' where id = ?").param(caseId).update());
    }

    /** The page of Zéphyrine's rights, as this person's address of it. */
    protected String find(Person by) {
        String page = post(by, PAGE, "q=quenotte").body();
        return Jsoup.parse(page).select("ul.rows a[href*=personnes]").attr("href").replace("/t/" + town.slug(), "");
    }

    protected HttpResponse<String> erase(Person by, String file, String key) {
        return post(by, file + "/effacement", "key=" + key + "&raison=" + encoded("Demande du 3 mars") + "&confirmation=oui");
    }

    protected static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** What the answer to a request for access holds, by name. */
    protected Map<String, byte[]> export(Person by, String form) {
        HttpRequest request = HttpRequest.newBuilder(at(town, find(by) + "/export"))
                .header("Cookie", "parvis=" + by.cookie())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return unzipped(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    protected long count(String sql) {
        return inside(() -> jdbc.sql(sql).query(Long.class).single());
    }
}
