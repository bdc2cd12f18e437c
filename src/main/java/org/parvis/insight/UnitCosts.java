package org.parvis.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseChannel;

/**
 * The cost of one operation by each channel, and what moving a share of them online would save: a pure function. The
 * British government published such a «cost per transaction» for its services: everything that a channel costs in a
 * year, divided by the operations that were completed.
 *
 * @param channels the costliest operation first, channels without a price last
 * @param saving null where nothing can be said: no price online, or none elsewhere
 */
public record UnitCosts(List<Channel> channels, @Nullable Saving saving) {

    /** Where people help themselves. */
    static final Set<CaseChannel> ONLINE = EnumSet.of(CaseChannel.WEB, CaseChannel.MOBILE);

    /** What an agent answers, and what could be asked online instead. */
    static final Set<CaseChannel> MOVABLE =
            EnumSet.of(CaseChannel.PHONE, CaseChannel.COUNTER, CaseChannel.POST, CaseChannel.EMAIL);

    /**
     * @param operations in a year
     * @param price null where the town has not said
     */
    public record Use(CaseChannel channel, long operations, @Nullable Price price) {}

    /** @param cents of one operation, rounded; null where there is no price, or an annual one and no operation */
    public record Channel(CaseChannel channel, long operations, @Nullable Long cents) {}

    /**
     * @param of operations of the channels that could move and have a price
     * @param moved how many of them are moved
     * @param cents in a year; below zero where online costs more
     * @param unknown channels that could move, left out because they have no price
     */
    public record Saving(long of, long moved, long cents, List<CaseChannel> unknown) {}

    private record Priced(Use use, BigDecimal cents) {}

    /** @param percent share of the operations that moves, 0 to 100 */
    public static UnitCosts of(List<Use> uses, int percent) {
        List<Channel> channels = uses.stream()
                .map(use -> new Channel(use.channel(), use.operations(), rounded(cost(use))))
                .sorted(Comparator.comparing(
                                Channel::cents, Comparator.nullsFirst(Comparator.<Long>naturalOrder())).reversed()
                        .thenComparing(Channel::channel))
                .toList();
        return new UnitCosts(channels, saving(uses, percent));
    }

    private static @Nullable Saving saving(List<Use> uses, int percent) {
        BigDecimal online = online(uses);
        List<Priced> priced = new ArrayList<>();
        List<CaseChannel> unknown = new ArrayList<>();
        for (Use use : uses) {
            if (MOVABLE.contains(use.channel()) && use.operations() > 0) {
                BigDecimal cents = cost(use);
                if (cents == null) {
                    unknown.add(use.channel());
                } else {
                    priced.add(new Priced(use, cents));
                }
            }
        }
        if (online == null || priced.isEmpty()) {
            return null;
        }
        BigDecimal share = BigDecimal.valueOf(percent).movePointLeft(2);
        long of = priced.stream().mapToLong(one -> one.use().operations()).sum();
        BigDecimal saved = priced.stream()
                .map(one -> one.cents().subtract(online).multiply(BigDecimal.valueOf(one.use().operations())).multiply(share))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Saving(of, whole(BigDecimal.valueOf(of).multiply(share)), whole(saved), List.copyOf(unknown));
    }

    /** The site's price; where it has none, that of the application for phones. */
    private static @Nullable BigDecimal online(List<Use> uses) {
        for (CaseChannel channel : ONLINE) {
            for (Use use : uses) {
                BigDecimal cents = use.channel() == channel ? cost(use) : null;
                if (cents != null) {
                    return cents;
                }
            }
        }
        return null;
    }

    private static @Nullable BigDecimal cost(Use use) {
        Price price = use.price();
        if (price == null || (price instanceof Price.Annual && use.operations() == 0)) {
            return null;
        }
        return price.perOperation(Math.max(1, use.operations()));
    }

    private static @Nullable Long rounded(@Nullable BigDecimal cents) {
        return cents == null ? null : whole(cents);
    }

    private static long whole(BigDecimal number) {
        return number.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /**
     * The built-in example: 150,000 operations by counter, telephone and post, of which 20 % go online, save 300,000 € a
     * year. The numbers of operations and the saving are those of an article on town halls; its costs are not known:
     * these ones are invented, plausible, and chosen so that they give its result.
     */
    static List<Use> example() {
        return List.of(
                new Use(CaseChannel.COUNTER, 75_000, new Price.Time(20 * 60, 36_00)),
                new Use(CaseChannel.PHONE, 60_000, new Price.Time(15 * 60, 36_00)),
                new Use(CaseChannel.POST, 15_000, new Price.Time(30 * 60, 36_00)),
                new Use(CaseChannel.WEB, 30_000, new Price.Annual(42_000_00)));
    }
}
