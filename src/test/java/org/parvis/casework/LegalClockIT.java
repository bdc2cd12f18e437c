package org.parvis.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.law.LegalClock;
import org.parvis.casework.law.LegalCode;
import org.parvis.casework.law.LegalFact;
import org.parvis.casework.law.LegalFact.Completeness;
import org.parvis.casework.law.LegalLetter;
import org.parvis.casework.law.LegalParameter;
import org.parvis.casework.law.LegalParameter.Scope;
import org.parvis.casework.law.LegalParameter.Standing;
import org.parvis.casework.law.LegalParameters;
import org.parvis.casework.law.LegalTemplates;
import org.parvis.casework.law.Silence;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.web.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The legal clock on real cases: lines, letters, the job, changes of the law. */
class LegalClockIT extends CaseworkIT {

    private static final String AUTHOR = "Paul Martin, adjoint au logement";

    private static final Instant IN_A_WHILE = Instant.now().plus(Duration.ofHours(1));

    @Autowired
    private LegalActs law;

    @Autowired
    private LegalPieces pieces;

    @Autowired
    private LegalClocks clocks;

    @Autowired
    private LegalLetters letters;

    @Autowired
    private LegalRounds rounds;

    @Autowired
    private LegalParameters parameters;

    @Autowired
    private LegalTemplates templates;

    @Autowired
    private Timeline timeline;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Territory town;
    private LocalDate today;

    @BeforeEach
    void findsATown() {
        town = aTown();
        today = inside(town, clocks::today);
    }

