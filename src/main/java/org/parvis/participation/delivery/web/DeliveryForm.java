package org.parvis.participation.delivery.web;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.web.Typed;
import org.parvis.web.TypedDay;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What was typed in one of the forms of a delivery, where it was refused; else each field says what holds. */
public record DeliveryForm(MultiValueMap<String, String> fields) {

    static final DeliveryForm EMPTY = new DeliveryForm(new LinkedMultiValueMap<>(Map.of()));

    public String of(String name, String otherwise) {
        return fields.containsKey(name) ? Typed.of(fields, name) : otherwise;
    }

    public String of(String name) {
        return of(name, "");
    }

    public String day(String name, @Nullable LocalDate otherwise) {
        return of(name, otherwise == null ? "" : otherwise.toString());
    }

    @Nullable LocalDate day(String name) {
        return TypedDay.find(of(name)).orElse(null);
    }

    /** Whether something stands there that is no day. */
    boolean isNoDay(String name) {
        return !of(name).isEmpty() && day(name) == null;
    }
}
