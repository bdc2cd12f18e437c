package org.parvis.relation.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.EntryKind;
import org.parvis.casework.KeptLetter;
import org.parvis.casework.LegalActs;
import org.parvis.casework.LegalClocks;
import org.parvis.casework.LegalLetters;
import org.parvis.casework.LegalNote;
import org.parvis.casework.LegalPieces;
import org.parvis.casework.Timeline;
import org.parvis.casework.law.LegalClock;
import org.parvis.casework.law.LegalCode;
import org.parvis.casework.law.LegalFact;
import org.parvis.casework.law.LegalLetter;
import org.parvis.casework.law.LegalParameter.Scope;
import org.parvis.casework.law.LegalParameter.Standing;
import org.parvis.casework.law.LegalParameter;
import org.parvis.casework.law.LegalParameters;
import org.parvis.database.OwnerConnections;
import org.parvis.relation.PostalFiles;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Awa has neither e-mail nor mobile: she gets letters. */
class LettersOutIT extends PostIT {

    private static final String OUT = PAGE + "/depart";

    @Autowired
    private OutgoingStore store;

    @Autowired
    private PostalFiles files;

    @Autowired
    private LegalLetters legal;

    @Autowired
    private LegalParameters parameters;

    @Autowired
    private LegalActs law;

    @Autowired
    private LegalPieces pieces;

    @Autowired
    private LegalClocks clocks;

    @Autowired
    private Timeline timeline;

    @Autowired
    private OwnerConnections owner;

    private List<OutgoingLetter> waiting() {
        return inside(town, () -> store.list(
                OutgoingLetter.State.WAITING, List.of(department(town, "voirie"), department(town, "parcs")), null, 50));
    }

    private OutgoingLetter only() {
        assertThat(waiting()).hasSize(1);
        return waiting().getFirst();
    }

