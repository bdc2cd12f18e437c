package org.parvis.territory.file;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.PublicHolidays;
import org.parvis.territory.Colour;
import org.parvis.territory.MapTiles;
import org.parvis.territory.TerritorySettings;
import org.parvis.territory.Theme;
import org.parvis.web.Site;
import tools.jackson.databind.node.MissingNode;

/** Reads what the authority says of itself. */
final class SettingsReader {

    private final Entry root;
    private final String file;
    private final Findings findings;

    SettingsReader(Entry root, String file, Findings findings) {
        this.root = root;
        this.file = file;
        this.findings = findings;
    }

    TerritorySettings read() {
        Entry calendar = root.entry("calendar").orElseGet(this::nothing);
        Entry contact = root.entry("contact").orElseGet(() -> {
            root.problem("contact", "is missing: every page says how to reach a human being (phone, email, address, hours)");
            return nothing();
        });
        TerritorySettings settings = new TerritorySettings(
                root.orNull("insee", Rules.INSEE),
                siren(),
                contact.orNull("website", Rules.WEB),
                languages(),
                root.parsed("zone", ZoneId::of, "must be a time zone like Europe/Paris").orElse(ZoneId.of("Europe/Paris")),
                new Site.Contact(
                        contact.optional("phone").orElse(""),
                        contact.optional("email", Rules.EMAIL).orElse(""),
                        contact.optional("address").orElse(""),
                        contact.optional("hours").orElse("")),
                CalendarReader.hours(calendar, TerritorySettings.OFFICE_HOURS),
                calendar.choice("holidays", PublicHolidays.Region.class, PublicHolidays.Region.FRANCE),
                CalendarReader.closingDays(calendar),
                root.entry("theme").map(this::theme).orElse(Theme.DEFAULT),
                root.entry("tiles").map(SettingsReader::tiles).orElse(null));
        contact.refuseOthers();
        calendar.refuseOthers();
        return settings;
    }

    private Entry nothing() {
        return new Entry(MissingNode.getInstance(), file, "", findings);
    }

    private @Nullable String siren() {
        String siren = root.orNull("siren", Rules.SIREN);
        if (siren != null && siren.matches("\\d{9}") && !hasLuhnKey(siren)) {
            root.problem("siren", "is not a SIREN number: its last digit does not fit the others");
        }
        return siren;
    }

    private List<String> languages() {
        List<String> languages = root.texts("languages");
        for (String language : languages) {
            if (!Rules.LANGUAGE.pattern().matcher(language).matches()) {
                root.problem("languages", Rules.LANGUAGE.mustBe() + ", not \"" + language + "\"");
            }
        }
        return languages.isEmpty() ? List.of("fr", "en") : List.copyOf(languages);
    }

    private Theme theme(Entry theme) {
        Colour light = colour(theme, "light", Theme.DEFAULT.light());
        Colour dark = colour(theme, "dark", Theme.DEFAULT.dark());
        theme.refuseOthers();
        Theme read = new Theme(light, dark);
        refuseFaint(theme, "light", read.lightContrast(), "darker");
        refuseFaint(theme, "dark", read.darkContrast(), "lighter");
        return read;
    }

    private static Colour colour(Entry theme, String name, Colour otherwise) {
        return theme.parsed(name, Colour::new, "must be a colour like \"#155e48\", between quotes").orElse(otherwise);
    }

    private static void refuseFaint(Entry theme, String name, double contrast, String remedy) {
        if (contrast < Theme.LEAST_CONTRAST) {
            theme.problem(name, "is too faint to read: contrast %.2f where 4.5 is the least; take a %s colour"
                    .formatted(contrast, remedy));
        }
    }

    private static MapTiles tiles(Entry tiles) {
        MapTiles read = new MapTiles(
                tiles.text("url", Rules.TILES),
                tiles.text("attribution"),
                tiles.parsed("maxZoom", Integer::valueOf, "must be a number").orElse(19));
        tiles.refuseOthers();
        return read;
    }

    static boolean hasLuhnKey(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
