package org.parvis.participation.panel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files of announced draws. One changes once, when people are drawn: it is kept for a while, as a long list costs to write. */
@Component
public class PanelFiles {

    private static final int MOST_BYTES = 32 << 20;

    private record Written(UUID panel, boolean isDrawn) {}

    private final Cache<Written, byte[]> written = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Written _, byte[] file) -> file.length)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    private final CandidateStore people;

    PanelFiles(CandidateStore people) {
        this.people = people;
    }

    /** JSON, in UTF-8. */
    @Transactional(readOnly = true)
    public byte[] of(Panel panel) {
        return written.get(new Written(panel.id(), panel.isDrawn()), _ -> PanelFile.write(panel, people.terms(panel), people.order(panel.id()))
                .getBytes(StandardCharsets.UTF_8));
    }
}
