package org.parvis.participation.talk;

/** How people voted on a question. */
public record VoteFigures(int pro, int contra, int neither) {

    public int all() {
        return pro + contra + neither;
    }
}
