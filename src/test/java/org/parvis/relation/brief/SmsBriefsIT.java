package org.parvis.relation.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Case;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.CaseVisibility;
import org.parvis.casework.CaseworkIT;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.NewCase;
import org.parvis.casework.Requester;
import org.parvis.casework.RequesterTexts;
import org.parvis.casework.Timeline;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingSms;
import org.parvis.messaging.ReceivedSms;
import org.parvis.messaging.SmsAccount;
import org.parvis.messaging.SmsLine;
import org.parvis.messaging.SmsRefusals;
import org.parvis.messaging.sms.arrival.SmsArrivals;
import org.parvis.messaging.sms.gateway.SmsArrival;
import org.parvis.relation.IdentifierKind;
import org.parvis.relation.PersonDraft;
import org.parvis.relation.PersonKind;
import org.parvis.relation.Persons;
import org.parvis.relation.Proof;
import org.parvis.relation.TestVisitor;
import org.parvis.relation.rights.Erasable;
import org.parvis.shared.Ids;
import org.parvis.shared.PhoneNumber;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.parvis.testing.Phones;
import org.parvis.web.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Where text messages go that people send. */
class SmsBriefsIT extends CaseworkIT {

    @Autowired
    private SmsArrivals arrivals;

    @Autowired
    private SmsLine line;

    @Autowired
    private SmsRefusals refusals;

    @Autowired
    private Outbox outbox;

    @Autowired
    private RequesterTexts texts;

    @Autowired
    private BriefStore store;

    @Autowired
    private BriefRetention retention;

    @Autowired
    private BriefRecords records;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Persons persons;

    @Autowired
    private JdbcClient jdbc;

    private Territory town;

    /** Of this test alone: whose answer it is, is found among all territories. */
    private String phone;

    @BeforeEach
    void build() {
        town = aTownThatTexts();
        phone = Phones.next();
    }

    private Territory aTownThatTexts() {
        Territory made = aTown();
        in(made, () -> line.change(SmsAccount.of("VilleTest", null, 1_000, BigDecimal.ONE), Visitor.NOBODY));
        return made;
    }

    private UUID aTextedCase() {
        return inside(town, () -> cases.open(NewCase.about("test", Ids.next(), "Lampadaire éteint")
                        .seenBy(CaseVisibility.PRIVATE)
                        .through(CaseChannel.PHONE)
                        .sentTo("voirie")
                        .from(new Requester("Awa Diop", null, phone, "fr")))
                .id());
    }

    private void text(String ref, String words) {
        arrivals.accept("first", new SmsArrival(ref, phone, "", words, null));
    }

    @Test
    void goesWithWhoeverIsKnownByTheNumberBeyondDoubtWhileItsRefusalStays() {
        aTextedCase();
        text("k1", "STOP");
        UUID stated = fileWith(Proof.STATED);
        assertThat(erase(stated)).as("only said to be theirs").containsExactly(new Erasable.Gone("brief", 0));
        in(town, () -> jdbc.sql("delete from relation.person where id = ?").param(stated).update());
        UUID seen = fileWith(Proof.SEEN);
        assertThat(erase(seen)).containsExactly(new Erasable.Gone("brief", 1));
        assertThat(all()).isEmpty();
        assertThat(inside(town, () -> refusals.since(List.of(phone)))).as("a hash with a term of its own").hasSize(1);
    }

    @Test
    void isNobodysWhereTwoPeopleShareTheNumber() {
        aTextedCase();
        aTextedCase();
        text("k2", "Où en est mon dossier ?");
        UUID one = fileWith(Proof.SEEN);
        fileWith(Proof.SEEN);
        assertThat(erase(one)).containsExactly(new Erasable.Gone("brief", 0));
        assertThat(all()).hasSize(1);
    }

    private List<Erasable.Gone> erase(UUID file) {
        Erasable.Erased somebody = new Erasable.Erased(List.of(file), List.of(), Set.of(), Set.of(phone));
        return inside(town, () -> Objects.requireNonNull(transaction.execute(_ -> records.erase(somebody))));
    }

    private UUID fileWith(Proof proof) {
        TestVisitor karim = new TestVisitor(aStaffMember(town, Role.FRONT_DESK, null));
        return inside(town, () -> persons.create(
                new PersonDraft(
                        PersonKind.PERSON, "Diop", "Awa", "fr", "",
                        List.of(new PersonDraft.Stated(IdentifierKind.PHONE, phone, proof))),
                karim));
    }

    private List<Brief> all() {
        return inside(town, () -> Arrays.stream(BriefState.values())
                .flatMap(state -> store.list(BriefChannel.SMS, state, null, 100).stream())
                .toList());
    }

    private List<String> story(UUID caseId) {
        return inside(town, () -> timeline.of(caseId)).stream().map(entry -> entry.kind().name()).toList();
    }

    private Case get(UUID caseId) {
        return inside(town, () -> cases.get(caseId));
    }

