package org.parvis.casework;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.law.LegalRule;

/** A kind of case, told by the wing that opens it; found as a Spring bean. */
public interface CaseKind {

    /** As stored with each case: {@code report}. */
    String code();

    /** First letters of its numbers, one to six capitals: {@code S} in S-2026-000412. */
    String numberPrefix();

    /** What one is called in a language: «Signalement». */
    String label(Locale locale);

    /** Address of the public page of a case, below the territory's root; null when it has none. */
    @Nullable String publicPath(Case subject);

    /** What an agent should see of the subject beside the timeline; asked once per page of one case. */
    SidePanel sidePanel(Case subject, Locale locale);

    /**
     * @param facts labelled values in the order to show them
     * @param pictures ids of pictures that the files module serves to agents
     * @param acts what whoever handles the case can do there at one press, besides what all kinds share
     */
    record SidePanel(List<Fact> facts, List<UUID> pictures, List<Act> acts) {
        public static final SidePanel EMPTY = new SidePanel(List.of(), List.of());

        public SidePanel(List<Fact> facts, List<UUID> pictures) {
            this(facts, pictures, List.of());
        }

        /** What somebody who reads the case without handling it sees: nothing that would not open for them. */
        public SidePanel toRead() {
            return new SidePanel(facts.stream().map(fact -> fact.isOfHandlers() ? fact.unlinked() : fact).toList(), pictures);
        }
    }

    /** @param path where the button's form is sent, below the territory's root: whoever answers there says who may */
    record Act(String label, String path) {}

    /**
     * @param link address below the territory's root, null for plain text
     * @param isOfHandlers whether the link opens only for who handles the case
     * @param ofTown what of it the town or its people wrote: it is marked where the page speaks another language (RGAA 8.7)
     */
    record Fact(String label, String value, @Nullable String link, boolean isOfHandlers, Set<Part> ofTown) {

        public Fact {
            ofTown = Set.copyOf(ofTown);
        }

        /** All of it in the language of the page. */
        public Fact(String label, String value, @Nullable String link) {
            this(label, value, link, false, Set.of());
        }

        /** What the town or its people wrote, under a label of ours. */
        public static Fact written(String label, String value) {
            return new Fact(label, value, null, false, Set.of(Part.VALUE));
        }

        /** The same, with a part that the town wrote or did not. */
        public Fact marking(Part part, boolean isOfTown) {
            Set<Part> parts = EnumSet.noneOf(Part.class);
            parts.addAll(ofTown);
            if (isOfTown) {
                parts.add(part);
            }
            return new Fact(label, value, link, isOfHandlers, parts);
        }

        /** The same, whose link opens only for who handles the case. */
        public Fact ofHandlers() {
            return new Fact(label, value, link, true, ofTown);
        }

        Fact unlinked() {
            return new Fact(label, value, null, false, ofTown);
        }

        public boolean hasLabelOfTown() {
            return ofTown.contains(Part.LABEL);
        }

        public boolean hasValueOfTown() {
            return ofTown.contains(Part.VALUE);
        }

        /** What can be somebody else's words. */
        public enum Part {
            LABEL,
            VALUE
        }
    }

    /**
     * Address of the form on which a department gives the opinion that was asked of it about a case of this kind, below the
     * territory's root: it says who may. Null where an opinion is given in words, like any task.
     */
    default @Nullable String opinionPath(Case subject, UUID task) {
        return null;
    }

    /** Whether people are asked if they are satisfied with an answer to a case of this kind; then the page where they follow it asks. */
    default boolean asksOpinion() {
        return true;
    }

    /**
     * Whether whoever asked is told of the steps of a case of this kind still: of what several people ask together, one may have
     * left the others, who are told by the wing.
     */
    default boolean tellsRequester(Case subject) {
        return true;
    }

    /** What silence means for a case of this kind, unless the territory says otherwise of it; by default nothing. */
    default LegalRule legalRule(Case subject) {
        return LegalRule.NONE;
    }

    /** Whether an answer to a case of this kind grants somebody something, which the law protects once it is granted. */
    default boolean grantsPeopleSomething() {
        return true;
    }

    /**
     * Categories of what must be published while silence can accept it, as that concerns others than whoever asks (CRPA
     * L232-2).
     */
    default Set<String> concerningOthers() {
        return Set.of();
    }

    /** Months for which ended cases of some categories are kept, where that is not as long as the territory keeps others. */
    default Map<String, Integer> monthsKept() {
        return Map.of();
    }

    /** Whether cases of this kind have steps to tick at all: where none has, nobody looks for them. */
    default boolean hasChecklists() {
        return false;
    }

    /** The steps that a case of a category starts with. */
    default List<ChecklistStep> checklist(String category) {
        return List.of();
    }

    /** What cases of this kind can be about; null where that is no question. */
    default @Nullable Subjects subjects() {
        return null;
    }

    /** What cases of a kind can be about, and what follows from it. */
    interface Subjects {

        /** For lists to choose from. */
        List<Topic> topics(Locale locale);

        /** The groups of these topics that hold some directly, in order; rules may name one for all that is in it. */
        List<Topic> groups(Locale locale);

        /** An agent found that a case is about something else than was said. */
        void recategorise(Case subject, String category);

        /**
         * What a category means for a case.
         *
         * @param facts what routing rules looked at so far
         */
        Terms terms(String category, Map<String, String> facts);
    }

    /**
     * @param facts what routing rules look at
     * @param promise working time; null for none
     * @param body code of whoever handles such cases whatever the rules say; null to follow the rules
     */
    record Terms(Map<String, String> facts, @Nullable Duration promise, @Nullable String body) {}

    /**
     * Whether somebody handles a case of this kind that another department has: whoever the wing has entrusted with what it belongs
     * to. Asked for one case at a time, of those who work on cases elsewhere; by default nobody.
     */
    default boolean isEntrusted(Viewer viewer, Case subject) {
        return false;
    }

    /** What lists show of these cases of this kind, by the id of the case; all asked at once. */
    default Map<UUID, CaseGlance> glances(Collection<Case> subjects, Locale locale) {
        return Map.of();
    }

    /** @param group code of the group it is in; empty for none */
    record Topic(String code, String label, String group) {}
}
