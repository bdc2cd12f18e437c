package org.parvis.api.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.shared.HostLookup;
import org.parvis.shared.OutboundGuard;

class HookCallerTest {

    private final HookCaller outside = new HookCaller(OutboundGuard.ofHttps(Set.of()));
    private final HookCaller anywhere = new HookCaller(new OutboundGuard(true));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/", "https://localhost/", "https://127.1/", "https://2130706433/", "https://0.0.0.0/", "https://10.0.0.1/",
                "https://172.16.0.1/", "https://192.168.1.1/", "https://169.254.169.254/latest/meta-data/", "https://100.64.0.1/",
                "https://198.18.0.1/", "https://192.0.0.1/", "https://224.0.0.1/", "https://255.255.255.255/", "https://[::1]/", "https://[::]/",
                "https://[::ffff:127.0.0.1]/", "https://[::ffff:7f00:1]/", "https://[fe80::1]/", "https://[fc00::1]/", "https://[fd00:ec2::254]/",
                "https://[64:ff9b::7f00:1]/", "https://[2002:7f00:1::]/", "https://[2001::1]/", "https://[ff02::1]/",
                "http://93.184.215.14/", "https://93.184.215.14:8443/", "https://93.184.215.14:80/", "https://me:word@93.184.215.14/",
                "ftp://93.184.215.14/", "file:///etc/passwd", "https:///", "mailto:a@exemple.fr"
            })
    void callsNothingInsideTheNetworkNorByAnotherWay(String address) {
        assertThatThrownBy(() -> outside.check(URI.create(address))).as(address).isInstanceOf(OutboundGuard.Forbidden.class);
        assertThatThrownBy(() -> outside.post(URI.create(address), Map.of(), "{}")).as(address).isInstanceOf(OutboundGuard.Forbidden.class);
    }

    @Test
    void callsWhatLiesOutside() throws Exception {
        outside.check(URI.create("https://93.184.215.14/parvis?a=b"));
        outside.check(URI.create("https://93.184.215.14:443/"));
        outside.check(URI.create("HTTPS://[2606:4700::1111]/"));
        new HookCaller(OutboundGuard.ofHttps(Set.of(8443))).check(URI.create("https://93.184.215.14:8443/"));
    }

    @Test
    void followsNoRedirection() throws Exception {
        try (Receiver receiver = new Receiver()) {
            receiver.answer.set(302);
            assertThat(anywhere.post(URI.create(receiver.url()), Map.of(), "{}")).isEqualTo(302);
            assertThat(receiver.got).hasSize(1);
        }
    }

    @Test
    void sendsWhatItIsGiven() throws Exception {
        try (Receiver receiver = new Receiver()) {
            assertThat(anywhere.post(URI.create(receiver.url() + "hook?a=1"), Map.of("webhook-id", "msg_1"), "{\"é\":1}")).isEqualTo(204);
            assertThat(receiver.got.getFirst().body()).isEqualTo("{\"é\":1}");
            assertThat(receiver.got.getFirst().headers()).containsEntry("Webhook-id", "msg_1").containsEntry("Content-type", "application/json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no HTTP at all\n", "HTTP/1.1 abc\r\n", "SSH-2.0-OpenSSH\r\n", "HTTP/1.1 2000 OK\r\n"})
    void takesNothingElseForAnAnswer(String said) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket one = server.accept()) {
                    one.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    // the test is over
                }
            });
            URI address = URI.create("http://localhost:" + server.getLocalPort() + "/");
            assertThatThrownBy(() -> anywhere.post(address, Map.of(), "{}")).isInstanceOf(IOException.class);
        }
    }

    /** One byte now and then would keep a reader with a time-out for each byte for ever. */
    @Test
    void endsACallThatDrips() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket one = server.accept()) {
                    while (true) {
                        one.getOutputStream().write('H');
                        Thread.sleep(Duration.ofMillis(200));
                    }
                } catch (IOException | InterruptedException e) {
                    // the caller has gone
                }
            });
            URI address = URI.create("http://localhost:" + server.getLocalPort() + "/");
            assertThatThrownBy(() -> anywhere.post(address, Map.of(), "{}")).isInstanceOf(IOException.class);
        }
    }

    /** The resolver of a machine may take half a minute to give up. */
    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void waitsForANameServerNoLongerThanForACall() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        AtomicBoolean wasAsked = new AtomicBoolean();
        HookCaller caller = new HookCaller((HostLookup.Names) _ -> {
            wasAsked.set(true);
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of(InetAddress.getLoopbackAddress());
        });
        URI address = URI.create("https://webhooks.exemple.fr/");
        assertThatThrownBy(() -> caller.post(address, Map.of(), "{}"))
                .isInstanceOf(SocketTimeoutException.class)
                .satisfies(slow -> assertThat(HookCaller.word((Exception) slow)).isEqualTo("slow"));
        assertThatThrownBy(() -> caller.check(address)).isInstanceOf(UnknownHostException.class);
        assertThat(wasAsked).isTrue();
        never.countDown();
    }

    @Test
    void asksForTheCertificateOfTheName() throws Exception {
        try (Receiver receiver = new Receiver()) {
            URI plain = URI.create(receiver.url().replace("http:", "https:"));
            assertThatThrownBy(() -> anywhere.post(plain, Map.of(), "{}")).isInstanceOf(IOException.class);
            assertThat(receiver.got).isEmpty();
        }
    }
}
