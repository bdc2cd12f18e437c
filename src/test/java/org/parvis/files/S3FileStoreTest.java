package org.parvis.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.parvis.files.FileStoreContract.bytes;
import static org.parvis.files.FileStoreContract.in;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.files.s3.S3FileStore;
import org.parvis.files.s3.S3Settings;
import org.parvis.files.s3.S3Settings.Addressing;
import org.parvis.testing.S3Server;

class S3FileStoreTest implements FileStoreContract {

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static S3Server server;

    @SuppressWarnings("NullAway.Init")
    private static S3FileStore store;

    @BeforeAll
    static void serve() {
        server = new S3Server(folder);
        store = S3FileStore.open(settings(server.address()));
    }

    @AfterAll
    static void end() {
        store.close();
        server.close();
    }

    @Override
    public FileStore store() {
        return store;
    }

    @Override
    public Path kept() {
        return server.objects();
    }

    @Test
    void listsMoreThanOnePage() {
        in(UUID.randomUUID(), () -> {
            List<String> put = Stream.iterate(0, i -> i + 1).limit(1_003).map(i -> store.put(bytes("file " + i))).toList();
            List<Integer> sizes = new ArrayList<>();
            store.eachKeptBefore(Instant.MAX, names -> {
                sizes.add(names.size());
                // Whoever sweeps deletes what is listed while the rest is still to come.
                names.forEach(store::delete);
            });
            assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(put.size());
            assertThat(sizes).allMatch(size -> size <= 500);
            store.eachKeptBefore(Instant.MAX, names -> assertThat(names).isEmpty());
        });
    }

    @Test
    void saysAtStartWhichSettingIsWrong() {
        refuses(settings("parvis", "wrong", S3Server.BUCKET), "PARVIS_FILES_S3_SECRET_KEY");
        refuses(settings("nobody", "not-to-be-guessed", S3Server.BUCKET), "PARVIS_FILES_S3_ACCESS_KEY");
        refuses(settings("parvis", "not-to-be-guessed", "nowhere"), "PARVIS_FILES_S3_BUCKET");
    }

    private static void refuses(S3Settings settings, String naming) {
        assertThatIllegalStateException()
                .isThrownBy(() -> S3FileStore.open(settings))
                .withMessageContaining(naming)
                .withMessageContaining("docs/operations/files.md")
                .withMessageNotContaining("not-to-be-guessed");
    }

    @Test
    void refusesSettingsThatAreHalfMade() {
        assertThatIllegalStateException().isThrownBy(() -> settings("parvis", null, "files").check())
                .withMessageContaining("PARVIS_FILES_S3_SECRET_KEY");
        assertThatIllegalStateException().isThrownBy(() -> settings("parvis", "secret", " ").check())
                .withMessageContaining("PARVIS_FILES_S3_BUCKET");
        assertThatIllegalStateException().isThrownBy(() -> settings("s3.example").check())
                .withMessageContaining("PARVIS_FILES_S3_ENDPOINT");
        new S3Settings(null, null, "us-east-1", null, null, Addressing.PATH).check();
    }

    @Test
    void leavesAServiceAloneThatIsAwayAndGoesOnWhenItIsBack() {
        S3Server fragile = new S3Server(folder.resolve("fragile"));
        try (S3FileStore there = S3FileStore.open(settings(fragile.address()))) {
            in(UUID.randomUUID(), () -> {
                String kept = there.put(bytes("kept"));
                fragile.goAway();
                for (int i = 0; i < 4; i++) {
                    assertThatThrownBy(() -> there.put(bytes("lost"))).isInstanceOf(StorageAway.class);
                    assertThatThrownBy(() -> there.open(kept)).isInstanceOf(StorageAway.class);
                }
                fragile.comeBack();
                await().pollInSameThread().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(() -> there.put(bytes("late")) != null);
                assertThat(there.open(kept)).hasContent("kept");
            });
        } finally {
            fragile.close();
        }
    }

    @Test
    void startsWhileTheServiceIsAway() throws IOException {
        int nobody;
        try (ServerSocket free = new ServerSocket(0)) {
            nobody = free.getLocalPort();
        }
        try (S3FileStore there = S3FileStore.open(settings("http://127.0.0.1:" + nobody))) {
            in(UUID.randomUUID(), () -> assertThatThrownBy(() -> there.put(bytes("x"))).isInstanceOf(StorageAway.class));
        }
    }

    @Test
    void waitsNotForeverForAServiceThatSaysNothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                S3FileStore there = S3FileStore.open(settings("http://127.0.0.1:" + silent.getLocalPort()))) {
            in(UUID.randomUUID(), () -> assertThatThrownBy(() -> there.put(bytes("x"))).isInstanceOf(StorageAway.class));
        }
    }

    @Test
    void saysThatThereIsNoRoom() throws IOException {
        assertThat(answersTo(507, "XMinioStorageFull")).isInstanceOf(StorageFull.class);
        assertThat(answersTo(403, "QuotaExceeded")).isInstanceOf(StorageFull.class);
        assertThat(answersTo(400, "BadDigest")).isInstanceOf(StorageAway.class);
        assertThat(answersTo(503, "SlowDown")).isInstanceOf(StorageAway.class);
    }

    /** What putting a file ends in at a service that, once the start is over, answers so. */
    private static @Nullable Throwable answersTo(int status, String code) throws IOException {
        byte[] words = ("<Error><Code>" + code + "</Code></Error>").getBytes(StandardCharsets.UTF_8);
        HttpServer scripted = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        scripted.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            boolean start = exchange.getRequestURI().getPath().contains("/parvis-start-")
                    || exchange.getRequestURI().toString().contains("list-type");
            byte[] body = start ? "<ListBucketResult/>".getBytes(StandardCharsets.UTF_8) : words;
            exchange.sendResponseHeaders(start ? 200 : status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        scripted.start();
        try (S3FileStore there = S3FileStore.open(settings("http://127.0.0.1:" + scripted.getAddress().getPort()))) {
            return catchThrowable(
                    () -> in(UUID.randomUUID(), () -> there.put(bytes("too much"))));
        } finally {
            scripted.stop(0);
        }
    }

    private static S3Settings settings(String address) {
        return new S3Settings(S3Server.BUCKET, address, "us-east-1", "parvis", "not-to-be-guessed", Addressing.PATH);
    }

    private static S3Settings settings(String key, @Nullable String secret, String bucket) {
        return new S3Settings(bucket, server.address(), "us-east-1", key, secret, Addressing.PATH);
    }
}
