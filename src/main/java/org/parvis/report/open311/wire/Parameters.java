package org.parvis.report.open311.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Characters;

/** The arguments of one request, decoded: from its query, its form and the text parts of a multipart body. */
public final class Parameters {

    private static final int MOST = 1_000;

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private int size;

    /** Adds what a query or a form body says; null adds nothing. */
    public Parameters read(byte @Nullable [] urlEncoded) {
        if (urlEncoded != null) {
            UrlEncoded.read(urlEncoded, this::add);
        }
        return this;
    }

    /** Adds one argument; an empty one is as good as absent. */
    public Parameters add(String name, String value) {
        if (++size > MOST) {
            throw Mistake.badRequest("Too many arguments: send at most " + MOST + ".");
        }
        String plain = Characters.allowed(value).replace("\r\n", "\n").replace('\r', '\n').strip();
        if (!plain.isEmpty()) {
            values.computeIfAbsent(name.strip(), _ -> new ArrayList<>(1)).add(plain);
        }
        return this;
    }

    /** Every value of the argument, in the order in which they came. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The value of an argument that may be given once. */
    public @Nullable String one(String name) {
        List<String> given = all(name);
        if (given.size() > 1) {
            throw Mistake.badRequest(name + " is given more than once.");
        }
        return given.isEmpty() ? null : given.getFirst();
    }

    public Set<String> names() {
        return values.keySet();
    }
}
