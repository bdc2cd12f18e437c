package org.parvis.questions;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people write them: with a comma or a point, and spaces between thousands. The browser reads the same ({@code logic.js}). */
public final class TypedNumber {

    private static final Pattern SPACES = Pattern.compile("[ \\t\\u00A0\\u202F]");
    private static final Pattern SHAPE = Pattern.compile("[+-]?[0-9]{1,15}(?:[.,][0-9]{1,6})?");

    private TypedNumber() {}

    public static Optional<BigDecimal> find(String typed) {
        String close = SPACES.matcher(typed).replaceAll("");
        return SHAPE.matcher(close).matches() ? Optional.of(new BigDecimal(close.replace(',', '.'))) : Optional.empty();
    }
}
