package org.parvis.report.follow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.parvis.web.HttpProblem;
import org.springframework.stereotype.Component;

/**
 * How often one source may try codes and have messages sent: three times a second and 1,500 times a day, so that 20⁸
 * codes stay out of reach and a whole office behind one address can still look up its reports.
 */
@Component
public class SourceLimits {

    private final Cache<String, Bucket> tries =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofDays(1)).build();
    private final Cache<String, Bucket> messages =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofDays(1)).build();

    /** Counts one try of a code; one too many ends the request with «too many requests». */
    public void tryCode(HttpServletRequest request) {
        take(tries.get(source(request), _ -> Bucket.builder()
                .addLimit(limit -> limit.capacity(3).refillGreedy(3, Duration.ofSeconds(1)))
                .addLimit(Bandwidth.builder().capacity(1_500).refillIntervally(1_500, Duration.ofDays(1)).build())
                .build()));
    }

    /** Counts one message that a stranger makes us send. */
    public void sendMessage(HttpServletRequest request) {
        take(messages.get(source(request), _ -> Bucket.builder()
                .addLimit(limit -> limit.capacity(10).refillGreedy(10, Duration.ofMinutes(1)))
                .addLimit(Bandwidth.builder().capacity(200).refillIntervally(200, Duration.ofDays(1)).build())
                .build()));
    }

    private static void take(Bucket bucket) {
        if (!bucket.tryConsume(1)) {
            throw new HttpProblem(429);
        }
    }

    private static String source(HttpServletRequest request) {
        return request.getRemoteAddr();
    }
}
