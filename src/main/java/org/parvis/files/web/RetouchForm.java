package org.parvis.files.web;

import java.util.ArrayList;
import java.util.List;
import org.parvis.files.HiddenArea;
import org.parvis.web.HttpProblem;
import org.springframework.util.MultiValueMap;

/**
 * The areas that a form asks to hide: those kept or drawn ({@code zone}, in parts) and one typed in percent, which is
 * how it works without JavaScript.
 */
final class RetouchForm {

    private static final int MOST = 50;

    private RetouchForm() {}

    static List<HiddenArea> areas(MultiValueMap<String, String> form) {
        List<HiddenArea> areas = new ArrayList<>();
        try {
            for (String value : form.getOrDefault("zone", List.of()).stream().limit(MOST).toList()) {
                String[] parts = value.split(",", 4);
                areas.add(new HiddenArea(number(parts[0]), number(parts[1]), number(parts[2]), number(parts[3])));
            }
            if (percent(form, "largeur") > 0 && percent(form, "hauteur") > 0) {
                areas.add(typed(form));
            }
            return areas;
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new HttpProblem(400);
        }
    }

    private static HiddenArea typed(MultiValueMap<String, String> form) {
        double x = percent(form, "gauche");
        double y = percent(form, "haut");
        return new HiddenArea(
                x, y, Math.min(1 - x, percent(form, "largeur")), Math.min(1 - y, percent(form, "hauteur")));
    }

    private static double percent(MultiValueMap<String, String> form, String field) {
        String typed = form.getFirst(field);
        return typed == null || typed.isBlank() ? 0 : number(typed) / 100;
    }

    private static double number(String typed) {
        return Double.parseDouble(typed.strip().replace(',', '.'));
    }
}
