package org.parvis.files.s3;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Speaks to S3 in the dialect that every service understands, and waits for none of them long. */
final class S3Connection {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofSeconds(3);
    private static final Duration WHOLE_CALL = Duration.ofSeconds(20);
    private static final int MOST_ATTEMPTS = 2;

    private S3Connection() {}

    static S3Client open(S3Settings settings) {
        boolean inPath = settings.addressing() == S3Settings.Addressing.PATH;
        S3ClientBuilder builder = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE)
                        .build())
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        Objects.requireNonNull(settings.accessKey()), Objects.requireNonNull(settings.secretKey()))))
                // Amazon's newer checksums and chunks are unknown to older Ceph and MinIO: bodies carry their MD5 instead.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(service -> service.pathStyleAccessEnabled(inPath)
                        .chunkedEncodingEnabled(false)
                        .expectContinueEnabled(false))
                // Settings come from ours alone, not from files that a tool left in a home.
                .overrideConfiguration(calls -> calls.defaultProfileFile(ProfileFile.aggregator().build())
                        .apiCallTimeout(WHOLE_CALL)
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(MOST_ATTEMPTS)
                                .build()));
        if (settings.endpoint() instanceof String endpoint && !endpoint.isBlank()) {
            builder.endpointOverride(URI.create(endpoint));
        }
        return builder.build();
    }
}
