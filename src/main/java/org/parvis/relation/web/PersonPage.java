package org.parvis.relation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.IntakeDoor;
import org.parvis.relation.Person;
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
        NoteForm note,
        String key,
        FormErrors errors) {

    /**
     * By what somebody is reached.
     *
     * @param target what a press on it does; null for none
     * @param isSeen whether an agent saw a proof
     */
    public record Contact(String kind, String shown, @Nullable String target, boolean isSeen) {}

    /**
     * One exchange.
     *
     * @param department in whose name it was noted; empty for none
     * @param words null where they are another department's
     */
    public record Exchange(
            String when, String what, String author, String department, @Nullable String words, @Nullable Matter matter) {}

    /** The case of an exchange. */
    public record Matter(String number, String title, CaseStatus status, String department, boolean isOpen) {}

    /** Cases on this page that wait for an answer. */
    public long open() {
        return exchanges.stream().filter(one -> one.matter() != null && one.matter().isOpen()).count();
    }
}
