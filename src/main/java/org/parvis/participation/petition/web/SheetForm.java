package org.parvis.participation.petition.web;

import java.util.ArrayList;
import java.util.List;
import org.parvis.participation.petition.Signature.Who;
import org.parvis.participation.petition.SigningSheet;
import org.parvis.web.Typed;
import org.parvis.web.TypedDay;
import org.springframework.util.MultiValueMap;

/** What somebody has typed of a sheet of paper. */
public record SheetForm(String number, List<Line> lines) {

    /** One line of it. */
    public record Line(String given, String family, String postcode, String born) {

        static final Line EMPTY = new Line("", "", "", "");

        Who who() {
            return new Who(given, family, postcode, TypedDay.find(born).orElse(null));
        }
    }

    static SheetForm empty(int number) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < SigningSheet.LINES; i++) {
            lines.add(Line.EMPTY);
        }
        return new SheetForm(String.valueOf(number), lines);
    }

    static SheetForm read(MultiValueMap<String, String> fields) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < SigningSheet.LINES; i++) {
            lines.add(new Line(
                    Typed.of(fields, "prenom" + i), Typed.of(fields, "nom" + i), Typed.of(fields, "postcode" + i), Typed.of(fields, "naissance" + i)));
        }
        return new SheetForm(Typed.of(fields, "feuille"), lines);
    }

    /** 0 for what is no number. */
    int sheet() {
        return number.matches("[0-9]{1,4}") ? Integer.parseInt(number) : 0;
    }

    List<Who> who() {
        return lines.stream().map(Line::who).toList();
    }
}
