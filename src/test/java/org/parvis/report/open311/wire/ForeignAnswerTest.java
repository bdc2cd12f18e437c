package org.parvis.report.open311.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ForeignAnswerTest {

    @Test
    void readsANumberFromEitherFormat() {
        assertThat(read("<?xml version='1.0'?><service_requests><request><service_request_id> 638 </service_request_id>"
                        + "<service_notice/></request></service_requests>")
                .first("service_request_id")).contains("638");
        assertThat(read("[{\"service_request_id\":638,\"service_notice\":null}]").first("service_request_id"))
                .contains("638");
        assertThat(read("{\"service_requests\":[{\"service_request_id\":\"a\"}]}").first("service_request_id"))
                .contains("a");
        assertThat(read("\uFEFF<service_requests type=\"array\"><request><token>t</token></request></service_requests>")
                .first("token")).contains("t");
    }

    @Test
    void hearsComplaints() {
        assertThat(read("<errors><error><code>403</code><description>No key</description></error></errors>").complaint())
                .isEqualTo("No key");
        assertThat(read("[{\"code\":403}]").complaint()).isEqualTo("error 403");
        assertThat(read("[]").complaint()).isNull();
    }

    @Test
    void refusesWhatIsNoAnswer() {
        for (String body : new String[] {
            "",
            "OK",
            "<html><body><p>Oops<br></body></html>",
            "[{",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a><b><c>&x;</c></b></a>",
            "<a>".repeat(100_000),
            "[".repeat(100_000)
        }) {
            assertThatThrownBy(() -> read(body)).isInstanceOf(ForeignAnswer.Unreadable.class);
        }
    }

    private static ForeignAnswer read(String body) {
        return ForeignAnswer.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
