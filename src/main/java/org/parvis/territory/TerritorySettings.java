package org.parvis.territory;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.OpeningHours;
import org.parvis.shared.PublicHolidays;
import org.parvis.shared.WorkingCalendar;
import org.parvis.web.Site;

/**
 * What an authority says of itself in its file.
 *
 * @param insee code of the commune; null for an authority that is none
 * @param siren number of the authority in the register of enterprises
 * @param website its own site, where this is not all of it
 * @param hours when its departments work: promises are counted in it
 * @param closingDays days off that it decides itself
 * @param tiles base map; null to draw streets and outline from its own data
 */
public record TerritorySettings(
        @Nullable String insee,
        @Nullable String siren,
        @Nullable String website,
        List<String> languages,
        ZoneId zone,
        Site.Contact contact,
        OpeningHours hours,
        PublicHolidays.Region holidays,
        Set<LocalDate> closingDays,
        Theme theme,
        @Nullable MapTiles tiles) {

    /** Hours of an authority that gives none. */
    public static final OpeningHours OFFICE_HOURS =
            OpeningHours.onWeekdays(
                    new OpeningHours.Period(LocalTime.of(9, 0), LocalTime.of(17, 0)));

    /** An authority of which nothing is known yet. */
    static final TerritorySettings EMPTY = new TerritorySettings(
            null,
            null,
            null,
            List.of("fr", "en"),
            ZoneId.of("Europe/Paris"),
            new Site.Contact("", "", "", ""),
            OFFICE_HOURS,
            PublicHolidays.Region.FRANCE,
            Set.of(),
            Theme.DEFAULT,
            null);

    TerritorySettings with(Theme other) {
        return new TerritorySettings(
                insee, siren, website, languages, zone, contact, hours, holidays, closingDays, other, tiles);
    }

    WorkingCalendar calendar() {
        return new WorkingCalendar(zone, hours, PublicHolidays.of(holidays), closingDays);
    }
}
