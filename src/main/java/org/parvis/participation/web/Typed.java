package org.parvis.participation.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** What the fields of a form say; one that was not sent says nothing. */
final class Typed {

    private Typed() {}

    static String of(MultiValueMap<String, String> fields, String name) {
        return Objects.requireNonNullElse(fields.getFirst(name), "").strip();
    }

    /** The value of that name; empty where there is none. */
    static <E extends Enum<E>> Optional<E> one(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
