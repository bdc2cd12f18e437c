package org.parvis.relation;

import java.util.Set;
import java.util.UUID;

/**
 * That two files are of one person, and what the one file then says.
 *
 * @param kept the file that stays
 * @param merged the file that is read through it from then on
 * @param taken what is taken from the merged file
 * @param dropped addresses and numbers that are no longer right, as {@link #key}
 */
public record NewMerge(Version kept, Version merged, Set<MergeField> taken, Set<String> dropped, String reason) {

    /** A file as it was shown: refused where somebody has changed it since. */
    public record Version(UUID id, int number) {}

    public static String key(Identifier identifier) {
        return identifier.kind() + " " + identifier.value();
    }
}