    private List<String> sent() {
        return inside(town, () -> jdbc.sql("""
                select c.plain from messaging.message m
                join messaging.content c on c.territory_id = m.territory_id and c.message_id = m.id
                where m.territory_id = ? and m.channel = 'SMS' order by m.id
                """).param(town.id()).query(String.class).list());
    }

    @Test
    void answersTheQuestionOfTheCaseThatWasTexted() {
        UUID caseId = aTextedCase();
        in(town, () -> {
            acts.take(caseId, NADIA);
            acts.askRequester(caseId, "Lequel ?", NADIA);
        });
        text("a1", "Celui de l’école.");
        assertThat(get(caseId).status()).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(story(caseId)).endsWith("ASKED", "ANSWERED");
        Brief brief = all().getFirst();
        assertThat(brief.place()).isEqualTo(Brief.Place.in(caseId, BriefWhy.ANSWERED, get(caseId).number()));
        assertThat(inside(town, () -> timeline.of(caseId)).getLast().data())
                .containsEntry("answer", "Celui de l’école.")
                .containsEntry("source", brief.path());
    }

    @Test
    void isTakenOnceByItsNameOrByWhatItSaysInAMinute() {
        UUID caseId = aTextedCase();
        text("b1", "Merci");
        text("b1", "Merci");
        text("", "Au fait");
        text("", "Au fait");
        assertThat(all()).hasSize(2);
        assertThat(story(caseId).stream().filter("RECEIVED"::equals)).hasSize(2);
    }

    @Test
    void waitsWhereSeveralCasesArePossibleAndProposesThem() {
        UUID first = aTextedCase();
        UUID second = aTextedCase();
        text("c1", "Oui");
        assertThat(all()).singleElement().satisfies(brief -> {
            assertThat(brief.place().state()).isEqualTo(BriefState.WAITING);
            assertThat(brief.place().why()).isEqualTo(BriefWhy.UNCLEAR);
            assertThat(brief.place().suggestions()).containsExactly(second, first);
        });
        assertThat(story(first)).containsExactly("OPENED");
        // Of two, one is over: the other is meant.
        in(town, () -> acts.decide(first, DecisionDraft.resolved("Réparé le jour même."), NADIA));
        text("c2", "Merci");
        assertThat(story(second)).endsWith("RECEIVED");
    }

    @Test
    void isReadByNobodyWhoMayNotKnowOfTheCasesThatItMayAnswer() {
        aTextedCase();
        aTextedCase();
        text("w1", "Oui, mardi");
        String page = "/bureau/sms/" + all().getFirst().id();
        Person parks = anAgent(town, department(town, "parcs"));
        assertThat(get(parks, page).statusCode()).isEqualTo(200);
        String walls = "label=Voirie&outside=NOTHING&department=voirie";
        assertThat(post(anAdministrator(town), "/admin/secteurs/nouveau", walls).statusCode()).isEqualTo(303);
        assertThat(get(parks, page).statusCode()).isEqualTo(404);
        assertThat(get(parks, "/bureau/sms").body()).doesNotContain("Oui, mardi");
        assertThat(post(parks, page + "/classer", "").statusCode()).isEqualTo(404);
        assertThat(get(anAgent(town, department(town, "voirie")), page).body()).contains("Oui, mardi");
    }

    @Test
    void neverReopensByItself() {
        UUID caseId = aTextedCase();
        in(town, () -> acts.decide(caseId, DecisionDraft.resolved("Réparé le jour même."), NADIA));
        text("d1", "Merci !");
        assertThat(get(caseId).status()).isEqualTo(CaseStatus.RESOLVED);
        assertThat(story(caseId)).endsWith("RESOLVED", "RECEIVED");
    }

    @Test
    void isForNobodyWhereWhatWasTextedIsOlderThanThirtyDays() {
        UUID caseId = aTextedCase();
        in(town, () -> jdbc.sql("update messaging.message set created_at = now() - interval '31 days' where territory_id = ?")
                .param(town.id())
                .update());
        // A number nobody texted lately belongs to no territory where several have text messages.
        aTownThatTexts();
        assertThatThrownBy(() -> text("e1", "Bonjour")).isInstanceOf(SmsArrival.ForNobody.class);
        assertThat(story(caseId)).containsExactly("OPENED");
        assertThat(all()).isEmpty();
    }

    @Test
    void goesToTheTownThatWroteLast() {
        UUID here = aTextedCase();
        Territory first = town;
        town = aTownThatTexts();
        UUID there = aTextedCase();
        text("f1", "C’est fait");
        assertThat(story(there)).endsWith("RECEIVED");
        town = first;
        assertThat(story(here)).containsExactly("OPENED");
        assertThat(all()).isEmpty();
    }

