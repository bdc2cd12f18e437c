package org.parvis.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a token opens. */
public enum ApiScope {
    CASES_READ,
    CASES_WRITE,
    /** Files of people; each look is on record. */
    PERSONS_READ,
    PERSONS_WRITE,
    /** Notes of exchanges in files; to read them is {@link #PERSONS_READ}. */
    INTERACTIONS_WRITE,
    /** Messages of other networks, for the desk; it reads nothing. */
    MESSAGES_WRITE;

    /** As routes and the document name them, the same as {@link #code()}. */
    public static final String READS_CASES = "cases:read";

    public static final String WRITES_CASES = "cases:write";
    public static final String READS_PERSONS = "persons:read";
    public static final String WRITES_PERSONS = "persons:write";
    public static final String WRITES_INTERACTIONS = "interactions:write";
    public static final String WRITES_MESSAGES = "messages:write";

    /** {@code cases:read}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    public static Optional<ApiScope> find(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code().equals(code)).findFirst();
    }
}
