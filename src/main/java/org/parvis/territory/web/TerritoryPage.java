package org.parvis.territory.web;

import gg.jte.Content;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Collectors;
import org.parvis.shared.OpeningHours.Period;
import org.parvis.territory.Department;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryDoor;
import org.parvis.web.FormErrors;

/** What an administrator sees of the territory. */
public record TerritoryPage(
        Territory territory,
        Content map,
        List<LayerLine> layers,
        List<Department> departments,
        List<TerritoryDoor.Door> doors,
        ThemeForm theme,
        FormErrors errors,
        boolean saved) {

    /** A layer of districts and their names. */
    public record LayerLine(String name, List<String> districts) {}

    /** The colours as typed, and how well each reads. */
    public record ThemeForm(String light, String dark, String lightContrast, String darkContrast) {}

    /** Monday, Tuesday… */
    public List<DayOfWeek> days() {
        return List.of(DayOfWeek.values());
    }

    /** «08:30 – 12:00, 13:30 – 17:30»; empty on a closed day. */
    public String hours(DayOfWeek day) {
        return territory.settings().hours().on(day).stream()
                .map(TerritoryPage::words)
                .collect(Collectors.joining(", "));
    }

    private static String words(Period period) {
        return period.from() + "\u00A0–\u00A0" + period.to();
    }
}
