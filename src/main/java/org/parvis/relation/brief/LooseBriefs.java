package org.parvis.relation.brief;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.relation.rights.Erasable;
import org.parvis.relation.rights.LooseRecords;
import org.parvis.relation.rights.RecordSink;
import org.parvis.shared.PhoneNumber;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Short messages that are in no case, by the account or number that they came from. */
@Component
class LooseBriefs implements LooseRecords {

    private static final int SOME = 200;

    /** The address of a message's page, as an agent copies it. */
    private static final Pattern PAGE = Pattern.compile(
            "(?:.*/)?bureau/(?:sms|mentions)/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:[?#].*)?");

    private final BriefStore store;
    private final LooseBriefStore loose;

    LooseBriefs(BriefStore store, LooseBriefStore loose) {
        this.store = store;
        this.loose = loose;
    }

    @Override
    public List<Found> find(String typed) {
        Matcher page = PAGE.matcher(typed);
        if (page.matches()) {
            return store.find(UUID.fromString(page.group(1))).flatMap(brief -> find(sender(brief))).stream().toList();
        }
        return typed.isEmpty() ? List.of() : loose.listSenders(written(typed));
    }

    /** As it may be kept: an account with or without the sign before it, a number however it is typed. */
    private static Set<String> written(String typed) {
        String account = typed.startsWith("@") ? typed.substring(1) : typed;
        Set<String> written = new LinkedHashSet<>(List.of(typed, account, account.toLowerCase(Locale.ROOT)));
        PhoneNumber.find(typed).map(PhoneNumber::international).ifPresent(written::add);
        return written;
    }

    private static Sender sender(Brief brief) {
        Brief.Post post = brief.post();
        Brief.Elsewhere elsewhere = post == null ? null : post.elsewhere();
        return new Sender(
                brief.channel().name(),
                elsewhere == null ? null : elsewhere.network(),
                elsewhere == null ? null : elsewhere.program(),
                brief.sender().address());
    }

    @Override
    public Optional<Found> find(Sender sender) {
        return loose.listSenders(Set.of(sender.address())).stream().filter(one -> one.sender().equals(sender)).findFirst();
    }

    @Override
    public void write(Sender sender, View view, RecordSink sink) throws IOException {
        if (Arrays.stream(BriefChannel.values()).noneMatch(one -> one.name().equals(sender.channel()))) {
            return;
        }
        sink.table("briefs", BriefRecords.COLUMNS);
        List<Brief> some = loose.list(sender, new UUID(0, 0), SOME);
        while (!some.isEmpty()) {
            for (Brief one : some) {
                BriefRecords.row(one, null, view, sink);
            }
            some = loose.list(sender, some.getLast().id(), SOME);
        }
    }

    @Override
    public Erasable.Gone erase(Sender sender) {
        return new Erasable.Gone("brief", loose.delete(sender));
    }
}
