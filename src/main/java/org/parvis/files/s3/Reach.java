package org.parvis.files.s3;

import java.util.function.Supplier;
import org.parvis.files.StorageAway;
import org.parvis.files.StorageFull;
import org.parvis.shared.Breaker;
import org.parvis.shared.FailureKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Asks the service, and gives its failures the names that the port knows. One that does not answer is left alone for a
 * while: meanwhile nobody waits for it.
 */
final class Reach {

    private static final Logger LOG = LoggerFactory.getLogger(Reach.class);

    private final Breaker breaker = new Breaker();

    <T> T ask(Supplier<T> question) {
        if (breaker.isOpen()) {
            throw new StorageAway();
        }
        try {
            T answer = question.get();
            breaker.succeeded();
            return answer;
        } catch (SdkException e) {
            LOG.warn("The store of files: {}", words(e));
            if (e instanceof S3Exception answer && isFull(answer)) {
                throw new StorageFull();
            }
            if (e instanceof S3Exception answer && answer.statusCode() < 500) {
                breaker.succeeded();
            } else {
                breaker.failed();
            }
            throw new StorageAway();
        }
    }

    /** MinIO answers 507, others refuse with the code of a quota. */
    private static boolean isFull(S3Exception answer) {
        return answer.statusCode() == 507 || code(answer).contains("Quota");
    }

    /** What went wrong, for logs and for those who set it up: the service's code, or the kinds of what failed here. */
    static String words(SdkException failure) {
        return failure instanceof S3Exception answer
                ? "answer " + answer.statusCode() + " " + code(answer)
                : FailureKind.of(failure);
    }

    static String code(S3Exception answer) {
        return answer.awsErrorDetails() == null ? "" : String.valueOf(answer.awsErrorDetails().errorCode());
    }
}
