package org.parvis.relation.web;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.relation.Identifier;
import org.parvis.relation.MergeField;
import org.parvis.relation.NewMerge;
import org.parvis.relation.Person;
import org.parvis.relation.Proof;

/**
 * What an agent chooses between two files, «a» and «b».
 *
 * @param kept which file stays
 * @param sides whose value stays, by field
 * @param left addresses and numbers that stay, as {@link NewMerge#key}
 * @param versions of a and of b, as they were shown
 */
public record MergeForm(String kept, Map<MergeField, String> sides, List<String> left, List<Integer> versions, String reason) {

    static final String A = "a";
    static final String B = "b";

    /** What is proposed: the file with more proofs stays, else the older one; better values win, and all addresses stay. */
    static MergeForm proposed(Person a, Person b) {
        boolean isB = proofs(b) > proofs(a) || (proofs(b) == proofs(a) && b.id().compareTo(a.id()) < 0);
        Person kept = isB ? b : a;
        Person other = isB ? a : b;
        Map<MergeField, String> sides = new EnumMap<>(MergeField.class);
        for (MergeField field : MergeField.values()) {
            sides.put(field, field.isBetterIn(other, kept) == isB ? A : B);
        }
        List<String> all = Stream.of(a, b).flatMap(one -> one.identifiers().stream()).map(NewMerge::key).distinct().toList();
        return new MergeForm(isB ? B : A, sides, all, List.of(a.version(), b.version()), "");
    }

    private static long proofs(Person person) {
        boolean isBirth = person.birth() != null && person.birth().proof() == Proof.SEEN;
        return person.identifiers().stream().filter(one -> one.proof() == Proof.SEEN).count() + (isBirth ? 1 : 0);
    }

    static MergeForm of(Map<String, String> typed, List<String> left) {
        Map<MergeField, String> sides = new EnumMap<>(MergeField.class);
        for (MergeField field : MergeField.values()) {
            sides.put(field, side(typed.get(name(field))));
        }
        return new MergeForm(
                side(typed.get("garde")), sides, left, List.of(number(typed.get("va")), number(typed.get("vb"))),
                Objects.requireNonNullElse(typed.get("raison"), ""));
    }

    private static String side(@Nullable String typed) {
        return B.equals(typed) ? B : A;
    }

    private static int number(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }

    public static String name(MergeField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    public boolean isOf(MergeField field, String side) {
        return side.equals(sides.get(field));
    }

    boolean isKept(String side) {
        return side.equals(kept);
    }

    public boolean isLeft(Identifier one) {
        return left.contains(NewMerge.key(one));
    }

    /** Fields of which the value is the other file's. */
    Set<MergeField> taken() {
        Set<MergeField> taken = EnumSet.noneOf(MergeField.class);
        sides.forEach((field, side) -> {
            if (!side.equals(kept)) {
                taken.add(field);
            }
        });
        return taken;
    }

    Set<String> dropped(Person a, Person b) {
        Set<String> dropped = Stream.of(a, b)
                .flatMap(one -> one.identifiers().stream())
                .map(NewMerge::key)
                .collect(Collectors.toCollection(HashSet::new));
        left.forEach(dropped::remove);
        return dropped;
    }

    NewMerge merge(Person a, Person b) {
        NewMerge.Version one = new NewMerge.Version(a.id(), versions.getFirst());
        NewMerge.Version other = new NewMerge.Version(b.id(), versions.getLast());
        return isKept(A)
                ? new NewMerge(one, other, taken(), dropped(a, b), reason)
                : new NewMerge(other, one, taken(), dropped(a, b), reason);
    }
}
