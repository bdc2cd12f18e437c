package org.parvis.relation;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.Seal;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Tokens;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/**
 * What stands for a person in addresses and forms: their id, sealed for one agent. No identifier of a person leaves the
 * database, so none can join what the sectors of a town must keep apart (CNIL, RU-030).
 */
@Component
public class PersonHandles {

    private static final int MARK_LETTERS = 12;

    private final Seal seal;

    PersonHandles(Seal seal) {
        this.seal = seal;
    }

    public String of(UUID person, Visitor agent) {
        byte[] id = ByteBuffer.allocate(16)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.close(id, context(agent)));
    }

    /** The person; empty where it was made up, or for somebody else. */
    public Optional<UUID> find(String handle, Visitor agent) {
        try {
            return seal.open(Base64.getUrlDecoder().decode(handle), context(agent)).map(PersonHandles::id);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static UUID id(byte[] id) {
        ByteBuffer bytes = ByteBuffer.wrap(id);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static String context(Visitor agent) {
        return "relation.person " + InTerritory.current() + " " + agent.account();
    }

    /** What stands for a person in the journal: the same each time, and no way back. */
    public static String mark(UUID person) {
        return Tokens.hash(person.toString()).substring(0, MARK_LETTERS);
    }
}
