package org.parvis.request.contacts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Moments as spreadsheets and other tools write them; without an hour, noon. */
final class ContactMoments {

    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final Pattern OFFSET = Pattern.compile(".*T.*(Z|[+-]\\d{2}:\\d{2})");
    private static final DateTimeFormatter FRENCH = strict("d/M/uuuu[ H:mm[:ss]]");
    private static final DateTimeFormatter ISO = strict("uuuu-MM-dd[['T'][ ]HH:mm[:ss]]");

    private ContactMoments() {}

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /** Empty for what is no moment. */
    static Optional<Instant> find(String typed, ZoneId zone) {
        try {
            if (OFFSET.matcher(typed).matches()) {
                return Optional.of(OffsetDateTime.parse(typed).toInstant());
            }
            var read = (typed.contains("/") ? FRENCH : ISO).parseBest(typed, LocalDateTime::from, LocalDate::from);
            LocalDateTime local = read instanceof LocalDateTime moment ? moment : ((LocalDate) read).atTime(NOON);
            return Optional.of(local.atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
