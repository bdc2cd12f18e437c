package org.parvis.relation.social;

import java.math.BigInteger;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.relation.brief.Brief.Audience;
import org.parvis.relation.social.MastodonCalls.Access;
import org.parvis.shared.Printable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What servers say and take over the REST API of Mastodon; what one says is believed as far as it makes sense. */
@Component
class MastodonServer {

    private static final int USUAL_LONGEST = 500;

    /** Notifications of one page. */
    static final int PAGE = 30;

    private final MastodonCalls calls;

    MastodonServer(MastodonCalls calls) {
        this.calls = calls;
    }

    /** What the account is called there, and how long a post may be. */
    record Found(String name, int longest) {}

    /** Where a reply stands. */
    record Posted(String post, String link) {}

    Found look(Access access) throws SocialProblem {
        JsonNode account = calls.get(access, "/api/v1/accounts/verify_credentials");
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
                int told = calls.get(access, path).at("/configuration/statuses/max_characters").asInt(0);
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
        for (JsonNode one : calls.list(access, "/api/v1/notifications?types[]=mention&limit=1")) {
            ids.add(number(one));
        }
        return ids.stream().max(Comparator.naturalOrder()).orElse(BigInteger.ZERO);
    }

    /** Mentions that came next after one, the oldest first; what is no mention, or makes none, is left out. */
    Page after(Access access, BigInteger last) throws SocialProblem {
        List<Mention> mentions = new ArrayList<>();
        BigInteger read = last;
        JsonNode told = calls.list(access, "/api/v1/notifications?types[]=mention&limit=" + PAGE + "&min_id=" + last);
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
        JsonNode posted = calls.post(access, "/api/v1/statuses", key, Map.of(
                "status", words, "in_reply_to_id", answers, "visibility", audience.name().toLowerCase(Locale.ROOT)));
        String post = posted.path("id").asString("");
        if (!post.matches("[\\w-]{1,60}")) {
            throw new SocialProblem(SocialProblem.Kind.BROKEN);
        }
        return new Posted(post, link(posted, access));
    }
}
