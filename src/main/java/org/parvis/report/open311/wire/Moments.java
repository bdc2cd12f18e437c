package org.parvis.report.open311.wire;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates as GeoReport writes them: {@code 2026-03-01T09:30:00+01:00}, with an offset and without fraction. */
public final class Moments {

    private static final Pattern SHAPE =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)");

    /** What databases and clients can hold, wherever the clock stands. */
    private static final int LAST_YEAR = 9999;

    private static final DateTimeFormatter OUT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    private Moments() {}

    public static String write(OffsetDateTime moment) {
        return OUT.format(moment);
    }

    /**
     * The moment that a client wrote, or empty if it is none. A space before the offset is read as a plus: that is what
     * becomes of {@code +02:00} in a query that was not percent-encoded.
     */
    public static Optional<OffsetDateTime> read(String typed) {
        String text = typed.length() == 25 && typed.charAt(19) == ' ' ? typed.replace(' ', '+') : typed;
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            int year = moment.withOffsetSameInstant(ZoneOffset.UTC).getYear();
            return year < 1 || year > LAST_YEAR ? Optional.empty() : Optional.of(moment);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
