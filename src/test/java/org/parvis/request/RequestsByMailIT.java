package org.parvis.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Case;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Cases;
import org.parvis.relation.mail.NewMailRequest;
import org.parvis.shared.Ids;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail that belongs to no case becomes a request. */
class RequestsByMailIT extends ParvisIT {

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private RequestsByMail mailed;

    @Autowired
    private Cases cases;

    @Autowired
    private Departments departments;

    @Autowired
    private TransactionTemplate transaction;

    private Territory town;

    @BeforeEach
    void build() {
        town = AskingTown.create(imports, territories);
    }

    private NewMailRequest aMail(String subject, String text) {
        UUID voirie = departments.find("voirie").orElseThrow().id();
        UUID id = Ids.next();
        return new NewMailRequest(id, voirie, subject, text, "awa@habitants.example", "Awa Diop", List.of(), "/bureau/courriels/" + id, Instant.now());
    }

    @Test
    void opensOneOfTheKindThatItsDepartmentAnswers() {
        in(town, () -> {
            UUID caseId = transaction.execute(_ -> mailed.open(aMail("Banc cassé", "Devant la gare.")));
            Case opened = cases.get(java.util.Objects.requireNonNull(caseId));
            assertThat(opened.title()).isEqualTo("Banc cassé");
            assertThat(opened.channel()).isEqualTo(CaseChannel.EMAIL);
            assertThat(opened.category()).isEqualTo("question");
            assertThat(opened.isPublic()).isFalse();
        });
        assertThat(mailbox.list(town, "awa@habitants.example")).as("acknowledged").hasSize(1);
    }

    @Test
    void takesWhatAFormWouldRefuseAndLeadsAgentsToTheMail() {
        NewMailRequest mail = org.parvis.shared.InTerritory.call(town.id(), () -> aMail("", "x".repeat(20_000)));
        String number = org.parvis.shared.InTerritory.call(town.id(), () -> cases.get(
                        java.util.Objects.requireNonNull(transaction.execute(_ -> mailed.open(mail))))
                .number());
        Person nadia = anAgent(town, mail.departmentId());
        assertThat(get(nadia, "/bureau/dossiers/" + number).body()).contains("x".repeat(20_000), mail.path());
    }
}
