package org.parvis.casework.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.casework.queues.QueueQuery;

/** The list from which an agent came, carried along by forms as a query string. */
final class Contexts {

    private static final int LONGEST = 2_000;

    private Contexts() {}

    static QueueQuery parse(String query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : query.substring(0, Math.min(LONGEST, query.length())).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.computeIfAbsent(pair.substring(0, equals), _ -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        Map<String, String[]> parameters = new LinkedHashMap<>();
        values.forEach((name, all) -> parameters.put(name, all.toArray(String[]::new)));
        return QueueQuery.parse(parameters);
    }

    /** From the parameters of a request. */
    static QueueQuery parse(Map<String, String> values) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        values.forEach((name, value) -> parameters.put(name, new String[] {value}));
        return QueueQuery.parse(parameters);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
