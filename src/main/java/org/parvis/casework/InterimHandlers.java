package org.parvis.casework;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.parvis.shared.OpeningHours;
import org.parvis.shared.PublicHolidays;
import org.parvis.shared.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Stands in until departments are in the territory's data: any code is a department. */
@Component
class InterimHandlers implements Handlers {

    private final org.parvis.web.Words words;

    InterimHandlers(org.parvis.web.Words words) {
        this.words = words;
    }

    @Override
    public Optional<Handler> find(String code) {
        UUID id = UUID.nameUUIDFromBytes((InTerritory.current() + code).getBytes(StandardCharsets.UTF_8));
        return Optional.of(new Handler(id, code, code, code.startsWith("body"), null));
    }

    @Override
    public Optional<Handler> find(UUID id) {
        return Optional.of(new Handler(id, id.toString(), id.toString(), id.equals(find("body").orElseThrow().id()), null));
    }

    @Override
    public Handler first() {
        return find("accueil").orElseThrow();
    }

    @Override
    public String authority() {
        return "Mairie";
    }

    @Override
    public String words(String key, Object... arguments) {
        return words.text(java.util.Locale.FRENCH, key, arguments);
    }

    @Override
    public WorkingCalendar calendar() {
        return new WorkingCalendar(
                ZoneId.of("Europe/Paris"),
                OpeningHours.onWeekdays(new OpeningHours.Period(LocalTime.of(9, 0), LocalTime.of(17, 0))),
                PublicHolidays.of(PublicHolidays.Region.FRANCE),
                Set.of());
    }
}
