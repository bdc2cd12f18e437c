package org.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceTest {

    @Test
    void isTheNetworkOfAnIpv6AddressAsItsOwnerChoosesTheRest() {
        assertThat(Source.of("2001:db8:1:2:3:4:5:6")).isEqualTo(Source.of("2001:db8:1:2::ffff"));
        assertThat(Source.of("2001:db8:1:2::1")).isNotEqualTo(Source.of("2001:db8:1:3::1"));
    }

    @Test
    void isTheWholeIpv4AddressHoweverItIsWritten() {
        assertThat(Source.of("192.0.2.7")).isEqualTo("192.0.2.7").isEqualTo(Source.of("::ffff:192.0.2.7"));
        assertThat(Source.of("192.0.2.8")).isNotEqualTo(Source.of("192.0.2.7"));
    }
}
