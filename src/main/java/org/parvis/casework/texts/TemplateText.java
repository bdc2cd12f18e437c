package org.parvis.casework.texts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts with variables: «Le {date}, nous avons reçu votre signalement {numero}.» A variable without value stays as it
 * is, in braces, so that the agent sees what is left to write.
 */
public final class TemplateText {

    /** What an answer may name. */
    public static final Set<String> VARIABLES =
            Set.of("numero", "titre", "categorie", "date", "echeance", "service", "agent", "collectivite");

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z_]+)}");

    private TemplateText() {}

    public static String fill(String body, Map<String, String> values) {
        return VARIABLE.matcher(body).replaceAll(found -> Matcher.quoteReplacement(value(found, values)));
    }

    /** Names in braces that are no variables: mistakes to correct before a template is saved. */
    public static List<String> unknown(String body) {
        return VARIABLE.matcher(body)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !VARIABLES.contains(name))
                .distinct()
                .toList();
    }

    private static String value(MatchResult found, Map<String, String> values) {
        return values.getOrDefault(found.group(1), found.group());
    }
}
