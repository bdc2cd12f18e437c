package org.parvis.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.casework.ApprovalRule.Signing;
import org.parvis.shared.Ids;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.web.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** The part «approvals» of a territory's file. */
class ApprovalSectionIT extends CaseworkIT {

    private static final String FILE = """
            requests:
              - {code: terrasse, label: Terrasse}
            approvals:
              - {department: voirie}
              - {category: terrasse, signedBy: approver}
            """;

    @Autowired
    private ApprovalRules rules;

    private void bring(Territory town, String file) {
        imports.run(new TestTown(town.slug(), file), "territory.yml");
    }

    @Test
    void saysWhichAnswersAreApproved() {
        Territory town = aTown(FILE);
        in(town, () -> assertThat(rules.list())
                .extracting(rule -> (rule.departmentId() == null ? rule.category() : "voirie") + " " + rule.signing())
                .containsExactlyInAnyOrder("voirie AUTHOR", "terrasse APPROVER"));
        UUID lamp = inside(town, () -> cases.open(aCase().sentTo("voirie")).id());
        assertThatThrownBy(() -> in(town, () -> acts.decide(lamp, DecisionDraft.resolved("Réparé ce matin."), NADIA)))
                .extracting("messageKey")
                .isEqualTo("casework.refused.approval");
        bring(town, FILE.replace("  - {department: voirie}\n", "").replace("signedBy: approver", "signedBy: author"));
        in(town, () -> assertThat(rules.list()).singleElement().satisfies(rule -> {
            assertThat(rule.category()).isEqualTo("terrasse");
            assertThat(rule.signing()).isEqualTo(Signing.AUTHOR);
        }));
        in(town, () -> acts.decide(lamp, DecisionDraft.resolved("Réparé ce matin."), NADIA));
    }

    @Test
    void changesNothingTwiceAndKeepsWhoApproves() {
        Territory town = aTown(FILE);
        UUID approver = aStaffMember(town, Role.HEAD, department(town, "parcs")).id();
        in(town, () -> {
            ApprovalRule ofRoads = rules.list().stream().filter(rule -> rule.departmentId() != null).findFirst().orElseThrow();
            rules.remove(ofRoads.id(), Visitor.NOBODY);
            rules.add(new ApprovalRule(Ids.next(), ofRoads.departmentId(), null, approver, Signing.AUTHOR), Visitor.NOBODY);
        });
        assertThat(imports.run(new TestTown(town.slug(), FILE), "territory.yml").changedNothing()).isTrue();
        bring(town, FILE.replace("{department: voirie}", "{department: voirie, signedBy: approver}"));
        in(town, () -> assertThat(rules.list()).anySatisfy(rule -> {
            assertThat(rule.approverId()).isEqualTo(approver);
            assertThat(rule.signing()).isEqualTo(Signing.APPROVER);
        }));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> aTown("approvals:\n  - {department: lune}\n")).hasMessageContaining("no department has the code");
        assertThatThrownBy(() -> aTown("approvals:\n  - {category: lune}\n")).hasMessageContaining("\"lune\"");
        assertThatThrownBy(() -> aTown("approvals:\n  - {signedBy: author}\n")).hasMessageContaining("one of them must be there");
        assertThatThrownBy(() -> aTown("approvals:\n  - {department: voirie}\n  - {department: voirie}\n"))
                .hasMessageContaining("second time");
        assertThatThrownBy(() -> aTown("approvals:\n  - {department: voirie, signedBy: personne}\n")).hasMessageContaining("must be one of");
    }
}
