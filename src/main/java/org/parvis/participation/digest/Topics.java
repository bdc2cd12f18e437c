package org.parvis.participation.digest;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** What letters are about, in words. */
@Component
public class Topics {

    private final Processes processes;
    private final Words words;

    Topics(Processes processes, Words words) {
        this.processes = processes;
        this.words = words;
    }

    /** @param process null for anything */
    public String name(@Nullable UUID process, Locale language) {
        return process == null ? words.text(language, "digest.topic.all") : get(process).title();
    }

    /** Letters are about what everybody can read, which is at hand. */
    Process get(UUID process) {
        return processes.listPublished().stream()
                .filter(one -> one.id().equals(process))
                .findFirst()
                .orElseGet(() -> processes.get(process));
    }
}
