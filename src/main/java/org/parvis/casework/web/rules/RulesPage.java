package org.parvis.casework.web.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.routing.RoutingDraft;
import org.parvis.casework.web.Choice;
import org.parvis.web.FormErrors;

/**
 * The rules in order, as somebody prepares them.
 *
 * @param removed rules in force that the draft no longer has, in words
 * @param houses departments and outside bodies, by what they are
 * @param effect what the draft would change; null for the rules in force
 * @param origin who put the rules in force, and when; empty where nobody did
 * @param others who else prepares rules
 * @param typed what a form that was refused had, so that nobody types it again
 */
public record RulesPage(
        RoutingDraft draft,
        List<Line> lines,
        List<String> removed,
        Map<String, List<Choice>> houses,
        @Nullable Effect effect,
        Standing standing,
        String origin,
        List<String> others,
        Typed typed,
        FormErrors errors) {

    /**
     * @param note why the rules are changed; empty for nothing
     * @param house whom the rest was to go to; null where another form was sent
     */
    public record Typed(String note, @Nullable String house) {
        static final Typed NOTHING = new Typed("", null);

        static Typed note(String note) {
            return new Typed(note, null);
        }

        static Typed house(String house) {
            return new Typed("", house);
        }
    }

    /** How the rules shown stand to those in force. */
    public enum Standing {
        IN_FORCE,
        DRAFT,
        /** A draft, and others came into force since. */
        BEHIND
    }

    /**
     * One rule.
     *
     * @param label what agents read; empty where it says no more than the rule
     * @param unknown what it asks for in vain, in words; empty for nothing
     */
    public record Line(int number, String sentence, String house, String label, String unknown, Change change) {}

    public enum Change {
        NONE,
        NEW
    }

    /**
     * What the draft would have done with the last cases.
     *
     * @param elsewhere how many would have gone elsewhere
     * @param open how many of those are not closed yet
     * @param first some of them, newest first
     */
    public record Effect(int looked, int elsewhere, long open, List<Moved> first) {

        /** How many more there are than those that are shown. */
        public int more() {
            return elsewhere - first.size();
        }
    }

    public record Moved(String number, String title, String from, String to) {}

    /** Whom the rest goes to, or was to go to by a form that was refused. */
    public String rest() {
        return typed.house() instanceof String chosen ? chosen : draft.rules().otherwise();
    }

    public boolean isDraft() {
        return standing != Standing.IN_FORCE;
    }

    public boolean isBehind() {
        return standing == Standing.BEHIND;
    }
}
