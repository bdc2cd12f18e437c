package org.parvis.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Requester;
import org.parvis.questions.Answers;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;

class RequestRetentionIT extends ParvisIT {

    private static final Instant IN_THREE_YEARS = Instant.now().plus(Duration.ofDays(3 * 366));

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Requests requests;

    @Autowired
    private CaseActs acts;

    @Autowired
    private RequestRetention retention;

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
}
