package org.parvis.ballot.tally;

/**
 * Something that can be paid for out of an envelope.
 *
 * @param id its public name, never a row's number
 * @param cost in the smallest unit of money, 0 or more
 * @param divisible whether a part of it can be paid for
 */
public record Project(String id, String name, long cost, boolean divisible) {

    public Project {
        if (cost < 0) {
            throw new IllegalArgumentException("A project costs 0 or more: " + id);
        }
    }

    public Project(String id, String name, long cost) {
        this(id, name, cost, false);
    }
}
