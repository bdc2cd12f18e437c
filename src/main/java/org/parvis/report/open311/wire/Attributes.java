package org.parvis.report.open311.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code attribute[CODE]=v} and {@code attribute[CODE][]=a}, also with a number between the last brackets. */
final class Attributes {

    private static final Pattern NAME = Pattern.compile("attribute\\[([^\\[\\]]+)\\](?:\\[\\d{0,9}\\])?");
    private static final int MOST = 200;
    private static final int LONGEST_CODE = 200;
    private static final int LONGEST_VALUE = 4_000;

    private Attributes() {}

    static Map<String, List<String>> of(Parameters parameters, Arguments arguments) {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        for (String name : parameters.names()) {
            Matcher matcher = NAME.matcher(name);
            if (matcher.matches()) {
                attributes
                        .computeIfAbsent(matcher.group(1).strip(), _ -> new ArrayList<>())
                        .addAll(parameters.all(name));
            }
        }
        attributes.remove("");
        checkSizes(attributes, arguments);
        return attributes;
    }

    private static void checkSizes(Map<String, List<String>> attributes, Arguments arguments) {
        if (attributes.size() > MOST) {
            arguments.wrong("Too many attributes: send at most " + MOST + ".");
        }
        attributes.forEach((code, values) -> {
            if (code.length() > LONGEST_CODE) {
                arguments.wrong("The code of an attribute is too long: at most " + LONGEST_CODE + " characters.");
            } else if (values.stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
                arguments.wrong("attribute[" + code + "] is too long: at most " + LONGEST_VALUE + " characters.");
            }
        });
    }
}
