package org.parvis.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parvis.messaging.Channel;
import org.parvis.messaging.DeliveryFailed;
import org.parvis.messaging.MessageState;
import org.parvis.messaging.SmsAccount;
import org.parvis.messaging.SmsLine;
import org.parvis.messaging.sms.Gsm0338;
import org.parvis.relation.IdentifierKind;
import org.parvis.relation.Interactions;
import org.parvis.relation.PersonDraft;
import org.parvis.relation.PersonKind;
import org.parvis.relation.Persons;
import org.parvis.relation.Proof;
import org.parvis.relation.Reach;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.Role;
import org.parvis.shared.Tokens;
import org.parvis.territory.Territory;
import org.parvis.web.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

class RequesterTextsIT extends CaseworkIT {

    private static final String PHONE = "06 39 98 40 12";

    @Autowired
    private Persons persons;

    @Autowired
    private Interactions interactions;

    @Autowired
    private SmsLine line;

    @Autowired
    private LegalActs law;

    @Autowired
    private LegalClocks clocks;

    @Autowired
    private LegalLetters letters;

    @Autowired
    private Timeline timeline;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void giveNumberAndCodeAndSayThatItWasAnswered() {
        Territory town = aTownThatTexts();
        OpenedCase opened = open(town, null, PHONE, CaseChannel.PHONE);
        assertThat(texts(town)).containsExactly(opened.number() + " : votre demande est enregistrée. Suivi : "
                + town.baseUrl() + "/suivi code " + opened.code());
        in(town, () -> acts.decide(opened.id(), DecisionDraft.resolved("Réparé ce matin."), NADIA));
        String answered = texts(town).getLast();
        assertThat(answered).startsWith(opened.number() + " : la réponse à votre demande est arrivée. Lisez-la : ");
        assertThat(texts(town)).as("in one part").allMatch(text -> Gsm0338.holds(text) && text.length() <= 160);
        Matcher link = Pattern.compile("/suivi/([\\w-]{32})$").matcher(answered);
        assertThat(link.find()).isTrue();
        assertThat(inside(town, () -> jdbc.sql("select case_id from casework.link where hash = ?")
                        .param(Tokens.hash(link.group(1)))
                        .query(UUID.class)
                        .single()))
                .isEqualTo(opened.id());
    }

    @Test
    void sayThatADecisionIsTakenBackWhoseLetterIsOnTheirPage() {
        Territory town = aTownThatTexts();
        OpenedCase opened = inside(town, () -> cases.open(NewCase.about(TestKind.CODE, UUID.randomUUID(), "Carte de stationnement")
                .with(Map.of("category", "acceptation"))
                .seenBy(CaseVisibility.PRIVATE)
                .from(new Requester("Awa Diop", null, PHONE, "fr"))));
        in(town, () -> {
            law.correct(opened.id(), timeline.of(opened.id()).getFirst().id(), clocks.today().minusMonths(3), "Cachet", NADIA);
            law.note(opened.id(), new LegalNote(LegalNote.Kind.RETRACTED, clocks.today(), "Hors de la zone", "Paul Martin, adjoint au logement"), NADIA);
        });
        assertThat(texts(town)).last().asString()
                .startsWith(opened.number() + " : la décision qui acceptait votre demande est retirée. Motifs et recours : ")
                .matches(text -> Gsm0338.holds(text) && text.length() <= 160);
        KeptLetter letter = inside(town, () -> letters.list(cases.get(opened.id()))).getLast();
        assertThat(letter.body()).contains("Hors de la zone", "Paul Martin, adjoint au logement");
        assertThat(letter.waits()).as("nobody posts it").isFalse();
    }

    @Test
    void askWhatIsWantedToBeKnown() {
        Territory town = aTownThatTexts();
        OpenedCase opened = open(town, null, PHONE, CaseChannel.PHONE);
        in(town, () -> acts.askRequester(opened.id(), "Devant quel numéro ?", NADIA));
        assertThat(texts(town)).hasSize(2).last().asString()
                .startsWith(opened.number() + " : une question sur votre demande. Lisez et répondez : ")
                .matches(text -> Gsm0338.holds(text) && text.length() <= 160);
    }

