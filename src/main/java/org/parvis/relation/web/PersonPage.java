package org.parvis.relation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.IntakeDoor;
import org.parvis.relation.Person;
import org.parvis.relation.Proof;
import org.parvis.relation.bond.Bond;
import org.parvis.territory.Department;
import org.parvis.web.FormErrors;

/**
 * A file as its page shows it.
 *
 * @param path its address for this agent
 * @param intakes forms on which something can be taken down for them
 * @param claims cases that may be theirs
 * @param isContinued whether newer exchanges stand on a page before
 * @param older address of the next page; null on the last
 * @param ties to other files; nothing for whoever may not merge
 * @param standing what they are to others and what they agreed to; nothing on older pages
 * @param departments in whose name the agent may note something
 * @param key of the note's form
 */
public record PersonPage(
        String path,
        List<IntakeDoor> intakes,
        Person person,
        List<Contact> contacts,
        List<Exchange> exchanges,
        List<Matter> claims,
        boolean isContinued,
        @Nullable String older,
        List<Department> departments,
        Ties ties,
        Standing standing,
        NoteForm note,
        String key,
        FormErrors errors) {

    /**
     * By what somebody is reached.
     *
     * @param target what a press on it does; null for none
     * @param isSeen whether an agent saw a proof
     * @param isWrong whether letters came back from there
     */
    public record Contact(String kind, String shown, @Nullable String target, boolean isSeen, boolean isWrong) {}

    /**
     * One exchange.
     *
     * @param department in whose name it was noted; empty for none
     * @param words null where they are another department's
     * @param isTying whether it makes the case theirs, and can be taken back
     * @param corrected when and by whom the words were put right; empty for never
     * @param correcting where the viewer may do that; null where they may not
     */
    public record Exchange(
            String when,
            String what,
            String author,
            String department,
            @Nullable String words,
            @Nullable Matter matter,
            boolean isTying,
            String corrected,
            @Nullable String correcting) {

        Exchange(
                String when, String what, String author, String department, @Nullable String words, @Nullable Matter matter,
                boolean isTying) {
            this(when, what, author, department, words, matter, isTying, "", null);
        }
    }

    /** The case of an exchange. */
    public record Matter(String number, String title, CaseStatus status, String department, boolean isOpen) {}

    /** Other files that are this person's, may be or are not. */
    public record Ties(List<Twin> suggestions, List<Joined> merges, List<Apart> exclusions, boolean isAllowed) {
        static final Ties NONE = new Ties(List.of(), List.of(), List.of(), false);
    }

    /** @param path where the two are compared */
    public record Twin(String name, List<String> hints, List<String> signals, boolean isStrong, String path) {}

    /**
     * @param path where it is undone, or sorted where it was
     * @param unsorted what came in between and is nobody's yet; none while it is in force
     */
    public record Joined(String name, String when, String author, String reason, String path, long unsorted) {}

    public record Apart(String name, String when, String author, String reason, String path) {}

    /** What somebody is to others, and their last word on what nobody needs for a request. */
    public record Standing(List<BondLine> bonds, List<ConsentLine> consents) {
        static final Standing NONE = new Standing(List.of(), List.of());
    }

    /**
     * @param path of the other's file
     * @param end where it is ended; null where it has ended
     */
    public record BondLine(
            String role, String name, String path, String scope, String dates, Proof proof, Bond.State state, @Nullable String end) {}

    /** @param word null where they never spoke of it */
    public record ConsentLine(String purpose, @Nullable Boolean word, String since) {}

    /** Cases on this page that wait for an answer. */
    public long open() {
        return exchanges.stream().filter(one -> one.isTying() && one.matter() != null && one.matter().isOpen()).count();
    }
}
