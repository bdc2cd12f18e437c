package org.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundGuardTest {

    private final OutboundGuard guard = new OutboundGuard(false);

    @ParameterizedTest
    @ValueSource(strings = {
        "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://0.0.0.0/", "http://10.1.2.3/",
        "http://172.16.0.1/", "http://192.168.1.1/", "http://169.254.169.254/latest/meta-data/", "http://100.64.0.1/",
        "http://192.0.0.1/", "http://198.18.0.1/", "http://224.0.0.1/", "http://255.255.255.255/",
        "http://[::ffff:127.0.0.1]/", "http://[fe80::1]/", "http://[fd00::1]/", "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/", "http://[2001:0:7f00:1::]/", "http://[::]/", "http://[ff02::1]/",
        "https://93.184.216.34:22/", "https://user:secret@93.184.216.34/", "file:///etc/passwd", "gopher://93.184.216.34/",
        "ftp://93.184.216.34/", "http:///path"
    })
    void refusesWhatIsNotOutside(String address) {
        assertThatThrownBy(() -> guard.check(URI.create(address))).isInstanceOf(OutboundGuard.Forbidden.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://93.184.216.34/open311/v2", "http://93.184.216.34:8080/", "https://[2606:2800::1]/"})
    void callsPublicAddresses(String address) {
        assertThatCode(() -> guard.check(URI.create(address))).doesNotThrowAnyException();
    }

    @Test
    void callsOurOwnNetworkOnlyWhereThatIsConfigured() {
        assertThatCode(() -> new OutboundGuard(true).check(URI.create("http://127.0.0.1:1/"))).doesNotThrowAnyException();
    }

    @Test
    void readsDecimalAndShortFormsAsTheAddressesTheyAre() throws Exception {
        assertThat(OutboundGuard.isPublic(InetAddress.getByName("2130706433"))).isFalse();
        assertThat(OutboundGuard.isPublic(InetAddress.getByName("127.1"))).isFalse();
    }
}
