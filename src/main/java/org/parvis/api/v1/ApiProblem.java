package org.parvis.api.v1;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a program is answered where its call cannot be served (RFC 9457): what is wrong and what to do. */
final class ApiProblem extends RuntimeException {

    private final int status;
    private final String code;
    private final transient Object[] arguments;
    private final transient Map<String, String> fields;

    /** @param code of its words: {@code api.problem.<code>} and {@code api.problem.<code>.detail} */
    ApiProblem(int status, String code, Object... arguments) {
        this(status, code, Map.of(), arguments);
    }

    /** @param fields what is wrong by field, as message keys */
    ApiProblem(int status, String code, Map<String, String> fields, @Nullable Object... arguments) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.arguments = arguments;
        this.fields = Map.copyOf(fields);
    }

    static ApiProblem notFound() {
        return new ApiProblem(404, "notFound");
    }

    static ApiProblem wrong(String field, String messageKey) {
        return new ApiProblem(422, "wrong", Map.of(field, messageKey));
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    Object[] arguments() {
        return arguments;
    }

    Map<String, String> fields() {
        return fields;
    }
}
