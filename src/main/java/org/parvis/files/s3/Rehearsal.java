package org.parvis.files.s3;

import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Tries at start what the bucket will be asked, with a file of no territory: a wrong name, key or region is found before
 * the first resident's photo.
 */
final class Rehearsal {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    
    /** Of this start alone: nodes may start together. */
    private final String key = "parvis-start-" + UUID.randomUUID();

    private final S3Client s3;
    private final S3Settings settings;
    private final String bucket;

    Rehearsal(S3Client s3, S3Settings settings) {
        this.s3 = s3;
        this.settings = settings;
        this.bucket = Objects.requireNonNull(settings.bucket());
    }

    void play() {
        try {
            s3.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromString("Parvis was here."));
            s3.getObjectAsBytes(request -> request.bucket(bucket).key(key));
            s3.listObjectsV2(request -> request.bucket(bucket).maxKeys(1));
            s3.deleteObject(request -> request.bucket(bucket).key(key));
        } catch (S3Exception answer) {
            if (answer.statusCode() < 500) {
                throw S3Settings.wrong("The " + settings + " cannot be used: " + Reach.words(answer) + ". " + advice(answer));
            }
            LOG.warn("The {} does not work for now: {}", settings, Reach.words(answer));
        } catch (SdkException away) {
            LOG.warn("The {} does not answer for now: {}", settings, Reach.words(away));
        }
    }

    private static String advice(S3Exception answer) {
        return switch (Reach.code(answer)) {
            case "NoSuchBucket" -> "Make the bucket, or mend PARVIS_FILES_S3_BUCKET";
            case "InvalidAccessKeyId", "SignatureDoesNotMatch" ->
                "Mend PARVIS_FILES_S3_ACCESS_KEY and PARVIS_FILES_S3_SECRET_KEY";
            case "AccessDenied" -> "The keys must be allowed to write, read, list and delete in it";
            case "PermanentRedirect", "AuthorizationHeaderMalformed" -> "Mend PARVIS_FILES_S3_REGION or PARVIS_FILES_S3_ENDPOINT";
            case "RequestTimeTooSkewed" -> "Set this machine's clock";
            default -> "Look at the settings PARVIS_FILES_S3_…";
        };
    }
}
