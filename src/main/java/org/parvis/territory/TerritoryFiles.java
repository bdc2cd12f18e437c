package org.parvis.territory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of a territory's file: on disk, or inside the application for the demo. */
public interface TerritoryFiles {

    /** The text of a file of the folder; empty where there is none. */
    Optional<String> text(String name);

    /** A folder on disk. A name that leads out of it is not found. */
    static TerritoryFiles in(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        return name -> {
            Path file = root.resolve(name).normalize();
            return file.startsWith(root) && Files.isRegularFile(file)
                    ? Optional.of(read(() -> Files.newInputStream(file)))
                    : Optional.empty();
        };
    }

    /** A folder of the application's own resources ("/demo/town"). */
    static TerritoryFiles inResources(String folder) {
        return name -> Optional.ofNullable(TerritoryFiles.class.getResourceAsStream(folder + "/" + name))
                .map(stream -> read(() -> stream));
    }

    /** Opens a file. */
    interface Opening {
        InputStream open() throws IOException;
    }

    private static String read(Opening opening) {
        try (InputStream stream = opening.open()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
