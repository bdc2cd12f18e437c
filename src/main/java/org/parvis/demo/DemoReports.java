package org.parvis.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.PastStep;
import org.parvis.files.Pictures;
import org.parvis.files.ReceivedPicture;
import org.parvis.report.PastReport;
import org.parvis.report.PastReports;
import org.parvis.report.category.Categories;
import org.parvis.shared.Ids;
import org.parvis.shared.ProgressListener;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.territory.Place;
import org.parvis.territory.Territories;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Invents reports with a life behind them: more in winter than in summer, more at some corners than at others, some of
 * them twice within twenty metres.
 */
@Component
class DemoReports {

    private static final int BATCH = 500;

    private final PastReports reports;
    private final Categories categories;
    private final Houses houses;
    private final Departments departments;
    private final Pictures pictures;
    private final Territories territories;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Stories stories = Stories.load();

    DemoReports(
            PastReports reports,
            Categories categories,
            Houses houses,
            Departments departments,
            Pictures pictures,
            Territories territories,
            TransactionTemplate transaction,
            Clock clock) {
        this.reports = reports;
        this.categories = categories;
        this.houses = houses;
        this.departments = departments;
        this.pictures = pictures;
        this.territories = territories;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the invention draws on. */
    private record Town(
            List<Place> houses, Map<String, Department> departments, Cast cast, Mix mix, Duration span, Chance chance) {}

    void create(int howMany, Cast cast, ProgressListener progress) {
        Town town = new Town(
                houses.list(),
                departments.list().stream().collect(Collectors.toMap(Department::code, Function.identity())),
                cast,
                new Mix(howMany, stories.passedOn().size()),
                Duration.ofDays(howMany > 10_000 ? 1_500 : 400),
                new Chance(clock.instant(), territories.current().zone()));
        for (int done = 0; done < howMany; ) {
            List<PastReport> batch = batch(done, Math.min(howMany, done + BATCH), town);
            transaction.executeWithoutResult(status -> reports.bring(batch));
            done += batch.size();
            progress.at(done, howMany);
        }
    }

    private List<PastReport> batch(int from, int to, Town town) {
        List<PastReport> batch = new ArrayList<>(to - from);
        @Nullable Invented last = null;
        for (int i = from; i < to; i++) {
            if (last != null && town.mix().isSeenTwice(i)) {
                batch.add(again(last, i, town));
            } else {
                last = invent(i, town);
                batch.add(lived(last, town));
            }
        }
        return batch;
    }

    private Invented invent(int index, Town town) {
        Chance chance = town.chance();
        Age age = town.mix().age(index);
        Story story = age == Age.PASSED_ON ? stories.passedOn().get(town.mix().way(index)) : story(age, chance);
        Place place = chance.hot(town.houses());
        return new Invented(
                Ids.next(),
                index,
                story,
                chance.one(story.says()),
                age,
                houses.near(place.point(), 6, chance),
                place.label(),
                at(age, story, town));
    }

    /** What an outside body does is never ours to be late with. */
    private Story story(Age age, Chance chance) {
        Story story = stories.draw(chance);
        return age == Age.OVER || story.forwarded() == null ? story : story(age, chance);
    }

    private Instant at(Age age, Story story, Town town) {
        Chance chance = town.chance();
        return switch (age) {
            case OVER -> chance.past(town.span());
            case PASSED_ON -> chance.hoursAgo(24, 120);
            // A day has 7.5 hours of work at most: after 2p − 8 hours of the clock, p hours of work are not over.
            case UNDER_WAY -> chance.hoursAgo(0, Math.max(2, promise(story) * 2 - 8));
            // A week has 35 hours of work: an hour of it takes five at most, and some for holidays.
            case LATE -> chance.hoursAgo(Math.max(72, promise(story) * 6), 16 * 24);
        };
    }

    private int promise(Story story) {
        return categories.find(story.category()).orElseThrow().rules().promiseHours();
    }

    private PastReport lived(Invented report, Town town) {
        Actor agent = town.cast().agentOf(report.story().department(), town.chance());
        DemoLife life = DemoLife.of(report, agent, town.departments(), town.chance());
        return report.past(
                town.chance(), life.isTaken() ? agent.accountId() : null, life.steps(), photos(report, town));
    }

    /** Two in three are noticed for what they are. */
    private PastReport again(Invented first, int index, Town town) {
        Chance chance = town.chance();
        Invented report = first.seenAgain(index, houses.near(first.point(), 7, chance), chance);
        Actor agent = town.cast().agentOf(first.story().department(), chance);
        if (chance.oneIn(3)) {
            return lived(report, town);
        }
        List<PastStep> steps = DemoLife.duplicateOf(first.caseId(), report.at(), agent, chance);
        return report.past(chance, null, steps, List.of());
    }

    private List<ReceivedPicture> photos(Invented report, Town town) {
        return town.mix().isPictured(report.index())
                ? List.of(pictures.receive(DemoPhoto.of(report.story().category(), town.chance().random())))
                : List.of();
    }
}
