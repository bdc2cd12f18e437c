package org.parvis.messaging.sms.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.messaging.MessageState;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Read from the environment, as in real use. */
class SmsSettingsTest {

    @Test
    void needNothingWhereNoTextMessagesAreSent() {
        assertThat(settings("").isConfigured()).isFalse();
        assertThatCode(() -> settings("").check()).doesNotThrowAnyException();
    }

    @Test
    void nameOneProviderOrTwo() {
        SmsSettings settings = settings("FIRST_KIND=SMPP FIRST_HOST=smsc.example FIRST_USER=u FIRST_PASSWORD=p FIRST_TLS=true"
                + " FIRST_LONG_TEXTS=PAYLOAD SECOND_KIND=HTTP SECOND_URL=https://b.example/sms SECOND_RECEIPT_STATUS=state"
                + " SECOND_STATUSES=ok=DELIVERED,ko=PERMANENT_FAILURE RECEIPT_SECRET=0123456789abcdef");
        settings.check();
        assertThat(settings.find("first").orElseThrow().tls()).isTrue();
        assertThat(settings.find("first").orElseThrow().longTexts()).isEqualTo(SmsSettings.Long.PAYLOAD);
        SmsSettings.Provider second = settings.find("second").orElseThrow();
        assertThat(second.receiptStatus()).isEqualTo("state");
        assertThat(second.words().find("OK")).contains(MessageState.DELIVERED);
        assertThat(second.words().find("expired")).contains(MessageState.TEMPORARY_FAILURE);
        assertThat(second.words().find("enroute")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "FIRST_HOST=smsc.example | FIRST_KIND",
        "FIRST_KIND=SMPP FIRST_HOST=smsc.example FIRST_USER=u | FIRST_PASSWORD",
        "FIRST_KIND=HTTP | FIRST_URL",
        "FIRST_KIND=HTTP FIRST_URL=ftp://x.example | FIRST_URL",
        "FIRST_KIND=HTTP FIRST_URL=https://x.example FIRST_TEMPLATE=to={to} | FIRST_TEMPLATE",
        "FIRST_KIND=HTTP FIRST_URL=https://x.example FIRST_STATUSES=ok=FINE | FIRST_STATUSES",
        "SECOND_KIND=HTTP SECOND_URL=https://x.example | FIRST_KIND",
        "RECEIPT_SECRET=short | RECEIPT_SECRET",
        "WORKERS=-1 | WORKERS",
    })
    void areRefusedHalfMade(String environment, String named) {
        SmsSettings settings = settings(environment);
        assertThatIllegalStateException().isThrownBy(settings::check).withMessageContaining("PARVIS_SMS_" + named);
    }

    private static SmsSettings settings(String environment) {
        Map<String, Object> variables = new HashMap<>();
        for (String pair : environment.isBlank() ? new String[0] : environment.split(" ")) {
            variables.put("PARVIS_SMS_" + pair.split("=", 2)[0], pair.split("=", 2)[1]);
        }
        StandardEnvironment surroundings = new StandardEnvironment();
        surroundings.getPropertySources().forEach(source -> surroundings.getPropertySources().remove(source.getName()));
        surroundings.getPropertySources().addFirst(new SystemEnvironmentPropertySource("systemEnvironment", variables));
        return new Binder(ConfigurationPropertySources.get(withSources(surroundings)))
                .bindOrCreate("parvis.sms", SmsSettings.class);
    }

    private static StandardEnvironment withSources(StandardEnvironment environment) {
        ConfigurationPropertySources.attach(environment);
        return environment;
    }
}
