package org.parvis.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.files.Pictures;
import org.parvis.files.ReceivedPicture;
import org.parvis.report.PastReport;
import org.parvis.report.PastReports;
import org.parvis.shared.GeoPoint;
import org.parvis.shared.Ids;
import org.parvis.shared.ProgressListener;
import org.parvis.territory.Place;
import org.parvis.territory.Places;
import org.parvis.territory.Territories;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Invents reports with a life behind them: more in winter than in summer, more at some corners than at others, some of
 * them twice within twenty metres. The same seed makes the same town.
 */
@Component
class DemoReports {

    private static final int BATCH = 500;
    private static final int PICTURED = 90;
    private static final int DUPLICATE_EVERY = 14;

    /** Reports per month of the year, January first: dark and wet months have more. */
    private static final int[] MONTHS = {13, 11, 10, 8, 7, 7, 5, 4, 8, 10, 13, 12};

    private final PastReports reports;
    private final Places places;
    private final Pictures pictures;
    private final Territories territories;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Stories stories = Stories.load();

    DemoReports(
            PastReports reports,
            Places places,
            Pictures pictures,
            Territories territories,
            TransactionTemplate transaction,
            Clock clock) {
        this.reports = reports;
        this.places = places;
        this.pictures = pictures;
        this.territories = territories;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the invention draws on. */
    private record Town(List<Place> addresses, Map<String, Actor> agents, Duration span, RandomGenerator random) {}

    void create(int howMany, Map<String, Actor> agents, ProgressListener progress) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(2026);
        Duration span = Duration.ofDays(howMany > 10_000 ? 1_500 : 400);
        Town town = new Town(addresses(), agents, span, random);
        @Nullable PastReport last = null;
        for (int done = 0; done < howMany; ) {
            List<PastReport> batch = new ArrayList<>(BATCH);
            for (int i = done; i < Math.min(howMany, done + BATCH); i++) {
                boolean twice = last != null && i % DUPLICATE_EVERY == 0 && !batch.isEmpty();
                PastReport next = twice ? again(Objects.requireNonNull(last), i, town) : invent(i, howMany, town);
                batch.add(next);
                last = next;
            }
            transaction.executeWithoutResult(status -> reports.bring(batch));
            done += batch.size();
            progress.at(done, howMany);
        }
    }

    private List<Place> addresses() {
        return places.streetInitials().stream()
                .flatMap(initial -> places.streets(initial).stream())
                .flatMap(street -> places.addresses(street.id()).stream())
                .toList();
    }

    private PastReport invent(int index, int howMany, Town town) {
        RandomGenerator random = town.random();
        Story story = stories.draw(random);
        Place place = hotSpot(town);
        GeoPoint point = place.point().movedBy(random.nextGaussian() * 6, random.nextGaussian() * 6);
        // The last ones are recent and still on their way, so that every queue has something in it.
        boolean fresh = index >= howMany - Math.max(40, howMany / 40);
        Instant at = fresh ? recent(random) : someTime(town);
        boolean pictured = index >= howMany - PICTURED;
        return report(story, index, point, place.label(), at, fresh, pictured, town);
    }

    /** The same problem seen by somebody else, a few steps away, a little later. */
    private PastReport again(PastReport first, int index, Town town) {
        RandomGenerator random = town.random();
        GeoPoint point = first.point().movedBy(random.nextGaussian() * 7, random.nextGaussian() * 7);
        Instant at = earlier(first.submittedAt().plus(Duration.ofMinutes(20 + random.nextInt(2_000))), clock.instant());
        Actor agent = agent(first.department(), town);
        boolean marked = random.nextInt(3) > 0 && first.steps().isEmpty();
        return new PastReport(
                Ids.next(),
                "demo:" + index,
                first.category(),
                first.description(),
                point,
                first.address(),
                first.department(),
                channel(random),
                Requester.ANONYMOUS,
                at,
                PastReport.Promised.AS_THE_CATEGORY,
                null,
                marked ? DemoLife.duplicateOf(first.caseId(), at, clock.instant(), agent) : List.of(),
                List.of());
    }

    private PastReport report(
            Story story,
            int index,
            GeoPoint point,
            String address,
            Instant at,
            boolean fresh,
            boolean pictured,
            Town town) {
        RandomGenerator random = town.random();
        Actor agent = agent(story.department(), town);
        DemoLife life = DemoLife.of(story, at, clock.instant(), agent, random, fresh);
        List<ReceivedPicture> photos = pictured
                ? List.of(pictures.receive(DemoPhoto.of(story.category(), random)))
                : List.of();
        return new PastReport(
                Ids.next(),
                "demo:" + index,
                story.category(),
                Stories.one(story.says(), random),
                point,
                address,
                story.department(),
                channel(random),
                requester(random),
                at,
                PastReport.Promised.AS_THE_CATEGORY,
                life.isTaken() ? agent.accountId() : null,
                life.steps(),
                photos);
    }

    private static Actor agent(@Nullable String department, Town town) {
        Actor agent = department == null ? null : town.agents().get(department);
        return agent == null ? town.agents().values().iterator().next() : agent;
    }

    /** Half of all reports come from a tenth of the addresses. */
    private static Place hotSpot(Town town) {
        int all = town.addresses().size();
        int hot = Math.max(1, all / 10);
        int index = town.random().nextBoolean() ? town.random().nextInt(hot) * 10 % all : town.random().nextInt(all);
        return town.addresses().get(index);
    }

    private Instant someTime(Town town) {
        RandomGenerator random = town.random();
        while (true) {
            long seconds = random.nextLong(town.span().toSeconds());
            ZonedDateTime at = clock.instant()
                    .minusSeconds(seconds)
                    .atZone(territories.current().zone())
                    .withHour(hour(random));
            if (random.nextInt(13) < MONTHS[at.getMonthValue() - 1] && at.toInstant().isBefore(clock.instant())) {
                return at.toInstant();
            }
        }
    }

    private Instant recent(RandomGenerator random) {
        return clock.instant().minus(Duration.ofMinutes(30 + random.nextInt(14 * 24 * 60)));
    }

    /** People report on their way to work, at noon and in the evening. */
    private static int hour(RandomGenerator random) {
        int[] hours = {7, 8, 8, 9, 10, 11, 12, 12, 13, 14, 16, 17, 18, 18, 19, 20, 21, 22};
        return hours[random.nextInt(hours.length)];
    }

    private static CaseChannel channel(RandomGenerator random) {
        int at = random.nextInt(100);
        return at < 58
                ? CaseChannel.MOBILE
                : at < 78 ? CaseChannel.WEB : at < 92 ? CaseChannel.PHONE : CaseChannel.COUNTER;
    }

    private static Requester requester(RandomGenerator random) {
        if (random.nextInt(3) > 0) {
            return Requester.ANONYMOUS;
        }
        String name = Stories.one(FIRST_NAMES, random) + " " + Stories.one(SURNAMES, random);
        String mailbox = "habitant" + random.nextInt(100_000) + "@habitants.example";
        return new Requester(name, mailbox, null, "fr");
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static final List<String> FIRST_NAMES =
            List.of("Awa", "Lucie", "Mehdi", "Jeanne", "Thomas", "Fatou", "Olivier", "Nora", "Élise", "Hugo", "Agnès", "Idris");
    private static final List<String> SURNAMES =
            List.of("Lambert", "Da Silva", "Nguyen", "Rousseau", "Traoré", "Lefèvre", "Marchand", "Kaya", "Perrin", "Roy");
}
