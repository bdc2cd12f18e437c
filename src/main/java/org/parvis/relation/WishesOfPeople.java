package org.parvis.relation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.RequesterWishes;
import org.springframework.stereotype.Component;

/** How those who asked want to be told, as their files say. */
@Component
class WishesOfPeople implements RequesterWishes {

    private final InteractionStore interactions;
    private final PersonStore persons;

    WishesOfPeople(InteractionStore interactions, PersonStore persons) {
        this.interactions = interactions;
        this.persons = persons;
    }

    @Override
    public Known of(UUID caseId) {
        List<UUID> whose = interactions.personsOf(List.of(caseId));
        return whose.isEmpty()
                ? Known.NOTHING
                : persons.list(whose.subList(0, 1)).stream().findFirst().map(WishesOfPeople::known).orElse(Known.NOTHING);
    }

    private static Known known(Person person) {
        return new Known(
                person.id(),
                wish(person.reach().channel()),
                PostalFiles.addressee(person).isPresent(),
                !person.identifiers(IdentifierKind.PHONE).isEmpty());
    }

    private static @Nullable Wish wish(Reach.@Nullable Channel channel) {
        return switch (channel) {
            case LETTER -> Wish.LETTERS;
            case SMS -> Wish.TEXTS;
            case PHONE -> Wish.CALLS;
            case EMAIL -> null;
            case null -> null;
        };
    }
}
