package org.parvis.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** An S3 service on this machine that keeps its buckets in a folder; it can go away and come back at its address. */
public final class S3Server implements AutoCloseable {

    public static final String BUCKET = "parvis";

    private final Path folder;
    private final URI address;
    private S3Proxy running;

    public S3Server(Path folder) {
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0)) {
            this.address = URI.create("http://127.0.0.1:" + free.getLocalPort());
            Files.createDirectories(folder.resolve(BUCKET));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        this.running = serve();
    }

    /** What a node is told of it, by environment variable. */
    public Map<String, Object> settings() {
        return Map.of(
                "parvis.files.s3.bucket", BUCKET,
                "parvis.files.s3.endpoint", address.toString(),
                "parvis.files.s3.access-key", "parvis",
                "parvis.files.s3.secret-key", "not-to-be-guessed");
    }

    public String address() {
        return address.toString();
    }

    /** Where the objects of the bucket are. */
    public Path objects() {
        return folder.resolve(BUCKET);
    }

    public void goAway() {
        try {
            running.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public void comeBack() {
        running = serve();
    }

    private S3Proxy serve() {
        S3Proxy proxy = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                .endpoint(address)
                .awsAuthentication(AuthenticationType.AWS_V4, "parvis", "not-to-be-guessed")
                .build();
        try {
            proxy.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return proxy;
    }

    @Override
    public void close() {
        goAway();
    }
}
