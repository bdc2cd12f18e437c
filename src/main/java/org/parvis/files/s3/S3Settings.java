package org.parvis.files.s3;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bucket that keeps the files of every territory of this instance (environment {@code PARVIS_FILES_S3_…}).
 *
 * @param bucket empty: files are kept in a folder
 * @param endpoint address of the service, {@code https://s3.example}; empty: Amazon's of the region
 * @param region as the service calls it; many of those that are not Amazon's take any
 * @param addressing how the bucket is named: in the path (MinIO, Ceph, every service that we know) or in the host
 */
@ConfigurationProperties("parvis.files.s3")
public record S3Settings(
        @Nullable String bucket,
        @Nullable String endpoint,
        @DefaultValue("us-east-1") String region,
        @Nullable String accessKey,
        @Nullable String secretKey,
        @DefaultValue("PATH") Addressing addressing) {

    /** Where the bucket's name stands in addresses. */
    public enum Addressing {
        PATH,
        HOST
    }

    public boolean isConfigured() {
        return isSet(bucket);
    }

    /** Refuses a half-made configuration before anything is touched. */
    public void check() {
        if (isConfigured() && !(isSet(accessKey) && isSet(secretKey))) {
            throw wrong("PARVIS_FILES_S3_BUCKET is set: set PARVIS_FILES_S3_ACCESS_KEY and PARVIS_FILES_S3_SECRET_KEY too");
        }
        if (!isConfigured() && Stream.of(endpoint, accessKey, secretKey).anyMatch(S3Settings::isSet)) {
            throw wrong("A setting PARVIS_FILES_S3_… is there, but PARVIS_FILES_S3_BUCKET is not: name the bucket");
        }
        if (endpoint != null && isSet(endpoint) && !endpoint.matches("https?://[^/?#@]+/?")) {
            throw wrong("PARVIS_FILES_S3_ENDPOINT must be the address of a service, as in https://s3.example: \""
                    + endpoint + "\" is none");
        }
    }

    /** The service in words, for messages. */
    String service() {
        return endpoint == null || !isSet(endpoint) ? "Amazon S3, region " + region : endpoint;
    }

    private static boolean isSet(@Nullable String setting) {
        return setting != null && !setting.isBlank();
    }

    static IllegalStateException wrong(String words) {
        return new IllegalStateException(words + " (see docs/operations/files.md)");
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "bucket " + bucket + " at " + service();
    }
}
