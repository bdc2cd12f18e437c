package org.parvis.report.open311.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of problem that can be reported.
 *
 * @param metadata whether it has questions of its own
 * @param group the family it belongs to
 */
public record Service(
        String code,
        String name,
        @Nullable String description,
        boolean metadata,
        Type type,
        List<String> keywords,
        @Nullable String group)
        implements Written {

    /** How a request gets its number: at once, later through a token, or never. */
    public enum Type {
        REALTIME,
        BATCH,
        BLACKBOX
    }

    @Override
    public void writeTo(Fields fields) {
        fields.text("service_code", code)
                .text("service_name", name)
                .text("description", description)
                .flag("metadata", metadata)
                .text("type", type.name().toLowerCase(java.util.Locale.ROOT))
                .text("keywords", String.join(",", keywords))
                .text("group", group);
    }
}
