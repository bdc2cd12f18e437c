package org.parvis.casework;

import java.util.ArrayList;
import java.util.List;
import org.parvis.web.View;

/** The public story of a case as its requester reads it: «you», and with what they wrote themselves. */
public final class OwnStory {

    private OwnStory() {}

    /**
     * @param entries the oldest first
     * @param story what the public reads of each of them, the newest first
     */
    public static List<Happening> of(List<Entry> entries, List<Happening> story, View view) {
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
        return new Happening(view.t("casework.track.entry." + entry.kind()), text, entry.at());
    }

    private static String text(Entry entry) {
        return entry.publicText() == null ? "" : entry.publicText();
    }
}
