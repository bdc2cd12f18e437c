package org.parvis.report.open311.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parvis.report.open311.wire.ParametersTest.parameters;

import org.junit.jupiter.api.Test;

class NewUpdateTest {

    private static final String RIGHT =
            "update_id=7&service_request_id=S-1&status=IN_PROGRESS&updated_datetime=2026-03-01T09:30:00Z";

    @Test
    void readsAnUpdate() {
        NewUpdate update = NewUpdate.of(parameters(RIGHT + "&description=On+arrive&title=M."));
        assertThat(update.id()).isEqualTo("7");
        assertThat(update.status()).isEqualTo(UpdateStatus.IN_PROGRESS);
        assertThat(update.at()).isEqualTo("2026-03-01T09:30:00Z");
        assertThat(update.description()).isEqualTo("On arrive");
    }

    @Test
    void saysEverythingThatIsMissing() {
        assertThatThrownBy(() -> NewUpdate.of(parameters("")))
                .isInstanceOfSatisfying(Mistake.class, mistake -> assertThat(mistake.errors()).hasSize(4));
    }

    @Test
    void refusesAStatusThatIsNone() {
        assertThatThrownBy(() -> NewUpdate.of(parameters(RIGHT.replace("IN_PROGRESS", "PENDING"))))
                .hasMessageContaining("status must be one of: OPEN, CLOSED, FIXED");
    }
}