    @Test
    void countsFromTheDayOnWhichALetterArrived() {
        LocalDate arrived = today.minusDays(10);
        UUID id = inside(town, () -> cases.open(NewCase.about(TestKind.CODE, UUID.randomUUID(), "Carte de stationnement")
                        .with(Map.of("category", "rejet"))
                        .through(CaseChannel.POST)
                        .receivedOn(arrived)))
                .id();
        LegalClock clock = inside(town, () -> clocks.of(cases.get(id), timeline.of(id)));
        assertThat(clock.startsOn()).isEqualTo(arrived);
        assertThat(clock.implicitOn()).isEqualTo(arrived.plusMonths(2));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> inside(town, () -> cases.open(
                NewCase.about(TestKind.CODE, UUID.randomUUID(), "Demain").receivedOn(today.plusDays(1)))));
    }

    private UUID aCase(String category) {
        return inside(town, () -> cases.open(NewCase.about(TestKind.CODE, UUID.randomUUID(), "Carte de stationnement")
                        .with(Map.of("category", category))
                        .seenBy(CaseVisibility.PRIVATE)
                        .from(new Requester("Awa Diop", "awa@exemple.fr", null, "fr"))))
                .id();
    }

    private UUID aCaseReceived(String category, LocalDate on) {
        UUID id = aCase(category);
        run(() -> law.correct(id, lines(id).getFirst().id(), on, "La lettre est arrivée ce jour-là", NADIA));
        return id;
    }

    private void run(Runnable work) {
        InTerritory.run(town.id(), work);
    }

    private List<Entry> lines(UUID id) {
        return inside(town, () -> timeline.of(id));
    }

    private List<EntryKind> kinds(UUID id) {
        return lines(id).stream().map(Entry::kind).toList();
    }

    private LegalClock clock(UUID id) {
        return inside(town, () -> clocks.of(cases.get(id), timeline.of(id)));
    }

    private @Nullable LocalDate planned(UUID id) {
        return inside(town, () -> jdbc.sql("""
                        select implicit_on from casework.case
                        where territory_id = ? and id = ? and implicit_on is not null
                        """)
                        .params(town.id(), id)
                        .query(LocalDate.class)
                        .optional())
                .orElse(null);
    }

    @Test
    void startsWithTheRequestAndAcknowledgesItAtOnce() {
        UUID id = aCase("rejet");
        LegalClock clock = clock(id);
        assertThat(clock.kind()).isEqualTo(Silence.REJECTION);
        assertThat(clock.implicitOn()).isEqualTo(today.plusMonths(2));
        assertThat(planned(id)).isEqualTo(today.plusMonths(2));
        assertThat(clock.due().acknowledged()).isTrue();
        KeptLetter letter = inside(town, () -> letters.list(cases.get(id))).getFirst();
        assertThat(letter.letter()).isEqualTo(LegalLetter.ARE_REJECTION);
        assertThat(letter.body())
                .contains("Accueil", "1, place de la Mairie", "01 99 00 00 00", "accueil@ville.example", "rejetée", "deux mois")
                .doesNotContain("{");
        assertThat(letter.sha256()).hasSize(64);
        assertThat(inside(town, () -> jdbc.sql("select count(*)::int from journal.entry where territory_id = ? and act = 'casework.letterSent' and facts ->> 'sha256' = ?")
                        .params(town.id(), letter.sha256())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void leavesAloneWhatHasNoLegalKind() {
        UUID id = anOpenCase(town);
        assertThat(clock(id).kind()).isEqualTo(Silence.NONE);
        assertThat(inside(town, () -> letters.list(cases.get(id)))).isEmpty();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> run(() -> pieces.askForPieces(id, List.of("Plan"), today.plusDays(10), NADIA)));
    }

    @Test
    void suspendsARejectionAndStartsAnAcceptanceAgain() {
        UUID rejection = aCaseReceived("rejet", today.minusDays(20));
        UUID acceptance = aCaseReceived("acceptation", today.minusDays(20));
        for (UUID id : List.of(rejection, acceptance)) {
            run(() -> pieces.askForPieces(id, List.of("Justificatif de domicile", " "), today.plusDays(15), NADIA));
            assertThat(clock(id).suspended()).isTrue();
        }
        LocalDate end = today.minusDays(20).plusMonths(2);
        assertThat(planned(rejection)).isEqualTo(end.plusDays(15));
        assertThat(clock(acceptance).startsOn()).isNull();
        run(() -> pieces.receivePieces(acceptance, today, Completeness.INCOMPLETE, NADIA));
        assertThat(clock(acceptance).startsOn()).isNull();
        for (UUID id : List.of(rejection, acceptance)) {
            run(() -> pieces.receivePieces(id, today, Completeness.COMPLETE, NADIA));
        }
        assertThat(planned(rejection)).isEqualTo(end);
        assertThat(planned(acceptance)).isEqualTo(today.plusMonths(2));
        KeptLetter letter = inside(town, () -> letters.list(cases.get(rejection))).getLast();
        assertThat(letter.letter()).isEqualTo(LegalLetter.PIECES);
        assertThat(letter.body()).contains("– Justificatif de domicile", "suspendu");
    }

    @Test
    void writesSilenceDownOnceWithItsComputedDay() throws Exception {
        LocalDate received = today.minusMonths(3);
        UUID id = aCaseReceived("rejet", received);
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
            List<? extends Future<?>> all = IntStream.range(0, 3)
                    .mapToObj(_ -> nodes.submit(() -> {
                        start.await();
                        return inside(town, rounds::hear);
                    }))
                    .toList();
            start.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        }
        run(rounds::make);
        List<Entry> silent = lines(id).stream().filter(entry -> entry.kind() == EntryKind.IMPLICIT).toList();
        assertThat(silent).hasSize(1);
        assertThat(silent.getFirst().data()).containsEntry("on", received.plusMonths(2).toString());
        assertThat(mails("Le silence a rejeté")).isNotEmpty();
    }

    private List<String> mails(String subject) {
        return inside(town, () -> jdbc.sql("select recipient from messaging.message where territory_id = ? and subject like ?")
                .params(town.id(), "%" + subject + "%")
                .query(String.class)
                .list());
    }

    @Test
    void warnsBeforeTheDay() {
        UUID id = aCaseReceived("rejet", today.minusMonths(2).plusDays(12));
        run(rounds::hear);
        assertThat(kinds(id)).doesNotContain(EntryKind.LEGAL_NEAR);
        run(() -> law.correct(id, lines(id).getFirst().id(), today.minusMonths(2).minusDays(-2), "Autre date", NADIA));
        jdbc(id, today);
        run(rounds::hear);
        run(rounds::hear);
        assertThat(kinds(id)).containsOnlyOnce(EntryKind.LEGAL_NEAR);
        assertThat(mails("Le silence vaudra rejet")).isNotEmpty();
    }

    private void jdbc(UUID id, LocalDate hearOn) {
        run(() -> jdbc.sql("update casework.case set legal_on = ? where territory_id = ? and id = ?")
                .params(hearOn, town.id(), id)
                .update());
    }

    @Test
    void correctsTheDayOfSilenceWithTheDayOfReception() {
        UUID id = aCaseReceived("rejet", today.minusMonths(3));
        run(rounds::hear);
        assertThat(kinds(id)).contains(EntryKind.IMPLICIT);
        run(() -> law.correct(id, lines(id).getFirst().id(), today.minusMonths(4), "Cachet de la poste mal lu", NADIA));
        run(rounds::hear);
        run(rounds::hear);
        List<LocalDate> silent = inside(town, () -> LegalClock.counted(clocks.events(timeline.of(id)))).stream()
                .filter(event -> event.fact() instanceof LegalFact.Implicit)
                .map(event -> event.on())
                .toList();
        assertThat(silent).containsExactly(today.minusMonths(4).plusMonths(2));
    }

    @Test
    void stopsWithTheDecisionAndGoesOnWhenThatIsTakenBack() {
        UUID id = aCase("rejet");
        inside(town, () -> acts.decide(id, DecisionDraft.resolved("La carte a été délivrée ce matin."), NADIA));
        assertThat(planned(id)).isNull();
        assertThat(clock(id).stoppedBy()).isNotNull();
        inside(town, () -> acts.takeBackDecision(id, "Erreur de dossier", null, NADIA));
        assertThat(planned(id)).isEqualTo(today.plusMonths(2));
        assertThat(clock(id).stoppedBy()).isNull();
    }

    @Test
    void countsForAnotherBodyFromWhatItGot() {
        UUID id = aCase("acceptation");
        UUID gaz = department(town, "gaz");
        inside(town, () -> acts.decide(id, DecisionDraft.forwarded(gaz, "Le réseau de gaz est au syndicat."), NADIA));
        assertThat(planned(id)).isEqualTo(today.plusMonths(2));
        assertThat(clock(id).history()).extracting(line -> line.key()).contains("transmitted.ACCEPTANCE");
    }

    @Test
    void warnsOfSilenceAndWritesItDownAlsoWhereAnotherBodyHasTheCase() {
        UUID id = aCaseReceived("rejet", today.minusMonths(2).plusDays(2));
        inside(town, () -> acts.decide(id, DecisionDraft.forwarded(department(town, "gaz"), "Le gaz est au syndicat."), NADIA));
        jdbc(id, today);
        run(rounds::hear);
        assertThat(kinds(id)).containsOnlyOnce(EntryKind.LEGAL_NEAR).doesNotContain(EntryKind.IMPLICIT);
        run(() -> law.correct(id, lines(id).getFirst().id(), today.minusMonths(3), "Cachet de la poste", NADIA));
        run(rounds::hear);
        run(rounds::hear);
        assertThat(kinds(id)).containsOnlyOnce(EntryKind.IMPLICIT);
        assertThat(lines(id).getLast().data()).containsEntry("on", today.minusMonths(3).plusMonths(2).toString());
    }

    @Test
    void leavesSilenceOutOnceTheCaseIsDecidedOrADuplicate() {
        UUID id = aCaseReceived("rejet", today.minusMonths(2).plusDays(2));
        UUID original = aCase("rejet");
        inside(town, () -> acts.decide(id, DecisionDraft.duplicateOf(original, "La même carte"), NADIA));
        assertThat(planned(id)).isNull();
        run(rounds::hear);
        assertThat(kinds(id)).doesNotContain(EntryKind.LEGAL_NEAR, EntryKind.IMPLICIT);
    }

    @Test
    void computesClocksAnewWhenTheLawChangesAndSaysWhy() {
        UUID before = aCaseReceived("rejet", today.minusDays(30));
        UUID after = aCase("rejet");
        UUID other = aCase("acceptation");
        run(() -> parameters.change(fourMonths(today.minusDays(10)), administrator()));
        run(() -> rounds.make(IN_A_WHILE));
        run(() -> rounds.make(IN_A_WHILE));
        assertThat(planned(before)).isEqualTo(today.minusDays(30).plusMonths(2));
        assertThat(kinds(before)).doesNotContain(EntryKind.LEGAL_CHANGED);
        assertThat(planned(after)).isEqualTo(today.plusMonths(4));
        assertThat(kinds(after)).containsOnlyOnce(EntryKind.LEGAL_CHANGED);
        assertThat(lines(after).getLast().internalText()).isEqualTo("Décret du jour");
        assertThat(planned(other)).isEqualTo(today.plusMonths(2));
        assertThat(clock(other).implicitOn()).isEqualTo(today.plusMonths(2));
    }

    @Test
    void computesAnewWhatWasBeingOpenedWhileTheLawChanged() throws Exception {
        CountDownLatch opened = new CountDownLatch(1);
        CountDownLatch changed = new CountDownLatch(1);
        try (ExecutorService agent = Executors.newSingleThreadExecutor()) {
            Future<UUID> slow = agent.submit(() -> inside(town, () -> transaction.execute(_ -> {
                UUID id = aCase("rejet");
                opened.countDown();
                await(changed);
                return id;
            })));
            opened.await();
            run(() -> parameters.change(fourMonths(today), administrator()));
            run(rounds::make);
            changed.countDown();
            UUID id = slow.get();
            assertThat(planned(id)).as("as it was computed").isEqualTo(today.plusMonths(2));
            run(() -> rounds.make(IN_A_WHILE));
            assertThat(planned(id)).isEqualTo(today.plusMonths(4));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LegalParameter fourMonths(LocalDate from) {
        return new LegalParameter(
                LegalCode.SILENCE_MONTHS, new Scope(TestKind.CODE, "rejet"), "4", "Décret", Standing.OWN, from, null,
                "Nadia Benali", from, "Décret du jour");
    }

    private static Visitor administrator() {
        return new Visitor() {
            @Override
            public String name() {
                return "Inès Roche";
            }

            @Override
            public Set<Role> roles() {
                return Set.of(Role.ADMINISTRATOR);
            }
        };
    }

    @Test
    void refusesAWordingWithoutItsMentions() {
        run(() -> {
            String shipped = templates.wording(LegalLetter.ARE_REJECTION, Locale.FRENCH);
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> templates.publish(
                            LegalLetter.ARE_REJECTION, Locale.FRENCH, shipped.replace("{voies_recours}", ""), administrator()))
                    .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly("{voies_recours}"));
            templates.publish(LegalLetter.ARE_REJECTION, Locale.FRENCH, "Bonne nouvelle. " + shipped, administrator());
        });
        UUID id = aCase("rejet");
        assertThat(inside(town, () -> letters.list(cases.get(id))).getFirst().body()).startsWith("Bonne nouvelle.");
    }

    @Test
    void attestsWhatSilenceHasAcceptedAndNothingElse() {
        UUID waiting = aCase("acceptation");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> run(() -> law.attest(waiting, NADIA)));
        UUID accepted = aCaseReceived("acceptation", today.minusMonths(3));
        run(rounds::hear);
        run(() -> law.attest(accepted, NADIA));
        assertThat(inside(town, () -> letters.list(cases.get(accepted))).getLast().body()).contains("réputée acceptée");
    }

    @Test
    void countsAnewInAnotherCategory() {
        UUID id = aCase("autre");
        assertThat(planned(id)).isNull();
        run(() -> acts.putInCategory(id, new NewCategory(new TestKind(), "rejet", "C’est une demande"), NADIA));
        assertThat(planned(id)).isEqualTo(today.plusMonths(2));
    }

    @Test
    void keepsTerritoriesApart() {
        UUID id = aCase("rejet");
        Territory other = aTown();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> inside(other, () -> {
            pieces.askForPieces(id, List.of("Plan"), today.plusDays(9), NADIA);
            return true;
        }));
        run(() -> parameters.change(fourMonths(today), administrator()));
        LegalParameter seen = inside(other, () -> parameters.values().get(
                LegalCode.SILENCE_MONTHS, new Scope(TestKind.CODE, "rejet"), today));
        assertThat(seen.value()).isEqualTo("2");
    }

    private void refused(String key, UUID id, LegalNote note, Actor by) {
        int before = lines(id).size();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> run(() -> law.note(id, note, by)))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("casework.law.refused." + key));
        assertThat(lines(id)).as("nothing was written").hasSize(before);
    }

    private LegalNote noted(LegalNote.Kind kind, String why) {
        return new LegalNote(kind, today, why, AUTHOR);
    }

    @Test
    void holdsASendingForAbusiveOnlyIfASecondAgentDoes() {
        UUID id = aCase("acceptation");
        refused("why", id, noted(LegalNote.Kind.ABUSE_ALLEGED, ""), NADIA);
        refused("notAlleged", id, noted(LegalNote.Kind.ABUSIVE, ""), KARIM);
        run(() -> law.note(id, noted(LegalNote.Kind.ABUSE_ALLEGED, "Quarantième envoi ce mois-ci"), NADIA));
        assertThat(planned(id)).isEqualTo(today.plusMonths(2));
        refused("sameAgent", id, noted(LegalNote.Kind.ABUSIVE, ""), NADIA);
        refused("alleged", id, noted(LegalNote.Kind.ABUSE_ALLEGED, "Encore"), KARIM);
        run(() -> law.note(id, noted(LegalNote.Kind.ABUSIVE, ""), KARIM));
        assertThat(planned(id)).as("no delay runs").isNull();
        assertThat(mails("Nous ne donnerons pas suite")).containsExactly("awa@exemple.fr");
        assertThat(lines(id)).filteredOn(line -> line.kind() == EntryKind.ABUSE_ALLEGED)
                .extracting(Entry::internalText)
                .containsExactly("Quarantième envoi ce mois-ci");
        UUID confirmed = lines(id).getLast().id();
        run(() -> law.correct(id, confirmed, null, "Ce n’était pas la même personne", KARIM));
        assertThat(planned(id)).as("it was a mistake").isEqualTo(today.plusMonths(2));
    }

    @Test
    void doesNotUndoWhatSilenceDecidedBySayingThatItWasAbusive() {
        UUID id = aCaseReceived("acceptation", today.minusMonths(3));
        run(rounds::hear);
        refused("decidedAlready", id, noted(LegalNote.Kind.ABUSE_ALLEGED, "Quarantième envoi"), NADIA);
    }

    @Test
    void takesBackLaterForFraudOrAsWhoeverGotItAsks() {
        UUID id = aCaseReceived("acceptation", today.minusMonths(8));
        refused("tooLateToRetract", id, noted(LegalNote.Kind.RETRACTED, "Hors de la zone"), NADIA);
        refused("why", id, noted(LegalNote.Kind.RETRACTED_BY_EXCEPTION, ""), NADIA);
        run(() -> law.note(id, noted(LegalNote.Kind.RETRACTED_BY_EXCEPTION, "Faux bulletins de salaire"), NADIA));
        assertThat(lines(id).getLast().kind()).isEqualTo(EntryKind.RETRACTED);
        refused("nothingGranted", id, noted(LegalNote.Kind.RETRACTED_BY_EXCEPTION, "Encore"), NADIA);
    }

    @Test
    void takesBackWhatWasGrantedForFourMonthsWithItsReasons() {
        UUID id = aCaseReceived("acceptation", today.minusMonths(3));
        refused("why", id, noted(LegalNote.Kind.RETRACTED, " "), NADIA);
        LocalDate granted = today.minusMonths(3).plusMonths(2);
        for (LegalNote.Kind kind : List.of(LegalNote.Kind.RETRACTED, LegalNote.Kind.RETRACTED_BY_EXCEPTION)) {
            refused("beforeGranted", id, new LegalNote(kind, granted.minusDays(1), "Hors de la zone", AUTHOR), NADIA);
        }
        run(() -> law.note(id, noted(LegalNote.Kind.RETRACTED, "Le logement est hors de la zone (règlement, article 3)"), NADIA));
        assertThat(clock(id).due().retractedOn()).isEqualTo(today);
        KeptLetter told = inside(town, () -> letters.list(cases.get(id))).getLast();
        assertThat(told.letter()).isEqualTo(LegalLetter.RETRACTION);
        assertThat(told.body())
                .contains("Le logement est hors de la zone (règlement, article 3)", AUTHOR, "Dans les deux mois", "tribunal administratif");
        assertThat(mails("La décision sur votre demande est retirée")).containsExactly("awa@exemple.fr");
        assertThatExceptionOfType(Refusal.class).as("nothing is accepted any longer").isThrownBy(() -> run(() -> law.attest(id, NADIA)));
        refused("nothingGranted", id, noted(LegalNote.Kind.RETRACTED, "Encore"), NADIA);
        UUID line = lines(id).stream().filter(one -> one.kind() == EntryKind.RETRACTED).findFirst().orElseThrow().id();
        assertThatExceptionOfType(Refusal.class)
                .as("its letter bears the date")
                .isThrownBy(() -> run(() -> law.correct(id, line, granted, "Cachet", NADIA)))
                .satisfies(refusal -> assertThat(refusal.messageKey()).endsWith("retractionDate"));
        run(() -> law.correct(id, line, null, "Cachet", NADIA));
        assertThat(clock(id).due().retractedOn()).isNull();
        refused("author", id, new LegalNote(LegalNote.Kind.RETRACTED, granted, "Hors de la zone"), NADIA);
        run(() -> law.note(id, new LegalNote(LegalNote.Kind.RETRACTED, granted, "Hors de la zone", AUTHOR), NADIA));
        assertThat(clock(id).due().retractedOn()).isEqualTo(granted);
        UUID late = aCaseReceived("acceptation", today.minusMonths(6).minusDays(3));
        refused("tooLateToRetract", late, noted(LegalNote.Kind.RETRACTED, "Le logement est hors de la zone"), NADIA);
        UUID refused = aCaseReceived("rejet", today.minusMonths(3));
        refused("nothingGranted", refused, noted(LegalNote.Kind.RETRACTED, "Rien à retirer"), NADIA);
    }

    @Test
    void notesAJudgmentOnlyWhereACourtHadTheCase() {
        UUID id = aCaseReceived("rejet", today.minusMonths(3));
        refused("noCourt", id, noted(LegalNote.Kind.JUDGED, ""), NADIA);
        run(() -> law.note(id, noted(LegalNote.Kind.COURT_APPEAL, ""), NADIA));
        assertThat(clock(id).due().appealWhy()).isEqualTo("appealed.COURT");
        run(() -> law.note(id, noted(LegalNote.Kind.JUDGED, ""), NADIA));
        assertThat(clock(id).due().appealWhy()).isEqualTo("judged");
        refused("noCourt", id, noted(LegalNote.Kind.JUDGED, ""), NADIA);
    }

    @Test
    void notesThatARequestWasPublishedWhereSilenceAccepts() {
        refused("notByAcceptance", aCase("rejet"), noted(LegalNote.Kind.PUBLISHED, ""), NADIA);
        UUID id = aCase("acceptation");
        run(() -> law.note(id, noted(LegalNote.Kind.PUBLISHED, "Panneau et site"), NADIA));
        assertThat(planned(id)).isEqualTo(today.plusMonths(2));
    }
}
