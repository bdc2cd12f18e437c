package org.parvis.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.shared.GeoPoint;

/** What is left to chance in the trial town. The same seed makes the same town, as seen from the same moment. */
final class Chance {

    private static final long SEED = 2026;

    /** Reports per month of the year, January first: dark and wet months have more. */
    private static final int[] MONTHS = {13, 11, 10, 8, 7, 7, 5, 4, 8, 10, 13, 12};

    /** People report on their way to work, at noon and in the evening. */
    private static final List<Integer> HOURS =
            List.of(7, 8, 8, 9, 10, 11, 12, 12, 13, 14, 16, 17, 18, 18, 19, 20, 21, 22);

    private static final List<String> FIRST_NAMES =
            List.of("Awa", "Lucie", "Mehdi", "Jeanne", "Thomas", "Fatou", "Olivier", "Nora", "Élise", "Hugo", "Agnès", "Idris");
    private static final List<String> SURNAMES =
            List.of("Lambert", "Da Silva", "Nguyen", "Rousseau", "Traoré", "Lefèvre", "Marchand", "Kaya", "Perrin", "Roy");

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final Instant now;
    private final ZoneId zone;

    Chance(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    RandomGenerator random() {
        return random;
    }

    Instant now() {
        return now;
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Half of all draws fall on a tenth of the choices: the hot spots. */
    <T> T hot(List<T> choices) {
        int all = choices.size();
        int hot = Math.max(1, all / 10);
        return choices.get(random.nextBoolean() ? random.nextInt(hot) * 10 % all : random.nextInt(all));
    }

    /** A point some metres away. */
    GeoPoint near(GeoPoint point, double metres) {
        return point.movedBy(random.nextGaussian() * metres, random.nextGaussian() * metres);
    }

    /** A moment of the last so many days when people report: more in winter, at their hours. */
    Instant past(Duration span) {
        while (true) {
            ZonedDateTime at = now.minusSeconds(random.nextLong(span.toSeconds())).atZone(zone).withHour(one(HOURS));
            if (random.nextInt(13) < MONTHS[at.getMonthValue() - 1] && at.toInstant().isBefore(now)) {
                return at.toInstant();
            }
        }
    }

    /** A moment between so many hours ago and so many more. */
    Instant hoursAgo(int fewest, int more) {
        return now.minus(Duration.ofMinutes(60L * fewest + random.nextInt(60 * more)));
    }

    /** So many hours later, or half-way to now where that is not past yet. */
    Instant later(Instant at, int fewest, int most) {
        Instant next = at.plus(Duration.ofMinutes(60L * fewest + random.nextInt(60 * (most - fewest))));
        return next.isBefore(now) ? next : at.plus(Duration.between(at, now).dividedBy(2));
    }

    CaseChannel channel() {
        int at = random.nextInt(100);
        return at < 58
                ? CaseChannel.MOBILE
                : at < 78 ? CaseChannel.WEB : at < 92 ? CaseChannel.PHONE : CaseChannel.COUNTER;
    }

    Requester requester() {
        if (random.nextInt(3) > 0) {
            return Requester.ANONYMOUS;
        }
        String name = one(FIRST_NAMES) + " " + one(SURNAMES);
        return new Requester(name, "habitant" + random.nextInt(100_000) + "@habitants.example", null, "fr");
    }
}
