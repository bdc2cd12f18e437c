package org.parvis.files.s3;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import org.parvis.files.FileMissing;
import org.parvis.files.FileNames;
import org.parvis.files.FileStore;
import org.parvis.shared.InTerritory;
import org.springframework.util.DigestUtils;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Files in a bucket: {@code <territory>/abcd…}. The service answers once it has the whole file, so whoever was told it
 * is kept finds it, on any node.
 */
public final class S3FileStore implements FileStore, AutoCloseable {

    private static final int SOME = 500;

    private final S3Client s3;
    private final String bucket;
    private final Reach reach;

    private S3FileStore(S3Client s3, String bucket, Reach reach) {
        this.s3 = s3;
        this.bucket = bucket;
        this.reach = reach;
    }

    /**
     * Opens the bucket and tries what it will be asked. A service that does not answer now may answer later: it keeps
     * nobody from starting.
     *
     * @throws IllegalStateException says which setting is wrong
     */
    public static S3FileStore open(S3Settings settings) {
        S3Client s3 = S3Connection.open(settings);
        try {
            new Rehearsal(s3, settings).play();
        } catch (RuntimeException e) {
            s3.close();
            throw e;
        }
        return new S3FileStore(s3, Objects.requireNonNull(settings.bucket()), new Reach());
    }

    /**
     * In memory meanwhile, as the name must be known before the first byte leaves: pictures of some megabytes. A file
     * that is there already is sent again, which makes it young for whoever sweeps old files that nobody refers to.
     */
    @Override
    public String put(InputStream bytes) {
        byte[] content = read(bytes);
        String name = FileNames.of(content);
        String md5 = Base64.getEncoder().encodeToString(DigestUtils.md5Digest(content));
        reach.ask(() -> s3.putObject(
                request -> request.bucket(bucket)
                        .key(key(name))
                        .contentMD5(md5)
                        .contentType("application/octet-stream"),
                RequestBody.fromContentProvider(
                        () -> new ByteArrayInputStream(content), content.length, "application/octet-stream")));
        return name;
    }

    private static byte[] read(InputStream bytes) {
        try {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream open(String name) {
        String key = key(name);
        return reach.ask(() -> {
            try {
                return whole(name, s3.getObjectAsBytes(request -> request.bucket(bucket).key(key)).asByteArray());
            } catch (NoSuchKeyException e) {
                throw new FileMissing(name);
            }
        });
    }

    /** Read to its end before anybody draws it: half a picture would be refused as damaged. */
    private static InputStream whole(String name, byte[] content) {
        if (!FileNames.of(content).equals(name)) {
            throw SdkClientException.create("not what its name says");
        }
        return new ByteArrayInputStream(content);
    }

    @Override
    public void eachKeptBefore(Instant moment, Consumer<List<String>> some) {
        String folder = InTerritory.current() + "/";
        reach.ask(() -> {
            s3.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(folder)).contents().stream()
                    .filter(object -> object.lastModified().isBefore(moment))
                    .map(S3Object::key)
                    .map(key -> key.substring(folder.length()))
                    .filter(FileNames::isName)
                    .gather(Gatherers.windowFixed(SOME))
                    .forEach(some);
            return some;
        });
    }

    @Override
    public void delete(String name) {
        String key = key(name);
        reach.ask(() -> s3.deleteObject(request -> request.bucket(bucket).key(key)));
    }

    private static String key(String name) {
        return InTerritory.current() + "/" + FileNames.checked(name);
    }

    @Override
    public void close() {
        s3.close();
    }
}
