package org.parvis.territory.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parvis.shared.Role;
import org.parvis.territory.Colour;
import org.parvis.territory.Departments;
import org.parvis.territory.District;
import org.parvis.territory.Districts;
import org.parvis.territory.Territories;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryDoor;
import org.parvis.territory.TerritoryMap;
import org.parvis.territory.Theme;
import org.parvis.territory.web.TerritoryPage.LayerLine;
import org.parvis.territory.web.TerritoryPage.ThemeForm;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The territory as it was imported; its colours can be changed here. */
@Controller
@AllowRoles(Role.ADMINISTRATOR)
class TerritoryController {

    private final Territories territories;
    private final Districts districts;
    private final Departments departments;
    private final TerritoryMap map;
    private final List<TerritoryDoor> doors;

    TerritoryController(
            Territories territories,
            Districts districts,
            Departments departments,
            TerritoryMap map,
            List<TerritoryDoor> doors) {
        this.doors = doors;
        this.territories = territories;
        this.districts = districts;
        this.departments = departments;
        this.map = map;
    }

    @GetMapping("/admin/territoire")
    @AllowRoles({Role.ADMINISTRATOR, Role.AUDITOR})
    Page show(@RequestParam(defaultValue = "") String fait, View view) {
        Theme theme = territories.current().settings().theme();
        return page(form(theme), new FormErrors(), fait.equals("couleurs"), view);
    }

    @PostMapping("/admin/territoire/couleurs")
    Object recolour(@RequestParam String light, @RequestParam String dark, View view) {
        FormErrors errors = new FormErrors();
        Optional<Colour> day = colour("light", light, errors, view);
        Optional<Colour> night = colour("dark", dark, errors, view);
        if (day.isEmpty() || night.isEmpty()) {
            return page(new ThemeForm(light, dark, "", ""), errors, false, view).withStatus(422);
        }
        Theme theme = new Theme(day.get(), night.get());
        if (theme.lightContrast() < Theme.LEAST_CONTRAST) {
            errors.add("light", view.t("territory.refused.faintLight", ratio(theme.lightContrast())));
        }
        if (theme.darkContrast() < Theme.LEAST_CONTRAST) {
            errors.add("dark", view.t("territory.refused.faintDark", ratio(theme.darkContrast())));
        }
        if (!errors.isEmpty()) {
            return page(form(theme), errors, false, view).withStatus(422);
        }
        territories.recolour(theme, view.visitor());
        return Redirect.to(view, "/admin/territoire?fait=couleurs");
    }

    private Page page(ThemeForm form, FormErrors errors, boolean saved, View view) {
        Territory territory = territories.current();
        List<LayerLine> layers = districts.layers().stream()
                .map(layer -> new LayerLine(
                        layer.name(),
                        districts.list(layer.code()).stream().map(District::name).toList()))
                .toList();
        String label = view.t("territory.admin.mapLabel", territory.name());
        return Page.of(
                "territory/admin",
                new TerritoryPage(
                        territory,
                        map.drawing(map.whole(900, 560), label, List.of()),
                        layers,
                        departments.list(),
                        doors.stream().map(door -> door.door(view)).toList(),
                        form,
                        errors,
                        saved));
    }

    private static Optional<Colour> colour(String field, String typed, FormErrors errors, View view) {
        try {
            return Optional.of(new Colour(typed.strip()));
        } catch (IllegalArgumentException e) {
            errors.add(field, view.t("territory.refused.colour"));
            return Optional.empty();
        }
    }

    private static ThemeForm form(Theme theme) {
        return new ThemeForm(
                theme.light().hex(), theme.dark().hex(), ratio(theme.lightContrast()), ratio(theme.darkContrast()));
    }

    /** Rounded down: 4.49 is not 4.5. */
    private static String ratio(double contrast) {
        return String.format(Locale.ROOT, "%.2f", Math.floor(contrast * 100) / 100);
    }
}
