package org.parvis.territory;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.parvis.shared.WorkingCalendar;
import org.parvis.web.Site;

/**
 * A tenant: the authority and the place it serves.
 *
 * @param hosts names it answers to, the first being its own
 * @param version grows with every change: what was derived from an older one is out of date
 */
public record Territory(
        UUID id,
        String slug,
        String name,
        List<String> hosts,
        String baseUrl,
        TerritorySettings settings,
        long version)
        implements Site {

    Territory with(TerritorySettings other) {
        return new Territory(id, slug, name, hosts, baseUrl, other, version);
    }

    /** The time in which its departments work and in which it counts its promises. */
    public WorkingCalendar calendar() {
        return settings.calendar();
    }

    @Override
    public List<String> languages() {
        return settings.languages();
    }

    @Override
    public ZoneId zone() {
        return settings.zone();
    }

    @Override
    public Contact contact() {
        return settings.contact();
    }

    @Override
    public String themeCss() {
        return settings.theme().css();
    }

    @Override
    public String themeVersion() {
        return Integer.toHexString(themeCss().hashCode());
    }

    @Override
    public String tileOrigin() {
        return settings.tiles() instanceof MapTiles tiles ? tiles.origin() : "";
    }
}
