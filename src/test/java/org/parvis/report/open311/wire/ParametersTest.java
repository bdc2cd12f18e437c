package org.parvis.report.open311.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ParametersTest {

    @Test
    void readsUtf8() {
        assertThat(parameters("description=Lumi%C3%A8re+%26+%F0%9F%98%80").all("description"))
                .containsExactly("Lumière & 😀");
    }

    @Test
    void readsWindows1252WhereTheBytesAreNotUtf8() {
        assertThat(parameters("description=Lumi%E8re+%80").all("description")).containsExactly("Lumière €");
        byte[] raw = "description=Lumière".getBytes(Charset.forName("windows-1252"));
        assertThat(new Parameters().read(raw).all("description")).containsExactly("Lumière");
    }

    @Test
    void takesAnEmptyArgumentForAbsent() {
        assertThat(parameters("lat=&long=+&q").names()).isEmpty();
    }

    @Test
    void leavesAPercentSignThatEscapesNothing() {
        assertThat(parameters("a=100%&b=100%zz&c=%4").all("a")).containsExactly("100%");
        assertThat(parameters("b=100%zz").all("b")).containsExactly("100%zz");
    }

    @Test
    void dropsCharactersThatXmlForbids() {
        assertThat(parameters("description=a%00b%08c%0D%0Ad").all("description")).containsExactly("abc\nd");
    }

    @Test
    void refusesTooManyArguments() {
        assertThatThrownBy(() -> parameters("a=1&".repeat(1_001)))
                .isInstanceOf(Mistake.class)
                .hasMessageContaining("1000");
    }

    static Parameters parameters(String form) {
        return new Parameters().read(form.getBytes(StandardCharsets.UTF_8));
    }
}