    @Test
    void stopsTextMessagesUntilTheyAreWantedAgain() {
        aTextedCase();
        int before = sent().size();
        text("g1", "Arrêt !");
        PhoneNumber number = PhoneNumber.find(phone).orElseThrow();
        assertThat(inside(town, () -> refusals.isRefused(number))).isTrue();
        assertThat(all()).singleElement().satisfies(brief -> {
            assertThat(brief.place().state()).isEqualTo(BriefState.FILED);
            assertThat(brief.place().why()).isEqualTo(BriefWhy.STOP);
        });
        assertThat(sent()).hasSize(before + 1);
        assertThat(sent().getLast()).contains("Vous ne recevrez plus de SMS").contains("REPRISE");
        text("g2", "STOP");
        text("g3", "reprise");
        assertThat(inside(town, () -> refusals.isRefused(number))).isFalse();
        text("g4", "stop");
        assertThat(sent()).as("confirmed once").hasSize(before + 1);
        assertThat(inside(town, () -> texts.number(null, phone))).as("letters or calls take over").isEmpty();
        UUID next = aTextedCase();
        assertThat(sent()).as("no acknowledgement by text message").hasSize(before + 1);
        assertThat(story(next)).containsExactly("OPENED");
    }

    @Test
    void heedsTheLastStopThoughItLooksLikeTheFirstComeAgain() {
        aTextedCase();
        PhoneNumber number = PhoneNumber.find(phone).orElseThrow();
        text("", "STOP");
        text("", "REPRISE");
        assertThat(inside(town, () -> refusals.isRefused(number))).isFalse();
        text("", "STOP");
        assertThat(inside(town, () -> refusals.isRefused(number))).isTrue();
        text("", "REPRISE");
        assertThat(inside(town, () -> refusals.isRefused(number))).as("may be the first come again").isTrue();
    }

    private void stop(PhoneNumber number) {
        in(town, () -> transaction.executeWithoutResult(_ -> refusals.heed(number, ReceivedSms.Wish.STOP)));
    }

    @Test
    void confirmsNothingToNumbersThatNobodyWroteTo() {
        PhoneNumber number = PhoneNumber.find(phone).orElseThrow();
        stop(number);
        assertThat(inside(town, () -> refusals.isRefused(number))).isTrue();
        assertThat(sent()).isEmpty();
    }

    @Test
    void confirmsNoMoreThanSixtyAnHour() {
        List<PhoneNumber> numbers = Stream.generate(() -> PhoneNumber.find(Phones.next()).orElseThrow()).limit(62).toList();
        in(town, () -> transaction.executeWithoutResult(
                _ -> numbers.forEach(one -> outbox.send(OutgoingSms.of(one, "key-" + one.international(), "Bonjour")))));
        numbers.forEach(this::stop);
        assertThat(sent()).hasSize(62 + 60);
        assertThat(inside(town, () -> refusals.since(numbers.stream().map(PhoneNumber::international).toList()))).hasSize(62);
    }

    @Test
    void isNotedInTheFileOfWhoseNumberItSurelyIs() {
        UUID caseId = aTextedCase();
        PersonDraft.Stated stated = new PersonDraft.Stated(IdentifierKind.PHONE, phone, Proof.SEEN);
        TestVisitor nadia = new TestVisitor(anAgent(town, department(town, "voirie")));
        in(town, () -> persons.create(
                new PersonDraft(PersonKind.PERSON, "Diop", "Awa", "", null, "fr", "", List.of(stated)), nadia));
        text("h1", "Il y en a deux.");
        assertThat(story(caseId)).endsWith("RECEIVED");
        assertThat(inside(town, () -> jdbc.sql("select channel || ' ' || words from relation.interaction where territory_id = ?")
                        .param(town.id())
                        .query(String.class)
                        .list()))
                .containsExactly("SMS Il y en a deux.");
    }

    @Test
    void isPutTogetherFromItsPartsWhereverTheyArriveAndHowever() {
        UUID caseId = aTextedCase();
        // The cut goes through the middle of a character; the second part comes first, and twice.
        part(2, "\uDE00 merci");
        part(2, "\uDE00 merci");
        assertThat(all()).isEmpty();
        part(1, "Réparé \uD83D");
        part(1, "Réparé \uD83D");
        assertThat(all()).singleElement().extracting(Brief::words).isEqualTo("Réparé 😀 merci");
        // Later the phone uses the same reference for another text.
        part(1, "Autre ");
        part(2, "chose");
        assertThat(all()).extracting(Brief::words).containsExactlyInAnyOrder("Réparé 😀 merci", "Autre chose");
        assertThat(story(caseId).stream().filter("RECEIVED"::equals)).hasSize(2);
    }

    private void part(int number, String words) {
        arrivals.accept("first", new SmsArrival("", phone, "38000", words, new SmsArrival.Part(42, 2, number)));
    }

    @Test
    void goesWithTheContactsOfItsCase() {
        UUID caseId = aTextedCase();
        text("i1", "Merci");
        in(town, () -> acts.decide(caseId, DecisionDraft.resolved("Réparé le jour même."), NADIA));
        Instant later = Instant.now().plus(Duration.ofDays(40));
        assertThat(inside(town, () -> retention.forget(later))).isZero();
        assertThat(inside(town, () -> retention.forget(Instant.now().plus(Duration.ofDays(3 * 366))))).isEqualTo(1);
        assertThat(all()).isEmpty();
        assertThat(get(caseId).status()).as("the case stays").isEqualTo(CaseStatus.RESOLVED);
    }
}