    @Test
    void laysTheAcknowledgementReadyWithNumberCodeAndWhoIsInCharge() throws IOException {
        registerAndOpen(Map.of());
        OutgoingLetter letter = only();
        byte[] bytes = postForBytes(nadia, OUT, "acte=imprimer&lettre=" + letter.id());
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            PaperChecks.assertReadable(pdf, "fr");
            assertThat(PaperChecks.text(pdf))
                    .contains("Awa Diop 12 rue des Lilas 92330 Sceaux")
                    .contains("Nous avons bien reçu votre demande")
                    .contains("Code de suivi")
                    .contains("Référence : " + letter.number())
                    .contains("Affaire suivie par : Voirie")
                    .contains("/suivi/")
                    .contains("1 / 1");
        }
        assertThat(get(nadia, OUT).body()).contains("imprimée");
    }

    @Test
    void saysWhatTheMailWouldSay() {
        String number = registerAndOpen(Map.of());
        UUID id = caseOf(number);
        in(town, () -> acts.decide(id, DecisionDraft.resolved("Le trottoir a été refait."), NADIA));
        OutgoingLetter letter = waiting().stream().filter(one -> one.what().startsWith("decided")).findFirst().orElseThrow();
        UUID mailed = inside(town, () -> cases.open(aCase()
                        .sentTo("voirie")
                        .from(new org.parvis.casework.Requester("Awa Diop", "awa@habitants.example", null, "fr")))
                .id());
        in(town, () -> acts.decide(mailed, DecisionDraft.resolved("Le trottoir a été refait."), NADIA));
        String mail = inside(town, () -> jdbc.sql("""
                select c.plain from messaging.message m
                join messaging.content c on c.territory_id = m.territory_id and c.message_id = m.id
                where m.territory_id = ? and m.recipient = 'awa@habitants.example'
                order by m.id desc limit 1
                """).param(town.id()).query(String.class).single());
        String paper = letter.html().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
        for (String line : List.of("Bonjour,", "Le trottoir a été refait.", "Signé par", "Nadia Benali")) {
            assertThat(mail).contains(line);
            assertThat(paper).contains(line);
        }
        assertThat(letter.subject()).isEqualTo("Votre demande est résolue");
    }

    @Test
    void writesNothingToWhoeverHasAnAddressOnTheNetOrNone() {
        inside(town, () -> cases.open(aCase().from(new org.parvis.casework.Requester("B", "b@habitants.example", null, "fr"))));
        registerAndOpen(Map.of("address", ""));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void writesToWhoeverWantsLettersThoughTheyHaveAnAddressOnTheNet() {
        registerAndOpen(Map.of());
        OutgoingLetter first = only();
        in(town, () -> jdbc.sql("update casework.requester set email = 'awa@habitants.example' where territory_id = ? and case_id = ?")
                .params(town.id(), first.caseId())
                .update());
        in(town, () -> writing.addPublicMessage(first.caseId(), "Un premier mot.", NADIA));
        assertThat(waiting()).as("by mail").hasSize(1);
        in(town, () -> jdbc.sql("update relation.person set preferred = 'LETTER' where territory_id = ? and id = ?")
                .params(town.id(), Objects.requireNonNull(first.person()))
                .update());
        in(town, () -> writing.addPublicMessage(first.caseId(), "Un second mot.", NADIA));
        assertThat(waiting()).extracting(OutgoingLetter::what).containsExactly("message", "opened");
    }

    @Test
    void isPostedTakenBackAndComesBack() {
        registerAndOpen(Map.of());
        OutgoingLetter letter = only();
        String path = OUT + "/" + letter.id();
        LocalDate today = today();
        assertThat(post(nadia, OUT, "acte=poster&le=" + today.plusDays(1) + "&lettre=" + letter.id()).statusCode()).isEqualTo(422);
        assertThat(post(nadia, OUT, "acte=poster&le=" + today.minusDays(1) + "&lettre=" + letter.id()).body())
                .contains("ni avant la rédaction");
        assertThat(post(nadia, OUT, "acte=poster&le=" + today).body()).contains("Choisissez de une");
        assertThat(post(karim, OUT, "acte=poster&le=" + today + "&lettre=" + letter.id()).statusCode()).isEqualTo(303);
        assertThat(post(nadia, OUT, "acte=poster&le=" + today + "&lettre=" + letter.id()).statusCode()).as("again").isEqualTo(422);
        assertThat(exchanges()).isEqualTo(2);
        assertThat(post(nadia, path + "/annuler", "").statusCode()).isEqualTo(303);
        assertThat(exchanges()).isEqualTo(1);
        assertThat(post(nadia, path + "/retour", "").statusCode()).as("it waits again").isEqualTo(422);
        post(nadia, OUT, "acte=poster&le=" + today + "&lettre=" + letter.id());
        assertThat(inside(town, () -> files.addressee(letter.caseId()))).isPresent();
        assertThat(post(karim, path + "/retour", "").statusCode()).isEqualTo(303);
        assertThat(inside(town, () -> files.addressee(letter.caseId()))).as("nowhere to write to").isEmpty();
        assertThat(get(nadia, "/bureau/dossiers/" + letter.number()).body()).contains("n’habite pas à l’adresse");
        assertThat(get(nadia, OUT + "?vue=retournees").body()).contains(letter.number());
    }

    private void silenceMeans(String what) {
        in(town, () -> parameters.change(
                new LegalParameter(
                        LegalCode.SILENCE, new Scope("request", ""), what, "Décret", Standing.OWN, today().minusYears(1), null, "",
                        null, "Décidé par le service juridique"),
                new TestVisitor(karim)));
    }

    @Test
    void keepsWhatTheLawWantsSaidWithTheDayOfItsPosting() {
        silenceMeans("REJECTION");
        registerAndOpen(Map.of("arrivedOn", today().minusDays(5).toString()));
        OutgoingLetter letter = only();
        assertThat(letter.acknowledges()).isTrue();
        assertThat(kept(letter)).matches(KeptLetter::waits, "lies there");
        String page = "/bureau/dossiers/" + letter.number() + "/lettres";
        assertThat(get(nadia, page).body()).contains("à poster");
        in(town, () -> jdbc.sql("update relation.outgoing_letter set created_at = created_at - interval '3 days'").update());
        LocalDate on = today().minusDays(2);
        assertThat(post(nadia, OUT, "acte=poster&le=" + on + "&lettre=" + letter.id()).statusCode()).isEqualTo(303);
        assertThat(kept(letter).postedOn()).isEqualTo(on);
        assertThat(get(nadia, page).body()).contains("postée le").doesNotContain("à poster");
        post(nadia, OUT + "/" + letter.id() + "/annuler", "");
        assertThat(kept(letter)).matches(KeptLetter::waits, "lies there again");
    }

    @Test
    void letsTheDelayRunUntilTheLetterThatAsksForPiecesIsPosted() {
        silenceMeans("REJECTION");
        String number = registerAndOpen(Map.of("arrivedOn", today().minusDays(5).toString()));
        UUID id = caseOf(number);
        LocalDate end = today().minusDays(5).plusMonths(2);
        in(town, () -> pieces.askForPieces(id, List.of("Plan", "Photo"), today().plusDays(20), NADIA));
        OutgoingLetter letter = waiting().stream().filter(one -> one.what().equals("pieces")).findFirst().orElseThrow();
        assertThat(letter.html()).contains("Plan", "Photo");
        assertThat(clock(id).implicitOn()).as("drawn, and it lies there").isEqualTo(end);
        assertThat(clock(id).suspended()).isFalse();
        assertThat(get(nadia, "/bureau/dossiers/" + letter.number()).body()).contains("n’est pas postée", "le délai court toujours");
        in(town, () -> jdbc.sql("update relation.outgoing_letter set created_at = created_at - interval '3 days'").update());
        LocalDate on = today().minusDays(2);
        assertThat(post(nadia, OUT, "acte=poster&le=" + on + "&lettre=" + letter.id()).statusCode()).isEqualTo(303);
        assertThat(clock(id).suspended()).isTrue();
        assertThat(clock(id).implicitOn()).as("twenty days and two").isEqualTo(end.plusDays(22));
        assertThat(get(nadia, "/bureau/dossiers/" + letter.number()).body()).contains("Demande de pièces postée").doesNotContain("n’est pas postée");
        post(nadia, OUT + "/" + letter.id() + "/annuler", "");
        assertThat(clock(id).implicitOn()).as("it has not gone after all").isEqualTo(end);
        post(nadia, OUT, "acte=poster&le=" + today() + "&lettre=" + letter.id());
        assertThat(clock(id).implicitOn()).isEqualTo(end.plusDays(20));
        in(town, () -> pieces.receivePieces(id, today(), LegalFact.Completeness.COMPLETE, NADIA));
        assertThat(clock(id).implicitOn()).isEqualTo(end);
    }

    private List<OutgoingLetter> waiting(String what) {
        return waiting().stream().filter(one -> one.what().equals(what)).toList();
    }

    @Test
    void isNeitherPrintedNorPostedOnceTheDayHasComeByWhichItWantsPieces() {
        silenceMeans("REJECTION");
        UUID id = caseOf(registerAndOpen(Map.of("arrivedOn", today().minusDays(30).toString())));
        in(town, () -> pieces.askForPieces(id, List.of("Plan"), today().plusDays(20), NADIA));
        OutgoingLetter letter = waiting("pieces").getFirst();
        // As if it had lain there for a week.
        JdbcClient.create(owner.dataSource())
                .sql("update casework.entry set data = data || jsonb_build_object('deadline', ?) where territory_id = ? and kind = 'PIECES_ASKED'")
                .params(today().minusDays(1).toString(), town.id())
                .update();
        in(town, () -> jdbc.sql("update relation.outgoing_letter set created_at = created_at - interval '7 days'").update());
        for (String act : List.of("poster&le=" + today(), "poster&le=" + today().minusDays(1), "imprimer")) {
            HttpResponse<String> refused = post(nadia, OUT, "acte=" + act + "&lettre=" + letter.id());
            assertThat(refused.statusCode()).as(act).isEqualTo(422);
            assertThat(refused.body()).as(act).contains("ne laisserait aucun délai", "La lettre du dossier " + letter.number());
        }
        String page = "/bureau/dossiers/" + letter.number();
        assertThat(get(nadia, page).body()).contains("n’a pas été postée avant la date qu’elle fixe");

        assertThat(post(nadia, OUT, "acte=poster&le=" + today().minusDays(2) + "&lettre=" + letter.id()).statusCode())
                .as("it went in time, and nobody had said so").isEqualTo(303);
        UUID posted = inside(town, () -> timeline.of(id)).getLast().id();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> in(town, () -> law.correct(id, posted, today().minusDays(1), "Cachet", NADIA)))
                .satisfies(refusal -> assertThat(refusal.messageKey()).endsWith("afterDeadline"));
        post(nadia, OUT + "/" + letter.id() + "/annuler", "");
        assertThat(clock(id).suspensions()).isEmpty();

        in(town, () -> jdbc.sql("update relation.outgoing_letter set printed_at = now() where state = 'WAITING'").update());
        assertThatExceptionOfType(Refusal.class)
                .as("printed, it may have left")
                .isThrownBy(() -> in(town, () -> pieces.askForPieces(id, List.of("Plan"), today().plusDays(20), NADIA)))
                .satisfies(refusal -> assertThat(refusal.messageKey()).endsWith("refused.printed"));
        UUID asked = inside(town, () -> law.correctable(timeline.of(id))).stream()
                .filter(line -> line.kind() == EntryKind.PIECES_ASKED)
                .findFirst()
                .orElseThrow()
                .id();
        in(town, () -> law.correct(id, asked, null, "Jamais partie", NADIA));
        assertThat(waiting("pieces")).as("nobody prints it again").isEmpty();
        in(town, () -> pieces.askForPieces(id, List.of("Plan", "Photo"), today().plusDays(20), NADIA));
        assertThat(waiting("pieces")).singleElement().satisfies(one -> assertThat(one.html()).contains("Photo"));
        assertThat(inside(town, () -> legal.list(cases.get(id))))
                .filteredOn(one -> one.letter() == LegalLetter.PIECES)
                .extracting(KeptLetter::isReplaced)
                .containsExactly(true, false);
        assertThat(get(nadia, page + "/lettres").body()).contains("jamais postée");
        post(nadia, OUT, "acte=poster&le=" + today() + "&lettre=" + waiting("pieces").getFirst().id());
        assertThat(clock(id).suspended()).isTrue();
        assertThat(get(nadia, page).body()).doesNotContain("n’a pas été postée avant", "n’est pas postée");
    }

    @Test
    void tellsThatADecisionIsTakenBackWithItsReasonsAndTheWayOfAppeal() throws IOException {
        silenceMeans("ACCEPTANCE");
        UUID id = caseOf(registerAndOpen(Map.of("arrivedOn", today().minusMonths(3).toString())));
        in(town, () -> law.note(id, new LegalNote(LegalNote.Kind.RETRACTED, today(), "Hors de la zone (règlement, article 3)", "Paul Martin, adjoint au logement"), NADIA));
        OutgoingLetter letter = waiting("retracted").getFirst();
        try (PDDocument pdf = Loader.loadPDF(postForBytes(nadia, OUT, "acte=imprimer&lettre=" + letter.id()))) {
            PaperChecks.assertReadable(pdf, "fr");
            assertThat(PaperChecks.text(pdf))
                    .contains("jamais été prise", "Hors de la zone (règlement, article 3)", "deux mois", "tribunal administratif")
                    .contains("Paul Martin, adjoint au logement");
        }
        assertThat(inside(town, () -> legal.list(cases.get(id))).getLast()).matches(KeptLetter::waits, "lies there");
        post(nadia, OUT, "acte=poster&le=" + today() + "&lettre=" + letter.id());
        assertThat(inside(town, () -> legal.list(cases.get(id))).getLast().postedOn()).isEqualTo(today());
    }

    private LegalClock clock(UUID id) {
        return inside(town, () -> clocks.of(cases.get(id), timeline.of(id)));
    }

    private KeptLetter kept(OutgoingLetter letter) {
        List<KeptLetter> all = inside(town, () -> legal.list(cases.get(letter.caseId())));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private int exchanges() {
        return inside(town, () -> jdbc.sql("select count(*) from relation.interaction where territory_id = ? and channel = 'POST'")
                .param(town.id())
                .query(Integer.class)
                .single());
    }

    @Test
    void printsABatchAndItsList() throws IOException {
        registerAndOpen(Map.of());
        registerAndOpen(Map.of("sender", "Marc Petit"));
        String ids = "&lettre=" + waiting().get(0).id() + "&lettre=" + waiting().get(1).id();
        try (PDDocument pdf = Loader.loadPDF(postForBytes(nadia, OUT, "acte=imprimer" + ids))) {
            PaperChecks.assertReadable(pdf, "fr");
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
        }
        try (PDDocument pdf = Loader.loadPDF(postForBytes(karim, OUT, "acte=bordereau" + ids))) {
            assertThat(PaperChecks.text(pdf)).contains("Awa Diop").contains("Marc Petit").contains("2 lettres");
        }
    }

    @Test
    void isPrintedByItsDepartmentAlone() {
        registerAndOpen(Map.of());
        OutgoingLetter letter = only();
        assertThat(get(parks, OUT).body()).doesNotContain(letter.number());
        assertThat(post(parks, OUT, "acte=imprimer&lettre=" + letter.id()).statusCode()).isEqualTo(422);
        assertThat(post(parks, OUT, "acte=poster&le=" + today() + "&lettre=" + letter.id()).statusCode()).isEqualTo(422);
        assertThat(get(karim, OUT).body()).contains(letter.number()).doesNotContain("Imprimer les lettres");
        assertThat(post(karim, OUT, "acte=imprimer&lettre=" + letter.id()).statusCode()).as("reads none").isEqualTo(422);
        assertThat(get(anAdministrator(town), OUT).statusCode()).isEqualTo(403);
        Person abroad = aStaffMember(aTown(), Role.FRONT_DESK, null);
        assertThat(post(abroad, OUT, "acte=bordereau&lettre=" + letter.id()).statusCode()).isEqualTo(422);
    }

    @Test
    void goesWithItsCaseToAnotherDepartment() {
        UUID id = caseOf(registerAndOpen(Map.of()));
        OutgoingLetter letter = only();
        in(town, () -> acts.reassignDepartment(id, department(town, "parcs"), "C’est au parc", NADIA));
        Person paul = anAgent(town, department(town, "parcs"));
        assertThat(get(paul, OUT).body()).contains(letter.id().toString());
        assertThat(get(nadia, OUT).body()).doesNotContain(letter.id().toString());
        assertThat(post(nadia, OUT, "acte=imprimer&lettre=" + letter.id()).statusCode()).isEqualTo(422);
    }
}
