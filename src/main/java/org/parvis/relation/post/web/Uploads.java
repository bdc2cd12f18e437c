package org.parvis.relation.post.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Refusal;
import org.springframework.web.multipart.MultipartFile;

/** Files that a form sent, each for a moment in a file of its own. */
final class Uploads {

    static final int MOST = 20;

    private Uploads() {}

    /** @throws Refusal where there is none, or too many */
    static void each(@Nullable List<MultipartFile> sent, BiConsumer<Path, String> work) {
        List<MultipartFile> files = sent == null ? List.of() : sent.stream().filter(file -> !file.isEmpty()).toList();
        if (files.isEmpty() || files.size() > MOST) {
            throw new Refusal("post.refused.files", MOST);
        }
        try {
            for (MultipartFile file : files) {
                Path kept = Files.createTempFile("scan", ".upload");
                try {
                    file.transferTo(kept);
                    String name = file.getOriginalFilename();
                    work.accept(kept, name == null ? "" : name);
                } finally {
                    Files.deleteIfExists(kept);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
