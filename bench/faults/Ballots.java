import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Thirty-two people after another who vote without pause while somebody breaks the server, each with a link of their own, and
 * again until they get a receipt. What each receipt promises is written down, a line each: voter and commitment. They stop
 * when the file appears that the third argument names.
 */
class Ballots {

    private static final int PEOPLE = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** The second line after the promise's first one is the commitment. */
    private static final Pattern PROMISE = Pattern.compile("parvis-promise-1\\n[^\\n]+\\n([0-9a-f]{64})\\n");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private static final Map<Integer, AtomicInteger> STATUSES = new ConcurrentHashMap<>();
    private static final AtomicInteger BROKEN = new AtomicInteger();
    private static final AtomicInteger GIVEN_UP = new AtomicInteger();
    private static final AtomicInteger NEXT = new AtomicInteger();

    public static void main(String[] args) throws Exception {
        URI ballot = URI.create(args[0]);
        Path stop = Path.of(args[2]);
        try (BufferedWriter receipts = Files.newBufferedWriter(Path.of(args[3]));
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < PEOPLE; i++) {
                people.submit(() -> {
                    while (!Files.exists(stop)) {
                        vote(ballot, args[1] + NEXT.incrementAndGet(), receipts);
                    }
                    return null;
                });
            }
        }
        System.out.printf(
                "votes by status %s, broken connections %d, given up %d%n", new TreeMap<>(STATUSES), BROKEN.get(), GIVEN_UP.get());
    }

    private static void vote(URI ballot, String link, BufferedWriter receipts) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(ballot)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString("jeton=" + link + "&atteste=oui&projet=P" + (1 + Math.floorMod(link.hashCode(), 6))))
                .build();
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < giveUp) {
            try {
                HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
                STATUSES.computeIfAbsent(answer.statusCode(), _ -> new AtomicInteger()).incrementAndGet();
                Matcher promise = PROMISE.matcher(answer.body());
                if (answer.statusCode() == 200 && promise.find()) {
                    synchronized (receipts) {
                        receipts.write(link + " " + promise.group(1) + "\n");
                    }
                    return;
                }
                Thread.sleep(answer.statusCode() == 429 ? 5_000 : 300); // six ballots a minute are the limit of a voter
            } catch (IOException e) {
                BROKEN.incrementAndGet();
                Thread.sleep(300);
            }
        }
        GIVEN_UP.incrementAndGet();
    }
}
