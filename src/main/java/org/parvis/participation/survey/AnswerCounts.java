package org.parvis.participation.survey;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many answers surveys have, for who reads what came out: that many more make new figures. Counting many of them costs more
 * than the rest of the page, so that their number may be some seconds old; the figures are then, too.
 */
@Component
class AnswerCounts {

    private static final long MANY = 5_000;

    private final SurveyAnswerStore answers;
    private final Cache<UUID, Long> counted = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).maximumSize(1_000).build();

    AnswerCounts(SurveyAnswerStore answers) {
        this.answers = answers;
    }

    long count(UUID survey) {
        @Nullable Long kept = counted.getIfPresent(survey);
        if (kept != null) {
            return kept;
        }
        long now = answers.count(survey);
        if (now >= MANY) {
            counted.put(survey, now);
        }
        return now;
    }
}
