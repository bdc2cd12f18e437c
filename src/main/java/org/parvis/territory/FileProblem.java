package org.parvis.territory;

/**
 * Something to put right in a file that describes a territory.
 *
 * @param file name of the file, beside or below the territory's own
 * @param path where in it ("departments[2].email")
 * @param message what is wrong and what to do
 */
public record FileProblem(String file, String path, String message) {

    @Override
    public String toString() {
        return path.isEmpty() ? file + ": " + message : file + ": " + path + ": " + message;
    }
}
