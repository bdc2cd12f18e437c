package org.parvis.api.v1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.relation.Birth;
import org.parvis.relation.IdentifierKind;
import org.parvis.relation.PersonDraft;
import org.parvis.relation.PersonKind;
import org.parvis.relation.Proof;
import org.parvis.web.TypedDay;

/** What a program says of somebody. */
final class PersonBody {

    private static final List<String> FIELDS =
            List.of("kind", "familyName", "givenName", "birthName", "born", "language", "needs", "identifiers");

    private PersonBody() {}

    static String[] with(String... more) {
        return Stream.concat(FIELDS.stream(), Arrays.stream(more)).toArray(String[]::new);
    }

    static PersonDraft draft(Body body) {
        boolean isOrganisation = body.oneOf("kind", "PERSON", "ORGANISATION").equals("ORGANISATION");
        return new PersonDraft(
                isOrganisation ? PersonKind.ORGANISATION : PersonKind.PERSON,
                body.text("familyName"),
                isOrganisation ? "" : body.text("givenName"),
                isOrganisation ? "" : body.text("birthName"),
                isOrganisation ? null : birth(body),
                body.text("language").isEmpty() ? "fr" : language(body),
                body.text("needs"),
                identifiers(body));
    }

    private static String language(Body body) {
        String language = body.text("language");
        if (!language.matches("[a-z]{2}")) {
            throw ApiProblem.wrong("language", "api.wrong.word");
        }
        return language;
    }

    private static @Nullable Birth birth(Body body) {
        Body born = body.inside("born").of("day", "proof");
        if (!body.has("born")) {
            return null;
        }
        return TypedDay.find(born.text("day"))
                .map(day -> new Birth(day, proof(born)))
                .orElseThrow(() -> ApiProblem.wrong("born.day", "relation.refused.day"));
    }

    private static List<PersonDraft.Stated> identifiers(Body body) {
        List<PersonDraft.Stated> stated = new ArrayList<>();
        for (Body one : body.list("identifiers")) {
            one.of("kind", "value", "proof");
            stated.add(new PersonDraft.Stated(
                    IdentifierKind.valueOf(one.oneOf("kind", "EMAIL", "PHONE", "ADDRESS", "SIRET")), one.text("value"), proof(one)));
        }
        return stated;
    }

    private static Proof proof(Body body) {
        return Proof.valueOf(body.oneOf("proof", "STATED", "SEEN"));
    }

    /** The field of the interface that a problem of the form is about. */
    static String field(String ofForm) {
        return switch (ofForm) {
            case "family" -> "familyName";
            case "email", "phone", "address", "siret" -> "identifiers." + ofForm;
            default -> ofForm;
        };
    }
}
