package org.parvis.territory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.territory.file.TerritoryFile;
import org.parvis.territory.file.TerritoryFile.AddressText;
import org.parvis.territory.file.TerritoryFileReader;
import org.parvis.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Creates or updates a territory from its file. All or nothing: a file with a mistake changes nothing, and the same
 * file again changes nothing either.
 */
@Service
public class TerritoryImport {

    private static final int MOST_WARNINGS = 20;

    private final Territories territories;
    private final TerritoryStore store;
    private final ImportSteps steps;
    private final AddressImport addresses;
    private final ObjectProvider<TerritorySection> sections;
    private final TransactionTemplate transaction;
    private final Words words;

    TerritoryImport(
            Territories territories,
            TerritoryStore store,
            ImportSteps steps,
            AddressImport addresses,
            ObjectProvider<TerritorySection> sections,
            TransactionTemplate transaction,
            Words words) {
        this.territories = territories;
        this.store = store;
        this.steps = steps;
        this.addresses = addresses;
        this.sections = sections;
        this.transaction = transaction;
        this.words = words;
    }

    /**
     * Imports a file of a folder.
     *
     * @throws TerritoryFileRefused with everything that is wrong
     */
    public ImportReport run(TerritoryFiles files, String file) {
        Set<String> names = sections.stream().map(TerritorySection::name).collect(Collectors.toCollection(TreeSet::new));
        TerritoryFile read = new TerritoryFileReader(files, file, names).read();
        Optional<UUID> stored = store.idOfSlug(read.slug());
        UUID id = stored.orElseGet(Ids::next);
        return InTerritory.call(id, () -> {
            TerritoryDraft draft = draft(id, read, files, file);
            refuseMistakes(read, draft);
            List<FileProblem> warnings = new ArrayList<>(read.warnings());
            List<Changes> changes = transaction.execute(status -> write(read, draft, stored.isEmpty(), warnings));
            territories.changed(id, read.slug());
            return new ImportReport(id, read.slug(), stored.isEmpty(), changes, warnings);
        });
    }

    private TerritoryDraft draft(UUID id, TerritoryFile read, TerritoryFiles files, String file) {
        Map<String, Set<String>> districts = new HashMap<>();
        read.districts().forEach(shape -> districts
                .computeIfAbsent(shape.district().layer(), layer -> new TreeSet<>())
                .add(shape.district().code()));
        List<String> languages = read.settings().languages();
        Set<String> kinds = read.objects().stream().map(TerritoryFile.ObjectLayer::kind).collect(Collectors.toSet());
        return new TerritoryDraft(
                id, file, languages, steps.departmentIds(read), districts, kinds, read.sections(), files);
    }

    private void refuseMistakes(TerritoryFile read, TerritoryDraft draft) {
        List<FileProblem> problems = new ArrayList<>(read.problems());
        for (String host : read.hosts()) {
            store.otherSlugOfHost(host, draft.territoryId()).ifPresent(other -> problems.add(new FileProblem(
                    draft.file(), "hosts", "\"" + host + "\" is the host name of the territory \"" + other + "\"")));
        }
        draft.languages().stream()
                .filter(language -> !words.languages().contains(language))
                .map(language -> new FileProblem(
                        draft.file(),
                        "languages",
                        "there are no words in \"" + language + "\"; known are "
                                + String.join(", ", new TreeSet<>(words.languages()))))
                .forEach(problems::add);
        forEachSection(read, (section, content) -> problems.addAll(section.check(content, draft)));
        if (!problems.isEmpty()) {
            throw new TerritoryFileRefused(problems);
        }
    }

    private List<Changes> write(
            TerritoryFile read, TerritoryDraft draft, boolean isNew, List<FileProblem> warnings) {
        if (isNew) {
            store.insert(draft.territoryId(), read.slug(), read.name());
        }
        store.lock(draft.territoryId());
        List<Changes> changes = new ArrayList<>(steps.write(read, draft));
        changes.addAll(addresses(read, warnings));
        forEachSection(read, (section, content) -> changes.add(section.apply(content, draft)));
        if (!changes.stream().allMatch(Changes::isNothing)) {
            store.touch(draft.territoryId());
        }
        return changes;
    }

    private List<Changes> addresses(TerritoryFile read, List<FileProblem> warnings) {
        if (!(read.addresses() instanceof AddressText text)) {
            return List.of();
        }
        AddressReport report = addresses.run(text.file(), text.csv(), (done, total) -> {});
        report.leftOut().stream()
                .limit(MOST_WARNINGS)
                .map(row -> new FileProblem(text.file(), "line " + row.line(), "was left out: " + row.reason()))
                .forEach(warnings::add);
        return List.of(report.streets(), report.addresses());
    }

    private interface SectionWork {
        void on(TerritorySection section, JsonNode content);
    }

    private void forEachSection(TerritoryFile read, SectionWork work) {
        sections.orderedStream().forEach(section -> {
            JsonNode content = read.sections().get(section.name());
            if (content != null) {
                work.on(section, content);
            }
        });
    }
}
