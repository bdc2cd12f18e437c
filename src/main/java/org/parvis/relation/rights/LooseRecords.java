package org.parvis.relation.rights;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.web.View;

/** What a module keeps of accounts and numbers that are in nobody's file and in no case. */
public interface LooseRecords {

    /**
     * By what somebody is known there.
     *
     * @param channel by which they wrote, a word of the module
     * @param network another network than the town's own account; null for none
     * @param program which handed it in, where that was kept: two may name their networks alike
     */
    record Sender(String channel, @Nullable String network, @Nullable String program, String address) {}

    /**
     * What there is of one.
     *
     * @param loose how much is in no case
     * @param cases in which there is more: it is of those cases
     */
    record Found(Sender sender, long loose, List<UUID> cases) {}

    /** Those who are written so, or of whom the page at this address tells; none where it is nobody. */
    List<Found> find(String typed);

    Optional<Found> find(Sender sender);

    /** Writes all of it that is in no case. */
    void write(Sender sender, View view, RecordSink sink) throws IOException;

    /** Erases that in the caller's transaction. */
    Erasable.Gone erase(Sender sender);
}
