package org.parvis.report.open311.wire;

import java.util.List;

/** A client asked for something wrong. The only exception that reading a request may throw. */
public final class Mistake extends RuntimeException {

    private final transient List<WireError> errors;

    public Mistake(List<WireError> errors) {
        super(errors.getFirst().description(), null, false, false);
        this.errors = List.copyOf(errors);
    }

    private Mistake(int code, String description) {
        this(List.of(new WireError(code, description)));
    }

    /** Something is missing or cannot be understood. */
    public static Mistake badRequest(String description) {
        return new Mistake(400, description);
    }

    /** The key is missing, wrong or used up. */
    public static Mistake forbidden(String description) {
        return new Mistake(403, description);
    }

    /** There is no such thing here. */
    public static Mistake notFound(String description) {
        return new Mistake(404, description);
    }

    public List<WireError> errors() {
        return errors;
    }

    /** The status of the whole answer: that of the first mistake. */
    public int status() {
        return errors.getFirst().code();
    }
}
