import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One person who does the same once-only act again and again: 64 threads of 200 tries each, every try on any of the nodes.
 * Says how the tries were answered; whoever calls it counts afterwards what stands.
 *
 * <p>Arguments: the nodes' addresses joined by commas, the cookie of the person's session, the act's path and one or more forms,
 * of which each try sends any. Ends with an error when no try was taken, or one was answered by a fault of the server.
 */
class OncePerPerson {

    private static final int THREADS = 64;
    private static final int TRIES = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, AtomicInteger> ANSWERS = new ConcurrentHashMap<>();

    public static void main(String[] args) {
        List<String> nodes = List.of(args[0].split(","));
        List<String> forms = List.of(args).subList(3, args.length);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < THREADS; thread++) {
                threads.submit(() -> {
                    for (int i = 0; i < TRIES; i++) {
                        note(attempt(any(nodes) + args[2], args[1], any(forms)));
                    }
                });
            }
        }
        System.out.println("  " + args[2] + ": answered " + new TreeMap<>(ANSWERS));
        boolean wasTaken = ANSWERS.keySet().stream().anyMatch(one -> one.startsWith("2") || one.startsWith("3"));
        boolean hasFaults = ANSWERS.keySet().stream().anyMatch(one -> one.startsWith("5") && !one.equals("503") || one.startsWith("broken"));
        System.exit(wasTaken && !hasFaults ? 0 : 1);
    }

    private static String attempt(String address, String cookie, String form) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            return String.valueOf(HTTP.send(request, BodyHandlers.discarding()).statusCode());
        } catch (IOException e) {
            return "broken: " + e.getClass().getSimpleName();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "broken: interrupted";
        }
    }

    private static void note(String answer) {
        ANSWERS.computeIfAbsent(answer, _ -> new AtomicInteger()).incrementAndGet();
    }

    private static String any(List<String> some) {
        return some.get(ThreadLocalRandom.current().nextInt(some.size()));
    }
}
