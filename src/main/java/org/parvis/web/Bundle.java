package org.parvis.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A script or style sheet with everything that it imports, in one file: a phone on a slow network waits for one answer
 * instead of a chain of them. What is imported when it is needed ({@code import('./map.js')}) stays apart.
 *
 * <p>It reads our own files, not any: an import stands on a line of its own, and a module keeps no state that two of a
 * page's bundles would have to share.
 */
final class Bundle {

    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (?:(?:\\* as (\\w+)|\\{([^}]*)}) from )?'(\\.[^']+)';$");
    private static final Pattern EXPORT = Pattern.compile("(?m)^export (?=(?:const|(?:async )?function) (\\w+))");
    private static final Pattern SHEET_IMPORT =
            Pattern.compile("(?m)^@import url\\(\"([^\"]+)\"\\)(?: layer\\(([\\w-]+)\\))?;$");
    private static final Pattern RELATIVE_URL = Pattern.compile("url\\((?!data:|#|/|['\"])");

    private final UnaryOperator<String> files;
    private final Map<String, String> modules = new LinkedHashMap<>();

    private Bundle(UnaryOperator<String> files) {
        this.files = files;
    }

    /**
     * A module that still exports what it did.
     *
     * @param path "/js/place.js"
     * @param files content of our files by their paths
     */
    static String script(String path, UnaryOperator<String> files) {
        Bundle bundle = new Bundle(files);
        String own = bundle.imported(path);
        return String.join("", bundle.modules.values()) + own;
    }

    /** A style sheet; what it imports into a layer stands in that layer. */
    static String sheet(String path, UnaryOperator<String> files) {
        return SHEET_IMPORT.matcher(files.apply(path)).replaceAll(found -> {
            String other = resolve(path, found.group(1));
            String rules = RELATIVE_URL.matcher(sheet(other, files)).replaceAll("url(" + Assets.url(folder(other)));
            return Matcher.quoteReplacement(
                    found.group(2) == null ? rules : "@layer " + found.group(2) + " {\n" + rules + "\n}");
        });
    }

    /** The module's own text, after those that it needs were added. */
    private String imported(String path) {
        return IMPORT.matcher(files.apply(path)).replaceAll(found -> {
            String other = resolve(path, found.group(3));
            if (!modules.containsKey(other)) {
                modules.put(other, enclosed(other));
            }
            return Matcher.quoteReplacement(binding(found, name(other)));
        });
    }

    /** In a function of its own, as names at the top of a module are its own. */
    private String enclosed(String path) {
        String text = imported(path);
        List<String> exported = new ArrayList<>();
        EXPORT.matcher(text).results().forEach(found -> exported.add(found.group(1)));
        return "const " + name(path) + " = (() => {\n"
                + EXPORT.matcher(text).replaceAll("")
                + "\nreturn {" + String.join(", ", exported) + "};\n})();\n";
    }

    private static String binding(MatchResult found, String module) {
        if (found.group(1) != null) {
            return "const " + found.group(1) + " = " + module + ";";
        }
        return found.group(2) == null ? "" : "const {" + found.group(2).replace(" as ", ": ") + "} = " + module + ";";
    }

    private static String name(String path) {
        return path.chars()
                .mapToObj(c -> Character.isLetterOrDigit(c) ? String.valueOf((char) c) : "_")
                .collect(Collectors.joining());
    }

    private static String resolve(String from, String relative) {
        return URI.create(from).resolve(relative).getPath();
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
