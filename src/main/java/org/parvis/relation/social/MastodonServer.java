package org.parvis.relation.social;

import java.math.BigInteger;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.parvis.relation.brief.Brief.Audience;
import org.parvis.shared.OutboundGuard;
import org.parvis.shared.Printable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks with servers over the REST API of Mastodon: https, outside of our network, bounded in time and length, no
 * redirections. What a server says is believed as far as it makes sense.
 */
@Component
class MastodonServer {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final int LONGEST_ANSWER = 2_000_000;
    private static final int USUAL_LONGEST = 500;

    /** Notifications of one page. */
    static final int PAGE = 30;

    private static final JsonMapper JSON = new JsonMapper();

    private final OutboundGuard guard;
    private final Duration wholeCall;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    MastodonServer(
            @Value("${parvis.social.allow-private:false}") boolean allowPrivate,
            @Value("${parvis.social.patience:PT8S}") Duration wholeCall) {
        this.wholeCall = wholeCall;
        this.guard = allowPrivate ? new OutboundGuard(true) : OutboundGuard.ofHttps(Set.of());
    }

    /** A server and the token that opens an account there. */
    record Access(String server, String token) {}

    /** What the account is called there, and how long a post may be. */
    record Found(String name, int longest) {}

    /** Where a reply stands. */
    record Posted(String post, String link) {}

    Found look(Access access) throws SocialProblem {
        JsonNode account = get(access, "/api/v1/accounts/verify_credentials");
        String name = Printable.line(account.path("acct").asString(""), 200);
        if (name.isEmpty()) {
            throw new SocialProblem(SocialProblem.Kind.BROKEN);
        }
        return new Found(name, longest(access));
    }

    /** Older servers tell it elsewhere, others nowhere. */
    private int longest(Access access) throws SocialProblem {
        for (String path : List.of("/api/v2/instance", "/api/v1/instance")) {
            try {
                int told = get(access, path).at("/configuration/statuses/max_characters").asInt(0);
                if (told >= 100 && told <= 100_000) {
                    return told;
                }
            } catch (SocialProblem problem) {
                if (problem.kind() != SocialProblem.Kind.REFUSED) {
                    throw problem;
                }
            }
        }
        return USUAL_LONGEST;
    }

    /** The newest notification of a mention; zero where there is none. */
    BigInteger newest(Access access) throws SocialProblem {
        List<BigInteger> ids = new ArrayList<>();
        for (JsonNode one : list(access, "/api/v1/notifications?types[]=mention&limit=1")) {
            ids.add(number(one));
        }
        return ids.stream().max(Comparator.naturalOrder()).orElse(BigInteger.ZERO);
    }

    /** Mentions that came next after one, the oldest first; what is no mention, or makes none, is left out. */
    Page after(Access access, BigInteger last) throws SocialProblem {
        List<Mention> mentions = new ArrayList<>();
        BigInteger read = last;
        JsonNode told = list(access, "/api/v1/notifications?types[]=mention&limit=" + PAGE + "&min_id=" + last);
        for (JsonNode one : told) {
            BigInteger id = number(one);
            if (id.compareTo(last) > 0) {
                read = read.max(id);
                mention(access, one, id).ifPresent(mentions::add);
            }
        }
        mentions.sort(Comparator.comparing(Mention::notification));
        return new Page(mentions, read);
    }

    /** @param read up to which notification */
    record Page(List<Mention> mentions, BigInteger read) {}

    private static BigInteger number(JsonNode notification) throws SocialProblem {
        String id = notification.path("id").asString("");
        if (!id.matches("\\d{1,25}")) {
            throw new SocialProblem(SocialProblem.Kind.BROKEN);
        }
        return new BigInteger(id);
    }

    private static Optional<Mention> mention(Access access, JsonNode one, BigInteger id) {
        JsonNode status = one.path("status");
        String post = status.path("id").asString("");
        String account = Printable.line(status.path("account").path("acct").asString(""), 200);
        if (!one.path("type").asString("").equals("mention") || !post.matches("[\\w-]{1,60}") || account.isEmpty()) {
            return Optional.empty();
        }
        String warning = PostText.of(status.path("spoiler_text").asString(""));
        String words = PostText.of(status.path("content").asString(""));
        String all = warning.isEmpty() ? words : warning + "\n" + words;
        String answers = status.path("in_reply_to_id").asString("");
        return Optional.of(new Mention(
                id,
                post,
                link(status, access),
                account.contains("@") ? account : account + "@" + URI.create(access.server()).getHost(),
                Printable.line(status.path("account").path("display_name").asString(""), 120),
                all.isBlank() ? "—" : all,
                audience(status.path("visibility").asString("")),
                answers.isEmpty() ? null : answers));
    }

