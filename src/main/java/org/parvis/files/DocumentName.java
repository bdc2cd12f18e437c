package org.parvis.files;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Names of documents as people may read them: no folder, nothing that hides, turns round or overflows. */
final class DocumentName {

    private static final int LONGEST = 120;
    private static final int LONGEST_ENDING = 12;

    private DocumentName() {}

    static String of(@Nullable String given) {
        String name = given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                // Controls, what turns the writing round («exe.fdp»), and halves of characters.
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}]", "")
                .replaceAll("[\"<>|:*?\\p{Zl}\\p{Zp}]", "-")
                .strip()
                .replaceFirst("^\\.+", "");
        return name.isBlank() ? "document" : shortened(name);
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        int end = LONGEST - ending.length();
        int whole = Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end;
        return name.substring(0, whole) + ending;
    }
}
