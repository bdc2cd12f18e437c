package org.parvis.api.v1;

import java.util.Optional;
import java.util.UUID;
import org.parvis.api.ApiToken;
import org.parvis.relation.PersonHandles;
import org.parvis.shared.Tokens;
import org.springframework.stereotype.Component;

/**
 * What stands for a person towards one program. The handle opens the file and looks different each time; the reference is
 * always the same and opens nothing: a program knows by it whom it has seen before. Neither means anything to another
 * program, so that two that must not be joined have nothing in common (CNIL, RU-030).
 */
@Component
public class PersonRefs {

    private static final int LETTERS = 32;

    private final PersonHandles handles;

    PersonRefs(PersonHandles handles) {
        this.handles = handles;
    }

    public String handle(UUID person, ApiToken token) {
        return handles.of(person, token.visitor());
    }

    public String reference(UUID person, ApiToken token) {
        return Tokens.hash(token.id() + " " + person).substring(0, LETTERS);
    }

    Optional<UUID> find(String handle, ApiToken token) {
        return handles.find(handle, token.visitor());
    }
}
