package org.parvis.report.follow;

import java.util.ArrayList;
import java.util.List;
import org.parvis.casework.Entry;
import org.parvis.casework.Party;
import org.parvis.report.browse.Happening;
import org.parvis.web.View;

/** The public story of a report as its sender reads it: «you», and with what they wrote themselves. */
final class OwnStory {

    private OwnStory() {}

    /**
     * @param entries the oldest first
     * @param story what the public reads of each of them, the newest first
     */
    static List<Happening> of(List<Entry> entries, List<Happening> story, View view) {
        List<Happening> own = new ArrayList<>();
        for (int i = 0; i < story.size(); i++) {
            own.add(own(entries.get(entries.size() - 1 - i), story.get(i), view));
        }
        return own;
    }

    private static Happening own(Entry entry, Happening shown, View view) {
        return switch (entry.kind()) {
            case ASKED -> said(entry, text(entry), view);
            case ANSWERED -> said(entry, entry.data().getOrDefault("answer", text(entry)), view);
            case REOPENED -> entry.by().party() == Party.REQUESTER
                    ? said(entry, entry.data().getOrDefault("reason", text(entry)), view)
                    : shown;
            default -> shown;
        };
    }

    private static Happening said(Entry entry, String text, View view) {
        return new Happening(view.t("report.track.entry." + entry.kind()), text, entry.at());
    }

    private static String text(Entry entry) {
        return entry.publicText() == null ? "" : entry.publicText();
    }
}
