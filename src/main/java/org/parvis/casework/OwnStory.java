package org.parvis.casework;

import java.util.ArrayList;
import java.util.List;
import org.parvis.web.View;

/** The public story of a case as its requester reads it: «you», and with what they wrote themselves. */
public final class OwnStory {

    private OwnStory() {}

    /**
     * @param entries the oldest first
     * @param kind of the case: some have words of their own for a step
     * @param story what the public reads of each of them, the newest first
     */
    public static List<Happening> of(List<Entry> entries, String kind, List<Happening> story, View view) {
        List<Happening> own = new ArrayList<>();
        for (int i = 0; i < story.size(); i++) {
            own.add(own(entries.get(entries.size() - 1 - i), kind, story.get(i), view));
        }
        return own;
    }

    private static Happening own(Entry entry, String kind, Happening shown, View view) {
        return switch (entry.kind()) {
            case ASKED -> said(entry, kind, text(entry), view);
            case ANSWERED -> said(entry, kind, entry.data().getOrDefault("answer", text(entry)), view);
            case REOPENED -> entry.by().party() == Party.REQUESTER
                    ? said(entry, kind, entry.data().getOrDefault("reason", text(entry)), view)
                    : shown;
            default -> shown;
        };
    }

    private static Happening said(Entry entry, String kind, String text, View view) {
        return new Happening(view.tOf(kind, "casework.track.entry." + entry.kind()), text, entry.at());
    }

    private static String text(Entry entry) {
        return entry.publicText() == null ? "" : entry.publicText();
    }
}