    /** A page that everybody may open; never a script or a place of our own. */
    private static String link(JsonNode status, Access access) {
        String url = status.path("url").asString("");
        return url.length() <= 500 && url.matches("https?://[A-Za-z0-9.-]+(:\\d+)?/[!-~]*") ? url : access.server() + "/";
    }

    private static Audience audience(String visibility) {
        return switch (visibility) {
            case "public" -> Audience.PUBLIC;
            case "unlisted" -> Audience.UNLISTED;
            case "private" -> Audience.FOLLOWERS;
            default -> Audience.DIRECT;
        };
    }

    /**
     * Posts an answer.
     *
     * @param key the same within an hour: it is posted once
     */
    Posted reply(Access access, UUID key, String answers, String words, Audience audience) throws SocialProblem {
        String body = JSON.writeValueAsString(Map.of(
                "status", words, "in_reply_to_id", answers, "visibility", audience.name().toLowerCase(Locale.ROOT)));
        JsonNode posted = call(request(access, "/api/v1/statuses")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key.toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        String post = posted.path("id").asString("");
        if (!post.matches("[\\w-]{1,60}")) {
            throw new SocialProblem(SocialProblem.Kind.BROKEN);
        }
        return new Posted(post, link(posted, access));
    }

    private JsonNode list(Access access, String path) throws SocialProblem {
        JsonNode told = get(access, path);
        if (!told.isArray()) {
            throw new SocialProblem(SocialProblem.Kind.BROKEN);
        }
        return told;
    }

    private JsonNode get(Access access, String path) throws SocialProblem {
        return call(request(access, path).GET().build());
    }

    private HttpRequest.Builder request(Access access, String path) throws SocialProblem {
        try {
            return HttpRequest.newBuilder(URI.create(access.server() + path.replace("[]", "%5B%5D")))
                    .timeout(wholeCall)
                    .header("Accept", "application/json")
                    .header("User-Agent", "Parvis")
                    .header("Authorization", "Bearer " + access.token());
        } catch (IllegalArgumentException e) {
            throw new SocialProblem(SocialProblem.Kind.FORBIDDEN);
        }
    }

    private JsonNode call(HttpRequest request) throws SocialProblem {
        HttpResponse<byte[]> answer = answer(request);
        int status = answer.statusCode();
        if (status == 429 || status == 503) {
            throw new SocialProblem(SocialProblem.Kind.BUSY, wait(answer));
        }
        if (status == 401 || status == 403) {
            throw new SocialProblem(SocialProblem.Kind.TOKEN);
        }
        if (status < 200 || status >= 300) {
            throw new SocialProblem(status >= 400 && status < 500 ? SocialProblem.Kind.REFUSED : SocialProblem.Kind.BROKEN);
        }
        try {
            return JSON.readTree(answer.body());
        } catch (JacksonException e) {
            throw new SocialProblem(SocialProblem.Kind.BROKEN);
        }
    }

    /** The whole answer within the time: a server that drips is slow too. */
    private HttpResponse<byte[]> answer(HttpRequest request) throws SocialProblem {
        try {
            guard.check(request.uri());
            CompletableFuture<HttpResponse<byte[]>> call =
                    http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
            try {
                return call.get(wholeCall.toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                call.cancel(true);
            }
        } catch (OutboundGuard.Forbidden e) {
            throw new SocialProblem(SocialProblem.Kind.FORBIDDEN);
        } catch (UnknownHostException e) {
            throw new SocialProblem(SocialProblem.Kind.UNREACHABLE);
        } catch (TimeoutException e) {
            throw new SocialProblem(SocialProblem.Kind.SLOW);
        } catch (ExecutionException e) {
            throw new SocialProblem(kind(Objects.requireNonNullElse(e.getCause(), e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SocialProblem(SocialProblem.Kind.SLOW);
        }
    }

    private static SocialProblem.Kind kind(Throwable failure) {
        return switch (failure) {
            case HttpConnectTimeoutException _, ConnectException _ -> SocialProblem.Kind.UNREACHABLE;
            case HttpTimeoutException _ -> SocialProblem.Kind.SLOW;
            default -> SocialProblem.Kind.BROKEN;
        };
    }

    private static Duration wait(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .filter(pause -> pause.compareTo(LONGEST_WAIT) <= 0)
                .orElse(Duration.ofMinutes(5));
    }
}
