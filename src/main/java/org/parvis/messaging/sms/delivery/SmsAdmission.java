package org.parvis.messaging.sms.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parvis.messaging.DeliveryFailed;
import org.parvis.messaging.MessageCategory;
import org.parvis.messaging.SmsAccount;
import org.parvis.shared.InTerritory;
import org.parvis.shared.PublicHolidays;
import org.parvis.territory.TerritorySettings;

/** Which messages of a round may go out now; what becomes of the others is written down. */
final class SmsAdmission {

    private final SmsRound.Tools tools;
    private final SmsNotes notes;

    SmsAdmission(SmsRound.Tools tools, SmsNotes notes) {
        this.tools = tools;
        this.notes = notes;
    }

    List<SmsStore.Waiting> admit(List<SmsStore.Waiting> waiting, SmsAccount account) {
        return withinLimits(awake(waiting), account);
    }

    /** Messages that may go out at this hour; others wait for the morning, and that is no attempt. */
    private List<SmsStore.Waiting> awake(List<SmsStore.Waiting> waiting) {
        if (waiting.stream().noneMatch(one -> one.category() == MessageCategory.SUBSCRIPTION)) {
            return waiting;
        }
        TerritorySettings settings = tools.territories().get(InTerritory.current()).settings();
        QuietHours quiet = new QuietHours(settings.zone(), PublicHolidays.of(settings.holidays()));
        Instant now = tools.clock().instant();
        if (!quiet.contains(now)) {
            return waiting;
        }
        List<SmsStore.Waiting> awake = new ArrayList<>();
        for (SmsStore.Waiting one : waiting) {
            if (one.category() == MessageCategory.SUBSCRIPTION) {
                notes.postpone(one, quiet.endAfter(now));
            } else {
                awake.add(one);
            }
        }
        return awake;
    }

    /** Messages within the limits. Those refused or too many for their number end; those beyond the budget wait for it. */
    private List<SmsStore.Waiting> withinLimits(List<SmsStore.Waiting> waiting, SmsAccount account) {
        Set<UUID> ended = new HashSet<>();
        Set<UUID> beyond = new HashSet<>();
        notes.durably(() -> {
            ended.clear();
            beyond.clear();
            Set<UUID> refused = tools.limits().refused(waiting);
            refused.forEach(id -> notes.stop(id, "this number asked for no text messages", DeliveryFailed.Why.REFUSED));
            ended.addAll(refused);
            Set<UUID> tooMany = tools.limits().tooMany(without(waiting, refused), account);
            tooMany.forEach(id -> notes.stop(id, "too many to this number", DeliveryFailed.Why.TOO_MANY));
            ended.addAll(tooMany);
            List<SmsStore.Waiting> within = without(waiting, ended);
            beyond.addAll(tools.limits().beyondBudget(within, account, notes.month()));
            within.stream()
                    .filter(one -> beyond.contains(one.id()))
                    .forEach(one -> notes.later(one, "the month's budget is spent"));
        });
        return without(without(waiting, ended), beyond);
    }

    private static List<SmsStore.Waiting> without(List<SmsStore.Waiting> all, Set<UUID> some) {
        return all.stream().filter(one -> !some.contains(one.id())).toList();
    }
}
