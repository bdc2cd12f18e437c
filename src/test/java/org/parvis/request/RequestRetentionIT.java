package org.parvis.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Requester;
import org.parvis.questions.Answers;
import org.parvis.relation.Direction;
import org.parvis.relation.Interactions;
import org.parvis.relation.PersonDraft;
import org.parvis.relation.PersonKind;
import org.parvis.relation.Persons;
import org.parvis.relation.Reach;
import org.parvis.relation.TestForgetting;
import org.parvis.relation.TestVisitor;
import org.parvis.report.ReportingTown;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class RequestRetentionIT extends ParvisIT {

    private static final Instant IN_THREE_YEARS = Instant.now().plus(Duration.ofDays(3 * 366));

    @Autowired
    private Persons persons;

    @Autowired
    private Interactions interactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestForgetting exchanges;

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Requests requests;

    @Autowired
    private CaseActs acts;

    @Autowired
    private RequestRetention retention;

    private static final Requester PAUL = new Requester("Paul Roche", "paul@exemple.fr", null, "fr");

    private Territory town;

    @BeforeEach
    void build() {
        town = AskingTown.create(imports, territories);
    }

    private SubmittedRequest aRequest() {
        return requests.submit(new NewRequest(
                "merci", "Merci pour tout", Answers.NONE, Requester.ANONYMOUS, CaseChannel.WEB, null, Actor.requester()));
    }

    @Test
    void forgetsWhatWasWrittenInWhatEndedLongAgoAndNothingElse() {
        in(town, () -> {
            SubmittedRequest ended = aRequest();
            SubmittedRequest open = aRequest();
            acts.decide(ended.caseId(), DecisionDraft.resolved("Merci à vous aussi."), Actor.agent(UUID.randomUUID(), "Nadia B."));
            assertThat(retention.forget(Instant.now())).isZero();
            assertThat(retention.forget(IN_THREE_YEARS)).isEqualTo(1);
            assertThat(requests.find(ended.id()).orElseThrow().versions()).isEmpty();
            assertThat(requests.find(open.id()).orElseThrow().current().words()).isEqualTo("Merci pour tout");
            assertThat(retention.forget(IN_THREE_YEARS)).as("again").isZero();
        });
    }

    @Test
    void keepsEachKindForItsOwnTime() {
        Territory other = ReportingTown.create(imports, territories, """
                requests:
                  - { code: bref, label: Bref, contact: optional, monthsKept: 6 }
                  - { code: merci, label: Merci, contact: optional }
                  - { code: long, label: Long, contact: optional, monthsKept: 60 }
                """);
        in(other, () -> {
            SubmittedRequest brief = anEnded("bref");
            SubmittedRequest usual = anEnded("merci");
            SubmittedRequest lasting = anEnded("long");
            TestVisitor karim = new TestVisitor(aStaffMember(other, Role.FRONT_DESK, null));
            UUID paul = persons.create(
                    new PersonDraft(PersonKind.PERSON, "Durand", "Paul", "", null, "fr", "", Reach.NOT_SAID, List.of()), karim);
            for (SubmittedRequest one : List.of(brief, usual, lasting)) {
                interactions.opened(one.caseId(), CaseChannel.PHONE, paul, Requester.ANONYMOUS, karim);
            }
            interactions.note(paul, new Interactions.Note(CaseChannel.PHONE, Direction.IN, null, "sans dossier"), karim);
            assertThat(retention.forget(inMonths(7))).isEqualTo(1);
            assertThat(says(brief)).isFalse();
            exchanges.forget(inMonths(7));
            assertThat(jdbc.sql("select count(*) from relation.interaction").query(Integer.class).single())
                    .as("the other cases’, and what is of no case")
                    .isEqualTo(3);
            assertThat(says(usual)).isTrue();
            assertThat(retention.forget(inMonths(25))).isEqualTo(1);
            assertThat(says(usual)).isFalse();
            assertThat(says(lasting)).isTrue();
            assertThat(retention.forget(inMonths(61))).isEqualTo(1);
        });
    }

    private SubmittedRequest anEnded(String kind) {
        SubmittedRequest sent = requests.submit(new NewRequest(
                kind, "Pour tout", Answers.NONE, PAUL, CaseChannel.WEB, null, Actor.requester()));
        acts.decide(sent.caseId(), DecisionDraft.resolved("C’est fait, merci."), Actor.agent(UUID.randomUUID(), "Nadia B."));
        return sent;
    }

    private boolean says(SubmittedRequest sent) {
        return !requests.find(sent.id()).orElseThrow().versions().isEmpty();
    }

    private static Instant inMonths(int months) {
        return Instant.now().atZone(ZoneOffset.UTC).plusMonths(months).plusDays(1).toInstant();
    }
}
