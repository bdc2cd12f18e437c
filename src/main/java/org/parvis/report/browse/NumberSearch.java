package org.parvis.report.browse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Leads from a report's number, as people type it, to the page of the report that has it, where everybody may read it. */
@Component
class NumberSearch {

    /** «273», «2026-273», «s2026000273»: as much of a number as people remember. */
    private static final Pattern NUMBER = Pattern.compile("(?i)(?:S[\\s-]*)?(?:(20\\d\\d)[\\s-]*)?0*(\\d{1,6})");

    /** Nothing else looks like it. */
    private static final Pattern WHOLE = Pattern.compile("(?i)S[\\s-]*20\\d\\d[\\s-]*\\d{1,6}");

    private static final int LONGEST = 30;

    private final Browse browse;
    private final Clock clock;

    NumberSearch(Browse browse, Clock clock) {
        this.browse = browse;
        this.clock = clock;
    }

    /** The page of what may be meant by a number or a part of one; empty where nothing public has it. */
    Optional<String> path(String number) {
        Matcher typed = NUMBER.matcher(number.strip());
        if (number.length() > LONGEST || !typed.matches()) {
            return Optional.empty();
        }
        int thisYear = LocalDate.now(clock).getYear();
        IntStream years = typed.group(1) == null
                ? IntStream.of(thisYear, thisYear - 1)
                : IntStream.of(Integer.parseInt(typed.group(1)));
        return years.mapToObj(year -> String.format(Locale.ROOT, "S-%d-%06d", year, Integer.parseInt(typed.group(2))))
                .flatMap(full -> browse.find(full).stream())
                .map(ListedReport::path)
                .findFirst();
    }

    /** As {@link #path}, among words: bare digits may be the number of a house or a lamp post. */
    Optional<String> pathOfWhole(String words) {
        return WHOLE.matcher(words.strip()).matches() ? path(words) : Optional.empty();
    }
}
