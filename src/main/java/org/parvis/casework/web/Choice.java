package org.parvis.casework.web;

import org.jspecify.annotations.Nullable;

/**
 * One line of a list to choose from.
 *
 * @param text what choosing it writes into a field; empty for none
 * @param group what it belongs to, empty for nothing
 */
public record Choice(String value, String label, String text, String group) {

    public static Choice of(Object value, String label) {
        return new Choice(value.toString(), label, "", "");
    }

    Choice under(String heading) {
        return new Choice(value, label, text, heading);
    }

    public boolean is(@Nullable Object other) {
        return other != null && value.equals(other.toString());
    }
}
