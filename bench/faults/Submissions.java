import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Thirty-two people who submit reports without pause while somebody breaks the server, each with a key of their own that
 * they send again until they get a number. Afterwards: every number that was given is there, under one number only, and
 * no report of this run stands twice. They stop when the file appears that the second argument names. With several nodes (addresses joined by commas) each request goes to any of them.
 */
class Submissions {

    private static final int PEOPLE = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern NUMBER = Pattern.compile("\"service_request_id\"\\s*:\\s*\"([^\"]+)\"");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private static final Map<String, Set<String>> NUMBERS = new ConcurrentHashMap<>();
    private static final Map<Integer, AtomicInteger> STATUSES = new ConcurrentHashMap<>();
    private static final AtomicInteger BROKEN = new AtomicInteger();
    private static final AtomicInteger GIVEN_UP = new AtomicInteger();

    public static void main(String[] args) throws Exception {
        List<String> nodes = List.of(args[0].split(","));
        String base = nodes.getFirst();
        Path stop = Path.of(args[1]);
        String run = "panne" + Long.toString(System.currentTimeMillis(), 36);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int person = 0; person < PEOPLE; person++) {
                int who = person;
                people.submit(() -> {
                    for (int i = 0; !Files.exists(stop); i++) {
                        submit(nodes, run, run + "-" + who + "-" + i);
                    }
                });
            }
        }
        System.exit(verify(base, run) ? 0 : 1);
    }

    /** Sends until a number comes back; then sends once more, as somebody whose connection broke would. */
    private static void submit(List<String> nodes, String run, String key) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        int answers = 0;
        while (answers < 2 && System.nanoTime() < giveUp) {
            try {
                HttpResponse<String> answer = HTTP.send(
                        request(nodes.get(ThreadLocalRandom.current().nextInt(nodes.size())), run, key), BodyHandlers.ofString());
                STATUSES.computeIfAbsent(answer.statusCode(), s -> new AtomicInteger()).incrementAndGet();
                Matcher number = NUMBER.matcher(answer.body());
                if (answer.statusCode() == 201 && number.find()) {
                    NUMBERS.computeIfAbsent(key, k -> new ConcurrentSkipListSet<>()).add(number.group(1));
                    answers++;
                } else {
                    Thread.sleep(200);
                }
            } catch (IOException e) {
                BROKEN.incrementAndGet();
                pause();
            } catch (InterruptedException e) {
                return;
            }
        }
        if (answers == 0) {
            GIVEN_UP.incrementAndGet();
        }
    }

    private static HttpRequest request(String base, String run, String key) {
        String body = form(Map.of(
                "api_key", "demo",
                "jurisdiction_id", "sceaux",
                "service_code", "salete",
                "lat", "48.7781",
                "long", "2.2905",
                "email", "awa@habitants.example",
                "description", run + " papiers sur la place " + key));
        return HttpRequest.newBuilder(URI.create(base + "/open311/v2/requests.json"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static boolean verify(String base, String run) throws Exception {
        int lost = 0;
        int doubled = 0;
        Set<String> all = new ConcurrentSkipListSet<>();
        for (Map.Entry<String, Set<String>> given : NUMBERS.entrySet()) {
            if (given.getValue().size() > 1) {
                doubled++;
            }
            for (String number : given.getValue()) {
                if (!all.add(number) || !get(base + "/open311/v2/requests/" + number + ".json?jurisdiction_id=sceaux").contains(given.getKey())) {
                    lost++;
                }
            }
        }
        int stored = count(base, run);
        System.out.printf(
                "acknowledged %,d   lost %d   one key with two numbers %d   stored in this run %,d   given up %d%n",
                NUMBERS.size(), lost, doubled, stored, GIVEN_UP.get());
        System.out.printf("answers by status %s, broken connections %d%n", new TreeMap<>(STATUSES), BROKEN.get());
        // A report stored whose number nobody got (the sender gave up) is allowed once; none may be stored twice.
        return lost == 0 && doubled == 0 && stored >= NUMBERS.size() && stored <= NUMBERS.size() + GIVEN_UP.get();
    }

    /** How many reports of this run are stored, page by page. */
    private static int count(String base, String run) throws Exception {
        Set<String> numbers = new ConcurrentSkipListSet<>();
        for (int page = 1; page < 1_000; page++) {
            String body = get(base + "/open311/v2/requests.json?jurisdiction_id=sceaux&service_code=salete&page_size=1000&page=" + page);
            int before = numbers.size();
            Matcher request = Pattern.compile("\\{[^{}]*\\}").matcher(body);
            int seen = 0;
            while (request.find()) {
                seen++;
                Matcher number = NUMBER.matcher(request.group());
                if (request.group().contains(run + " ") && number.find()) {
                    numbers.add(number.group(1));
                }
            }
            if (seen < 1000 || (seen > 0 && numbers.size() == before && before > 0)) {
                break;
            }
        }
        return numbers.size();
    }

    private static String get(String url) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString())
                .body();
    }

    private static String form(Map<String, String> fields) {
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return form.toString();
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
