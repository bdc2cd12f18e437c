package org.parvis.ballot.proof;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What happened to a vote after its opening and is a leaf of its log from that moment on, so that nobody can change it or leave it out
 * later.
 */
public sealed interface LogEvent permits ProjectChange, Extension {

    /** The word with which its line begins. */
    String word();

    /** Its place in the log, counted from 0. */
    long leaf();

    /** What its line is the digest of, and what the published file says of it. */
    Map<String, Object> json();

    /** Its line in the log. */
    default String line() {
        return word() + " " + HexFormat.of().formatHex(Digests.sha256(CanonicalJson.of(json())));
    }

    /** In its one form as text. */
    default String text() {
        return new String(CanonicalJson.of(json()), StandardCharsets.UTF_8);
    }

    /** Whether a line of a log is one of an event that begins with this word. */
    static boolean isLine(String word, String leaf) {
        return leaf.startsWith(word + " ");
    }

    /** Whether these are all the events with this word that a log has, each at the leaf that it says. */
    static boolean areAllOf(List<? extends LogEvent> events, String word, List<String> leaves) {
        SortedMap<Long, String> told = new TreeMap<>();
        events.forEach(one -> told.put(one.leaf(), one.line()));
        SortedMap<Long, String> logged = new TreeMap<>();
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            if (isLine(word, leaves.get(leaf))) {
                logged.put((long) leaf, leaves.get(leaf));
            }
        }
        return told.equals(logged);
    }
}