    @Test
    void goBesideTheMailToWhoeverPrefersThem() {
        Territory town = aTownThatTexts();
        OpenedCase opened = open(town, "awa@habitants.example", PHONE, CaseChannel.PHONE);
        TestVisitor karim = new TestVisitor(aStaffMember(town, Role.FRONT_DESK, null));
        in(town, () -> {
            UUID awa = persons.create(
                    new PersonDraft(
                            PersonKind.PERSON, "Diop", "Awa", "", null, "fr", "", new Reach(Reach.Channel.SMS, ""),
                            List.of(new PersonDraft.Stated(IdentifierKind.PHONE, PHONE, Proof.STATED))),
                    karim);
            interactions.opened(opened.id(), CaseChannel.PHONE, awa, Requester.ANONYMOUS, karim);
            acts.decide(opened.id(), DecisionDraft.resolved("Réparé ce matin."), NADIA);
        });
        assertThat(texts(town)).singleElement().asString().contains("la réponse à votre demande est arrivée");
        assertThat(mailbox.list(town, "awa@habitants.example").getFirst()).contains("Réparé ce matin.");
    }

    @Test
    void keepQuietWhereAMailGoesOrNoTextMessageCan() {
        Territory town = aTownThatTexts();
        open(town, "awa@habitants.example", PHONE, CaseChannel.PHONE);
        open(town, null, "01 99 00 17 35", CaseChannel.PHONE);
        open(town, null, null, CaseChannel.PHONE);
        assertThat(texts(town)).isEmpty();
        Territory without = aTown();
        open(without, null, PHONE, CaseChannel.PHONE);
        assertThat(texts(without)).isEmpty();
    }

    @Test
    void ringNobodyAtTheWillOfStrangers() {
        Territory town = aTownThatTexts();
        for (int i = 0; i < 4; i++) {
            open(town, null, PHONE, CaseChannel.WEB);
        }
        assertThat(texts(town)).hasSize(2);
        open(town, null, PHONE, CaseChannel.COUNTER);
        assertThat(texts(town)).hasSize(3);
    }

    @Test
    void areToldToAgentsWhereTheyReachedNobody() {
        Territory town = aTownThatTexts();
        OpenedCase opened = open(town, null, PHONE, CaseChannel.PHONE);
        in(town, () -> events.publishEvent(new DeliveryFailed(
                town.id(),
                UUID.randomUUID(),
                "casework/" + opened.id() + "/opened/0/sms",
                opened.number(),
                MessageState.PERMANENT_FAILURE,
                Channel.SMS)));
        assertThat(inside(town, () -> jdbc.sql("select internal_text from casework.entry where case_id = ? and kind = 'NOTE'")
                        .param(opened.id())
                        .query(String.class)
                        .list()))
                .singleElement()
                .asString()
                .contains("Notre dernier SMS", "Joignez-le autrement");
    }

    @Test
    void sayWhyTheyWereHeldBack() {
        Territory town = aTownThatTexts();
        OpenedCase opened = open(town, null, PHONE, CaseChannel.PHONE);
        for (DeliveryFailed.Why why : DeliveryFailed.Why.values()) {
            in(town, () -> events.publishEvent(new DeliveryFailed(
                    town.id(),
                    UUID.randomUUID(),
                    "casework/" + opened.id() + "/decided/0/sms",
                    opened.number(),
                    MessageState.TECHNICAL_FAILURE,
                    Channel.SMS,
                    why)));
        }
        assertThat(inside(town, () -> jdbc.sql("select internal_text from casework.entry where case_id = ? and kind = 'NOTE' order by id")
                        .param(opened.id())
                        .query(String.class)
                        .list()))
                .satisfiesExactly(
                        reached -> assertThat(reached).contains("n’est pas arrivé"),
                        refused -> assertThat(refused).contains("a répondu STOP"),
                        tooMany -> assertThat(tooMany).contains("autant que la limite"));
    }

    private Territory aTownThatTexts() {
        Territory town = aTown();
        in(town, () -> line.change(SmsAccount.of("VilleTest", null, 1_000, new BigDecimal("4.5")), Visitor.NOBODY));
        return town;
    }

    private OpenedCase open(Territory town, @Nullable String email, @Nullable String phone, CaseChannel channel) {
        return inside(town, () -> cases.open(aCase().from(new Requester("Awa Diop", email, phone, "fr")).through(channel)));
    }

    private List<String> texts(Territory town) {
        return inside(town, () -> jdbc.sql("""
                        select c.plain from messaging.message m
                        join messaging.content c on c.territory_id = m.territory_id and c.message_id = m.id
                        where m.channel = 'SMS' and m.recipient = '+33639984012'
                        order by m.id
                        """).query(String.class).list());
    }
}
