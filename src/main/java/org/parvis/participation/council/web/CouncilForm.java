package org.parvis.participation.council.web;

import java.util.Objects;
import org.parvis.participation.council.CouncilAbout;
import org.parvis.participation.council.CouncilKind;
import org.parvis.shared.Printable;
import org.parvis.web.Typed;
import org.springframework.util.MultiValueMap;

/** What a council is, as it is typed at the desk. */
public record CouncilForm(
        String kind, String title, String purpose, String basis, String charter, String district, String process, String department) {

    static final CouncilForm EMPTY = new CouncilForm("DISTRICT", "", "", "", "", "", "", "");

    static CouncilForm of(CouncilAbout about) {
        return new CouncilForm(
                about.kind().name(), about.title(), about.purpose(), about.basis(), about.charter(), about.district(),
                Objects.toString(about.processId(), ""), about.department());
    }

    static CouncilForm read(MultiValueMap<String, String> fields) {
        return new CouncilForm(
                Typed.of(fields, "kind"), Printable.text(Typed.of(fields, "title")), Printable.text(Typed.of(fields, "purpose")),
                Printable.text(Typed.of(fields, "basis")), Printable.text(Typed.of(fields, "charter")), Typed.of(fields, "district"),
                Typed.of(fields, "process"), Typed.of(fields, "department"));
    }

    CouncilAbout about() {
        return new CouncilAbout(
                Typed.one(CouncilKind.values(), kind).orElse(CouncilKind.OTHER), title, purpose, basis, charter, district, Typed.id(process).orElse(null),
                department);
    }
}
