package org.parvis.territory;

import java.util.List;
import java.util.stream.Collectors;

/** A territory's file holds mistakes; nothing was written. */
public class TerritoryFileRefused extends RuntimeException {

    private final transient List<FileProblem> problems;

    TerritoryFileRefused(List<FileProblem> problems) {
        super(problems.stream().map(FileProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<FileProblem> problems() {
        return problems;
    }
}
