package org.parvis.report.open311.wire;

/**
 * One mistake of a client, as the answer shows it.
 *
 * @param code the status of HTTP that fits: 400, 403 or 404
 * @param description what is wrong and what would be right
 */
public record WireError(int code, String description) implements Written {

    @Override
    public void writeTo(Fields fields) {
        fields.whole("code", code).text("description", description);
    }
}
