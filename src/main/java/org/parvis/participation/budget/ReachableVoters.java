package org.parvis.participation.budget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.ballot.vote.Voter;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.budget.ChangeTellingStore.Among;
import org.springframework.stereotype.Component;

/** Addresses that the town has anyway and behind which somebody may stand who has voted, or could: of links, of accounts, of the list of voters. */
@Component
class ReachableVoters {

    private static final int SOME = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Somebody who may have voted. */
    record Reached(Voter voter, EmailAddress address, Locale language) {}

    /**
     * Some of them.
     *
     * @param last behind whom the next ones are; null where there are none
     */
    record Some(List<Reached> people, @Nullable String last) {}

    /**
     * An address on the list of a vote.
     *
     * @param hasLetter whether a letter with a code was made for somebody who has it
     */
    record ListedAddress(EmailAddress address, Locale language, boolean hasLetter) {}

    /**
     * Some of them.
     *
     * @param last behind whom the next ones are; null where there are none
     */
    record Listed(List<ListedAddress> addresses, @Nullable String last) {}

    private record Known(Voter voter, EmailAddress address) {}

    private final VotePassStore passes;
    private final ListedVoterStore listed;
    private final Accounts accounts;
    private final BallotLanguages languages;

    ReachableVoters(VotePassStore passes, ListedVoterStore listed, Accounts accounts, BallotLanguages languages) {
        this.passes = passes;
        this.listed = listed;
        this.accounts = accounts;
        this.languages = languages;
    }

    /** The next ones behind somebody, who is nobody at the beginning. */
    Some next(UUID budget, Among among, String behind) {
        return switch (among) {
            case LISTED -> some(
                    budget, listed.listReachable(budget, behind.isEmpty() ? 0 : Integer.parseInt(behind), SOME), one -> String.valueOf(one.number()),
                    one -> EmailAddress.find(one.email()).map(address -> new Known(one.voter(), address)));
            case LINKS -> some(budget, passes.listAsked(budget, behind, SOME), VotePassStore.Asked::email, one -> byMail(one.email()));
            case ACCOUNTS -> some(
                    budget, accounts.listActive(behind.isEmpty() ? BEFORE_ALL : UUID.fromString(behind), SOME), one -> one.id().toString(),
                    (Account one) -> byMail(one.email()));
            case SUPPORTERS, AUTHORS, FOLLOWERS -> new Some(List.of(), null);
        };
    }

    /** The next addresses on the list, each once, whoever shares it. */
    Listed nextListed(UUID budget, String behind) {
        List<ListedVoterStore.Address> found = listed.listAddresses(budget, behind.isEmpty() ? 0 : Integer.parseInt(behind), SOME);
        Map<EmailAddress, Boolean> letters = new LinkedHashMap<>();
        found.forEach(one -> EmailAddress.find(one.email()).ifPresent(address -> letters.merge(address, one.hasLetter(), Boolean::logicalOr)));
        Map<EmailAddress, Locale> read = languages.of(budget, letters.keySet());
        List<ListedAddress> addresses = new ArrayList<>();
        letters.forEach((address, hasLetter) -> addresses.add(new ListedAddress(address, Objects.requireNonNull(read.get(address)), hasLetter)));
        return new Listed(addresses, found.size() < SOME ? null : String.valueOf(found.getLast().number()));
    }

    private static Optional<Known> byMail(String email) {
        return EmailAddress.find(email).map(address -> new Known(Voter.of(address), address));
    }

    private <T> Some some(UUID budget, List<T> found, Function<T, String> key, Function<T, Optional<Known>> known) {
        List<Known> people = found.stream().map(known).flatMap(Optional::stream).toList();
        Map<EmailAddress, Locale> read = languages.of(budget, people.stream().map(Known::address).toList());
        return new Some(
                people.stream().flatMap(one -> Stream.ofNullable(read.get(one.address())).map(language -> new Reached(one.voter(), one.address(), language))).toList(),
                found.size() < SOME ? null : key.apply(found.getLast()));
    }
}
