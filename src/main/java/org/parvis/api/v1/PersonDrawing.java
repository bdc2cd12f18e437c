package org.parvis.api.v1;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.api.ApiToken;
import org.parvis.api.v1.Answers.Fields;
import org.parvis.casework.Case;
import org.parvis.casework.CaseRights.Sight;
import org.parvis.relation.History;
import org.parvis.relation.Identifier;
import org.parvis.relation.Interaction;
import org.parvis.relation.Person;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.springframework.stereotype.Component;

/** Draws people and their exchanges as one program reads them. */
@Component
class PersonDrawing {

    private final PersonRefs refs;
    private final Departments departments;

    PersonDrawing(PersonRefs refs, Departments departments) {
        this.refs = refs;
        this.departments = departments;
    }

    Map<String, Object> names(UUID id, ApiToken token) {
        return new Fields().put("id", refs.handle(id, token)).put("ref", refs.reference(id, token)).map();
    }

    /** Enough to choose the one who is meant. */
    Map<String, Object> line(Person one, ApiToken token) {
        return fields(one, token)
                .put("hints", one.identifiers().stream().map(Identifier::hint).distinct().limit(3).toList())
                .map();
    }

    Map<String, Object> whole(Person one, ApiToken token) {
        return fields(one, token)
                .put("birthName", orNull(one.birthName()))
                .put("born", one.birth() == null
                        ? null
                        : Map.of("day", one.birth().day().toString(), "proof", one.birth().proof().name()))
                .put("language", one.language())
                .put("needs", orNull(one.needs()))
                .put("identifiers", one.identifiers().stream().map(PersonDrawing::identifier).toList())
                .put("version", one.version())
                .map();
    }

    private Fields fields(Person one, ApiToken token) {
        return new Fields()
                .put("id", refs.handle(one.id(), token))
                .put("ref", refs.reference(one.id(), token))
                .put("kind", one.kind())
                .put("familyName", one.familyName())
                .put("givenName", orNull(one.givenName()));
    }

    private static Map<String, Object> identifier(Identifier one) {
        return new Fields().put("kind", one.kind()).put("value", one.typed()).put("proof", one.proof()).map();
    }

    /** As far as the program may know of it; of some it knows that they exist and no more. */
    Map<String, Object> exchange(History.Item item) {
        if (item.isTrace()) {
            return new Fields().put("hidden", true).map();
        }
        Interaction one = item.interaction();
        return new Fields()
                .put("hidden", !item.isRead())
                .put("at", one.at())
                .put("channel", one.channel())
                .put("direction", one.direction())
                .put("department", one.department() == null
                        ? null
                        : departments.find(one.department()).map(Department::code).orElse(null))
                .put("by", item.isRead() ? one.author() : null)
                .put("words", item.isRead() ? orNull(one.words()) : null)
                .put("case", item.subject() == null ? null : subject(item.subject(), item.sight()))
                .map();
    }

    private static Map<String, Object> subject(Case one, Sight sight) {
        return new Fields()
                .put("number", one.number())
                .put("status", one.status())
                .put("title", sight.covers(Sight.TITLE) ? one.title() : null)
                .map();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
