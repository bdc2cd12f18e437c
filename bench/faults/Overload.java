import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Four times what a page's server can answer, for a minute: how many useful answers remain, how fast the others are
 * turned away, and whether anything is wrong afterwards. First finds the saturating rate with a closed loop, then sends
 * requests at four times that rate over many connections, then reads quietly.
 *
 * <p>{@code java bench/faults/Overload.java http://localhost:8080/signalements [SECONDS]}; this machine only.
 */
class Overload {

    private static final int SATURATING = 32;
    private static final int CONNECTIONS = 1024;
    private static final int SAMPLES = 1 << 20;

    private final URI page;

    /** What came back: counts by kind, and how long the refusals and the answers took, in microseconds. */
    private static final class Tally {
        final AtomicInteger useful = new AtomicInteger();
        final AtomicInteger refused = new AtomicInteger();
        final AtomicInteger withoutRetryAfter = new AtomicInteger();
        final AtomicInteger other = new AtomicInteger();
        final AtomicInteger broken = new AtomicInteger();
        final Times refusals = new Times();
        final Times answers = new Times();

        void add(Answer answer, long micros) {
            switch (answer.status()) {
                case 200 -> {
                    useful.incrementAndGet();
                    answers.add(micros);
                }
                case 503 -> {
                    refused.incrementAndGet();
                    refusals.add(micros);
                    if (!answer.retryAfter()) {
                        withoutRetryAfter.incrementAndGet();
                    }
                }
                default -> other.incrementAndGet();
            }
        }
    }

    private static final class Times {
        private final int[] micros = new int[SAMPLES];
        private final AtomicInteger count = new AtomicInteger();

        void add(long value) {
            int at = count.getAndIncrement();
            if (at < SAMPLES) {
                micros[at] = (int) Math.min(value, Integer.MAX_VALUE);
            }
        }

        double millis(double quantile) {
            int n = Math.min(count.get(), SAMPLES);
            int[] sorted = Arrays.copyOf(micros, n);
            Arrays.sort(sorted);
            return n == 0 ? 0 : sorted[(int) Math.min(n - 1, n * quantile)] / 1000.0;
        }
    }

    private record Answer(int status, boolean retryAfter, boolean closes) {}

    Overload(URI page) {
        this.page = page;
    }

    public static void main(String[] args) throws Exception {
        URI page = URI.create(args[0]);
        if (!page.getHost().matches("localhost|127\\..*|.*\\.localhost")) {
            System.err.println("Overload: only this machine is loaded, not " + page.getHost());
            System.exit(2);
        }
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 60;
        Overload overload = new Overload(page);
        overload.run(SATURATING, 5, 0);
        Tally calm = overload.run(SATURATING, 10, 0);
        double saturating = calm.useful.get() / 10.0;
        Tally storm = overload.run(CONNECTIONS, seconds, 4 * saturating);
        Tally after = overload.run(1, 5, 0);
        double useful = storm.useful.get() / (double) seconds;
        double offered = (storm.useful.get() + storm.refused.get() + storm.other.get() + storm.broken.get()) / (double) seconds;
        System.out.printf("saturating %.0f/s; then %.0f/s offered for %d s (aimed at %.0f/s)%n", saturating, offered, seconds, 4 * saturating);
        System.out.printf("useful answers %.0f/s = %.0f %% of saturating (p50 %.0f ms, p99 %.0f ms)%n",
                useful, 100 * useful / saturating, storm.answers.millis(0.5), storm.answers.millis(0.99));
        System.out.printf("refused with 503 %d (p50 %.1f ms, p99 %.1f ms), without Retry-After %d; other answers %d; broken connections %d%n",
                storm.refused.get(), storm.refusals.millis(0.5), storm.refusals.millis(0.99),
                storm.withoutRetryAfter.get(), storm.other.get(), storm.broken.get());
        System.out.printf("afterwards: %d answers, %d not useful%n", after.useful.get(),
                after.refused.get() + after.other.get() + after.broken.get());
    }

    /** @param rate requests a second over all connections; 0: each sends as soon as it has its answer */
    private Tally run(int connections, int seconds, double rate) {
        Tally tally = new Tally();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long pause = rate == 0 ? 0 : (long) (connections / rate * 1e9);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < connections; i++) {
                people.submit(() -> {
                    ask(tally, end, pause);
                    return null;
                });
            }
        }
        return tally;
    }

    private void ask(Tally tally, long end, long pause) throws InterruptedException {
        long due = System.nanoTime() + (pause == 0 ? 0 : ThreadLocalRandom.current().nextLong(pause));
        while (System.nanoTime() < end) {
            try (Socket socket = new Socket(page.getHost(), page.getPort())) {
                socket.setSoTimeout(15_000);
                socket.setTcpNoDelay(true);
                BufferedInputStream in = new BufferedInputStream(socket.getInputStream(), 16_384);
                boolean open = true;
                while (open && System.nanoTime() < end) {
                    TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
                    long began = System.nanoTime();
                    send(socket.getOutputStream());
                    Answer answer = read(in);
                    tally.add(answer, (System.nanoTime() - began) / 1000);
                    due += pause;
                    open = !answer.closes();
                }
            } catch (IOException e) {
                if (System.nanoTime() < end) {
                    tally.broken.incrementAndGet();
                }
            }
        }
    }

    private void send(OutputStream out) throws IOException {
        out.write(("GET " + page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery())
                + " HTTP/1.1\r\nHost: " + page.getAuthority() + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static Answer read(BufferedInputStream in) throws IOException {
        int status = Integer.parseInt(line(in).split(" ")[1]);
        long length = 0;
        boolean chunked = false;
        boolean retryAfter = false;
        boolean closes = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(java.util.Locale.ROOT);
            length = lower.startsWith("content-length:") ? Long.parseLong(lower.substring(15).strip()) : length;
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
            retryAfter |= lower.startsWith("retry-after:");
            closes |= lower.startsWith("connection:") && lower.contains("close");
        }
        if (chunked) {
            for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
                in.skipNBytes(size + 2L);
            }
            line(in);
        } else {
            in.skipNBytes(length);
        }
        return new Answer(status, retryAfter, closes);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection ended");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
