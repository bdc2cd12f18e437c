package org.parvis.relation.post;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter to write into the register.
 *
 * @param person whose file the registrar chose; null for a new one, where there is an address
 * @param address postal, one line or several; may be empty
 * @param department whose post it is; null where the case says so
 */
public record NewLetter(
        LocalDate arrivedOn,
        @Nullable UUID person,
        String sender,
        String address,
        String object,
        String words,
        @Nullable UUID department,
        What what) {

    public static final int LONGEST_LINE = 200;
    public static final int LONGEST_ADDRESS = 250;
    public static final int LONGEST_WORDS = 3_700;

    /** What follows from it. */
    public sealed interface What {}

    /** Something must be done: a request of this kind is opened. */
    public record Open(String kind) implements What {}

    /** It belongs to the case of this number. */
    public record Join(String number) implements What {}

    /** It is only noted. */
    public record Note() implements What {}
}
