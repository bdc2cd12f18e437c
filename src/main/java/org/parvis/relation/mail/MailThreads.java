package org.parvis.relation.mail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parvis.casework.Case;
import org.parvis.casework.Cases;
import org.parvis.casework.Requesters;
import org.parvis.messaging.Conversation;
import org.parvis.messaging.Conversations;
import org.parvis.relation.mail.ReceivedMail.Place;
import org.parvis.relation.mail.mime.IncomingMail;
import org.parvis.relation.mail.mime.IncomingMail.Envelope;
import org.parvis.relation.mail.mime.MailAddress;
import org.springframework.stereotype.Component;

/**
 * Finds the case that a mail belongs to: by the address that we gave for answers, then by the mails that it answers, then
 * by a number in its subject where the requester has the sender's address. Nothing else ties; the rest is proposed.
 */
@Component
class MailThreads {

    private static final int MOST_SUGGESTED = 5;
    private static final int LOOKED_AT = 100;
    private static final String TO_STAFF = "/desk";
    private static final Pattern NUMBER = Pattern.compile("\\b[A-Z]{1,6}-\\d{4}-\\d{6}\\b");
    private static final Pattern OUR_THREAD = Pattern.compile("thread\\.[0-9a-f]{32}@.*");

    private final Conversations conversations;
    private final ReceivedMailStore mails;
    private final Cases cases;
    private final Requesters requesters;

    MailThreads(Conversations conversations, ReceivedMailStore mails, Cases cases, Requesters requesters) {
        this.conversations = conversations;
        this.mails = mails;
        this.cases = cases;
        this.requesters = requesters;
    }

    /** Whether it came to an address that we gave for answers. */
    boolean isAwaited(Envelope envelope) {
        return byAddress(envelope).isPresent();
    }

    /** Where the mail belongs; waiting, with what it may belong to, where nothing says so for sure. */
    Place place(IncomingMail mail) {
        Envelope envelope = mail.envelope();
        Optional<Case> addressed = byAddress(envelope).flatMap(this::subject);
        if (addressed.isPresent()) {
            return in(addressed.get(), MailWhy.ADDRESS);
        }
        Optional<Case> answered = first(answered(envelope), conversations::ofMessage).flatMap(this::subject);
        if (answered.isPresent()) {
            return in(answered.get(), MailWhy.ANSWERED);
        }
        MailAddress from = envelope.from();
        String sender = from == null ? "" : from.compared();
        Optional<Case> followed = mails.findCaseOf(answered(envelope), sender).map(cases::get);
        if (followed.isPresent()) {
            return in(followed.get(), MailWhy.FOLLOWED);
        }
        return byNumber(envelope, sender);
    }

    private static Place in(Case subject, MailWhy why) {
        return Place.in(subject.id(), why, subject.number());
    }

    private Optional<Conversation> byAddress(Envelope envelope) {
        List<String> addresses = Stream.of(envelope.deliveredTo(), envelope.to(), envelope.cc())
                .flatMap(Collection::stream)
                .map(MailAddress::address)
                .distinct()
                .toList();
        return first(addresses, conversations::ofAddress);
    }

    private static Optional<Conversation> first(List<String> marks, Function<String, Optional<Conversation>> find) {
        return marks.stream().map(find).flatMap(Optional::stream).findFirst();
    }

    /** What it answers, the nearest first. */
    private static List<String> answered(Envelope envelope) {
        List<String> ids = new ArrayList<>(envelope.inReplyTo());
        ids.addAll(envelope.references().reversed());
        return ids.stream().distinct().limit(LOOKED_AT).toList();
    }

    /** A mail to staff is no conversation with a requester. */
    private Optional<Case> subject(Conversation conversation) {
        return conversation.thread().endsWith(TO_STAFF) ? Optional.empty() : cases.find(conversation.thread());
    }

    private Place byNumber(Envelope envelope, String sender) {
        List<String> numbers = NUMBER.matcher(envelope.subject().toUpperCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .distinct()
                .limit(MOST_SUGGESTED)
                .toList();
        List<Case> named = numbers.isEmpty() ? List.of() : cases.listByNumber(numbers);
        List<UUID> asked = sender.isEmpty() ? List.of() : requesters.casesAskedBy(List.of(sender), List.of(), LOOKED_AT);
        List<Case> own = named.stream().filter(one -> asked.contains(one.id())).toList();
        if (own.size() == 1) {
            return in(own.getFirst(), MailWhy.NUMBER);
        }
        boolean seemsAnAnswer = !named.isEmpty() || answered(envelope).stream().anyMatch(OUR_THREAD.asMatchPredicate());
        List<UUID> suggestions = Stream.concat(named.stream().map(Case::id), asked.stream())
                .distinct()
                .limit(MOST_SUGGESTED)
                .toList();
        return Place.of(MailState.WAITING, seemsAnAnswer ? MailWhy.UNCLEAR : MailWhy.UNKNOWN, "").suggesting(suggestions);
    }
}
