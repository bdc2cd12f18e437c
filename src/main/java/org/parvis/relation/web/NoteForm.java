package org.parvis.relation.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseChannel;
import org.parvis.relation.Direction;
import org.parvis.relation.Interactions;

/** The note of a call or a visit, as it was typed. */
public record NoteForm(String words, String channel, String direction, String department) {

    private static final List<CaseChannel> CHANNELS =
            List.of(CaseChannel.PHONE, CaseChannel.COUNTER, CaseChannel.POST, CaseChannel.EMAIL);

    static final NoteForm EMPTY = new NoteForm("", CaseChannel.PHONE.name(), Direction.IN.name(), "");

    static NoteForm of(Map<String, String> typed) {
        return new NoteForm(
                typed.getOrDefault("words", ""),
                typed.getOrDefault("channel", ""),
                typed.getOrDefault("direction", ""),
                typed.getOrDefault("department", ""));
    }

    /** Through these an agent speaks with people; the others note themselves. */
    public static List<CaseChannel> channels() {
        return CHANNELS;
    }

    public boolean isThrough(CaseChannel one) {
        return one.name().equals(channel);
    }

    Interactions.Note note() {
        return new Interactions.Note(
                CHANNELS.stream().filter(this::isThrough).findFirst().orElse(CaseChannel.PHONE),
                direction.equals(Direction.OUT.name()) ? Direction.OUT : Direction.IN,
                departmentId().orElse(null),
                words);
    }

    private Optional<UUID> departmentId() {
        try {
            return department.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(department));
        } catch (IllegalArgumentException e) {
            return Optional.of(new UUID(0, 0)); // none of theirs: refused
        }
    }

    public boolean isOf(@Nullable UUID one) {
        return one == null ? department.isEmpty() : one.toString().equals(department);
    }
}
