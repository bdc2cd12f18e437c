package org.parvis.messaging.sms.gateway;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The providers that take the text messages of every territory of this instance (environment {@code PARVIS_SMS_…}).
 *
 * @param first without it, no text messages are sent (a demonstration simulates a provider)
 * @param second takes over where the first fails, and shares its work
 * @param workers text messages handed over at the same time; 0: this node sends none, others do
 * @param receiptSecret opens {@code /sms/accuses/first} and {@code /sms/recus/first} to a provider that tells receipts and
 *     brings what people send over HTTP
 * @param numbers which of our numbers is whose, by the short name of the territory: {@code 38000=sceaux,+33639980001=antony}
 * @param allowPrivate lets an HTTP provider lie in our own network, for trials
 */
@ConfigurationProperties("parvis.sms")
public record SmsSettings(
        @Nullable Provider first,
        @Nullable Provider second,
        @DefaultValue("4") int workers,
        @Nullable String receiptSecret,
        @DefaultValue("false") boolean allowPrivate,
        @Nullable String numbers) {

    private static final int SHORTEST_SECRET = 16;

    /** Over what a provider is reached. */
    public enum Kind {
        SMPP,
        HTTP
    }

    /** How an SMPP provider gets a text of several parts: cut by us, or whole for it to cut. */
    public enum Long {
        UDH,
        PAYLOAD
    }

    /**
     * One provider.
     *
     * @param kind over what it is reached; empty where it is not set up
     * @param host SMPP: its server
     * @param tls SMPP: whether the line is encrypted
     * @param user SMPP: the system id
     * @param url HTTP: the address that takes a message by POST
     * @param authorization HTTP: the whole header, {@code Bearer …}
     * @param template HTTP: what is posted, JSON or a form, with {@code {to} {sender} {text} {id}} in it
     * @param reference HTTP: where its answer names the message, {@code /messages/0/id}; empty: it uses our {@code {id}}
     * @param receiptReference HTTP: the field of a receipt that names the message
     * @param receiptStatus HTTP: the field of a receipt that says what became of it
     * @param statuses HTTP: words of its receipts besides the usual ones, {@code ok=DELIVERED,ko=PERMANENT_FAILURE}
     * @param arrivals HTTP: how it writes what people send
     */
    public record Provider(
            @Nullable Kind kind,
            @Nullable String host,
            @DefaultValue("2775") int port,
            @DefaultValue("false") boolean tls,
            @Nullable String user,
            @Nullable String password,
            @Nullable String systemType,
            @DefaultValue("UDH") Long longTexts,
            @Nullable String url,
            @Nullable String authorization,
            @DefaultValue(USUAL_TEMPLATE) String template,
            @Nullable String reference,
            @DefaultValue("reference") String receiptReference,
            @DefaultValue("status") String receiptStatus,
            @Nullable String statuses,
            @DefaultValue Arrivals arrivals) {

        static final String USUAL_TEMPLATE =
                "{\"to\": \"{to}\", \"from\": \"{sender}\", \"text\": \"{text}\", \"reference\": \"{id}\"}";

        /** An SMPP server without encryption: on this machine. */
        public static Provider smpp(String host, int port, String password) {
            return new Provider(
                    Kind.SMPP, host, port, false, "parvis", password, null, Long.UDH, null, null, USUAL_TEMPLATE, null,
                    "reference", "status", null, Arrivals.USUAL);
        }

        /** A provider that takes JSON and names messages at {@code /messages/0/id}. */
        public static Provider http(String url) {
            return new Provider(
                    Kind.HTTP, null, 0, false, null, null, null, Long.UDH, url, null, USUAL_TEMPLATE, "/messages/0/id",
                    "reference", "status", null, Arrivals.USUAL);
        }

        boolean isSmpp() {
            return kind == Kind.SMPP;
        }

        boolean isJson() {
            return template.strip().startsWith("{") || template.strip().startsWith("[");
        }

        public ReceiptWords words() {
            return ReceiptWords.with(statuses);
        }

        private boolean isEmpty() {
            return kind == null && Stream.of(host, user, password, url, authorization).noneMatch(SmsSettings::isSet);
        }

        private void check(String name) {
            String prefix = "PARVIS_SMS_" + name + "_";
            if (kind == null) {
                throw wrong("A setting " + prefix + "… is there, but " + prefix + "KIND is not: say SMPP or HTTP");
            }
            if (isSmpp() && !(isSet(host) && isSet(user) && isSet(password))) {
                throw wrong(prefix + "KIND is SMPP: set " + prefix + "HOST, " + prefix + "USER and " + prefix + "PASSWORD too");
            }
            if (!isSmpp() && (url == null || !url.matches("https?://[^/?#@]+(/.*)?"))) {
                throw wrong(prefix + "KIND is HTTP: set " + prefix + "URL to the address that takes messages, as in"
                        + " https://provider.example/sms");
            }
            if (!template.contains("{to}") || !template.contains("{text}")) {
                throw wrong(prefix + "TEMPLATE must hold {to} and {text}");
            }
            try {
                words();
            } catch (IllegalArgumentException e) {
                throw wrong(prefix + "STATUSES must be words and ends, as in ok=DELIVERED,ko=PERMANENT_FAILURE");
            }
        }
    }

    /** Fields of a text message that somebody sent, by name or JSON pointer. */
    public record Arrivals(
            @DefaultValue("id") String id,
            @DefaultValue("from") String from,
            @DefaultValue("to") String to,
            @DefaultValue("text") String text) {

        public static final Arrivals USUAL = new Arrivals("id", "from", "to", "text");
    }

    public boolean isConfigured() {
        return first != null && first.kind != null;
    }

    /** By the name under which the table of parts knows it. */
    public Optional<Provider> find(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "first" -> first;
                    case "second" -> second;
                    default -> null;
                });
    }

    /** The short name of the territory whose number this is. */
    public Optional<String> territoryOf(String number) {
        return Stream.of(numbers == null ? new String[0] : numbers.split(","))
                .map(each -> each.strip().split("=", 2))
                .filter(each -> each.length == 2 && plain(each[0]).equals(plain(number)))
                .map(each -> each[1].strip())
                .findFirst();
    }

    private static String plain(String number) {
        return number.replaceAll("\\D", "");
    }

    /** Refuses a half-made configuration before anything is touched. */
    public void check() {
        for (String name : List.of("first", "second")) {
            find(name).filter(provider -> !provider.isEmpty()).ifPresent(provider -> provider.check(name.toUpperCase(java.util.Locale.ROOT)));
        }
        if (second != null && second.kind != null && !isConfigured()) {
            throw wrong("PARVIS_SMS_SECOND_… is set, but PARVIS_SMS_FIRST_KIND is not: name the first provider");
        }
        if (isSet(receiptSecret) && String.valueOf(receiptSecret).length() < SHORTEST_SECRET) {
            throw wrong("PARVIS_SMS_RECEIPT_SECRET must have " + SHORTEST_SECRET + " characters or more");
        }
        if (isSet(numbers) && !String.valueOf(numbers).matches("\\s*\\+?\\d+\\s*=\\s*[a-z0-9-]+\\s*(,\\s*\\+?\\d+\\s*=\\s*[a-z0-9-]+\\s*)*")) {
            throw wrong("PARVIS_SMS_NUMBERS must be numbers and short names of territories, as in 38000=sceaux,+33639980001=antony");
        }
        if (workers < 0) {
            throw wrong("PARVIS_SMS_WORKERS must be 0 or more");
        }
    }

    static boolean isSet(@Nullable String setting) {
        return setting != null && !setting.isBlank();
    }

    private static IllegalStateException wrong(String words) {
        return new IllegalStateException(words + " (see docs/operations/sms.md)");
    }
}
