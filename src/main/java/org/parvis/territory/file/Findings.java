package org.parvis.territory.file;

import java.util.ArrayList;
import java.util.List;
import org.parvis.territory.FileProblem;

/** Collects what is wrong and what is odd while a file is read. */
public final class Findings {

    private final List<FileProblem> problems = new ArrayList<>();
    private final List<FileProblem> warnings = new ArrayList<>();

    void problem(String file, String path, String message) {
        problems.add(new FileProblem(file, path, message));
    }

    void warning(String file, String path, String message) {
        warnings.add(new FileProblem(file, path, message));
    }

    public List<FileProblem> problems() {
        return List.copyOf(problems);
    }

    public List<FileProblem> warnings() {
        return List.copyOf(warnings);
    }
}
