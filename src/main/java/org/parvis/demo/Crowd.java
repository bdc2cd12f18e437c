package org.parvis.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseChannel;
import org.parvis.relation.Direction;
import org.parvis.relation.PastPerson;
import org.parvis.relation.PastPersons;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.shared.ProgressListener;
import org.parvis.territory.Territories;
import org.springframework.stereotype.Component;

/**
 * Very many invented people with what they called about, some of them with two files: the pairs that are one person are
 * written beside, so that what is suggested can be compared with what is true. The same seed makes the same people.
 */
@Component
public class Crowd {

    /** The columns of the file of true pairs. */
    private static final String HEADER = "first,second,how";

    private static final long SEED = 92_330;
    private static final long FIRST_ID = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
    private static final int BATCH = 2_000;
    private static final int EXCHANGES = 5;
    private static final int DAYS = 600;

    private static final List<String> WORDS = List.of(
            "Demande les horaires de la mairie.", "Où en est la demande de passeport ?", "Changement d’adresse à noter.",
            "Question sur la cantine.", "Voulait prendre rendez-vous.", "Rappeler demain après-midi.", "Remercie pour la réparation.",
            "Demande un justificatif.", "Question sur les encombrants.", "A déposé un dossier au guichet.");
    private static final List<CaseChannel> CHANNELS =
            List.of(CaseChannel.PHONE, CaseChannel.PHONE, CaseChannel.COUNTER, CaseChannel.EMAIL, CaseChannel.POST);

    private final PastPersons persons;
    private final Territories territories;
    private final Clock clock;

    Crowd(PastPersons persons, Territories territories, Clock clock) {
        this.persons = persons;
        this.territories = territories;
        this.clock = clock;
    }

    /**
     * Fills the trial town, unless the file of true pairs says that it was.
     *
     * @param names folder with names; null for our own
     */
    public void loadOnce(int howMany, @Nullable Path names, Path truth, ProgressListener progress) throws IOException {
        if (Files.exists(truth)) {
            return;
        }
        UUID town = territories.findTerritory(Demo.SLUG).orElseThrow().id();
        CrowdNames from = names == null ? CrowdNames.ours() : CrowdNames.in(names);
        Path unfinished = truth.resolveSibling(truth.getFileName() + ".part");
        try (BufferedWriter pairs = Files.newBufferedWriter(unfinished)) {
            pairs.write(HEADER + "\n");
            InTerritory.<@Nullable Void, IOException>call(town, () -> {
                fill(howMany, from, pairs, progress);
                return null;
            });
        }
        Files.move(unfinished, truth);
    }

    private void fill(int howMany, CrowdNames names, BufferedWriter pairs, ProgressListener progress) throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        Households town = new Households(random, names);
        List<PastPerson> batch = new ArrayList<>(BATCH);
        int done = 0;
        while (done < howMany) {
            for (Somebody one : town.next()) {
                if (done >= howMany) {
                    break;
                }
                PastPerson first = file(one, done++, random);
                batch.add(first);
                if (random.nextInt(100) < 8 && done < howMany) {
                    SecondFile how = SecondFile.any(random);
                    PastPerson second = file(how.later(one, town, random), done++, random);
                    batch.add(second);
                    pairs.write(first.id() + "," + second.id() + "," + how + "\n");
                }
            }
            if (batch.size() >= BATCH || done >= howMany) {
                persons.bring(batch);
                batch.clear();
                progress.at(done, howMany);
            }
        }
    }

    private PastPerson file(Somebody one, int index, RandomGenerator random) {
        Instant now = clock.instant();
        List<PastPerson.Exchange> exchanges = new ArrayList<>(EXCHANGES);
        for (int i = 0; i < EXCHANGES; i++) {
            exchanges.add(new PastPerson.Exchange(
                    Ids.at(FIRST_ID + (long) index * EXCHANGES + i, random.nextLong(), random.nextLong()),
                    now.minusSeconds(random.nextInt(DAYS * 86_400)),
                    CHANNELS.get(random.nextInt(CHANNELS.size())),
                    random.nextInt(4) == 0 ? Direction.OUT : Direction.IN,
                    "Karim Diallo",
                    WORDS.get(random.nextInt(WORDS.size()))));
        }
        UUID id = Ids.at(FIRST_ID + index, random.nextLong(), random.nextLong());
        return new PastPerson(id, one.file(random), now.minusSeconds((long) DAYS * 86_400), exchanges);
    }
}
