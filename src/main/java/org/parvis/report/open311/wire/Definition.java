package org.parvis.report.open311.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The questions that a service asks besides the usual ones. */
public record Definition(String serviceCode, List<Attribute> attributes) implements Written {

    @Override
    public void writeTo(Fields fields) {
        fields.text("service_code", serviceCode).list("attributes", "attribute", attributes);
    }

    /**
     * One question.
     *
     * @param variable false where it is only a text to show
     * @param order its place, from 1
     * @param hint how to answer
     * @param description the question itself
     */
    public record Attribute(
            boolean variable,
            String code,
            Datatype datatype,
            boolean required,
            @Nullable String hint,
            int order,
            String description,
            List<Value> values)
            implements Written {

        @Override
        public void writeTo(Fields fields) {
            fields.flag("variable", variable)
                    .text("code", code)
                    .text("datatype", datatype.name().toLowerCase(java.util.Locale.ROOT))
                    .flag("required", required)
                    .text("datatype_description", hint)
                    .whole("order", order)
                    .text("description", description)
                    .list("values", "value", values);
        }
    }

    /** The shapes of an answer. */
    public enum Datatype {
        STRING,
        NUMBER,
        DATETIME,
        TEXT,
        SINGLEVALUELIST,
        MULTIVALUELIST
    }

    /** One of the answers to choose from. */
    public record Value(String key, String name) implements Written {

        @Override
        public void writeTo(Fields fields) {
            fields.text("key", key).text("name", name);
        }
    }
}
