package org.parvis.request.contacts;

import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.parvis.request.RequestKind;
import org.parvis.request.RequestKinds;
import org.parvis.request.imports.ChannelNames;
import org.parvis.shared.CsvRows;
import org.parvis.shared.CsvText;
import org.parvis.shared.Refusal;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.territory.Territories;
import org.parvis.territory.Territory;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** Reads files of contacts with what the territory in scope knows: its kinds, its departments, its clock. */
@Component
class ContactReading {

    /** Of one file. */
    static final int MOST_LINES = 20_000;

    /** Of one file, in bytes. */
    static final int LARGEST = 8 << 20;

    private final RequestKinds kinds;
    private final Departments departments;
    private final Territories territories;
    private final Words words;
    private final Clock clock;

    ContactReading(RequestKinds kinds, Departments departments, Territories territories, Words words, Clock clock) {
        this.kinds = kinds;
        this.departments = departments;
        this.territories = territories;
        this.words = words;
        this.clock = clock;
    }

    /** @throws Refusal where it is no file of contacts at all; a line that is none ends nothing */
    List<ContactLine> read(String text) {
        if (text.isBlank()) {
            throw new Refusal("request.contacts.refused.empty");
        }
        try (CsvRows rows = CsvRows.of(new StringReader(text), CsvText.separator(text))) {
            ContactReader reader = new ContactReader(ContactColumn.of(rows.columns()), town());
            List<ContactLine> lines = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            while (rows.hasNext()) {
                if (lines.size() == MOST_LINES) {
                    throw new Refusal("request.contacts.refused.lines", MOST_LINES);
                }
                lines.add(switch (reader.read(rows.next())) {
                    case ContactLine.Read(long number, Contact contact) when !ids.add(contact.id()) ->
                        new ContactLine.Again(number, contact);
                    case ContactLine line -> line;
                });
            }
            if (lines.isEmpty()) {
                throw new Refusal("request.contacts.refused.empty");
            }
            return lines;
        } catch (IOException e) {
            throw new Refusal("request.contacts.refused.csv");
        }
    }

    private ContactReader.Town town() {
        Territory territory = territories.current();
        Map<String, String> byName = new HashMap<>();
        for (RequestKind kind : kinds.list()) {
            for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH, territory.language())) {
                byName.putIfAbsent(ChannelNames.plain(kind.label(language)), kind.code());
            }
        }
        kinds.list().forEach(kind -> byName.put(ChannelNames.plain(kind.code()), kind.code()));
        Map<String, Contact.Place> places = new HashMap<>();
        for (Department one : departments.list()) {
            if (!one.isOutside()) {
                Contact.Place place = new Contact.Place(one.id(), one.code(), one.name());
                places.putIfAbsent(ChannelNames.plain(one.name()), place);
                places.put(ChannelNames.plain(one.code()), place);
            }
        }
        return new ContactReader.Town(
                territory.zone(), clock.instant(), byName, places,
                new ContactReader.Labels(
                        say(territory.language(), "request.contacts.place"), say(territory.language(), "request.contacts.speaker")));
    }

    private String say(Locale language, String key) {
        return Objects.requireNonNull(words.text(language, key));
    }
}
