package org.parvis.casework.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Refusal;
import org.springframework.web.multipart.MultipartFile;

/** What the form of an act gave, by the names of its fields. */
record ActInput(Map<String, String> values, @Nullable MultipartFile photo) {
    String text(String field) {
        return values.getOrDefault(field, "").strip();
    }

    @Nullable String optional(String field) {
        String text = text(field);
        return text.isEmpty() ? null : text;
    }

    UUID id(String field, String refusal) {
        try {
            return UUID.fromString(text(field));
        } catch (IllegalArgumentException e) {
            throw new Refusal(refusal);
        }
    }
}
