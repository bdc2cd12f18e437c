package org.parvis.casework;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.SmsLine;
import org.parvis.messaging.SmsRefusals;
import org.parvis.shared.PhoneNumber;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many acknowledgements would leave if many cases were opened now, one after the other: by the same rules and limits by
 * which they leave ({@link Acknowledgements}, {@link RequesterTexts}). Counts nothing against anybody.
 */
@Service
public class AcknowledgementForecast {

    private final RateLimits limits;
    private final SmsLine line;
    private final SmsRefusals refusals;

    AcknowledgementForecast(RateLimits limits, SmsLine line, SmsRefusals refusals) {
        this.limits = limits;
        this.line = line;
        this.refusals = refusals;
    }

    /** What a case is opened for, and how that came. */
    public record Asked(CaseChannel channel, Requester requester) {}

    /** How many mails and text messages. */
    public record Forecast(int mails, int texts) {}

    @Transactional(readOnly = true)
    public Forecast of(List<Asked> cases) {
        List<Way> ways = cases.stream().flatMap(one -> way(one).stream()).toList();
        Map<Limited, Integer> left = left(ways);
        Set<String> refused = refused(ways);
        int mails = 0;
        int texts = 0;
        for (Way way : ways) {
            boolean goes = way.isMail() || !refused.contains(way.to());
            if (goes && isWithin(way, left)) {
                mails += way.isMail() ? 1 : 0;
                texts += way.isMail() ? 0 : 1;
            }
        }
        return new Forecast(mails, texts);
    }

    /** @param limit null for none */
    private record Way(String to, boolean isMail, @Nullable RateLimit limit) {}

    private record Limited(RateLimit limit, String to) {}

    private Optional<Way> way(Asked one) {
        String email = one.requester().email();
        Optional<EmailAddress> address = EmailAddress.find(email == null ? "" : email);
        if (address.isPresent()) {
            String to = Acknowledgements.mailbox(address.get().value());
            return Optional.of(new Way(to, true, Acknowledgements.ofMails(one.channel())));
        }
        return Optional.ofNullable(one.requester().phone())
                .flatMap(PhoneNumber::find)
                .filter(number -> number.isMobile() && line.isOpen())
                .map(number -> new Way(number.international(), false, Acknowledgements.ofTexts(one.channel())));
    }

    private Map<Limited, Integer> left(List<Way> ways) {
        Map<RateLimit, Set<String>> limited = new HashMap<>();
        for (Way way : ways) {
            if (way.limit() != null) {
                limited.computeIfAbsent(way.limit(), _ -> new HashSet<>()).add(way.to());
            }
        }
        Map<Limited, Integer> left = new HashMap<>();
        limited.forEach((limit, all) -> limits.left(limit, all).forEach((to, many) -> left.put(new Limited(limit, to), many)));
        return left;
    }

    private Set<String> refused(Collection<Way> ways) {
        Set<String> numbers = ways.stream().filter(way -> !way.isMail()).map(Way::to).collect(Collectors.toSet());
        return numbers.isEmpty() ? Set.of() : refusals.since(numbers).keySet();
    }

    /** Counts it. */
    private static boolean isWithin(Way way, Map<Limited, Integer> left) {
        if (way.limit() == null) {
            return true;
        }
        Limited limited = new Limited(way.limit(), way.to());
        int after = left.getOrDefault(limited, 0) - 1;
        left.put(limited, after);
        return after >= 0;
    }
}
