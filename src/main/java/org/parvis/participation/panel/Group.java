package org.parvis.participation.panel;

/**
 * A group in which people are drawn.
 *
 * @param people on the list
 * @param accepted who are members
 * @param asked whose answer is awaited
 * @param waiting who could still be drawn
 */
public record Group(String name, int seats, int people, int accepted, int asked, int waiting) {

    /** Seats that nobody can take any more. */
    public int empty() {
        return Math.max(0, seats - accepted - asked);
    }
}
