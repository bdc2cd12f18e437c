package org.parvis.report.open311.wire;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request carries besides the standard, for those who ask with {@code extensions=true}. */
public record Extensions(List<Answer> attributes, String channel, List<String> photos, List<Note> notes)
        implements Written {

    @Override
    public void writeTo(Fields fields) {
        fields.list("attributes", "attribute", attributes)
                .part("extended_attributes", this::writeExtendedAttributes)
                .list("notes", "note", notes);
    }

    private void writeExtendedAttributes(Fields fields) {
        fields.text("channel", channel).words("photos", "photo", photos);
    }

    /** The answer to one of the service's questions. */
    public record Answer(String code, String name, String value) implements Written {

        @Override
        public void writeTo(Fields fields) {
            fields.text("code", code).text("name", name).text("value", value);
        }
    }

    /** One public entry of the timeline. */
    public record Note(OffsetDateTime at, @Nullable String description, String type, String summary)
            implements Written {

        @Override
        public void writeTo(Fields fields) {
            fields.moment("datetime", at)
                    .text("description", description)
                    .text("type", type)
                    .text("summary", summary);
        }
    }
}
